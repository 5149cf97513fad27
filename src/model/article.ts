import type { ArticleComparison, UnitComparison } from './comparison.js'
import type { Point, TextRange } from './range.js'

/** Where a link came from: Markdown link, Markdown image, or an HTML `href`/`src` attribute. */
export type LinkKind = 'link' | 'image' | 'html'

/** A link or image. The range is the whole construct, `[label](url)`; for HTML it is the tag. */
export interface Link extends TextRange {
  readonly kind: LinkKind
  /** The destination as the parser decoded it; a reference link has the URL of its definition. */
  readonly url: string
  /** Range of the label's Markdown; empty for HTML tags and bare URLs. */
  readonly label: TextRange
  /** A URL that is a link without link syntax (`https://…` or `<https://…>`). */
  readonly bare: boolean
}

/** A piece of inline markup that is no link; `inner` is the range without its markers. */
export interface Inline extends TextRange {
  readonly inner: TextRange
}

/** Inline code; `value` is the code as the parser reads it. */
export interface InlineCode extends Inline {
  readonly value: string
}

/** One HTML tag or comment, inline or inside an HTML block. */
export interface HtmlTag extends TextRange {
  /** Lower-case tag name; `!--` for a comment. */
  readonly name: string
  readonly closing: boolean
  readonly raw: string
}

/** A file whose text offsets count in. */
export interface TextDocument {
  /** Path relative to the working directory, with `/`. */
  readonly path: string
  /** The decoded text without BOM. */
  readonly text: string
}

/** One side of a unit: a range of a file's text with the markup in it. */
export interface Segment extends TextRange {
  /**
   * The file that this side lies in: all offsets of this side count in its text. A target lies in its article; a source may lie there
   * too (side by side), or in the source-locale article.
   */
  readonly document: TextDocument
  /** The raw Markdown of this side. */
  readonly text: string
  /** Links, images and HTML references in this side or enclosing the whole unit, in text order. */
  readonly links: readonly Link[]
  readonly strong: readonly Inline[]
  readonly emphasis: readonly Inline[]
  readonly code: readonly InlineCode[]
  readonly html: readonly HtmlTag[]
  /**
   * The words of this side: `text` with code, tags, shortcodes, link destinations and Markdown markers replaced by spaces. It has the
   * length of `text`, so an index into it plus `start` is an offset of the document.
   */
  readonly prose: string
}

/** A translation unit: one target text with its source text. Rules cannot tell how the two were paired; what follows from it, `comparison` says. */
export interface Unit extends TextRange {
  /** The target's id (the source's where there is no target). */
  readonly id: string
  /** The id that the source text carries; `null` where there is no source. */
  readonly sourceId: string | null
  readonly target: Segment | null
  readonly source: Segment | null
  readonly comparison: UnitComparison
  /** Brings a URL of either side into the form in which the two are compared: what differs between sites of two locales is no difference. */
  readonly comparableUrl: (url: string) => string
  /** Range of the id in the target's markup, where the markup has one. */
  readonly idPlace: TextRange
  readonly sourceIdPlace: TextRange | null
}

/** A unit with both sides: what most unit rules work on. */
export interface PairedUnit extends Unit {
  readonly target: Segment
  readonly source: Segment
}

/** Damage in the markup that holds the units. */
export interface SpanProblem extends TextRange {
  readonly kind: 'unclosed' | 'stray' | 'escaped' | 'malformed' | 'nested' | 'frontMatter'
  readonly unitId: string | null
  /** What the markup should have been, for the message. */
  readonly expected: string
}

export interface Heading extends TextRange {
  readonly depth: number
}

export interface CodeBlock extends TextRange {
  readonly lang: string | null
  readonly value: string
}

export type BlockKind = 'heading' | 'text' | 'row' | 'code' | 'html'

/** One block of an article as it is compared with another locale's: a heading, a paragraph, a row of a table, code, HTML. */
export interface Block extends TextRange {
  readonly kind: BlockKind
  /** What the block stands in, see `Mark.nesting`. */
  readonly nesting: string
  /** Heading depth; 1 for the head of a table; 0 elsewhere. */
  readonly depth: number
  /** Ranges of its words without the block's markers: one, or one for each cell of a row; none for code, HTML and what includes other files. */
  readonly parts: readonly TextRange[]
}

/** A run of blocks in which a translation and its source article differ. */
export interface StructureDifference {
  readonly kind: 'missing' | 'added' | 'moved' | 'replaced'
  /** Blocks of the translation that are added, moved or replaced; none where blocks are missing. */
  readonly target: readonly Block[]
  /** Blocks of the source that are missing, or that the translation has elsewhere or replaced; none where blocks are added. */
  readonly source: readonly Block[]
  /** The text of the translation to look at: the first block concerned, or the one before what is missing. */
  readonly place: TextRange
}

