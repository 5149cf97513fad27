import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileResult, Finding } from '../../src/model/finding.js'
import { foldWhitespace } from '../../src/text/characters/words.js'
import { withCarriageReturns } from '../../src/testing/finding-faults.js'
import { group, groupOf } from './arbitraries/site.js'
import { article } from './arbitraries/article.js'
import { lintGroup, lintGroups } from './lint-group.js'
import { propertyRuns } from './property-runs.js'

describe('the findings of a text', () => {
  it('are the same with LF and CRLF but for their offsets', () => {
    fc.assert(
      fc.property(group, texts => {
        const widened = Object.fromEntries(
          Object.entries(texts).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')])
        )
        const [narrow, wide] = [lintGroup(texts), lintGroup(widened)]
        for (const [path, text] of Object.entries(texts)) {
          expect(plain(wide.get(path)?.messages ?? [], path)).toEqual(
            plain(withCarriageReturns(narrow.get(path)?.messages ?? [], text.replace(/^\uFEFF/, '')), path)
          )
        }
      }),
      propertyRuns()
    )
  })

  it('do not depend on the order of files, nor on other articles in the batch', () => {
    fc.assert(
      fc.property(group, groupOf(article), fc.infiniteStream(fc.nat()), (texts, others, numbers) => {
        const alone = lintGroup(texts)
        const order = Object.keys(texts)
          .map(path => ({ path, rank: numbers.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ path }) => path)
        expect(byPath(lintGroup(texts, { order }))).toEqual(byPath(alone))
        const elsewhere = Object.fromEntries(
          Object.entries(others).map(([path, text]) => [path.replace('/a.md', '/b.md'), text])
        )
        const together = lintGroups([elsewhere, texts])
        expect(byPath(new Map([...together].filter(([path]) => path in texts)))).toEqual(byPath(alone))
      }),
      propertyRuns()
    )
  })

  it('do not depend on other locales, but for rules that compare locales', () => {
    fc.assert(
      fc.property(group, article, (texts, text) => {
        const alone = lintGroup(texts)
        const beside = lintGroup({ ...texts, 'content/lv-lv/a.md': text })
        for (const path of Object.keys(texts))
          expect(ownFindings(beside.get(path))).toEqual(ownFindings(alone.get(path)))
      }),
      propertyRuns()
    )
  })
})

/** Without what comes of other files, and of directives that are used or not according to them. */
function ownFindings(result: FileResult | undefined): readonly Finding[] {
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId !== 'unused-disable' && !comparing.has(ruleId ?? ''))
}

const comparing: ReadonlySet<string> = new Set(
  (await import('../../rules/index.js')).rules.filter(({ meta }) => meta.scope === 'group').map(({ name }) => name)
)

function byPath(results: ReadonlyMap<string, FileResult>): Readonly<Record<string, readonly Finding[]>> {
  return Object.fromEntries(
    [...results].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { messages }]) => [path, messages])
  )
}

/**
 * Where YAML is broken, its parser decides what to point at. Places in other files, and line ends in quoted text, move with the line ends; columns at
 * line ends, too. satteri makes a space of each character of a line end in code.
 */
function plain(findings: readonly Finding[], path: string): unknown {
  const own = findings
    .filter(({ messageId }) => messageId !== 'unreadable')
    .map(({ related, ...finding }) => ({
      ...finding,
      ...folded(finding),
      ...(related === undefined ? {} : { related: related.filter(place => place.path === path) })
    }))
  return JSON.parse(JSON.stringify(own).replaceAll('\\r\\n', '\\n'))
}

function folded({ expected, actual }: Pick<Finding, 'expected' | 'actual'>): Pick<Finding, 'expected' | 'actual'> {
  return {
    ...(expected === undefined ? {} : { expected: expected.map(foldWhitespace) }),
    ...(actual === undefined ? {} : { actual: foldWhitespace(actual) })
  }
}
