import { decodeArticle } from '../read/read-file.js'
import type { VersionReference } from '../model/source-version.js'
import { countSince } from './counting.js'
import type { TranslationChange } from './dating.js'
import type { History } from './history.js'
import { inferVersion } from './infer.js'
import { contentsOf, type Plan } from './plan.js'
import { createVersionReader, type VersionReader } from './reader.js'
import type { Translation } from './translations.js'

/** A translation without a pin, and the clues to its version. */
export interface Question {
  readonly translation: Translation
  readonly plan: Plan
}

/** Contents of a repository by their ids. */
export type Contents = ReadonlyMap<string, Buffer>

/** Contents that are in memory at one time: those of some articles. */
const TOGETHER = 500

/**
 * Splits questions into parts whose contents are read at one time; those of one article stay together.
 *
 * @param questions In the order of their articles.
 */
export function* inParts(questions: readonly Question[]): Generator<{ questions: Question[]; ids: string[] }> {
  let part: Question[] = []
  let ids = new Set<string>()
  for (const question of questions) {
    const isOther = part.at(-1)?.translation.source !== question.translation.source
    if (isOther && ids.size >= TOGETHER) {
      yield { questions: part, ids: [...ids] }
      part = []
      ids = new Set()
    }
    part.push(question)
    for (const id of contentsOf(question.plan)) ids.add(id)
  }
  if (part.length > 0) yield { questions: part, ids: [...ids] }
}

/**
 * Finds the versions that translations were made from.
 *
 * @param questions In the order of their articles.
 * @param contents What git has of the contents that they need.
 * @param history History of the repository.
 * @returns One for each question, `null` where contents are missing.
 */
export function inferTranslations(
  questions: readonly Question[],
  contents: Contents,
  history: History
): (VersionReference | null)[] {
  const textOf = createDecoder(contents)
  let reader = createVersionReader()
  let source = ''
  return questions.map(question => {
    // What is remembered of an article goes with it.
    if (question.translation.source !== source) reader = createVersionReader()
    source = question.translation.source
    return infer(question, textOf, reader, history)
  })
}

function infer(
  { translation, plan }: Question,
  textOf: (blob: string) => string | null,
  reader: VersionReader,
  history: History
): VersionReference | null {
  const candidates = plan.versions.flatMap(({ commit, blob }) => {
    const text = textOf(blob)
    return text === null ? [] : [{ commit, blob, text }]
  })
  const changes = plan.changes.flatMap(({ before, after, ...change }): TranslationChange[] => {
    const [old, text] = [before === null ? null : textOf(before), textOf(after)]
    return text === null || (before !== null && old === null) ? [] : [{ ...change, before: old, after: text }]
  })
  if (candidates.length === 0) return null
  const { index, likelihood, isPresent } = inferVersion(
    candidates,
    { text: translation.text, changes: withUncommitted(changes, translation.text), present: translation.present },
    reader
  )
  const { commit, blob } = candidates[index] as (typeof candidates)[number]
  return {
    pin: null,
    commit: history.commits[commit]?.id ?? '',
    blob,
    ...(isPresent
      ? { commitCount: 0 }
      : countSince(translation.source, blob, history.graph.reachedFrom([commit]), history)),
    likelihood
  }
}

/** What is on the disk may be newer than the last commit. */
function withUncommitted(changes: readonly TranslationChange[], text: string): readonly TranslationChange[] {
  const before = changes[0]?.after ?? null
  if (before !== null && withLineFeeds(before) === withLineFeeds(text)) return changes
  return [{ commit: -1, before, after: text, siblingCount: 1, fileCount: 1, isShared: false }, ...changes]
}

/** A checkout may have other line ends than the repository. */
function withLineFeeds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function createDecoder(contents: Contents): (blob: string) => string | null {
  const texts = new Map<string, string | null>()
  return blob => {
    const known = texts.get(blob)
    if (known !== undefined) return known
    const bytes = contents.get(blob)
    const read = bytes === undefined ? null : decodeArticle(bytes)
    const text = read === null || 'problem' in read ? null : read.text
    texts.set(blob, text)
    return text
  }
}
