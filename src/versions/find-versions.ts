import { join } from 'node:path'
import { readHead, type RepositoryHead } from '../git/head.js'
import type { ArticleGroup } from '../model/files.js'
import { isReference, type FileVersion, type UnknownReason, type VersionReference } from '../model/source-version.js'
import { openAnswers, type Answers, type Subject } from './answers.js'
import { readHistory, type History } from './history.js'
import { BLAME_FILE, createIgnoredCommits } from './ignored-commits.js'
import { inferTranslations, inParts, type Contents, type Question } from './infer-translations.js'
import type { Knowledge } from './knowledge.js'
import { inSourceParts, versionNamed } from './named-contents.js'
import { resolvePins } from './pins.js'
import { planFor, type Plan } from './plan.js'
import { digestOf, translationsIn, type Translation, type TranslationReading } from './translations.js'

/** The versions of their sources that translations were made from, by the absolute paths of the translations. */
export type FileVersions = ReadonlyMap<string, FileVersion>

/** Asks for contents of a repository. */
export interface ContentRequest {
  /** Absolute path of the working tree. */
  readonly root: string
  /** Ids of contents. */
  readonly ids: readonly string[]
}

/** A search that stops wherever it needs contents, so that it serves hosts that can wait for another process, and those that cannot. */
export type VersionFinding<Result> = Generator<ContentRequest, Result, Contents>

/** Finds versions, and remembers the history of repositories meanwhile. */
export interface VersionFinder {
  /**
   * Finds the versions of their sources that translations were made from: named by them, or inferred from the history. Git is asked a few
   * times for any number of articles, and not for what earlier runs have found out.
   *
   * @param groups Groups of articles.
   * @param reading How files are read.
   */
  find(groups: readonly ArticleGroup[], reading: TranslationReading): VersionFinding<FileVersions>
}

/**
 * Makes a finder.
 *
 * @param knowledgeOf What is kept of a repository, by the absolute path of its root.
 */
export function createVersionFinder(knowledgeOf: (root: string) => Knowledge): VersionFinder {
  const repositories = new Map<string, Repository>()
  const open = (root: string): Repository | null => {
    const head = readHead(root)
    if (head === null) return null
    const known = repositories.get(root)
    if (known?.head.commit === head.commit && known.head.isShallow === head.isShallow) return known
    const repository = openRepository(root, head, knowledgeOf(root))
    repositories.set(root, repository)
    return repository
  }
  return {
    *find(groups, reading) {
      const versions = new Map<string, FileVersion>()
      for (const [root, translations] of translationsIn(groups, reading)) {
        const repository = root === null || translations.length === 0 ? null : open(root)
        if (repository === null) {
          for (const translation of translations) answerAlone(translation, versions)
        } else {
          yield* findIn(repository, translations, { versions, reading })
          repository.answers.save()
        }
      }
      return versions
    }
  }
}

interface Repository {
  readonly root: string
  readonly head: RepositoryHead
  readonly answers: Answers
  /** Read when it is first asked for; `null` where git cannot tell. */
  readonly history: () => Omit<History, 'isIgnored'> | null
}

function openRepository(root: string, head: RepositoryHead, knowledge: Knowledge): Repository {
  let history: ReturnType<Repository['history']> | undefined
  return {
    root,
    head,
    answers: openAnswers(head, knowledge),
    history: () => {
      if (history === undefined) history = readHistory(root, head, knowledge)
      return history
    }
  }
}

interface Asked {
  readonly translation: Translation
  readonly subject: Subject
}

/** What is found out, and what is still to be. */
interface Search extends Repository {
  readonly versions: Map<string, FileVersion>
  readonly history: () => History | null
  /** Stands for the commits that translations need not follow. */
  readonly ignored: string
  readonly onProgress: TranslationReading['onProgress']
  /** The clues to the version of a translation; `null` where the history has none. */
  readonly planOf: (translation: Translation) => Plan | null
}

function* findIn(
  repository: Repository,
  translations: readonly Translation[],
  { versions, reading }: { readonly versions: Map<string, FileVersion>; readonly reading: TranslationReading }
): VersionFinding<void> {
  const search = startSearch(repository, versions, reading)
  const asked: Asked[] = []
  for (const translation of translations) {
    if (isNamedPresent(translation, versions)) continue
    const subject = subjectOf(translation, search)
    const known = repository.answers.get(subject)
    if (known === undefined) asked.push({ translation, subject })
    else if (known !== null) versions.set(translation.file, withPin(known, translation))
  }
  if (asked.length === 0) return
  const history = search.history()
  if (history === null) return
  const unresolved = answerCommits(asked, search, history)
  const unfound = yield* answerContents(unresolved, search, history)
  yield* answerUnnamed(unfound, search, history)
}

function startSearch(
  repository: Repository,
  versions: Map<string, FileVersion>,
  { textOf, ignoredCommits, onProgress }: TranslationReading
): Search {
  const revisions = textOf(join(repository.root, BLAME_FILE))
  const isIgnored = createIgnoredCommits(ignoredCommits, revisions)
  const history = (): History | null => {
    const all = repository.history()
    return all === null ? null : { ...all, isIgnored }
  }
  return {
    ...repository,
    versions,
    history,
    ignored: digestOf(JSON.stringify([ignoredCommits, revisions])),
    planOf: createPlanner(history),
    onProgress
  }
}

