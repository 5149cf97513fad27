import type { VersionTexts } from '../model/source-version.js'

/** Texts in memory that all threads see. */
export interface SharedTexts {
  /** UTF-8, one text after the other. */
  readonly bytes: SharedArrayBuffer
  /** Where each begins and ends, by its id. */
  readonly places: ReadonlyMap<string, readonly [start: number, end: number]>
}

export const NO_SHARED_TEXTS: SharedTexts = { bytes: new SharedArrayBuffer(0), places: new Map() }

/** Puts texts where all threads see them. */
export function shareTexts(texts: ReadonlyMap<string, Uint8Array>): SharedTexts {
  const bytes = new SharedArrayBuffer([...texts.values()].reduce((sum, { length }) => sum + length, 0))
  const target = new Uint8Array(bytes)
  const places = new Map<string, readonly [number, number]>()
  let start = 0
  for (const [id, text] of texts) {
    target.set(text, start)
    places.set(id, [start, start + text.length])
    start += text.length
  }
  return { bytes, places }
}

/** Decodes texts as they are asked for. */
export function openTexts({ bytes, places }: SharedTexts): VersionTexts {
  return id => {
    const place = places.get(id)
    return place === undefined ? null : Buffer.from(bytes, place[0], place[1] - place[0]).toString('utf8')
  }
}
