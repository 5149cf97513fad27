import { rules } from '../../../rules/index.js'
import { applyFixes } from '../../../src/fix/apply-edits.js'
import { settleFixes } from '../../../src/fix/settle.js'
import type { FileResult, Finding } from '../../../src/model/finding.js'
import { applyEdits } from '../../../src/testing/edits.js'
import { without } from '../../support/without.js'
import type { GroupTexts } from '../arbitraries/site.js'
import { lintGroup } from '../lint-group.js'

/**
 * What is wrong with the fixes of a group of articles: applied until nothing changes, they come to rest, leave no fixable finding and
 * make no new one outside of units that they change, and change nothing outside of their edits.
 *
 * @param texts Texts by path, without byte order marks.
 * @param first Their results.
 * @returns Sentences; empty where all is well.
 */
export async function fixFaults(texts: GroupTexts, first: ReadonlyMap<string, FileResult>): Promise<string[]> {
  const faults: string[] = []
  for (const [path, { messages }] of first) faults.push(...passFaults(texts[path] ?? '', messages))
  if (![...first.values()].some(({ fixableCount }) => fixableCount > 0)) return faults
  const settled = await settleFixes({
    originals: new Map(Object.entries(texts)),
    first,
    minimumSeverity: 0,
    lint: async (_, changed) => [...lintGroup(Object.fromEntries(changed)).values()]
  })
  for (const [path, rules] of settled.restless)
    faults.push(`${path}: the fixes of ${rules.join(', ')} do not come to rest`)
  for (const [path, after] of settled.results) {
    for (const { ruleId, fix } of after.messages)
      if (fix !== undefined && !settled.restless.has(path)) faults.push(`${path}: a fix of ${ruleId ?? ''} is left`)
    const before = first.get(path) as FileResult
    const isRevealed = revealedBy(
      texts[path] ?? '',
      before.messages.filter(({ fix }) => fix !== undefined)
    )
    const told = { ...after, messages: after.messages.filter(finding => !isRevealed(finding)) }
    for (const identity of without(identities(told), identities(before)))
      faults.push(`${path}: a new finding after the fixes: ${identity}`)
  }
  return faults
}

/** What is fixed can be compared anew: tells the findings that one defect hid and that may be seen now. */
function revealedBy(text: string, fixed: readonly Finding[]): (finding: Finding) => boolean {
  if (fixed.length === 0) return () => false
  // A tag that is fixed can open a unit, and close the one before it.
  if (fixed.some(({ fix }) => fix?.edits.some(({ start }) => isInTag(text, start)) === true)) return () => true
  const mended = new Set(fixed.map(({ unitId }) => unitId))
  // Without spans, units come of comparing the whole text with its source.
  const isAligned = !text.includes('data-ttu-id')
  const fence = text.startsWith('---') ? text.indexOf('\n---', 3) : 0
  // Where it is not closed, the first paragraph decides whether it is any.
  const frontMatterEnd = fence < 0 ? text.length : fence
  const isFrontMatterMended = fixed.some(({ offset }) => offset < frontMatterEnd)
  return ({ ruleId, messageId, unitId }) =>
    (unitId !== undefined && (isAligned || mended.has(unitId))) ||
    // Looks at letters that stand together, and some may do so only now.
    (ruleId === 'script-match' && mended.has(unitId)) ||
    // Counts units that are equal to their sources: fixed ones can be.
    (ruleId === 'no-untranslated' && messageId === 'article') ||
    (ruleId === 'front-matter-schema' && isFrontMatterMended)
}

function isInTag(text: string, offset: number): boolean {
  return offset > 0 && text.lastIndexOf('<', offset - 1) > text.lastIndexOf('>', offset - 1)
}

/** What is wrong with one pass: another way of applying the same edits gives the same text. */
function passFaults(text: string, messages: FileResult['messages']): string[] {
  const { text: fixed, applied, refused } = applyFixes(text, messages)
  const faults = refused.map(({ ruleId, offset }) => `the fix of ${ruleId ?? ''} at ${offset} fits no text`)
  const edits = new Map(
    applied
      .flatMap(({ fix }) => fix?.edits ?? [])
      .map(edit => [JSON.stringify([edit.start, edit.end, edit.text]), edit])
  )
  const effective = [...edits.values()].filter(
    ({ start, end, text: replacement }) => text.slice(start, end) !== replacement
  )
  if (!effective.some(edit => edit.text.includes('\n')) && applyEdits(text, effective) !== fixed)
    faults.push('bytes outside of the edits were changed')
  return faults
}

/** Rules that look at more than one locale. */
const comparing: ReadonlySet<string | null> = new Set([
  'structure-match',
  ...rules.filter(({ meta }) => meta.scope === 'group').map(({ name }) => name)
])

/**
 * What a finding is about, without its place, which fixes before it move, and without the text that it quotes, of which a fix may have taken some. Rules that compare locales are left out: where one locale is fixed,
 * the other ones may differ from it.
 */
function identities({ messages }: FileResult): string[] {
  return messages
    .filter(({ ruleId, fix }) => fix === undefined && !comparing.has(ruleId))
    .map(({ ruleId, messageId, unitId }) => `${ruleId ?? 'fault'}/${messageId} ${unitId ?? ''}`)
}
