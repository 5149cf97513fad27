import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { ArticleFacts } from '../src/model/facts.js'
import { nameLocales } from '../src/text/locale-list.js'
import { majority } from '../src/text/vote.js'

const HASH = 'ms.openlocfilehash'

export default defineGroupRule({
  name: 'no-stale-translation',
  meta: {
    description: 'require all locales of an article to translate the same version of its source',
    scope: 'group',
    recommended: 'warning',
    fixable: false,
    issueType: 'inconsistency',
    options: noOptions,
    messages: {
      notSource: 'Unexpected source version `{{actual}}`, expected `{{expected}}`, the hash of `{{path}}`',
      older: 'Unexpected translation of an older source ({{date}}), expected the version of {{newestDate}} as in {{locales}}',
      differs: 'Unexpected source version `{{actual}}`, expected `{{expected}}` as in {{locales}}'
    }
  },
  create (context) {
    return {
      group (group) {
        const dated = group.articles.filter(isVersioned).map(article => ({ article, hash: article.sourceHash, date: handOffDate(article) }))
        const source = group.articles.find(({ isSource, ownHashes }) => isSource && ownHashes.length > 0)
        if (source !== undefined) compareWithSource(dated, source)
        else if (new Set(dated.map(({ hash }) => hash)).size > 1) compareLocales(dated)
      }
    }

    function compareWithSource (targets: readonly Dated[], source: ArticleFacts): void {
      for (const { article, hash } of targets) {
        if (article === source || source.ownHashes.includes(hash)) continue
        // Hand-offs hash the bytes with CRLF line ends, which stand last.
        const expected = source.ownHashes.findLast(({ length }) => length === hash.length) ?? ''
        report(article, 'notSource', { actual: shorten(hash), expected: shorten(expected), path: source.path }, [expected])
      }
    }

    function compareLocales (articles: readonly Dated[]): void {
      const newestDate = Math.max(...articles.map(({ date }) => date ?? 0))
      const newest = articles.filter(({ date }) => date === null || date === newestDate)
      // Handed off on one day, or no date: the dates do not say which version is the newer one, the locales vote.
      const vote = majority(newest, ({ hash }) => hash)
      if (vote === null) return
      for (const { article, hash, date } of articles) {
        if (hash === vote.key) continue
        const locales = nameLocales(vote.winners.map(({ article }) => article))
        if (date !== null && date < newestDate) {
          report(article, 'older', { date: formatDate(date), newestDate: formatDate(newestDate), locales }, [vote.key])
        } else {
          report(article, 'differs', { actual: shorten(hash), expected: shorten(vote.key), locales }, [vote.key])
        }
      }
    }

    function report (
      article: ArticleFacts, messageId: 'notSource' | 'older' | 'differs', data: Readonly<Record<string, string>>, expected: readonly string[]
    ): void {
      const place = article.frontMatter.place([HASH])?.value
      if (place === undefined) return
      context.report({ article, messageId, data, place, expected, ...article.sourceHash === null ? {} : { actual: article.sourceHash } })
    }
  }
})

interface Dated {
  readonly article: ArticleFacts
  readonly hash: string
  /** Milliseconds since 1970, UTC; `null` where the article has no readable date. */
  readonly date: number | null
}

/** A hash of another form is `front-matter-schema`'s. */
function isVersioned (article: ArticleFacts): article is ArticleFacts & { readonly sourceHash: string } {
  return article.sourceHash !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(article.sourceHash)
}

function handOffDate ({ frontMatter }: ArticleFacts): number | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(String(frontMatter.data['ms.lasthandoff'] ?? ''))
  return parts === null ? null : Date.UTC(Number(parts[3]), Number(parts[1]) - 1, Number(parts[2]))
}

function formatDate (date: number): string {
  return new Date(date).toISOString().slice(0, 10)
}

function shorten (hash: string): string {
  return hash.slice(0, 12)
}
