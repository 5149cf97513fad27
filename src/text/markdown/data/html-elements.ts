/**
 * Elements of the HTML standard, with those that browsers still show (`center`, `font`, `nobr`, `tt`). Left out are names that authors also write
 * as placeholders in angle brackets: `address`, `data`, `link`, `map`, `menu`, `object`, `param`, `search`, `select`, `slot`, `source`, `time`, `title`, `var`.
 */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set(
  `
  a abbr acronym area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup datalist dd del
  details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img
  input ins kbd label legend li main mark meter nav nobr noscript ol optgroup option output p picture pre progress q rp rt ruby s samp script
  section small span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead tr track tt u ul video wbr
`
    .trim()
    .split(/\s+/)
)
