type Child = Node | string | null

/**
 * Makes an element. Texts become text nodes, so nothing of what they hold is read as HTML.
 *
 * @param name Its name; classes may follow, `p.hint`.
 * @param attributes Attributes; those that are `null` are left out.
 * @param children Elements and texts; `null` for none.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const [tag, ...classes] = name.split('.') as [Name, ...string[]]
  const element = document.createElement(tag)
  if (classes.length > 0) element.className = classes.join(' ')
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value)
  element.append(...children.filter(child => child !== null))
  return element
}

/** The element of that id, which the page has. */
export function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`the page has no ${id}`)
  return element
}
