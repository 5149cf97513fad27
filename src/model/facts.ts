import type { TextRange } from './range.js'
import type { FrontMatter, LinkKind, MdxProblem, OutdatedPassage } from './article.js'
import type { FactsComparison } from './comparison.js'
import type { SourcePin } from './source-version.js'

/** A link of the translation itself (not of a unit's source side). */
export interface LinkFact extends TextRange {
  readonly kind: LinkKind
  /** The URL that is intended: a bare one without the text that the parser took for a part of it. */
  readonly url: string
  readonly unitId: string | null
  /** Raw Markdown of the label; `null` for images, HTML and bare URLs. */
  readonly label: string | null
  /** Range of the URL as written, which for a reference is that of its definition; only for URLs with a fragment, and where the URL is found, else `null`. */
  readonly urlPlace: TextRange | null
}

/** A fenced code block. */
export interface FenceFact extends TextRange {
  readonly lang: string | null
  /** What stands behind the language in the opening line; the empty string where nothing does. */
  readonly meta: string
  /** The code, with LF between its lines. */
  readonly value: string
  /** Whether the fence has its closing line; one without swallows the rest of the article. */
  readonly isClosed: boolean
  /** Offset of the end of each line but the last, without its line break; the first is the opening line. */
  readonly lineEnds: readonly number[]
}

export interface HeadingFact extends TextRange {
  readonly depth: number
  /** Its words; in an article with units, those of the target. */
  readonly text: string
  /** The fragment that leads to it: an id in braces, else what renderers make of the heading's text, unique within the article. */
  readonly slug: string
  /** Fragments that Hugo may make of it instead, one for each of its settings (`src/text/urls/hugo-slug.ts`); none where an id is written. */
  readonly hugoSlugs: readonly string[]
  /** Fragments written into the heading: `<a name="x">`, `{#x}`. */
  readonly ids: readonly string[]
}

/** Where links to an article can lead. */
export interface OutlineFact {
  /** Path relative to the working directory, with `/`. */
  readonly path: string
  readonly headings: readonly HeadingFact[]
  /** Fragments that HTML attributes and `{#id}` name anywhere in the article. */
  readonly anchors: readonly string[]
}

/** Another article that a link of a translation may mean. */
export interface LinkedArticleFact {
  readonly source: OutlineFact
  /** `null` where a reader gets the source's page: there is no translation, or the link leads past it. */
  readonly translation: OutlineFact | null
}

/** What the links of a translation lead to beyond their article. */
export interface LinkedFacts {
  /**
   * Articles that exist in the source locale and that a URL with a fragment may mean, likeliest first. They are read when they are first asked for.
   *
   * @param url URL of a link of the translation.
   */
  articlesAt(url: string): readonly LinkedArticleFact[]
  /** Relative destinations that lead to no file, with the destination of the source that leads to one; without query and fragment. */
  readonly missing: ReadonlyMap<string, string>
}

/** An alert or directive of the translation: `[!NOTE]`, `:::image`. */
export interface AlertFact extends TextRange {
  /** As it is compared: lower case, without closing bracket, `[!note` or `:::image`. */
  readonly keyword: string
}

export interface UnitFact extends TextRange {
  readonly id: string
  readonly hasTarget: boolean
  readonly hasSource: boolean
  /** The source text; empty where the unit has none. */
  readonly sourceText: string
  /** Range of the source side, or of the whole unit where it has none. */
  readonly sourcePlace: TextRange
  /** Range of the target side, or of the whole unit where it has none. */
  readonly targetPlace: TextRange
  /** Range of the id in the markup. */
  readonly idPlace: TextRange
  /** The id that the source text carries; the unit's id where it carries none. */
  readonly sourceId: string
  /** Whether target and source carry the same id. */
  readonly idsAgree: boolean
}

/** A module, an expression or the tag of a component in MDX, as written. */
export interface MdxCodeFact extends TextRange {
  readonly text: string
}

/** A block of a translation; its range is that in the translation. */
export interface PartnerFact extends TextRange {
  /** Range in the source article. */
  readonly source: TextRange
}

/** A translation of a version of its source that is not the present one. */
export interface StaleFact {
  /** The entry that names it; `null` where it was inferred from the history. */
  readonly pin: SourcePin | null
  /** The commit that it stands in, as the translation names it, or whole. */
  readonly commit: string
  /** Commits since that have changed the source; 0 where what has changed is not committed. */
  readonly commitCount: number
  /** What has changed since, as readers see them: headings in quotes, in text order. */
  readonly sections: readonly string[]
  /** The source as it was. */
  readonly source: ArticleFacts
}

/** What group rules see of one article: small plain data, kept after the tree is gone. */
export interface ArticleFacts extends OutlineFact {
  readonly locale: string | null
  readonly isSource: boolean
  /** Whether the user asked for this file; findings on other files are dropped. */
  readonly given: boolean
  /** Hashes that the file's own bytes have (only for the source-locale article): versions that its translations may name. */
  readonly ownHashes: readonly string[]
  /** How it is compared with its source and with other locales. */
  readonly comparison: FactsComparison
  /** Passages of the source that its comments hold in an earlier version; none where comments hold no source. */
  readonly outdated: readonly OutdatedPassage[]
  readonly frontMatter: FrontMatter
  readonly units: readonly UnitFact[]
  /** Of an aligned article, its headings, code and texts that surely translate one of the source article, in text order. */
  readonly partners: readonly PartnerFact[]
  /** Depths of headings and languages of code blocks in order: equal for articles of the same version, however they are translated. */
  readonly outline: string
  /** Text of the body that lies in no unit. */
  readonly outsideText: string
  readonly links: readonly LinkFact[]
  /** What they lead to in other files; `null` where that is nothing, and where nobody has looked: in sources and side-by-side articles. */
  readonly linked: LinkedFacts | null
  /** What only MDX has; `null` for Markdown. */
  readonly mdx: { readonly code: readonly MdxCodeFact[]; readonly problem: MdxProblem | null } | null
  /** Fenced code blocks in text order. */
  readonly fences: readonly FenceFact[]
  /** Alerts and directives in text order. */
  readonly alerts: readonly AlertFact[]
}

/** All locales of one article, as group rules see them. */
export interface ArticleGroupFacts {
  readonly key: string
  readonly sourceLocale: string
  /** Ordered by locale. */
  readonly articles: readonly ArticleFacts[]
  /** Locales that exist beside this article's, from the same layout, canonical and ordered. */
  readonly siteLocales: readonly string[]
  /**
   * Articles that translate the same version of the source, as a localization tool has named it, with that version itself where it is at hand: they are
   * compared with each other.
   */
  readonly versions: readonly (readonly ArticleFacts[])[]
}
