/** Which findings are about the same defect: those that share a subject, or all of a place. */
export type Meeting =
  /** Both name the same thing, in the same unit where both belong to one. */
  | 'subject in unit'
  /** Both name the same thing in one article. */
  | 'subject in article'
  /** Both are about one unit. */
  | 'unit'
  /** Both are about one article. */
  | 'article'
  /** The consequence begins within the place of the cause. */
  | 'place'

/** One line of the table: where both are reported of one defect, the cause stands for its consequences. */
export interface Precedence {
  /** Rules, or messages of rules as `rule/messageId`. */
  readonly causes: readonly string[]
  readonly consequences: readonly string[]
  readonly meeting: Meeting
  /** One sentence without a full stop, for the docs. */
  readonly reason: string
}

/** Stands for the findings of all other rules. */
export const EVERY_RULE = '*'

const BROKEN_LABELS = ['no-broken-link', 'no-empty-link-text', 'link-label-drift', 'link-url-match/lost']
const DAMAGED_UNITS = ['require-translation', 'span-id-match', 'span-id-unique', 'span-well-formed']

/**
 * The one place that lets a finding stand for another. Order does not matter; no rule may stand for itself, not even through others.
 */
export const PRECEDENCE: readonly Precedence[] = [
  {
    causes: ['no-merge-conflict'],
    consequences: [EVERY_RULE],
    meeting: 'place',
    reason: 'Of the two versions in a merge conflict, one goes, and what is wrong with it goes too'
  },
  {
    causes: ['no-merge-conflict'],
    consequences: ['structure-match', 'heading-parity', 'mdx-match/broken', 'front-matter-schema/unreadable'],
    meeting: 'article',
    reason: 'Where a text stands twice, its blocks cannot be compared, and MDX and front matter cannot be read'
  },
  {
    causes: ['no-broken-link'],
    consequences: ['link-url-match'],
    meeting: 'subject in unit',
    reason: 'A link whose syntax is broken is no link, so its URL seems to be missing'
  },
  {
    causes: ['no-broken-link'],
    consequences: ['emphasis-match'],
    meeting: 'subject in unit',
    reason: 'A bare URL that is left of a broken link takes the markers behind it'
  },
  {
    causes: BROKEN_LABELS,
    consequences: ['number-match', 'identifier-match'],
    meeting: 'subject in unit',
    reason: 'What stood in a label went missing with it'
  },
  {
    causes: BROKEN_LABELS,
    consequences: ['bracket-balance', 'length-ratio', 'require-emphasis'],
    meeting: 'unit',
    reason: 'A damaged link leaves single brackets, a shorter text and fewer strong words'
  },
  {
    causes: ['no-empty-link-text'],
    consequences: ['link-text-parity', 'link-punctuation', 'no-invisible-characters'],
    meeting: 'subject in article',
    reason: 'A label without words is one defect, whatever signs are left in it'
  },
  {
    causes: ['link-url-match', 'no-broken-link'],
    consequences: ['link-url-parity'],
    meeting: 'subject in article',
    reason: 'A URL that differs from its own source also differs from the other locales'
  },
  {
    causes: DAMAGED_UNITS,
    consequences: ['link-url-parity', 'span-parity'],
    meeting: 'subject in article',
    reason: 'A unit that is damaged cannot be compared with that of other locales'
  },
  {
    causes: ['span-id-match', 'span-id-unique', 'span-well-formed'],
    consequences: ['heading-parity'],
    meeting: 'article',
    reason: 'Where ids are damaged, nobody can tell which unit stands in a heading'
  },
  {
    causes: ['span-id-match'],
    consequences: ['span-id-unique'],
    meeting: 'subject in article',
    reason: 'An id that is not that of its source seems to be taken twice'
  },
  {
    causes: ['span-id-unique'],
    consequences: ['no-duplicate-title'],
    meeting: 'subject in article',
    reason: 'A title that was doubled with its unit is a doubled unit'
  },
  {
    causes: ['span-well-formed/frontMatter'],
    consequences: ['front-matter-schema', 'front-matter-parity'],
    meeting: 'article',
    reason: 'Front matter with units in it cannot be read'
  },
  {
    causes: ['link-url-match', 'heading-anchor'],
    consequences: ['no-dead-link'],
    meeting: 'subject in article',
    reason: 'A link is dead because its URL or the id of its heading was changed'
  },
  {
    causes: ['placeholder-match'],
    consequences: ['bracket-balance'],
    meeting: 'unit',
    reason: 'A torn placeholder leaves single braces'
  },
  {
    causes: ['no-broken-escape'],
    consequences: ['identifier-match/split'],
    meeting: 'subject in unit',
    reason: 'An escape that lost its sign leaves a space in the identifier'
  },
  {
    causes: ['menu-path'],
    consequences: ['emphasis-match', 'no-empty-link-text'],
    meeting: 'subject in unit',
    reason: 'A step of a menu path that lost its words leaves its markup'
  },
  {
    causes: ['menu-path'],
    consequences: ['length-ratio', 'require-emphasis'],
    meeting: 'unit',
    reason: 'A menu path that lost its steps is shorter and has fewer strong words'
  },
  {
    causes: ['emphasis-match'],
    consequences: ['require-emphasis'],
    meeting: 'unit',
    reason: 'Strong text is missing because its markers are torn'
  },
  {
    causes: ['alert-keyword'],
    consequences: ['alert-parity'],
    meeting: 'subject in article',
    reason: 'An alert whose keyword was translated seems to be another one'
  },
  {
    causes: ['no-untranslated'],
    consequences: ['no-leftover-source'],
    meeting: 'subject in article',
    reason: 'A text that is wholly in the source language is also so in part'
  },
  {
    causes: ['no-assistant-text', 'no-duplicate-title'],
    consequences: ['structure-match'],
    meeting: 'subject in article',
    reason: 'What a model added is named for what it is'
  },
  {
    causes: ['no-duplicate-title'],
    consequences: ['heading-parity'],
    meeting: 'article',
    reason: 'Behind a title too many, the other headings seem to differ'
  },
  {
    causes: ['table-match'],
    consequences: [
      'code-match',
      'identifier-match',
      'link-url-match',
      'number-match',
      'placeholder-match',
      'structure-match'
    ],
    meeting: 'subject in article',
    reason: 'What a cell lost is missing from it, and rows torn from their table are paragraphs'
  },
  {
    causes: ['structure-match'],
    consequences: ['heading-parity/count'],
    meeting: 'article',
    reason: 'Headings that are missing or added are named one by one'
  },
  {
    causes: ['structure-match'],
    consequences: ['alert-parity', 'code-block-match', 'link-url-parity', 'mdx-match'],
    meeting: 'subject in article',
    reason: 'What stood in blocks that are missing or added went or came with them'
  },
  {
    causes: ['front-matter-schema', 'front-matter-locale'],
    consequences: ['front-matter-parity'],
    meeting: 'subject in article',
    reason: 'A key or value that is wrong by itself also differs from other locales'
  },
  {
    causes: ['front-matter-schema/missing', 'front-matter-schema/unreadable'],
    consequences: ['front-matter-parity'],
    meeting: 'article',
    reason: 'Front matter that is missing or cannot be read lacks every key'
  },
  {
    causes: ['no-wrapper-fence'],
    consequences: [
      'alert-parity',
      'code-block-match',
      'front-matter-parity',
      'heading-parity',
      'link-text-parity',
      'link-url-parity',
      'mdx-match',
      'no-dead-link',
      'span-parity',
      'structure-match'
    ],
    meeting: 'article',
    reason: 'In an article that stands in a code fence, nothing else can be seen'
  }
]
