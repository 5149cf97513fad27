import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const executablePath = process.env['LOC_LINT_CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a browser; tests that need one skip where there is not. */
export const hasBrowser = existsSync(executablePath)

/** Said by tests that are skipped for want of a browser. */
export const withoutBrowser = hasBrowser ? '' : ` (skipped: no Chromium at ${executablePath})`

/** Nothing of its own goes over the network; as root, Chromium has no sandbox. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/** A browser with pages that must neither complain nor ask for anything. */
export interface PageBrowser {
  /** Opens HTML from a file. */
  open(html: string, options?: BrowserContextOptions & { readonly fragment?: string }): Promise<Page>
  /** Errors, refusals of the Content-Security-Policy and requests since the last call. */
  complaints(): string[]
  close(): Promise<void>
}

/** Starts a browser with an empty profile. */
export async function startBrowser(): Promise<PageBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'loc-lint-browser-'))
  const browser: Browser = await chromium.launch({ executablePath, headless: true, args: flags })
  let heard: string[] = []
  let count = 0
  return {
    async open(html, { fragment = '', ...options } = {}) {
      const file = join(folder, `${++count}.html`)
      writeFileSync(file, html)
      const address = pathToFileURL(file).href
      const page = await (await browser.newContext(options)).newPage()
      page.on('pageerror', error => heard.push(String(error)))
      page.on('console', message => heard.push(`${message.type()}: ${message.text()}`))
      page.on('dialog', dialog => {
        heard.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('request', request => {
        if (request.url().split('#')[0] !== address) heard.push(`request: ${request.url()}`)
      })
      await page.goto(address + fragment)
      return page
    },
    complaints() {
      const all = heard
      heard = []
      return all
    },
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** What axe-core finds wrong with a page for people with disabilities: rule, and the elements concerned. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Through the debugger: the page's policy allows no script but its own.
  await page.evaluate(axe.source)
  return await page.evaluate(async () => {
    interface Outcome {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
    }
    const { axe } = globalThis as unknown as { axe: { run: (context: unknown, options: object) => Promise<Outcome> } }
    const { violations } = await axe.run((globalThis as unknown as { document: unknown }).document, {
      resultTypes: ['violations']
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
  })
}
