/** Languages in which a line of words is text for readers, between tags or marks. */
export const MARKUP_LANGUAGES: ReadonlySet<string> = new Set(
  'html xml xhtml svg vue vue-html svelte astro jsx tsx md mdx markdown hbs handlebars erb ejs twig liquid blade cshtml razor xaml jinja jinja2 django tera'.split(
    ' '
  )
)

/** Languages in which it is text, whatever it looks like: what programs and people say. */
export const TEXT_LANGUAGES: ReadonlySet<string> = new Set(
  'text txt plain plaintext output out log none prompt mermaid ascii'.split(' ')
)

/** Languages in which indentation means something. */
export const INDENTED_LANGUAGES: ReadonlySet<string> = new Set('python py yaml yml'.split(' '))
