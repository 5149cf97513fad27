import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lint, lintText, UserError } from '../src/index.js'
import { projectFolder } from './support/project.js'
import { copySite, type Site } from './support/site.js'

const settings = { extends: 'off', rules: { 'emphasis-spacing': 'warn', 'link-url-match': 'error' } } as const
const path = 'lv-lv/glued.md'
const source = 'Choose **Save** now. See the [page](page.md).'
const text = `<span data-ttu-id="7b2e1-101">Izvēlieties**Saglabāt** tūlīt. Skatiet lapu.</span><span class="sxs-lookup"><span data-stu-id="7b2e1-101">${source}</span></span>\n`
const fixed = text.replace('Izvēlieties**', 'Izvēlieties **')

function siteWithText(): Site {
  const site = copySite(join(projectFolder, 'examples/content'))
  site.write(path, text)
  return site
}

describe('lint()', () => {
  it('reports, and changes nothing, where no fix is asked for', async () => {
    const site = siteWithText()
    const { results, fixes, faults } = await lint({ cwd: site.root, paths: [path], settings })
    expect(
      results.map(({ filePath, errorCount, warningCount, fixableCount }) => [
        filePath,
        errorCount,
        warningCount,
        fixableCount
      ])
    ).toEqual([[path, 1, 1, 1]])
    expect({ fixes, faults, text: site.read(path) }).toEqual({ fixes: [], faults: [], text })
  })

  it('gives fixed texts, with results of what is left', async () => {
    const site = siteWithText()
    const { results, fixes } = await lint({ cwd: site.root, paths: [path], settings, fix: 'text' })
    expect(fixes).toEqual([{ filePath: path, findingCount: 1, diff: null, text: fixed }])
    expect(results[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(['link-url-match'])
    expect(site.read(path)).toBe(text)
  })

  it.each(['text', 'write'] as const)('keeps a byte order mark: %s', async fix => {
    const site = siteWithText()
    site.write(path, `\uFEFF${text}`)
    const { fixes } = await lint({ cwd: site.root, paths: [path], settings, fix })
    expect(fix === 'text' ? fixes[0]?.text : site.read(path)).toBe(`\uFEFF${fixed}`)
  })

  it('gives a patch', async () => {
    const site = siteWithText()
    const { fixes } = await lint({ cwd: site.root, paths: [path], settings, fix: 'diff' })
    expect(fixes[0]?.diff).toContain('+<span data-ttu-id="7b2e1-101">Izvēlieties **Saglabāt**')
    expect(fixes[0]).not.toHaveProperty('text')
    expect(site.read(path)).toBe(text)
  })

  it('writes', async () => {
    const site = siteWithText()
    await lint({ cwd: site.root, paths: [path], settings, fix: 'write' })
    expect(site.read(path)).toBe(fixed)
  })

  it('says what is wrong with settings', async () => {
    await expect(lint({ paths: ['.'], settings: { rules: { 'link-url-mach': 'error' } } })).rejects.toThrow(UserError)
  })
})

describe('lintText()', () => {
  it('lints a text as the file of its path, and fixes it', async () => {
    const { root } = copySite(join(projectFolder, 'examples/content'))
    const { results, fixes } = await lintText(text, { cwd: root, path, settings, fix: 'text' })
    expect(results).toMatchObject([{ filePath: path, locale: 'lv-LV', errorCount: 1 }])
    expect(fixes[0]?.text).toBe(fixed)
  })

  it('keeps a byte order mark, and counts nothing from it', async () => {
    const { root } = copySite(join(projectFolder, 'examples/content'))
    const { fixes } = await lintText(`\uFEFF${text}`, { cwd: root, path, settings, fix: 'text' })
    expect(fixes[0]?.text).toBe(`\uFEFF${fixed}`)
  })
})
