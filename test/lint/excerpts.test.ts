import { describe, expect, it } from 'vitest'
import { addExcerpts } from '../../src/lint/excerpts.js'
import type { Excerpt, Finding } from '../../src/model/finding.js'
import { finding, result } from '../report/samples.js'
import { articleOf } from '../../src/testing/lint-texts.js'

const source = 'Select **Save** to keep the file.'
const target = 'Velg **Lagre** for å beholde filen.'

function unit(id: string, targetText = target, sourceText = source): string {
  return `<span data-ttu-id="${id}">${targetText}</span><span class="sxs-lookup"><span data-stu-id="${id}">${sourceText}</span></span>`
}

const text = `---\ntitle: Lagre filen\n---\n\n${unit('a-101')}\n\n# En overskrift uten enhet\n\n${unit('a-102')}\n`

/** The excerpt of a finding on what stands at `place`, its second time where `after` says so. */
function excerptOf(place: string, fields: Partial<Finding> = {}, article = text, after = 0): Excerpt | undefined {
  const offset = article.indexOf(place, after)
  expect(offset).toBeGreaterThanOrEqual(0)
  const found = finding({ offset, endOffset: offset + place.length, ...fields })
  const excerpted = addExcerpts(result('nb-no/a.md', 'nb-NO', [found]), articleOf('nb-no/a.md', article))
  return excerpted.messages[0]?.excerpt
}

describe('excerpts', () => {
  it('are both sides of the unit that a finding names', () => {
    const excerpt = excerptOf('**Lagre**', { unitId: 'a-102' }, text, text.indexOf('a-102'))
    expect(excerpt).toEqual({
      target: { start: text.lastIndexOf(target), text: target },
      source: { start: text.lastIndexOf(source), text: source }
    })
  })

  it('are both sides of the unit that a finding stands in without naming it, also in the source', () => {
    expect(excerptOf('Lagre**')?.source?.text).toBe(source)
    expect(excerptOf('keep the')?.target?.text).toBe(target)
  })

  it('are the lines of a finding outside of units', () => {
    expect(excerptOf('title')).toEqual({ target: { start: 4, text: 'title: Lagre filen' }, source: null })
    expect(excerptOf('---\ntitle')?.target?.text).toBe('---\ntitle: Lagre filen')
    expect(excerptOf('overskrift')?.target?.text).toBe('# En overskrift uten enhet')
  })

  it('show markup around a unit as it is where that is what the finding is about', () => {
    const excerpt = excerptOf('a-102', { unitId: 'a-102' })
    expect(excerpt?.source).toBeNull()
    expect(excerpt?.target?.text).toContain('<span data-ttu-id="a-102">Velg')
  })

  it('of two units with one id, are those of the one concerned', () => {
    const twice = `${unit('a-101', 'Første')}\n\n${unit('a-101', 'Andre')}\n`
    expect(excerptOf('Andre', { unitId: 'a-101' }, twice)?.target?.text).toBe('Andre')
  })

  it('hold what the fix changes, also where that is somewhere else', () => {
    const start = text.indexOf('Lagre filen')
    const excerpt = excerptOf('overskrift', { fix: { edits: [{ start, end: start + 5, text: 'Lagra' }] } })
    expect(excerpt?.fixed).toEqual({ start: 4, text: 'title: Lagre filen' })
    const inside = text.indexOf('Lagre**')
    expect(
      excerptOf('Lagre**', { fix: { edits: [{ start: inside, end: inside + 5, text: 'Lagra' }] } })
    ).not.toHaveProperty('fixed')
  })

  it('are cut around the finding where a unit is very long, never inside of a character', () => {
    const long = unit('a-101', `${'😀'.repeat(2000)} her ${'語'.repeat(3000)}`)
    const piece = excerptOf('her', {}, long)?.target
    expect(piece?.text.length).toBeLessThanOrEqual(1201)
    expect(piece?.text).toMatch(/^(?:😀)+ her 語+$/u)
    expect(piece).toMatchObject({ isCutBefore: true, isCutAfter: true, start: long.indexOf(piece?.text ?? '') })
  })

  it('are left out for faults; units are counted in every article', () => {
    const article = articleOf('nb-no/a.md', text)
    const faulty = addExcerpts(result('nb-no/a.md', 'nb-NO', [finding({ ruleId: null })]), article)
    expect(faulty.messages[0]).not.toHaveProperty('excerpt')
    expect(faulty.unitCount).toBe(2)
    expect(addExcerpts(result('nb-no/a.md', 'nb-NO'), article).unitCount).toBe(2)
  })
})
