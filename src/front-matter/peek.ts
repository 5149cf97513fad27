import { frontMatterEnd } from '../text/markdown/front-matter-end.js'
import { canonicalTag } from '../text/languages/locale-tag.js'

/** Front matter further down than this is over the size cap anyway. */
const maximumCharacters = 16 * 1024

export interface FrontMatterPeek {
  /** Canonical `ms.contentlocale`; `null` where it is absent or no BCP 47 tag. */
  readonly locale: string | null
  /** `ms.openlocfilehash`, lower case; `null` where it is absent or not 40 or 64 hexadecimal digits. */
  readonly sourceHash: string | null
}

/**
 * Reads the two entries that grouping needs, without parsing YAML.
 *
 * @param text The article without BOM, or its first 16 KB.
 */
export function peekFrontMatter(text: string): FrontMatterPeek {
  const head = text.slice(0, maximumCharacters)
  const block = head.slice(0, frontMatterEnd(head))
  if (block === '') return { locale: null, sourceHash: null }
  const locale = /^ms\.contentlocale:[ \t]{0,20}["']?([\w-]{1,60})["']?[ \t]{0,20}\r?$/m.exec(block)?.[1]
  const hash = /^ms\.openlocfilehash:[ \t]{0,20}["']?([0-9a-f]{64}|[0-9a-f]{40})["']?[ \t]{0,20}\r?$/im.exec(block)?.[1]
  return { locale: locale === undefined ? null : canonicalTag(locale), sourceHash: hash?.toLowerCase() ?? null }
}
