/** What sections without a heading are called. */
export const FRONT_MATTER = 'the front matter'
export const OPENING = 'the text before the first heading'
