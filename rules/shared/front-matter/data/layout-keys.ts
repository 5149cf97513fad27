/** Front matter of a layout, by what becomes of it in a translation. */
interface LayoutKeys {
  /** What readers see. */
  readonly translatable: readonly string[]
  /** What each locale says of itself. */
  readonly ofLocale: readonly string[]
  /** What says how the page is made: names for programs, which hardly ever change. */
  readonly structural: readonly string[]
  /** What else the layout knows. */
  readonly others: readonly string[]
}

const layouts: readonly LayoutKeys[] = [
  {
    // Everywhere.
    translatable: ['title', 'description', 'keywords', 'summary', 'subtitle'],
    ofLocale: ['loc-lint-disable', 'cSpell:ignore'],
    structural: ['layout'],
    others: ['author', 'authors', 'date', 'draft', 'image', 'lang', 'slug', 'translator', 'translators']
  },
  {
    // Hugo, its themes and Docsy; Kubernetes and OpenTelemetry name the commit of the source.
    translatable: ['linkTitle', 'tags', 'categories', 'series', 'lead', 'excerpt'],
    ofLocale: ['default_lang_commit', 'drifted_from_default', 'lastmod', 'isCJKLanguage'],
    structural: ['body_class', 'content_type', 'markup', 'translationKey', 'type'],
    others: [
      'aliases',
      'build',
      'card',
      'cascade',
      'expiryDate',
      'feature',
      'headless',
      'hide_summary',
      'images',
      'main_menu',
      'math',
      'menu',
      'menus',
      'no_list',
      'outputs',
      'params',
      'publishDate',
      'resources',
      'reviewers',
      'simple_list',
      'sitemap',
      'toc',
      'toc_hide',
      'url',
      'weight'
    ]
  },
  {
    // Docusaurus.
    translatable: ['sidebar_label', 'pagination_label', 'title_meta'],
    ofLocale: ['last_update'],
    structural: ['displayed_sidebar', 'id'],
    others: [
      'custom_edit_url',
      'hide_table_of_contents',
      'hide_title',
      'pagination_next',
      'pagination_prev',
      'parse_number_prefixes',
      'sidebar_class_name',
      'sidebar_custom_props',
      'sidebar_key',
      'sidebar_position',
      'toc_max_heading_level',
      'toc_min_heading_level',
      'unlisted'
    ]
  },
  {
    // Starlight: mappings with texts, and with buttons and badges of their own.
    translatable: ['hero', 'banner', 'sidebar', 'tagline', 'prev', 'next'],
    ofLocale: ['lastUpdated'],
    structural: ['template'],
    others: ['editUrl', 'head', 'pagefind', 'tableOfContents']
  },
  {
    // MDN.
    translatable: ['short-title'],
    ofLocale: ['l10n'],
    structural: ['browser-compat', 'page-type'],
    others: ['spec-urls', 'status']
  },
  {
    // Microsoft Learn. Its schema says which of its keys are translatable.
    translatable: [],
    ofLocale: ['ms.contentlocale', 'ms.lasthandoff', 'ms.locfileid', 'ms.translationtype'],
    structural: ['ms.topic', 'uid'],
    others: ['manager', 'ms.author', 'ms.date', 'ms.openlocfilehash', 'ms.reviewer', 'ms.service', 'ms.sourcegitcommit']
  }
]

/** Front matter that readers see, and that is therefore translated. The layouts' names do not collide, so that nobody has to know which of them an article has. */
export const TRANSLATABLE_KEYS: readonly string[] = layouts.flatMap(({ translatable }) => translatable)

/** Front matter that each locale has of its own. */
export const LOCALE_KEYS: readonly string[] = layouts.flatMap(({ ofLocale }) => ofLocale)

/** Front matter that is the same in all locales, whichever version of the source they translate. */
export const STRUCTURAL_KEYS: readonly string[] = layouts.flatMap(({ structural }) => structural)

const known: ReadonlySet<string> = new Set([
  ...TRANSLATABLE_KEYS,
  ...LOCALE_KEYS,
  ...STRUCTURAL_KEYS,
  ...layouts.flatMap(({ others }) => others)
])

/** Whether a layout knows a key of this name: then nobody made it by translating another. */
export function isLayoutKey(key: string): boolean {
  return known.has(key)
}
