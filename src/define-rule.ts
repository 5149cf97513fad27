import type { OptionsOf } from './model/options.js'
import type {
  GroupRuleContext,
  GroupRuleListener,
  JsonSchema,
  Rule,
  RuleContext,
  RuleListener,
  RuleMeta
} from './model/rule.js'

interface UnitOrArticleRule<Schema extends JsonSchema, MessageId extends string> {
  readonly name: string
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'unit' | 'article'; readonly options: Schema }
  readonly create: (context: RuleContext<OptionsOf<Schema>, MessageId>) => RuleListener
}

interface GroupRule<Schema extends JsonSchema, MessageId extends string> {
  readonly name: string
  readonly meta: RuleMeta<MessageId> & { readonly scope: 'group'; readonly options: Schema }
  readonly create: (context: GroupRuleContext<OptionsOf<Schema>, MessageId>) => GroupRuleListener
}

/** Schema of a rule without options. */
export const noOptions = { type: 'object', properties: {}, additionalProperties: false } as const

/**
 * Defines a rule that looks at units or at one article.
 *
 * @param rule Name, meta data and a `create` that returns the listeners; it must be pure.
 * @returns The same rule, typed for registries and hosts.
 */
export function defineRule<const Schema extends JsonSchema, const MessageId extends string>(
  rule: UnitOrArticleRule<Schema, MessageId>
): Rule {
  return rule
}

/**
 * Defines a rule that compares the locales of one article. It sees facts only.
 *
 * @param rule Name, meta data and a `create` that returns the group listener; it must be pure.
 * @returns The same rule, typed for registries and hosts.
 */
export function defineGroupRule<const Schema extends JsonSchema, const MessageId extends string>(
  rule: GroupRule<Schema, MessageId>
): Rule {
  return rule
}
