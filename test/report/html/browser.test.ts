import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { htmlReport } from '../../../src/cli/html-report.js'
import type { FileResult, Finding } from '../../../src/model/finding.js'
import type { PageData } from '../../../src/report/html/page-data.js'
import {
  accessibilityProblems,
  hasBrowser,
  startBrowser,
  withoutBrowser,
  type PageBrowser
} from '../../support/browser.js'
import { finding, result } from '../samples.js'

const source = { start: 0, text: 'To keep the file, select [Save](https://example.com/start).' }
const arabic = { start: 100, text: 'للاحتفاظ بالملف، حدد [حفظ](https://example.com/ar/start).' }
const at = (text: string): number => arabic.start + arabic.text.indexOf(text)

/** A finding on the link of the Arabic target. */
const lostLink = finding({
  line: 12,
  column: 5,
  offset: at('[حفظ]'),
  endOffset: at('(https'),
  unitId: '11751-103',
  expected: ['https://example.com/start'],
  issueType: 'omission',
  url: 'https://example.com/link-url-match.md',
  message: 'Unexpected URL `https://example.com/ar/start`, expected `https://example.com/start`',
  fix: { edits: [{ start: at('ar/'), end: at('start'), text: '' }] },
  excerpt: { target: arabic, source }
})
const results: readonly FileResult[] = [
  {
    ...result('content/ar-sa/a.md', 'ar-SA', [
      lostLink,
      finding({ ruleId: 'no-untranslated', severity: 1, line: 40, issueType: 'untranslated' })
    ]),
    unitCount: 120
  },
  {
    ...result('content/ja-jp/a.md', 'ja-JP', [
      finding({ severity: 0, excerpt: { target: { start: 0, text: '# 設定' }, source: null } })
    ]),
    unitCount: 80
  },
  {
    ...result('content/lv-lv/a.md', 'lv-LV', [finding({ ruleId: null, message: 'Unexpected bytes, expected UTF-8' })]),
    unitCount: 0
  }
]
const known = [
  result('content/ja-jp/a.md', 'ja-JP', [finding({ ruleId: 'no-untranslated', message: 'Unexpected known text' })])
]

function report(
  files: readonly FileResult[] = results,
  known: readonly FileResult[] = [],
  faults: readonly string[] = []
): string {
  return htmlReport(files, { color: false, known, faults })
}

/** Messages of the findings in the list of a page. */
/** The page follows its address a moment later: what it shows after an action is waited for. */
async function listed(page: Page): Promise<string[]> {
  return await page.locator('.item .message').allTextContents()
}

async function statusOf(page: Page): Promise<string | null> {
  return await page.locator('[role=status]').textContent()
}

async function styleOf(element: Locator, property: 'direction' | 'unicodeBidi'): Promise<string | undefined> {
  return await element.evaluate((styled, name) => {
    const { getComputedStyle } = globalThis as unknown as {
      getComputedStyle: (element: unknown) => Readonly<Record<string, string>>
    }
    return getComputedStyle(styled)[name]
  }, property)
}

function idOf(html: string, index: number): string {
  const data = JSON.parse(/id="data">(.*)<\/script>/.exec(html)?.[1] ?? '') as PageData
  return data.findings[index]?.id ?? ''
}

/** Whether an element begins in the visible part of the page. */
async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox()
  return box !== null && box.y >= -1 && box.y < (page.viewportSize()?.height ?? 0)
}

