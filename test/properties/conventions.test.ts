import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeResults, encodeResults } from '../../src/cache/results.js'
import { formatConventions, mergeConventions } from '../../src/conventions/format.js'
import { settleConventions } from '../../src/conventions/settle.js'
import type { Choice, ChoiceKind } from '../../src/model/choice.js'
import type { FileResult } from '../../src/model/finding.js'
import { formatBlob, mergeBlobs } from '../../src/report/blob.js'
import { findingOf, resultOf } from '../conventions/results.js'
import { propertyRuns } from './property-runs.js'

const choice: fc.Arbitrary<Choice> = fc.record({
  kind: fc.constantFrom<ChoiceKind>('url', 'block'),
  from: fc.constantFrom('', 'a', 'b'),
  to: fc.constantFrom('c', 'd')
})
const finding = fc.record({
  offset: fc.nat({ max: 20 }),
  choice: fc.option(choice, { nil: undefined, freq: 8 }),
  isDamage: fc.boolean()
})
/** Few rules, locales and choices, so that conventions come about. */
const site: fc.Arbitrary<FileResult[]> = fc
  .array(
    fc.record({
      locale: fc.constantFrom('de', 'fr'),
      findings: fc.array(finding, { maxLength: 8 }),
      common: fc.nat({ max: 4 }),
      occasions: fc.nat({ max: 6 })
    }),
    { maxLength: 12 }
  )
  .map(articles =>
    articles.map(({ locale, findings, common, occasions }, index) =>
      resultOf(
        `${locale}/${index}.md`,
        [
          ...findings.map(each => findingOf(each.offset, each.choice, each.isDamage ? { also: ['no-dead-link'] } : {})),
          ...Array.from({ length: common }, (_, place) => findingOf(30 + place, { kind: 'url', from: 'a', to: 'c' }))
        ].sort((a, b) => a.offset - b.offset),
        { locale, ...(occasions === 0 ? {} : { occasions: { 'link-url-match url a': occasions } }) }
      )
    )
  )

const byPath = (results: readonly FileResult[]): FileResult[] =>
  [...results].sort((a, b) => (a.filePath < b.filePath ? -1 : 1))
const settle = (results: readonly FileResult[]): ReturnType<typeof settleConventions> =>
  settleConventions(results, { known: [], mayLearn: true })

describe('conventions', () => {
  it('are the same for any order of files, and so of threads', () => {
    fc.assert(
      fc.property(
        site.chain(results =>
          fc.tuple(fc.constant(results), fc.shuffledSubarray(results, { minLength: results.length }))
        ),
        ([results, shuffled]) => {
          const [own, other] = [settle(results), settle(shuffled)]
          expect(byPath(other.results)).toEqual(byPath(own.results))
          expect(other.learnt).toEqual(own.learnt)
        }
      ),
      propertyRuns(300)
    )
  })

  it('are the same for the shards of a run, merged', () => {
    fc.assert(
      fc.property(site, fc.array(fc.nat({ max: 2 }), { minLength: 12, maxLength: 12 }), (results, shards) => {
        const blobs = [1, 2, 3].map(index => ({
          path: `${index}.blob`,
          text: formatBlob(
            results.filter((_, place) => shards[place] === index - 1),
            { version: '1', fingerprint: 'x', faults: [], shard: { index, count: 3 } }
          )
        }))
        const merged = mergeBlobs(blobs, '.', '1')
        expect(settle(merged.results)).toEqual(settle(byPath(results)))
      }),
      propertyRuns(100)
    )
  })

  it('are the same for results out of the cache', () => {
    fc.assert(
      fc.property(site, results => {
        const cached = results.flatMap(result => {
          const { filePath: path, locale } = result
          const file = { absolutePath: `/${path}`, path, given: true, locale, pathLocale: locale, isSource: false }
          return decodeResults(encodeResults([result]), { key: path, files: [file], siteLocales: [] }) ?? []
        })
        expect(settle(cached)).toEqual(settle(results))
      }),
      propertyRuns(100)
    )
  })

  it('take nothing away but what has the choice, and never what another rule found damaged', () => {
    fc.assert(
      fc.property(site, results => {
        const { results: left, learnt } = settle(results)
        const isLearnt = (locale: string | null, { kind, from, to }: Choice): boolean =>
          learnt.some(each => each.locale === locale && each.kind === kind && each.from === from && each.to === to)
        for (const [index, { locale, messages }] of results.entries()) {
          const expected = messages.filter(
            each => each.choice === undefined || each.also !== undefined || !isLearnt(locale, each.choice)
          )
          const found = (left[index] as FileResult).messages.filter(({ ruleId }) => ruleId !== 'convention')
          expect(found.map(({ offset }) => offset)).toEqual(expected.map(({ offset }) => offset))
        }
      }),
      propertyRuns(300)
    )
  })

  it('once kept, leave the same findings and have nothing more to learn', () => {
    fc.assert(
      fc.property(site, results => {
        const { results: first, learnt } = settle(results)
        const known = mergeConventions([], learnt)
        const second = settleConventions(results, { known, mayLearn: true })
        const plain = (each: readonly FileResult[]): unknown =>
          each.map(({ messages }) => messages.filter(({ ruleId }) => ruleId !== 'convention'))
        expect(second.learnt).toEqual([])
        expect(plain(second.results)).toEqual(plain(first))
        expect(formatConventions(mergeConventions(known, second.learnt))).toBe(formatConventions(known))
      }),
      propertyRuns(200)
    )
  })
})
