import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { lintTree } from '../../src/hosts/lint-tree.js'
import type { Settings } from '../../src/model/settings.js'
import { lintPaths, type LintOutcome, type LintPathsOptions } from '../../src/run/lint-paths.js'
import { makeTree } from '../discover/make-tree.js'

const english = '# Print\n\nLoad the tray, see [cleaning](tray.md#clean-the-rollers), before you print.\n'
const norwegian = '# Skriv ut\n\nFyll skuffen, se [rengjøring](tray.md#clean-the-rollers), før du skriver ut.\n'
const tray = '# The tray\n\nA tray holds paper.\n\n## Clean the rollers\n\nUse a dry cloth for this.\n'
const norwegianTray = '# Skuffen\n\nEn skuff har papir.\n\n## Rengjør valsene\n\nBruk en tørr klut til dette.\n'
const site = {
  'content/en/print.md': english,
  'content/nb/print.md': norwegian,
  'content/en/tray.md': tray,
  'content/nb/tray.md': norwegianTray
}

function settingsFor(cwd: string): Settings {
  return resolveSettings({}, {}, rules, { cwd, origin: 'test' })
}

async function lint(cwd: string, options: Partial<LintPathsOptions> = {}): Promise<LintOutcome> {
  return await lintPaths({ cwd, patterns: ['content'], settings: settingsFor(cwd), ...options })
}

function told({ results }: Pick<LintOutcome, 'results'>): string[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, messageId, line }) => `${ruleId ?? ''} ${messageId} ${filePath}:${line}`)
  )
}

const dead = 'no-dead-link translatedElsewhere content/nb/print.md:3'

describe('links to parts of other articles', () => {
  it('are followed from one file alone, in a whole run, and by hosts that parse themselves', async () => {
    const cwd = makeTree(site)
    const { results } = await lint(cwd, { patterns: ['content/nb/print.md'] })
    expect(told({ results })).toEqual([dead])
    expect(results[0]?.messages[0]?.fix?.edits).toEqual([
      { start: norwegian.indexOf('#clean'), end: norwegian.indexOf('),'), text: '#rengjør-valsene' }
    ])
    expect(told(await lint(cwd))).toEqual([dead])
    const file = new VFile({ cwd, path: 'content/nb/print.md', value: norwegian })
    expect(lintTree(unified().use(remarkParse).parse(file), file, settingsFor(cwd), rules)).toEqual(
      results[0]?.messages
    )
  })

  it('are fixed in one run', async () => {
    const cwd = makeTree(site)
    const { fixes, results } = await lint(cwd, { fix: { mode: 'write', minimumSeverity: 0 } })
    expect(fixes.map(({ filePath, findingCount }) => [filePath, findingCount])).toEqual([['content/nb/print.md', 1]])
    expect(told({ results })).toEqual([])
    expect(told(await lint(cwd))).toEqual([])
  })

  it('are read from a text that stands in for the file on disk', async () => {
    const cwd = makeTree(site)
    const texts = new Map([
      [
        join(cwd, 'content/nb/tray.md'),
        norwegianTray.replace('## Rengjør valsene', '## Rengjør valsene {#clean-the-rollers}')
      ]
    ])
    expect(told(await lint(cwd, { texts }))).toEqual([])
  })

  it('last in the cache as long as the articles that they lead to', async () => {
    const cwd = makeTree(site)
    const cacheLocation = join(cwd, '.cache')
    const run = async (): Promise<{ told: string[]; hits: number | undefined }> => {
      const outcome = await lint(cwd, { patterns: ['content/nb/print.md'], cacheLocation, withStats: true })
      expect(outcome.results).toEqual((await lint(cwd, { patterns: ['content/nb/print.md'] })).results)
      return { told: told(outcome), hits: outcome.stats?.cached?.hits }
    }
    expect(await run()).toEqual({ told: [dead], hits: 0 })
    expect(await run()).toEqual({ told: [dead], hits: 1 })
    writeFileSync(join(cwd, 'content/nb/tray.md'), `${norwegianTray}\n### Slik {#clean-the-rollers}\n`)
    expect(await run()).toEqual({ told: [], hits: 0 })
    expect(await run()).toEqual({ told: [], hits: 1 })
    writeFileSync(join(cwd, 'content/nb/tray.md'), norwegianTray)
    expect((await run()).told).toEqual([dead])
    // Without a translation, readers get the source's page.
    rmSync(join(cwd, 'content/nb/tray.md'))
    expect(await run()).toEqual({ told: [], hits: 0 })
    writeFileSync(join(cwd, 'content/nb/tray.md'), norwegianTray)
    expect((await run()).told).toEqual([dead])
    writeFileSync(join(cwd, 'content/en/tray.md'), tray.replace('Clean', 'Dry'))
    expect(await run()).toEqual({ told: [], hits: 0 })
    rmSync(join(cwd, 'content/en/tray.md'))
    expect(await run()).toEqual({ told: [], hits: 0 })
  })

  it('are not followed out of the folder that the run is about', async () => {
    const outside = makeTree({ 'en/tray.md': tray, 'nb/tray.md': norwegianTray })
    const linking = (text: string): string => text.replace('tray.md', 'more/tray.md')
    const cwd = makeTree({ 'content/en/print.md': linking(english), 'content/nb/print.md': linking(norwegian) })
    for (const locale of ['en', 'nb']) symlinkSync(join(outside, locale), join(cwd, 'content', locale, 'more'))
    expect(told(await lint(cwd))).toEqual([])
    const climbing = (text: string): string => text.replace('tray.md', `../../..${outside}/tray.md`)
    writeFileSync(join(cwd, 'content/en/print.md'), climbing(english))
    writeFileSync(join(cwd, 'content/nb/print.md'), climbing(norwegian))
    expect(told(await lint(cwd))).toEqual([])
  })
})
