// `npm run new-rule NAME`: writes a rule, its page and its test, and brings what is generated up to date.
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { filesOf } from './templates.js'

const root = new URL('../../', import.meta.url)
const [name, ...rest] = process.argv.slice(2)

/** What is wrong with the name; `null` for nothing. */
function fault() {
  if (name === undefined || rest.length > 0) return 'Usage: npm run new-rule NAME'
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name))
    return `Unexpected name \`${name}\`, expected words in lower case joined by hyphens, such as \`no-left-over-note\``
  const taken = Object.keys(filesOf(name)).find(path => existsSync(new URL(path, root)))
  return taken === undefined
    ? null
    : `Unexpected file \`${taken}\`, expected the name of a rule that does not exist yet`
}

const sentence = fault()
if (sentence !== null) {
  console.error(sentence)
  process.exit(2)
}
for (const [path, text] of Object.entries(filesOf(name))) {
  writeFileSync(new URL(path, root), text)
  console.log(`Wrote ${path}`)
}
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const { status } = spawnSync(npm, ['run', '--silent', 'generate'], {
  cwd: fileURLToPath(root),
  stdio: 'inherit',
  shell: process.platform === 'win32'
})
if (status !== 0) {
  console.error('Unexpected failure of `npm run generate`: fix what it says and run it again')
  process.exit(2)
}
console.log(`
Its check is a small one that works. Replace it, then try

  npx vitest run test/rules/${name}.test.ts test/docs-examples.test.ts
  npx loc-lint content/ --rule '${name}: error'

docs/writing-a-rule.md leads through it.`)
