/**
 * Attributes of shortcodes, tags and directives whose values readers see or hear, so that translation changes them. Seen in the built-in
 * shortcodes and components of Hugo, Docsy, Markdoc, Starlight, Docusaurus and Microsoft Learn.
 */
export const TRANSLATED_ATTRIBUTES = [
  // Headlines of boxes, tabs, cards and figures; tabs are named by what they show.
  'title',
  'subtitle',
  'header',
  'heading',
  'name',
  'label',
  'caption',
  // What is said instead of a picture or about a control.
  'alt',
  'alt-text',
  'alttext',
  'aria-label',
  'arialabel',
  'tooltip',
  'placeholder',
  // Text that has no other place.
  'text',
  'content',
  'body',
  'description',
  'desc',
  'summary',
  'message',
  'attr',
  'author'
]
