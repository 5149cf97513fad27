/** Front matter of a layout, by what becomes of it in a translation. */
interface LayoutKeys {
  /** What readers see. */
  readonly translatable: readonly string[]
  /** What each locale says of itself. */
  readonly ofLocale: readonly string[]
  /** What else the layout knows. */
  readonly others: readonly string[]
}

const layouts: readonly LayoutKeys[] = [
  {
    // Everywhere.
    translatable: ['title', 'description', 'keywords', 'summary', 'subtitle'],
    ofLocale: ['loc-lint-disable', 'cSpell:ignore'],
    others: ['author', 'authors', 'date', 'draft', 'image', 'lang', 'layout', 'slug', 'translator', 'translators']
  },
  {
    // Hugo, its themes and Docsy; Kubernetes and OpenTelemetry name the commit of the source.
    translatable: ['linkTitle', 'tags', 'categories', 'series', 'lead', 'excerpt'],
    ofLocale: ['default_lang_commit', 'drifted_from_default', 'lastmod', 'isCJKLanguage'],
    others: [
      'aliases', 'body_class', 'build', 'card', 'cascade', 'content_type', 'expiryDate', 'feature', 'headless', 'hide_summary', 'images', 'main_menu', 'markup', 'math', 'menu', 'menus', 'no_list',
      'outputs', 'params', 'publishDate', 'resources', 'reviewers', 'simple_list', 'sitemap', 'toc', 'toc_hide', 'translationKey', 'type', 'url', 'weight'
    ]
  },
  {
    // Docusaurus.
    translatable: ['sidebar_label', 'pagination_label', 'title_meta'],
    ofLocale: ['last_update'],
    others: [
      'custom_edit_url', 'displayed_sidebar', 'hide_table_of_contents', 'hide_title', 'id', 'pagination_next', 'pagination_prev', 'parse_number_prefixes', 'sidebar_class_name', 'sidebar_custom_props',
      'sidebar_key', 'sidebar_position', 'toc_max_heading_level', 'toc_min_heading_level', 'unlisted'
    ]
  },
  {
    // Starlight: mappings with texts, and with buttons and badges of their own.
    translatable: ['hero', 'banner', 'sidebar', 'tagline', 'prev', 'next'],
    ofLocale: ['lastUpdated'],
    others: ['editUrl', 'head', 'pagefind', 'tableOfContents', 'template']
  },
  {
    // MDN.
    translatable: ['short-title'],
    ofLocale: ['l10n'],
    others: ['browser-compat', 'page-type', 'spec-urls', 'status']
  },
  {
    // Microsoft Learn. Its schema says which of its keys are translatable.
    translatable: [],
    ofLocale: ['ms.contentlocale', 'ms.lasthandoff', 'ms.locfileid', 'ms.translationtype'],
    others: ['manager', 'ms.author', 'ms.date', 'ms.openlocfilehash', 'ms.reviewer', 'ms.service', 'ms.sourcegitcommit', 'ms.topic', 'uid']
  }
]

/** Front matter that readers see, and that is therefore translated. The layouts' names do not collide, so that nobody has to know which of them an article has. */
export const TRANSLATABLE_KEYS: readonly string[] = layouts.flatMap(({ translatable }) => translatable)

/** Front matter that each locale has of its own. */
export const LOCALE_KEYS: readonly string[] = layouts.flatMap(({ ofLocale }) => ofLocale)

const known: ReadonlySet<string> = new Set([...TRANSLATABLE_KEYS, ...LOCALE_KEYS, ...layouts.flatMap(({ others }) => others)])

/** Whether a layout knows a key of this name: then nobody made it by translating another. */
export function isLayoutKey (key: string): boolean {
  return known.has(key)
}
