/**
 * The type that a JSON Schema of rule options stands for, so that a rule's schema is the only place that names its options.
 * Knows what rule options use: strings, enums, numbers, booleans, arrays and objects. Every option has a default, so none is optional.
 */
export type OptionsOf<Schema> = Schema extends { readonly enum: readonly (infer Value)[] }
  ? Value
  : Schema extends { readonly type: 'string' }
    ? string
    : Schema extends { readonly type: 'integer' | 'number' }
      ? number
      : Schema extends { readonly type: 'boolean' }
        ? boolean
        : Schema extends { readonly type: 'array'; readonly items: infer Items }
          ? readonly OptionsOf<Items>[]
          : Schema extends { readonly type: 'object'; readonly properties: infer Properties }
            ? { readonly [Key in keyof Properties]: OptionsOf<Properties[Key]> }
            : Schema extends { readonly type: 'object'; readonly additionalProperties: infer Values }
              ? Readonly<Record<string, OptionsOf<Values>>>
              : unknown
