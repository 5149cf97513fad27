import type { Run, RunKind } from '../page-data.js'
import { make } from './elements.js'

/** Turns texts of articles into elements: characters that nobody sees are shown by their names. */
export interface TextWriter {
  /** A message: one line, with what stands in backticks as code. */
  message(text: string): Node[]
  /** A passage: lines and indentation as they are. */
  passage(runs: readonly Run[]): Node[]
}

const runElements: Readonly<
  Record<RunKind, { readonly tag: 'span' | 'mark' | 'del' | 'ins'; readonly name: string | null }>
> = {
  '=': { tag: 'span', name: null },
  '!': { tag: 'mark', name: 'damage' },
  '?': { tag: 'mark', name: 'expected' },
  '-': { tag: 'del', name: null },
  '+': { tag: 'ins', name: null }
}

/** @param hiddenCharacters Source of the regular expression for what is shown by its name. */
export function createTextWriter(hiddenCharacters: string): TextWriter {
  const hidden = new RegExp(`(${hiddenCharacters})`, 'gu')
  const visible = (text: string, isKept: (character: string) => boolean): (Node | string)[] =>
    text.split(hidden).map((part, index) => (index % 2 === 0 || isKept(part) ? part : nameOf(part)))
  const isLayout = (character: string): boolean => character === '\n' || character === '\t'
  return {
    message: text =>
      text.split(/(`[^`]+`)/).map((part, index) => {
        const isCode = index % 2 === 1
        // What a message quotes may be written in the other direction.
        return isCode
          ? make('bdi', {}, make('code', {}, ...visible(part.slice(1, -1), () => false)))
          : make('span', {}, ...visible(part, () => false))
      }),
    passage: runs =>
      runs.map(([kind, text]) => {
        const { tag, name } = runElements[kind]
        const parts = visible(text.replaceAll('\r\n', '\n'), isLayout)
        return make(tag, { class: name === null ? null : text === '' ? `${name} empty` : name }, ...parts)
      })
  }
}

function nameOf(character: string): HTMLElement {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return make('span.hidden-character', { title: 'A character that is not visible' }, `U+${code}`)
}