/** Why an MDX file is not valid MDX; the range is the line where the parser gave up. */
export interface MdxProblem extends TextRange {
  /** What the parser says of it. */
  readonly message: string
}

/** What only MDX has. */
export interface Mdx {
  /** Modules, expressions, and tags of components outside of paragraphs, in text order; none where the file could not be parsed. */
  readonly code: readonly TextRange[]
  /** Why the file was read as Markdown; else `null`. */
  readonly problem: MdxProblem | null
}

/** How the blocks of an article without units of its own compare with those of its source-locale article. */
export interface Structure {
  readonly source: Pick<Article, 'path' | 'text' | 'blocks' | 'pointAt' | 'commit' | 'outsideLinks'>
  /** Share of the blocks of both articles that have a counterpart, 0 to 1. */
  readonly agreement: number
  readonly differences: readonly StructureDifference[]
  /** Blocks of the source without a counterpart, in text order, however much the two articles have in common. */
  readonly missing: readonly Block[]
  /** Blocks of the translation without a counterpart, in text order. */
  readonly added: readonly Block[]
  /** Blocks that are each other's translation for certain, one for one, in the order of the translation. */
  readonly partners: readonly BlockPair[]
  /** Where comments in the translation hold the source text: the passages in which the source article is another one now, in text order. */
  readonly outdated: readonly OutdatedPassage[]
}

/** A block of a translation, and the block of its source article that it translates. */
export interface BlockPair {
  readonly target: Block
  readonly source: Block
}

/** A passage of the source that has changed since it was put into a comment of the translation. */
export interface OutdatedPassage {
  /** What the translation has of it, or the text behind which it would stand. */
  readonly place: TextRange
  /** The section, as readers see them: a heading in quotes. */
  readonly section: string
}

export type FrontMatterProblemKind =
  'missing' | 'unclosed' | 'infoString' | 'tooLarge' | 'yaml' | 'duplicateKey' | 'notMapping' | 'tooComplex'

export interface FrontMatterProblem extends TextRange {
  readonly kind: FrontMatterProblemKind
  /** One sentence without a full stop, in the form "Unexpected X, expected Y". */
  readonly message: string
}

/** Where a front-matter entry stands: its key, and its value (equal to the key's range when the value is empty). */
export interface EntryPlace {
  readonly key: TextRange
  readonly value: TextRange
}

export interface FrontMatter {
  /** Whether the article starts with a closed `---` block. */
  readonly exists: boolean
  /** Range of the whole block with both fences; empty at 0 where there is none. */
  readonly range: TextRange
  /** The line to look at for the block as a whole: its opening fence, or without one the first line that is not blank. */
  readonly opening: TextRange
  /** Parsed data with a null prototype; dates stay text. Empty where `problems` made it unreadable. */
  readonly data: Readonly<Record<string, unknown>>
  readonly problems: readonly FrontMatterProblem[]
  /** Whether the block holds unit span markup: a translation tool took it for text. `spanProblems` says so, `problems` does not. */
  readonly segmented: boolean
  /** Position of an entry (YAML is parsed for positions on the first call); `null` where there is no such entry. */
  place(path: readonly (string | number)[]): EntryPlace | null
}

/** One Markdown file in one locale, read once, frozen, and the same whichever parser made its tree. */
export interface Article {
  /** Path relative to the working directory, with `/`. */
  readonly path: string
  /** Canonical BCP 47 tag; `null` where neither path nor front matter says one. */
  readonly locale: string | null
  /** The locale that the path alone says. */
  readonly pathLocale: string | null
  /** Whether the article is in the source locale. */
  readonly isSource: boolean
  /** The commit that this text is of; absent for the file as it is. */
  readonly commit?: string
  /** The configured source locale, canonical. */
  readonly sourceLocale: string
  /** The decoded text without BOM. */
  readonly text: string
  readonly frontMatter: FrontMatter
  readonly units: readonly Unit[]
  readonly spanProblems: readonly SpanProblem[]
  /** Links outside of units, and those that enclose units, in text order. */
  readonly outsideLinks: readonly Link[]
  readonly headings: readonly Heading[]
  readonly codeBlocks: readonly CodeBlock[]
  /** What only MDX has; `null` for Markdown. */
  readonly mdx: Mdx | null
  /** Blocks in text order. Computed when first asked for. */
  readonly blocks: readonly Block[]
  /** How it is compared with its source. */
  readonly comparison: ArticleComparison
  /**
   * The words outside of units: `text` with front matter, units, code, tags, link destinations and Markdown markers replaced by spaces.
   * It has the length of `text`, so an index into it is an offset of the article; empty where nothing stands outside of units. Computed when
   * first asked for.
   */
  readonly prose: string
  /** A range of the text, with the markup in it. */
  segment(range: TextRange): Segment
  /** Line and column of an offset, from 1. */
  pointAt(offset: number): Point
}
