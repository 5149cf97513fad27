import { defineGroupRule, noOptions } from '../src/define-rule.js'
import type { ArticleFacts, StaleFact } from '../src/model/facts.js'
import { nameLocales } from './shared/group/locale-list.js'
import { majority } from './shared/group/vote.js'

const HASH = 'ms.openlocfilehash'
/** A hash of another form is `front-matter-schema`'s. */
const HASH_FORM = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

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
      behind:
        'Translation is out of date: `{{path}}` has changed since version `{{commit}}` in {{sections}} ({{commits}})',
      inferred:
        'Translation seems to be out of date: `{{path}}` has changed since version `{{commit}}` in {{sections}} ({{commits}})',
      outdated: 'Translation is out of date: `{{path}}` has changed since the source in these comments in {{sections}}',
      notSource: 'Source version `{{actual}}` is out of date, expected `{{expected}}`, the hash of `{{path}}`',
      older: 'Translation of an older source ({{date}}), expected the version of {{newestDate}} as in {{locales}}',
      differs: 'Source version `{{actual}}` differs from other locales, expected `{{expected}}` as in {{locales}}'
    }
  },
  create(context) {
    return {
      group(group) {
        const dated = group.articles
          .map(article => ({ article, hash: article.comparison.version ?? '', date: handOffDate(article) }))
          .filter(({ hash }) => HASH_FORM.test(hash))
        for (const article of group.articles) {
          const { source, stale } = article.comparison
          if (stale !== null) reportBehind(article, stale)
          else if (source !== null) reportOutdated(article, source)
        }
        const source = group.articles.find(({ isSource, ownHashes }) => isSource && ownHashes.length > 0)
        if (source !== undefined) compareWithSource(dated, source)
        else if (new Set(dated.map(({ hash }) => hash)).size > 1) compareLocales(dated)
      }
    }

    /** A translator has to know which sections have changed. */
    function reportBehind(article: ArticleFacts, stale: StaleFact): void {
      const { pin, commit, sections, source } = stale
      const { opening, place } = article.frontMatter
      const entry = pin === null || pin.path === null ? (pin?.range ?? opening) : (place(pin.path)?.value ?? opening)
      const data = {
        commit: shorten(commit),
        path: source.path,
        sections: nameSections(sections),
        commits: countOf(stale)
      }
      context.report({ article, messageId: pin === null ? 'inferred' : 'behind', data, place: entry, actual: commit })
    }

    /** Comments with the source show it without git: one finding, at the first of them. */
    function reportOutdated(article: ArticleFacts, source: ArticleFacts): void {
      const [first] = article.outdated
      if (first === undefined) return
      const sections = nameSections([...new Set(article.outdated.map(({ section }) => section))])
      context.report({ article, messageId: 'outdated', data: { path: source.path, sections }, place: first.place })
    }

    function compareWithSource(targets: readonly Dated[], source: ArticleFacts): void {
      for (const { article, hash } of targets) {
        // If git knows the version, it has said more than the hash can.
        if (article === source || article.comparison.stale !== null || source.ownHashes.includes(hash)) continue
        // Hand-offs hash the bytes with CRLF line ends, which stand last.
        const expected = source.ownHashes.findLast(({ length }) => length === hash.length) ?? ''
        report(article, 'notSource', { actual: shorten(hash), expected: shorten(expected), path: source.path }, [
          expected
        ])
      }
    }

    function compareLocales(articles: readonly Dated[]): void {
      const newestDate = Math.max(...articles.map(({ date }) => date ?? 0))
      const newest = articles.filter(({ date }) => date === null || date === newestDate)
      // Handed off on the same day, or undated: dates do not show which version is newer, so the locales vote.
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

    function report(
      article: ArticleFacts,
      messageId: 'notSource' | 'older' | 'differs',
      data: Readonly<Record<string, string>>,
      expected: readonly string[]
    ): void {
      const place = article.frontMatter.place([HASH])?.value
      if (place === undefined) return
      const { version } = article.comparison
      context.report({ article, messageId, data, place, expected, ...(version === null ? {} : { actual: version }) })
    }
  }
})

const SECTIONS_SHOWN = 3

function nameSections(sections: readonly string[]): string {
  const shown = sections.length > SECTIONS_SHOWN + 1 ? sections.slice(0, SECTIONS_SHOWN) : sections
  const left = sections.length - shown.length
  return [...shown, ...(left === 0 ? [] : [`${left} more`])].join(', ')
}

function countOf({ commitCount }: StaleFact): string {
  if (commitCount === 0) return 'not committed yet'
  return commitCount === 1 ? '1 commit' : `${commitCount} commits`
}

interface Dated {
  readonly article: ArticleFacts
  readonly hash: string
  /** Milliseconds since 1970, UTC; `null` where the article has no readable date. */
  readonly date: number | null
}

function handOffDate({ frontMatter }: ArticleFacts): number | null {
  const written = frontMatter.data['ms.lasthandoff']
  const parts = typeof written === 'string' ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) : null
  return parts === null ? null : Date.UTC(Number(parts[3]), Number(parts[1]) - 1, Number(parts[2]))
}

function formatDate(date: number): string {
  return new Date(date).toISOString().slice(0, 10)
}

function shorten(hash: string): string {
  return hash.slice(0, 12)
}
