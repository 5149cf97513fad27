// What users of the package can write, compiled against the declarations that they get. Nothing here is run.
import preset, {
  canonicalLocale,
  defineGroupRule,
  defineRule,
  excerpt,
  hasContent,
  hasWord,
  languageOf,
  lint,
  lintPair,
  lintText,
  noOptions,
  rules,
  toRemarkPlugin,
  UserError
} from 'loc-lint'
import type {
  Article,
  ArticleComparison,
  ArticleFacts,
  ArticleGroupFacts,
  Block,
  CodeBlock,
  Coverage,
  Edit,
  Excerpt,
  FactsComparison,
  FenceFact,
  FileResult,
  Finding,
  FixedFile,
  FixMode,
  FrontMatter,
  GlossaryEntry,
  GlossaryTerm,
  GroupRuleContext,
  GroupRuleListener,
  Heading,
  HeadingFact,
  HtmlTag,
  Inline,
  InlineCode,
  IssueType,
  JsonSchema,
  Level,
  Link,
  LinkFact,
  LinkKind,
  LintOptions,
  LintOutcome,
  LintTextOptions,
  Needs,
  OmittedFindings,
  PairedUnit,
  PairFinding,
  PairOptions,
  PairResult,
  Point,
  PresetName,
  RelatedPlace,
  ReportDescriptor,
  Rule,
  RuleContext,
  RuleListener,
  RuleMeta,
  RuleScope,
  SchemaViolation,
  Segment,
  Severity,
  Subject,
  SubjectKind,
  TextRange,
  Trait,
  Unit,
  UnitComparison,
  UnitFact,
  UserLevel,
  UserSettings
} from 'loc-lint'
import eslintPlugin, { type LocLintPlugin } from 'loc-lint/eslint'
import linkUrlMatch from 'loc-lint/rules/link-url-match'
import {
  lintTexts,
  sxs,
  testRule,
  type BadCase,
  type Case,
  type EarlierVersion,
  type ExpectedFinding,
  type RuleCases,
  type RuleTesterOptions,
  type Texts,
  type TextsOptions
} from 'loc-lint/testing'

type Same<A, B> = [A, B] extends [B, A] ? true : false
/** Fails to compile unless the type is `true`. */
type Holds<Assertion extends true> = Assertion

/** Every type that is public, so that none goes without a sign. */
export type Public = [
  Article,
  ArticleComparison,
  ArticleFacts,
  ArticleGroupFacts,
  Block,
  CodeBlock,
  Edit,
  Excerpt,
  FactsComparison,
  FenceFact,
  FileResult,
  Finding,
  FixedFile,
  FrontMatter,
  GlossaryEntry,
  GlossaryTerm,
  GroupRuleContext<object>,
  GroupRuleListener,
  Heading,
  HeadingFact,
  HtmlTag,
  Inline,
  InlineCode,
  Link,
  LinkFact,
  LinkKind,
  LintOptions,
  LintTextOptions,
  LocLintPlugin,
  Needs,
  OmittedFindings,
  PairedUnit,
  Point,
  RelatedPlace,
  ReportDescriptor,
  RuleListener,
  RuleMeta,
  SchemaViolation,
  Segment,
  Subject,
  SubjectKind,
  TextRange,
  Trait,
  Unit,
  UnitComparison,
  UnitFact,
  BadCase,
  Case,
  EarlierVersion,
  ExpectedFinding,
  Texts,
  TextsOptions
]

export type Unions = [
  Holds<Same<Severity, 0 | 1 | 2>>,
  Holds<Same<Level, 'error' | 'warning' | 'info' | 'off'>>,
  Holds<Same<UserLevel, Level | 'warn' | 0 | 1 | 2>>,
  Holds<Same<RuleScope, 'unit' | 'article' | 'group'>>,
  Holds<Same<Coverage, 'compared' | 'source' | 'alone' | 'unread'>>,
  Holds<Same<FixMode, 'write' | 'text' | 'diff' | 'count'>>,
  Holds<'omission' extends IssueType ? true : false>,
  Holds<'recommended' | 'strict' | 'off' extends PresetName ? true : false>
]

/** Settings are checked by their names and levels. */
export const settings: UserSettings = {
  sourceLocale: 'en-US',
  extends: 'strict',
  rules: { 'link-url-match': 'error', 'no-untranslated': ['warn', { allow: ['Teams'] }] }
}
// @ts-expect-error: there is no such preset.
export const noPreset: UserSettings = { extends: 'lenient' }
// @ts-expect-error: there is no such level.
export const noLevel: UserSettings = { rules: { 'link-url-match': 'fatal' } }

