// Packs the package, looks at what is in it, installs it into an empty folder and runs it there, as a user would.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkApi, checkCommandLine, checkEslint, checkLanguageServer, checkRemark, linkPeers } from './hosts.js'

const folder = mkdtempSync(join(tmpdir(), 'loc-lint-package-'))
const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

try {
  const [{ filename, files, size }] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd())
  )
  const strangers = files
    .map(file => file.path)
    .filter(
      path =>
        !/^(?:dist\/bundle\/.*\.js$|dist\/bundle\/THIRD-PARTY-NOTICES\.txt$|dist\/report-page\/(?:page|status)\.(?:js|css)$|dist\/(?:src|rules)\/.*\.d\.ts$|schemas\/|docs\/rules\/|package\.json$|README\.md$|LICENSE$)/.test(
          path
        )
    )
  if (strangers.length > 0) throw new Error(`Unexpected files in the package: ${strangers.join(', ')}`)

  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "stranger", "version": "1.0.0", "private": true, "type": "module" }\n'
  )
  npm(['install', '--no-audit', '--no-fund', '--silent', join(folder, filename)], folder)
  cpSync('examples/content', join(folder, 'content'), { recursive: true })
  const api = `import locLint, { lint, rules } from 'loc-lint'
import plugin from 'loc-lint/rules/link-url-match'
import schema from 'loc-lint/schemas/config.schema.json' with { type: 'json' }
const { results } = await lint({ paths: ['content'] })
if (results.length === 0 || rules.length === 0 || typeof locLint !== 'function' || typeof plugin !== 'function' || !schema.properties) process.exit(3)
`
  writeFileSync(join(folder, 'api.js'), api)
  execFileSync('node', ['--no-warnings', 'api.js'], { cwd: folder, stdio: 'inherit' })
  checkCommandLine(folder)
  checkApi(folder, readFileSync('docs/api.md', 'utf8'))
  await checkLanguageServer(folder)
  linkPeers(folder, ['eslint', '@eslint/markdown', 'remark-cli'])
  checkEslint(folder)
  checkRemark(folder)
  console.log(
    `${filename}: ${files.length} files, ${Math.round(size / 1024)} KB; installs and runs, also in ESLint, remark and as a language server`
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
