import { escapeForXml } from '../escape.js'

/** HTML that is safe to stand in a page. Made by `markup` alone, so that no text gets in as it is. */
export class Markup {
  readonly #html: string
  constructor(html: string) {
    this.#html = html
  }

  toString(): string {
    return this.#html
  }
}

type Value = Markup | string | number | readonly Markup[]

/**
 * Writes HTML: `` markup`<p>${text}</p>` ``. Values that are no markup themselves are escaped, in content and in attributes in double quotes; control,
 * bidi and invisible characters become visible.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(
    strings.map((string, index) => (index === 0 ? string : `${toHtml(values[index - 1] as Value)}${string}`)).join('')
  )
}

function toHtml(value: Value): string {
  if (value instanceof Markup) return value.toString()
  return typeof value === 'object' ? value.map(item => item.toString()).join('\n') : escapeForXml(String(value))
}