/** Results of a program are read as the guide reads them. */
export async function read(): Promise<string[]> {
  const { results, faults, fixes }: LintOutcome = await lint({ paths: ['content'], settings, fix: 'text' })
  const texts: (string | undefined)[] = fixes.map(({ text }: FixedFile) => text)
  const one = await lintText('# Tittel\n', { path: 'content/nb-no/a.md', safe: true })
  // @ts-expect-error: there is no file to write.
  await lintText('', { path: 'a.md', fix: 'write' })
  const lines = results.flatMap(({ filePath, messages }: FileResult) =>
    messages.map(({ line, ruleId, message, offset, endOffset }: Finding) => {
      const rule: string | null = ruleId
      return `${filePath}:${line.toFixed()} ${rule ?? ''} ${message} ${(endOffset - offset).toFixed()}`
    })
  )
  return [...faults, ...lines, ...texts.filter(text => text !== undefined), String(one.results.length)]
}

/** A pair of texts is compared without files; what is to be done about each finding is said in a sentence. */
export function check(options: PairOptions): string[] {
  const { locale, coverage, findings }: PairResult = lintPair(options)
  // @ts-expect-error: there is nothing to compare without the source.
  lintPair({ target: '' })
  const instructions = findings.map(({ rule, severity, instruction, edits }: PairFinding) => {
    const isError: boolean = severity === 'error'
    return `${rule ?? ''} ${String(isError)} ${instruction} ${(edits ?? []).map(({ text }) => text).join()}`
  })
  return [locale ?? '', coverage, ...instructions]
}

export const isUserError = (error: unknown): error is UserError => error instanceof UserError

const schema = {
  type: 'object',
  properties: {
    allow: { type: 'array', items: { type: 'string' }, default: [] },
    most: { type: 'integer', default: 3 }
  },
  additionalProperties: false
} as const

/** The types of a rule's options and messages follow from what it declares. */
export const rule: Rule = defineRule({
  name: 'no-shouting',
  meta: {
    description: 'allow no exclamation mark that the source does not have',
    scope: 'unit',
    recommended: 'warning',
    fixable: true,
    issueType: 'typographical',
    options: schema,
    messages: { loud: 'Exclamation mark in `{{text}}`' }
  },
  create(context) {
    const allow: readonly string[] = context.options.allow
    const most: number = context.options.most
    return {
      unit(unit: PairedUnit, article: Article) {
        const { target, source } = unit
        if (allow.includes(target.text) || source.text.length < most || article.locale === null) return
        if (!hasWord(target.text) || !hasContent(source.prose) || languageOf(article.locale) === 'es') return
        const place: TextRange = { start: target.start, end: target.end }
        context.report({ messageId: 'loud', data: { text: excerpt(target.text) }, place, unit: { id: unit.id } })
        // @ts-expect-error: the rule declares no such message.
        context.report({ messageId: 'quiet', place })
        // @ts-expect-error: what a rule is given cannot be changed.
        target.text = ''
      }
    }
  }
})

export const groupRule: Rule = defineGroupRule({
  name: 'same-length',
  meta: {
    description: 'require the same number of headings in each locale',
    scope: 'group',
    recommended: 'off',
    fixable: false,
    issueType: 'omission',
    options: noOptions,
    messages: { differs: '{{count}} headings' }
  },
  create: context => ({
    group({ articles }: ArticleGroupFacts) {
      for (const article of articles) {
        const [first] = article.headings
        if (first === undefined) continue
        context.report({ article, messageId: 'differs', data: { count: article.headings.length }, place: first })
      }
    }
  })
})

export const found: ReadonlyMap<string, readonly Finding[]> = lintTexts(groupRule, {
  'nb-no/a.md': '',
  'en-us/a.md': '# A'
})

/** Rules of other people are tested as ours are, with any runner. */
export function test(options: RuleTesterOptions): void {
  const good: RuleCases['good'] = [{ name: 'plain', text: sxs('Hei.', 'Hi.'), path: 'content/nb-no/a.md' }]
  testRule(rule, {
    good,
    bad: [{ name: 'loud', text: sxs('Hei!', 'Hi.'), findings: [{ messageId: 'loud', slice: '!' }] }]
  })
  testRule(rule, { good, bad: [] }, options)
  // @ts-expect-error: nothing is said of the findings.
  testRule(rule, { good, bad: [{ name: 'loud', text: '' }] })
}

export const names: readonly string[] = rules.map(({ name, meta }: Rule) => `${name}: ${meta.description}`)
export const plugins = [preset, linkUrlMatch, toRemarkPlugin(rule)]
export const configs: object[] = [...eslintPlugin.configs.recommended, ...eslintPlugin.configs.strict]
export const locale: string | null = canonicalLocale('nb_no')
export const options: JsonSchema = schema
export type Context = RuleContext<{ readonly allow: readonly string[] }, 'loud'>
