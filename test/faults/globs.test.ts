import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { createTimeBudget } from '../../src/budget/time.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { createSchemaService } from '../../src/front-matter/schema.js'
import { lintBatch } from '../../src/lint/batch.js'
import { createLinter } from '../../src/lint/linter.js'
import { createLayoutMatcher } from '../../src/locate/layout-pattern.js'
import type { UserSettings } from '../../src/model/settings.js'
import { createPathMatcher } from '../../src/text/structures/glob.js'
import { batchContext } from '../support/batch-context.js'
import { sxs } from '../../src/testing/cases.js'

const cwd = '/site'
/** A path on which each `**` of a glob can stand for as many folders as it likes. */
const path = `${'a/'.repeat(60)}README.md`
const bomb = `${'**/a/'.repeat(12)}x.md`

/** Faults of an article under this path, with little time for each file. */
function faultsWith(settings: UserSettings): string[] {
  const resolved = resolveSettings({ extends: 'off', ...settings }, {}, rules, { cwd, origin: 'the test' })
  const linter = createLinter(resolved, rules, createSchemaService(resolved.schemas))
  const file = { path, absolutePath: `${cwd}/${path}`, given: true, locale: 'nb-NO', pathLocale: null, isSource: false }
  const [result] = lintBatch([{ key: path, files: [file], siteLocales: [] }], linter, {
    ...batchContext(new Map([[file.absolutePath, sxs('Tekst.', 'Text.')]])),
    budget: createTimeBudget(() => 3000)
  })
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === null)
    .map(({ messageId, message }) => `${messageId}: ${message.replace(/, expected.*/, '')}`)
}

describe('globs of settings that take time without end', () => {
  it('in the options of a rule: the file is a fault that names the rule', () => {
    const rule = 'front-matter-schema'
    expect(faultsWith({ rules: { [rule]: ['error', { allowMissing: [bomb] }] } })).toEqual([
      `tooSlow: Unexpected time on this file (in the rule \`${rule}\`)`
    ])
    expect(faultsWith({ rules: { [rule]: ['error', { allowMissing: ['**/README.md'] }] } })).toEqual([])
  })

  it('in layouts: they are matched in time bounded by the product of pattern and path', () => {
    const matcher = createLayoutMatcher([`{locale}/${bomb}`, `nb/{locale}/**/*.md`], '/site')
    expect(matcher(`/site/nb/${path}`)).toBeNull()
    expect(matcher(`/site/nb/nb/${path}`)?.locale).toBe('nb')
  })

  it.each([
    ['{a,b}'.repeat(60), 'a'.repeat(60)],
    [`${'{'.repeat(100)}a${',b}'.repeat(100)}`, 'a'],
    [`${'{1..100000}/'.repeat(10)}*.md`, path],
    [`${'**/'.repeat(100)}x`, path]
  ])('braces and globstars beside each other need none: %.20s…', (glob, name) => {
    // Nothing interrupts it here: a glob that is expanded, or tried in all ways, would not end.
    expect(typeof createPathMatcher([glob])(name)).toBe('boolean')
  })
})
