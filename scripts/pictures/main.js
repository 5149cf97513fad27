// Takes the pictures of the README: real output of the example site, in a terminal and as a page. Needs Chromium.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { terminalPage } from './terminal.js'

const target = 'docs/images'
const cli = 'dist/bundle/cli.js'
const folder = mkdtempSync(join(tmpdir(), 'loc-lint-pictures-'))
const browser = await chromium.launch({
  executablePath: process.env.LOC_LINT_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
  ]
})

try {
  mkdirSync(target, { recursive: true })
  await takePicture(
    'terminal',
    writePage(
      'terminal.html',
      terminalPage('npx loc-lint examples/content', `node ${cli} examples/content --no-cache`)
    ),
    { selector: 'body', omitBackground: true }
  )
  const report = join(folder, 'report.html')
  lint(['examples/content', '--no-cache', '-f', `html:${report}`])
  for (const colorScheme of ['light', 'dark']) {
    const address = pathToFileURL(report).href
    await takePicture(`report-map-${colorScheme}`, address, { colorScheme, viewport: { width: 1200, height: 760 } })
    await takePicture(`report-findings-${colorScheme}`, `${address}#text=in+the+translation&severity=error`, {
      colorScheme,
      viewport: { width: 1200, height: 1000 }
    })
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

function writePage(name, html) {
  writeFileSync(join(folder, name), html)
  return pathToFileURL(join(folder, name)).href
}

/** 1 says that there are findings, which is what is to be shown. */
function lint(options) {
  try {
    execFileSync(process.execPath, [cli, ...options])
  } catch (error) {
    if (error.status !== 1) throw error
  }
}

async function takePicture(name, address, { selector = null, omitBackground = false, ...options }) {
  const context = await browser.newContext({
    deviceScaleFactor: 1.5,
    viewport: { width: 1400, height: 900 },
    ...options
  })
  const page = await context.newPage()
  await page.goto(address)
  const place = selector === null ? page : page.locator(selector)
  await place.screenshot({ path: join(target, `${name}.png`), omitBackground })
  await context.close()
}
