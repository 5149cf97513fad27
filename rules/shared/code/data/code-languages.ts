/** Languages in which a line of words is text for readers, between tags or marks. */
export const MARKUP_LANGUAGES: ReadonlySet<string> = new Set(
  'html xml xhtml svg vue vue-html svelte astro jsx tsx md mdx markdown hbs handlebars erb ejs twig liquid blade cshtml razor xaml jinja jinja2 django tera'.split(
    ' '
  )
)

/** Languages in which it is text, whatever it looks like: what programs and people say. */
export const TEXT_LANGUAGES: ReadonlySet<string> = new Set(
  'text txt plain plaintext output out log none prompt ascii'.split(' ')
)

/** Languages of diagrams, which are made of labels. */
export const DIAGRAM_LANGUAGES: ReadonlySet<string> = new Set(
  'mermaid plantuml puml dot graphviz d2 flow sequence'.split(' ')
)

/** Languages whose lines may be what a program prints. */
export const OUTPUT_LANGUAGES: ReadonlySet<string> = new Set(
  'text txt plain plaintext output out log none console terminal bash sh shell'.split(' ')
)
