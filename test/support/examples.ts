/** An example of a rule's page: one article, and what the rule says about it. */
export interface Example {
  /** Line of the opening fence, from 1. */
  readonly line: number
  readonly kind: 'good' | 'bad'
  readonly path: string
  /** Examples of one page with the same group are locales of one article. */
  readonly group: string | null
  /** The group whose links may lead to this text, an article or file of its own. */
  readonly linked: string | null
  readonly options: Readonly<Record<string, unknown>>
  readonly text: string
  /** `line 4: Unexpected …`, in the order of the page. */
  readonly findings: readonly string[]
}

const OPENING = /^(`{3,10})md (good|bad)(?: (.*))?$/

/**
 * Reads the examples of a page: fences that open with ```` ```md bad path=… ```` or `good`, each directly followed by a list of the
 * expected findings.
 *
 * @param page Markdown of the page.
 * @returns Examples in the order of the page.
 * @throws Error where a fence has no path, an unknown attribute, or is never closed.
 */
export function readExamples(page: string): Example[] {
  const lines = page.split('\n')
  const examples: Example[] = []
  for (let index = 0; index < lines.length; index++) {
    const opening = OPENING.exec(lines[index] as string)
    if (opening === null) continue
    const [, fence, kind, info = ''] = opening
    const close = lines.indexOf(fence as string, index + 1)
    if (close < 0) throw new Error(`line ${index + 1}: the fence is never closed`)
    const text = `${lines.slice(index + 1, close).join('\n')}\n`
    examples.push({
      line: index + 1,
      kind: kind as 'good' | 'bad',
      text,
      ...readInfo(info, index + 1),
      findings: readList(lines, close + 1)
    })
    index = close
  }
  return examples
}

const attributeNames: readonly string[] = ['path', 'group', 'linked']

function readInfo(info: string, line: number): Pick<Example, 'path' | 'group' | 'linked' | 'options'> {
  const optionsStart = info.indexOf('options=')
  const options =
    optionsStart < 0 ? {} : (JSON.parse(info.slice(optionsStart + 'options='.length)) as Record<string, unknown>)
  const attributes = new Map<string, string>()
  for (const word of (optionsStart < 0 ? info : info.slice(0, optionsStart)).split(' ')) {
    if (word === '') continue
    const [name = '', value = ''] = word.split('=', 2)
    if (!attributeNames.includes(name))
      throw new Error(`line ${line}: unknown attribute ${name}, expected ${attributeNames.join(', ')} or options`)
    attributes.set(name, value)
  }
  const path = attributes.get('path')
  if (path === undefined) throw new Error(`line ${line}: the example has no path`)
  return { path, group: attributes.get('group') ?? null, linked: attributes.get('linked') ?? null, options }
}

/** The list that follows a fence; one blank line may stand between. */
function readList(lines: readonly string[], from: number): string[] {
  const first = lines[from] === '' ? from + 1 : from
  const findings: string[] = []
  for (let index = first; lines[index]?.startsWith('- line ') === true; index++)
    findings.push((lines[index] as string).slice(2))
  return findings
}
