import { HTML_ELEMENTS } from './data/html-elements.js'

/**
 * Whether a name is an element of HTML, and not a placeholder that is written like one (`<tenant>`).
 *
 * @param name Name of a tag, in any case.
 */
export function isHtmlElement(name: string): boolean {
  return HTML_ELEMENTS.has(name.toLowerCase())
}
