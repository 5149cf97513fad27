import type { TermStatus } from '../model/glossary.js'

/** The words of TBX (`administrativeStatus`, `normativeAuthorization`) and of common spreadsheets. */
const STATUSES: ReadonlyMap<string, TermStatus> = new Map([
  ['preferred', 'preferred'],
  ['approved', 'preferred'],
  ['standardized', 'preferred'],
  ['recommended', 'preferred'],
  ['translated', 'preferred'],
  ['admitted', 'admitted'],
  ['allowed', 'admitted'],
  ['acceptable', 'admitted'],
  ['legal', 'admitted'],
  ['regulated', 'admitted'],
  ['obsolete', 'obsolete'],
  ['superseded', 'obsolete'],
  ['old', 'obsolete'],
  ['forbidden', 'forbidden'],
  ['deprecated', 'forbidden'],
  ['prohibited', 'forbidden'],
  ['rejected', 'forbidden'],
  ['not recommended', 'forbidden']
])

/** Words that people may write as a status, for messages. */
export const STATUS_NAMES: readonly string[] = ['preferred', 'admitted', 'obsolete', 'forbidden', ...STATUSES.keys()]

/**
 * Reads a term's status.
 *
 * @param text `forbidden`, or as in TBX `deprecatedTerm-admn-sts`; in any letter case.
 * @returns The status, or `null` for a word that is none.
 */
export function parseStatus(text: string): TermStatus | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/-admn-sts$/, '')
    .replace(/term$/, '')
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()
  return STATUSES.get(word) ?? null
}
