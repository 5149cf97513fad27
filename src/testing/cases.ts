import type { Rule } from '../model/rule.js'
import type { Settings } from '../model/settings.js'

/** What a source said at a commit. */
export interface EarlierVersion {
  readonly text: string
  /** Commits that have changed it since. */
  readonly commitCount: number
  /** Whether a translation that names no version was made from it. */
  readonly isInferred?: true
}

/** One text that a rule is run on. */
export interface Case {
  readonly name: string
  /** Text of the article without BOM. */
  readonly text: string
  /** Path of the article; its locale is read from it. */
  readonly path?: string
  /** Whether the rule runs without those whose findings may stand for its own. */
  readonly alone?: boolean
  /** The rule's options; what is left out gets its default. */
  readonly options?: Readonly<Record<string, unknown>>
  /** Texts of the article in other locales, by path: reference for group rules. */
  readonly siblings?: Readonly<Record<string, string>>
  /** Texts of other articles and files that links may lead to, by path. */
  readonly linked?: Readonly<Record<string, string>>
  /** What the source said at commits that translations name: texts and later commits by id. */
  readonly earlier?: Readonly<Record<string, EarlierVersion>>
  readonly sourceLocale?: string
  /** Canonical locales of the site; those of the case by default. */
  readonly siteLocales?: readonly string[]
  /** Entries as the glossary readers give them. */
  readonly glossary?: Settings['glossary']
}

export interface ExpectedFinding {
  readonly messageId: string
  /** The text that the finding stands on. */
  readonly slice: string
  readonly line?: number
  /** 2 error, 1 warning, 0 info. */
  readonly severity?: 0 | 1 | 2
  readonly message?: string
  /** The article's text after each suggestion. */
  readonly suggestions?: readonly string[]
}

export interface BadCase extends Case {
  /** In text order. */
  readonly findings: readonly ExpectedFinding[]
  /** The article's text after all fixes; absent where no finding has one. */
  readonly output?: string
}

export interface RuleCases {
  readonly good: readonly Case[]
  readonly bad: readonly BadCase[]
}

/**
 * Wraps a translation and its source in span markup.
 *
 * @param target Markdown of the target.
 * @param source Markdown of the source.
 * @param id Id of both spans.
 */
export function sxs(target: string, source: string, id = '11751-101'): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`
}

/** The case's path, or one in a locale that is not the source's. */
export function pathOf(test: Case): string {
  return test.path ?? 'content/nb-no/a.md'
}

/** All texts of the case, its own last. */
export function textsOf(test: Case): Readonly<Record<string, string>> {
  return { ...test.siblings, [pathOf(test)]: test.text }
}

/**
 * What is wrong with a set of cases, whatever the rule finds in them.
 *
 * @returns Sentences; empty where all is well.
 */
export function caseFaults(rule: Rule, { good, bad }: RuleCases): string[] {
  const faults: string[] = []
  const all: readonly Case[] = [...good, ...bad]
  for (const name of repeated(all.map(test => test.name))) faults.push(`two cases are named “${name}”`)
  const contents = all.map(test =>
    JSON.stringify([
      textsOf(test),
      test.options ?? {},
      test.sourceLocale,
      test.siteLocales,
      test.glossary,
      test.earlier,
      test.linked
    ])
  )
  for (const content of repeated(contents))
    faults.push(`the case “${all[contents.lastIndexOf(content)]?.name ?? ''}” is there twice`)
  for (const test of bad) if (test.findings.length === 0) faults.push(`the bad case “${test.name}” expects no finding`)
  const shown = new Set(bad.flatMap(test => test.findings.map(finding => finding.messageId)))
  for (const [messageId, template] of Object.entries(rule.meta.messages)) {
    if (!shown.has(messageId)) faults.push(`no bad case shows the message ${messageId}`)
    if (/\{\{(?!\w{1,40}\}\})/.test(template))
      faults.push(`the message ${messageId} has a placeholder that nothing fills`)
  }
  if (rule.meta.fixable && !bad.some(test => test.output !== undefined))
    faults.push('the rule is fixable and no bad case has an output')
  if (good.length === 0) faults.push('there is no good case')
  return faults
}

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))]
}
