import type { Segment } from '../../src/model/article.js'
import type { TextRange } from '../../src/model/range.js'
import type { Subject } from '../../src/model/subject.js'
import { comparableSideBySide } from '../../src/text/urls/comparable-link.js'

/**
 * Names a URL as what is damaged.
 *
 * @param url A URL as written, or as the parser decoded it.
 * @param places Where it stands in the target and in the source.
 */
export function urlSubject(url: string, places: Pick<Subject, 'target' | 'source'> = {}): Subject {
  return { kind: 'url', value: comparableSideBySide(url), ...places }
}

/**
 * Names a unit as what is damaged.
 *
 * @param id A unit id; locales have what follows its first `-` in common.
 * @param target Where the unit stands in the target's file.
 */
export function unitSubject(id: string, target?: TextRange): Subject {
  return {
    kind: 'unit',
    value: id.slice(id.indexOf('-') + 1),
    ...(target === undefined ? {} : { target: { start: target.start, end: target.end } })
  }
}

/**
 * Names keys of front matter as what is damaged.
 *
 * @param keys The keys; none where only a value is intended.
 * @param target Where the key or its value stands.
 */
export function keySubjects(keys: readonly string[], target?: TextRange): Subject[] {
  return [
    ...keys.map(key => ({ kind: 'key' as const, value: key })),
    ...(target === undefined ? [] : [{ kind: 'key' as const, target: { start: target.start, end: target.end } }])
  ]
}

/**
 * Finds every place of a text in one side of a unit, also where it is written with escapes.
 *
 * @param text What is looked for.
 * @param side The side.
 * @returns Ranges in its document, in text order.
 */
export function placesOf(text: string, side: Segment): TextRange[] {
  const pattern = Array.from(text, character => `\\\\?${character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')}`).join('')
  return [...side.text.matchAll(new RegExp(pattern, 'g'))].map(({ 0: { length }, index }) => ({
    start: side.start + index,
    end: side.start + index + length
  }))
}
