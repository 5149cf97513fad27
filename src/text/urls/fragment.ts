/**
 * The fragment of a URL as its author means it.
 *
 * @param url A URL with `#`.
 * @returns What follows `#`, percent encoding decoded where it is valid; empty where there is no fragment.
 */
export function decodeFragment(url: string): string {
  const hash = url.indexOf('#')
  const fragment = hash < 0 ? '' : url.slice(hash + 1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/**
 * A fragment without what renderers treat differently: letter case, punctuation, spaces, marks on letters.
 *
 * @param fragment A decoded fragment, or a slug.
 * @returns Its letters and digits in lower case.
 */
export function looseFragment(fragment: string): string {
  return fragment
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '')
}
