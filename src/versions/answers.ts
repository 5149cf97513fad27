import type { RepositoryHead } from '../git/head.js'
import type { VersionReference } from '../model/source-version.js'
import type { Knowledge } from './knowledge.js'

/** What an answer is about, and what it depends on. */
export interface Subject {
  /** Source, translation and pin: one answer is kept for each. */
  readonly slot: string
  /** A digest of what is on the disk. */
  readonly state: string
  /** A digest of the history of the two files; computed only if there are new commits. */
  readonly history: () => string
}

/** What this run and earlier ones found out about translations. `null` is an answer, too: no version is known. */
export interface Answers {
  /** @returns `undefined` where nothing is known. */
  get(subject: Subject): VersionReference | null | undefined
  put(subject: Subject, version: VersionReference | null): void
  /** Keeps them for later runs. */
  save(): void
}

interface Answer {
  /** What was checked out when the answer was last confirmed. */
  readonly head: string
  readonly state: string
  readonly history: string
  readonly version: VersionReference | null
}

interface Kept {
  readonly tool: string
  readonly answers: Readonly<Record<string, Answer>>
}

const NAME = 'answers'
/** Articles that are gone leave answers behind; beyond so many, only those of this run are kept. */
const MOST_KEPT = 100_000

/**
 * Opens what is known of the translations of a repository.
 *
 * @param head What is checked out.
 * @param knowledge What was kept.
 */
export function openAnswers({ commit, isShallow }: RepositoryHead, knowledge: Knowledge): Answers {
  const head = isShallow ? `${commit} shallow` : commit
  const answers = readKept(knowledge)
  const used = new Set<string>()
  let isChanged = false
  const set = (slot: string, answer: Answer): void => {
    isChanged = true
    answers.set(slot, answer)
  }
  return {
    get({ slot, state, history }) {
      used.add(slot)
      const answer = answers.get(slot)
      if (answer?.state !== state) return undefined
      if (answer.head !== head) {
        if (answer.history !== history()) return undefined
        set(slot, { ...answer, head })
      }
      return answer.version
    },
    put({ slot, state, history }, version) {
      used.add(slot)
      set(slot, { head, state, history: history(), version })
    },
    save() {
      if (!isChanged) return
      const left = answers.size > MOST_KEPT ? [...answers].filter(([slot]) => used.has(slot)) : answers
      const all: Kept = { tool: knowledge.tool, answers: Object.fromEntries(left) }
      knowledge.write(NAME, Buffer.from(JSON.stringify(all)))
    }
  }
}

function readKept(knowledge: Knowledge): Map<string, Answer> {
  try {
    const kept = JSON.parse(knowledge.read(NAME)?.toString('utf8') ?? 'null') as Kept | null
    return new Map(kept?.tool === knowledge.tool ? Object.entries(kept.answers) : [])
  } catch {
    return new Map()
  }
}
