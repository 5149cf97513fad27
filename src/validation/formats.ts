import { isLocaleTag } from '../text/languages/locale-tag.js'

/** Formats beside those of JSON Schema; strings only. */
export const customFormats: Readonly<Record<string, (text: string) => boolean>> = {
  'locale-tag': isLocaleTag,
  /** A real date as M/D/YYYY. */
  'us-date': isUsDate,
  /** A real date as M/D/YYYY or YYYY-MM-DD, with an optional ISO time. */
  'loose-date': text => isUsDate(text) || isIsoDate(text)
}

function isUsDate(text: string): boolean {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  return parts !== null && isRealDate(Number(parts[3]), Number(parts[1]), Number(parts[2]))
}

function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}[\d:.Z +-]{0,20})?$/.exec(text)
  return parts !== null && isRealDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