describe.skipIf(!hasBrowser)(`the page in a browser${withoutBrowser}`, () => {
  let browser: PageBrowser
  beforeAll(async () => {
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.close()
  })
  afterEach(() => {
    expect(browser.complaints()).toEqual([])
  })

  it('shows findings with what weighs most first, and says how many', async () => {
    const page = await browser.open(report())
    expect(await page.locator('.item .severity').allTextContents()).toEqual(['error', 'error', 'warning', 'info'])
    await expect.poll(() => statusOf(page)).toBe('4 findings')
    expect(await page.title()).toBe('2 errors, 1 warning – loc-lint')
  })

  it('filters by the numbers of the map, and has the filter in its address', async () => {
    const page = await browser.open(report())
    await page.locator('.map tbody td a').first().click()
    expect(new URL(page.url()).hash).toBe('#rule=link-url-match&locale=ar-SA')
    await expect.poll(() => listed(page)).toHaveLength(1)
    expect(await isInView(page, '#findings')).toBe(true)
    await page.getByRole('combobox', { name: 'Locale' }).selectOption('ja-JP')
    expect(new URL(page.url()).hash).toBe('#locale=ja-JP&rule=link-url-match')
    await expect.poll(() => statusOf(page)).toBe('1 finding')
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => listed(page)).toHaveLength(4)
    await page.getByLabel('Search').fill('utf-8')
    await expect.poll(() => listed(page)).toEqual(['Unexpected bytes, expected UTF-8'])
    await page.getByLabel('Search').fill('nowhere')
    await expect.poll(() => statusOf(page)).toBe('No finding fits these filters')
  })

  it('opens with the filters of an address, and takes those that it does not know for none', async () => {
    const page = await browser.open(report(), { fragment: '#locale=ar-SA&fix=1&rule=never-heard-of' })
    await expect.poll(() => listed(page)).toHaveLength(1)
    expect(await page.getByRole('combobox', { name: 'Locale' }).inputValue()).toBe('ar-SA')
    expect(await page.getByLabel('With a fix').isChecked()).toBe(true)
    expect(await page.getByRole('combobox', { name: 'Rule' }).inputValue()).toBe('')
  })

  it('goes to a single finding by its address, also on a later page, and where a filter would hide it', async () => {
    const many = Array.from({ length: 180 }, (_, index) =>
      finding({ line: index + 1, unitId: `u-${index}`, message: `Unexpected number ${index}` })
    )
    const html = report([
      result('content/nb-no/a.md', 'nb-NO', many),
      result('content/de-de/a.md', 'de-DE', [finding({})])
    ])
    const page = await browser.open(html, { fragment: `#locale=de-DE&finding=${idOf(html, 130)}` })
    const selector = `#finding-${idOf(html, 130)}`
    expect(await page.locator(selector).textContent()).toContain('Unexpected number 130')
    expect(await page.evaluate('document.activeElement.id')).toBe(selector.slice(1))
    expect(await isInView(page, selector)).toBe(true)
    await expect.poll(() => statusOf(page)).toBe('101 to 150 of 181 findings')
    await page.getByRole('link', { name: 'Next page' }).click()
    await expect.poll(() => statusOf(page)).toBe('151 to 181 of 181 findings')
    expect(await page.getByRole('link', { name: 'Next page' }).count()).toBe(0)
    await page.goBack()
    await expect.poll(() => statusOf(page)).toBe('101 to 150 of 181 findings')
    const link = page.getByRole('link', { name: 'Link to this finding, content/nb-no/a.md:101:1' })
    expect(await link.getAttribute('href')).toBe(`#finding=${idOf(html, 100)}`)
  })

  it('sets right-to-left text right, beside its source, with damage, expected text and fix', async () => {
    const page = await browser.open(report(), { fragment: '#locale=ar-SA&fix=1' })
    const target = page.getByRole('group', { name: 'Target, ar-SA' }).locator('.passage')
    expect(await target.getAttribute('lang')).toBe('ar-SA')
    expect(await styleOf(target, 'direction')).toBe('rtl')
    expect(await target.locator('mark.damage').textContent()).toBe('[حفظ]')
    expect(await styleOf(target.locator('mark.damage'), 'unicodeBidi')).toBe('isolate')
    const origin = page.getByRole('group', { name: 'Source, en-US' }).locator('.passage')
    expect(await styleOf(origin, 'direction')).toBe('ltr')
    expect(await origin.locator('mark.expected').textContent()).toBe('https://example.com/start')
    expect(await page.getByRole('group', { name: 'Proposed fix' }).locator('del').allTextContents()).toEqual(['ar/'])
    const [left, right] = await Promise.all([origin, target].map(async each => await each.boundingBox()))
    expect(left?.y).toBe(right?.y)
  })

  it('can be used with the keyboard alone', async () => {
    const page = await browser.open(report())
    const focused = async (): Promise<string> => await page.evaluate('document.activeElement.textContent')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the findings')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused()).toContain('All locales')
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => statusOf(page)).toBe('2 findings')
    for (const name of ['rule', 'severity', 'type', 'order', 'search', 'fix', 'reset']) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.closest("form") !== null'), name).toBe(true)
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => statusOf(page)).toBe('4 findings')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('link-url-match')
  })

  it.each(['light', 'dark'] as const)('is accessible with all that it can show, %s', async colorScheme => {
    const page = await browser.open(report(results, known, ['Unexpected path `missing`, expected a file']), {
      colorScheme,
      fragment: '#state=all'
    })
    await expect.poll(() => listed(page)).toHaveLength(5)
    expect(await accessibilityProblems(page)).toEqual([])
    const ground = String(await page.evaluate('getComputedStyle(document.body).backgroundColor'))
    expect(/\d+/.exec(ground)?.[0]).toMatch(colorScheme === 'dark' ? /^[0-5]?\d$/ : /^2\d\d$/)
  })

  it('is accessible where nothing was found, and on a narrow screen, which it fits', async () => {
    expect(await accessibilityProblems(await browser.open(report([result('a.md', 'nl-NL')])))).toEqual([])
    const page = await browser.open(report(), { viewport: { width: 360, height: 740 } })
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })

  it('is measured by tests that can fail', async () => {
    const page = await browser.open(report())
    await page.evaluate(
      'document.querySelector(".filters label").replaceWith(document.querySelector(".filters select"))'
    )
    expect((await accessibilityProblems(page)).join()).toContain('select-name')
    await page.evaluate(
      'void document.body.append(Object.assign(document.createElement("img"), { src: "https://example.com/x.png" }))'
    )
    await page.evaluate('void setTimeout(() => { throw new Error("heard") })')
    await expect.poll(() => browser.complaints().join('\n')).toMatch(/heard|Content Security Policy/)
    await page.close()
    browser.complaints()
  })

  it('shows known findings on demand only', async () => {
    const page = await browser.open(report(results, known))
    await expect.poll(() => listed(page)).toHaveLength(4)
    await page.getByRole('combobox', { name: 'Baseline' }).selectOption('known')
    await expect.poll(() => listed(page)).toEqual(['Unexpected known text'])
  })

  it('takes hostile content for text', async () => {
    const hostile = '</script><img src="https://example.com/x" onerror="alert(1)"><script>alert(2)</script><!--'
    const text = `${hostile}\u202Eabc\u200B\u0000\uD800\n::error::`
    const excerpt = { target: { start: 0, text }, source: { start: 900, text } }
    const odd: Partial<Finding> = {
      message: `\`${text}\``,
      unitId: text,
      url: 'javascript:alert(3)',
      excerpt,
      fix: { edits: [{ start: 0, end: 9, text: hostile }] }
    }
    const page = await browser.open(
      report([result(`${hostile}.md`, 'zh-CN', [finding(odd), finding({ ...odd, ruleId: hostile })])], [], [hostile])
    )
    await expect.poll(() => listed(page)).toHaveLength(2)
    expect(await page.locator('img, iframe, [onerror], a[href^="javascript"]').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(2)
    const passage = page.getByRole('group', { name: 'Source, en-US' }).first().locator('.passage')
    expect(await passage.locator('.hidden-character').allTextContents()).toEqual([
      'U+202E',
      'U+200B',
      'U+0000',
      'U+D800'
    ])
    expect(await passage.textContent()).toContain(hostile)
    await page.locator('.map tbody th a').first().click()
    await expect.poll(() => listed(page)).toHaveLength(1)
  })

  it('makes elements for a page of findings only, also of ten thousand', async () => {
    const locales = ['ar-SA', 'de-DE', 'ja-JP', 'lv-LV', 'nb-NO']
    const page = await browser.open(
      report(
        locales.map(locale =>
          result(
            `content/${locale}/a.md`,
            locale,
            Array.from({ length: 2000 }, (_, index) =>
              finding({
                line: index + 1,
                unitId: `u-${index}`,
                message: `Unexpected number ${index} in ${locale}`,
                excerpt: { target: arabic, source }
              })
            )
          )
        )
      )
    )
    const elements = async (): Promise<number> => await page.evaluate('document.querySelectorAll("*").length')
    await expect.poll(() => statusOf(page)).toBe('1 to 50 of 10,000 findings')
    expect(await elements()).toBeLessThan(2500)
    await page.getByLabel('Search').fill('number 1999 in lv')
    await expect.poll(() => listed(page)).toEqual(['Unexpected number 1999 in lv-LV'])
    await page.getByLabel('Search').fill('number 19')
    await expect.poll(() => statusOf(page)).toBe('1 to 50 of 695 findings')
    await page.goto(`${page.url().split('#')[0] ?? ''}#page=200`)
    await expect.poll(() => statusOf(page)).toBe('9,951 to 10,000 of 10,000 findings')
    expect(await elements()).toBeLessThan(2500)
  })
})
