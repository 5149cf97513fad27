import { SaxesParser, type SaxesTagPlain } from 'saxes'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its own text, without that of elements inside. */
  text: string
}

/**
 * Parses XML as strictly as XML asks for.
 *
 * @param xml The whole document.
 * @returns Its elements in the order in which they open.
 * @throws At the first fault.
 */
export function parseXml(xml: string): XmlElement[] {
  const elements: XmlElement[] = []
  const open: XmlElement[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element = { name, attributes, text: '' }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    if (open.length > 0) (open.at(-1) as XmlElement).text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return elements
}
