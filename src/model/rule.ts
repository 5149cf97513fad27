import type { Article, PairedUnit, Unit } from './article.js'
import type { Choice, ChoiceKind } from './choice.js'
import type { ArticleFacts, ArticleGroupFacts } from './facts.js'
import type { IssueType, RelatedPlace } from './finding.js'
import type { GlossaryEntry } from './glossary.js'
import type { Edit, TextRange } from './range.js'
import type { Subject } from './subject.js'
import type { Needs } from './trait.js'

export type RuleScope = 'unit' | 'article' | 'group'
export type Level = 'error' | 'warning' | 'info' | 'off'
export type JsonSchema = Readonly<Record<string, unknown>>

export interface RuleMeta<MessageId extends string = string> {
  /** One sentence without a full stop, starting with a verb: "require link URLs to be those of the source". */
  readonly description: string
  readonly scope: RuleScope
  readonly recommended: Level
  readonly fixable: boolean
  /** Whether the rule belongs to the `critical` preset. */
  readonly critical?: boolean
  /** Whether no finding on real content has been judged right yet. */
  readonly experimental?: boolean
  readonly issueType: IssueType
  /** `unit` is called only for units that have one of these traits; for all of them where this is left out. It saves time and changes no finding. */
  readonly needs?: Needs
  /** JSON Schema of the options object, with defaults: the one source of types, validation and docs. */
  readonly options: JsonSchema
  /** Messages that can be about a choice of the site, with the kind of the choice. Messages about damage are never among them. */
  readonly choices?: Readonly<Partial<Record<MessageId, ChoiceKind>>>
  /** Message templates by id; `{{name}}` is filled from `data`. */
  readonly messages: Readonly<Record<MessageId, string>>
}

export interface ReportDescriptor<MessageId extends string = string> {
  readonly messageId: MessageId
  readonly data?: Readonly<Record<string, string | number>>
  /** The text to look at. */
  readonly place: TextRange
  readonly unit?: Pick<Unit, 'id'> & Partial<Pick<Unit, 'comparison'>>
  readonly expected?: readonly string[]
  readonly actual?: string
  readonly edits?: readonly Edit[]
  readonly suggestions?: readonly { readonly message: string; readonly edits: readonly Edit[] }[]
  readonly related?: readonly RelatedPlace[]
  /** What is damaged; the text at `place` where this is left out. */
  readonly subjects?: readonly Subject[]
  /** The choice that the translation may have made, generalised, if the message is one of `choices`. Edits are then offered as a suggestion. */
  readonly choice?: Pick<Choice, 'from' | 'to'>
  /** The highest level of this finding, where it does less harm than others of its rule: a rule that is set lower stays so. */
  readonly severityCap?: 'warning' | 'info'
}

/** A violation of the front-matter schema in force, as one sentence at the key or value concerned. */
export interface SchemaViolation extends TextRange {
  readonly message: string
  readonly key: string
  readonly expected?: readonly string[]
  readonly actual?: string
  /** The schema asks for this key in every article, and it is not there. */
  readonly isRequired?: boolean
}

export interface RuleContext<Options, MessageId extends string = string> {
  readonly options: Options
  report(descriptor: ReportDescriptor<MessageId>): void
  /**
   * Counts an occasion for a choice, whatever the translation made of it: a convention is a share of these.
   *
   * @param messageId A message of `choices`.
   * @param from The source's form, as in `choice`.
   */
  occasion(messageId: MessageId, from: string): void
  /** Checks the article's front matter against the schema in force for its path. */
  schemaViolations(article: Article): readonly SchemaViolation[]
  /** Front-matter keys that the schema in force for the path declares translatable (`x-translatable`). */
  translatableKeys(path: string, data?: Readonly<Record<string, unknown>>): ReadonlySet<string>
  /** Entries of the user's glossaries: the same array for all articles of a run. */
  readonly glossary: readonly GlossaryEntry[]
}

export interface GroupRuleContext<Options, MessageId extends string = string> extends Omit<
  RuleContext<Options, MessageId>,
  'report' | 'occasion' | 'schemaViolations' | 'glossary'
> {
  report(descriptor: ReportDescriptor<MessageId> & { readonly article: ArticleFacts }): void
  /** The same as for unit and article rules, for one article of the group. */
  occasion(messageId: MessageId, from: string, article: ArticleFacts): void
}

/** What a rule listens to. `unit` is called for units with both sides, neither of them empty; `anyUnit` for every unit. */
export interface RuleListener {
  readonly unit?: (unit: PairedUnit, article: Article) => void
  readonly anyUnit?: (unit: Unit, article: Article) => void
  readonly article?: (article: Article) => void
}

export interface GroupRuleListener {
  readonly group: (group: ArticleGroupFacts) => void
}

/** A rule with its option type erased, as registries and hosts handle it. */
export interface Rule {
  readonly name: string
  readonly meta: RuleMeta
  /** Called once for a run: what it returns keeps nothing from one article for the next. */
  readonly create: (context: never) => RuleListener | GroupRuleListener
}

/** A rule's severity and complete, validated options. */
export interface RuleSetting {
  readonly level: Level
  readonly options: Readonly<Record<string, unknown>>
}
