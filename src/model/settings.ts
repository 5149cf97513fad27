import type { Convention } from './choice.js'
import type { GlossaryEntry } from './glossary.js'
import type { JsonSchema, Level, RuleSetting } from './rule.js'

export type PresetName = 'recommended' | 'strict' | 'critical' | 'off'

/** What users write, in `.remarkrc.js` or on the command line; described by `schemas/config.schema.json`. */
export interface UserSettings {
  readonly sourceLocale?: string
  /** `mission` is the former name of `critical`. */
  readonly extends?: PresetName | 'mission'
  readonly rules?: Readonly<Record<string, UserLevel | readonly [UserLevel, Readonly<Record<string, unknown>>?]>>
  /** Path patterns with one `{locale}`, such as `content/{locale}/**`; they win over detection. */
  readonly layout?: string | readonly string[]
  /** Front-matter schemas for the files that match; the first match is in force. */
  readonly schemas?: readonly { readonly files: string | readonly string[]; readonly schema: string | JsonSchema }[]
  /** Paths of glossaries (CSV, TBX), relative to the working directory. */
  readonly glossary?: string | readonly string[]
  /** Path of the file of conventions, relative to the working directory; `false` recognises none. */
  readonly conventions?: string | false
  /** Globs of files not to lint. */
  readonly ignore?: readonly string[]
  /** Files larger than this many bytes are reported and not read. */
  readonly maxFileSize?: number
  /** Front-matter entry of translations that holds the commit of the source they were made from, beside the known ones. */
  readonly sourceCommitKey?: string
  /** Commits of the source that translations need not follow: ids, or words of the first line of a message. */
  readonly ignoredCommits?: readonly string[]
}

export type UserLevel = Level | 'warn' | 0 | 1 | 2

/** The file of conventions, and what it holds. */
export interface ConventionSettings {
  /** As users write it; there may be no such file yet. */
  readonly path: string
  readonly known: readonly Convention[]
}

/** Complete, validated settings. */
export interface Settings {
  /** Canonical BCP 47 tag. */
  readonly sourceLocale: string
  readonly layout: readonly string[]
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly schemas: readonly {
    readonly files: readonly string[]
    readonly schema: JsonSchema
    readonly origin: string
  }[]
  /** Entries of all glossaries; absent where there are none. */
  readonly glossary?: readonly GlossaryEntry[]
  /** `null` where conventions are switched off; absent where none are known. */
  readonly conventions?: ConventionSettings | null
  readonly ignore: readonly string[]
  readonly maxFileSize: number
  /** Front-matter entry that holds the commit of the source, beside the known ones; dots lead into mappings. */
  readonly sourceCommitKey?: string
  /** Commits of the source that translations need not follow: ids, or words of the first line of a message; those of known tools by default. */
  readonly ignoredCommits?: readonly string[]
  /** Whether comments and front matter switch rules off: always, unless this is `false`. */
  readonly inlineConfig?: boolean
}