function createPlanner(history: () => History | null): Search['planOf'] {
  const plans = new Map<Translation, Plan | null>()
  return translation => {
    const known = plans.get(translation)
    if (known !== undefined) return known
    const { source, path, siblings } = translation
    const all = history()
    const plan = all === null ? null : planFor(source, path, siblings, all)
    plans.set(translation, plan)
    return plan
  }
}

/** What is known without the history. */
function answerAlone(translation: Translation, versions: Map<string, FileVersion>): void {
  const { file, pin } = translation
  if (pin === null || pin.key === HAND_OFF || isNamedPresent(translation, versions)) return
  versions.set(file, { pin, unknown: 'noRepository' })
}

/** Whether a translation names the present text of its source, whatever git knows. */
function isNamedPresent({ file, pin, matches, present }: Translation, versions: Map<string, FileVersion>): boolean {
  if (pin === null || matches === null || !matches(Buffer.from(present))) return false
  // The pin of a localization process is checked by rules of its own.
  if (pin.key !== HAND_OFF) versions.set(file, { pin, isPresent: true })
  return true
}

const HAND_OFF = 'ms.openlocfilehash'

/** The place of the pin is read from the translation: another entry may name the same version now. */
function withPin(version: VersionReference, { pin }: Translation): VersionReference {
  return version.pin === null ? version : { ...version, pin }
}

function subjectOf(translation: Translation, { history, planOf, ignored }: Search): Subject {
  const { source, path, pin, text, present } = translation
  const idsOf = (commits: readonly { readonly commit: number }[]): string =>
    digestOf(...commits.map(({ commit }) => history()?.commits[commit]?.id ?? ''))
  if (pin?.kind === 'commit')
    return {
      slot: `${source}\n${pin.value}`,
      state: ignored,
      history: () => idsOf(history()?.versionsOf(source) ?? [])
    }
  return {
    slot: `${source}\n${path}`,
    state: digestOf(text, present, pin?.value ?? '', ignored),
    history: () => {
      const plan = planOf(translation)
      return idsOf([...(plan?.versions ?? []), ...(plan?.changes ?? []), ...(history()?.versionsOf(source) ?? [])])
    }
  }
}

/** @returns Those that name no commit which git knows. */
function answerCommits(asked: readonly Asked[], { root, head, answers, versions }: Search, history: History): Asked[] {
  const named = asked.filter(({ translation: { pin } }) => pin?.kind === 'commit')
  if (named.length === 0) return [...asked]
  const requests = named.flatMap(({ translation: { source, pin } }) => (pin === null ? [] : [{ source, pin }]))
  const missing: UnknownReason = head.isShallow ? 'shallow' : 'noCommit'
  const found = resolvePins(requests, root, history, missing)
  const left = new Set(asked)
  for (const [index, each] of named.entries()) {
    const version = found[index]
    if (version === undefined) continue
    versions.set(each.translation.file, version)
    // What git does not know today may be fetched tomorrow; meanwhile, the history may help.
    if (!isReference(version)) continue
    answers.put(each.subject, version)
    left.delete(each)
  }
  return [...left].filter(({ translation: { pin } }) => pin?.kind !== 'commit')
}

/** @returns Those that name no content of the source's history. */
function* answerContents(asked: readonly Asked[], search: Search, history: History): VersionFinding<Asked[]> {
  const named = asked.filter(({ translation }) => translation.matches !== null)
  const left = new Set(asked)
  for (const part of inSourceParts(named, history)) {
    const contents = yield { root: search.root, ids: part.ids }
    for (const each of part.asked) {
      const version = versionNamed(each.translation, contents, history)
      if (version === null) continue
      search.versions.set(each.translation.file, version)
      search.answers.put(each.subject, version)
      left.delete(each)
    }
  }
  // Hand-offs come from another repository mostly: there, only the hash shows that they are behind.
  for (const each of named) if (each.translation.pin?.key === HAND_OFF) left.delete(each)
  return [...left]
}

function* answerUnnamed(asked: readonly Asked[], search: Search, history: History): VersionFinding<void> {
  const { root, head, answers, versions, planOf, onProgress } = search
  let done = 0
  const subjects = new Map(asked.map(({ translation, subject }) => [translation, subject]))
  const questions: Question[] = []
  for (const { translation, subject } of asked) {
    const plan = planOf(translation)
    if (plan !== null && !(head.isShallow && endsAtBoundary(plan, history))) questions.push({ translation, plan })
    else {
      answers.put(subject, null)
      if (head.isShallow) versions.set(translation.file, { pin: null, unknown: 'shallow' })
    }
  }
  for (const { questions: part, ids } of inParts(questions)) {
    const found = inferTranslations(part, yield { root, ids }, history)
    for (const [index, { translation }] of part.entries()) {
      const version = found[index] ?? null
      if (version !== null) versions.set(translation.file, version)
      answers.put(subjects.get(translation) as Subject, version)
    }
    onProgress?.((done += part.length), questions.length)
  }
}

/** Whether the history of a translation goes back to where that of a shallow clone begins: what was before is not known. */
function endsAtBoundary({ changes }: Plan, { commits }: History): boolean {
  const first = changes.at(-1)
  return first !== undefined && commits[first.commit]?.parents.length === 0
}
