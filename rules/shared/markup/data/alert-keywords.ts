/**
 * Words behind `[!` that a renderer knows: the alerts of GitHub and Microsoft Learn, Learn's directives, and the callouts of
 * Obsidian and Quarto. Where there is no source to compare with, any other word is taken for a translation.
 */
export const ALERT_KEYWORDS: ReadonlySet<string> = new Set(
  `
  note tip tips important caution warning
  include video div code inline-code moniker
  abstract summary tldr info todo hint success check done question help faq attention failure fail missing danger error bug example quote cite
`
    .trim()
    .split(/\s+/)
)
