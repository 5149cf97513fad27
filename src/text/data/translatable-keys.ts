/** Front matter that readers see, and that is therefore translated. Seen in the themes of Hugo, in Docusaurus, Starlight and Microsoft Learn; their names do not collide. */
export const TRANSLATABLE_KEYS = [
  // Everywhere.
  'title', 'description', 'keywords', 'summary', 'subtitle',
  // Hugo and Docsy.
  'linkTitle', 'tags', 'categories', 'series', 'lead', 'excerpt',
  // Docusaurus.
  'sidebar_label', 'pagination_label',
  // Starlight: mappings with texts, and with buttons and badges of their own.
  'hero', 'banner', 'sidebar', 'tagline'
] as const
