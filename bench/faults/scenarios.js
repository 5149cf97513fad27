import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const unit =
  '<span data-ttu-id="0a1b2-102">Сохраните[файл](https://example.com/a)сейчас.</span><span class="sxs-lookup"><span data-stu-id="0a1b2-102">Save [the file](https://example.com/a) now.</span></span>'
/** Something that each of the tools fixes or writes anew. */
const fixable = `# Файл\n\n##Заголовок\n\n\n\n* один\n\n${unit}\n`

const headings = `${fixable}\n${'##x\n\n'.repeat(50)}`
/** A byte less than a page of the disk: fixed, it takes another one. */
const fullPage = `${headings}${'x'.repeat(4094 - Buffer.byteLength(headings))}\n`

/**
 * One fault. `options` say how the tools are run; `judge` says in a few words what became of it.
 *
 * @typedef {{ status: number | null, signal: string | null, timedOut: boolean, seconds: number, out: string, err: string }} Outcome
 * @typedef {object} Scenario
 * @property {string} title
 * @property {{ fix?: boolean, plugin?: 'throw' | 'exit' | 'spin', killAfter?: number, pipe?: string, disk?: boolean }} [options]
 * @property {(folder: string) => void} prepare writes below the folder, where the articles are in `content`
 * @property {(outcome: Outcome, folder: string) => string} judge
 */

const article = (folder, name, text) => {
  mkdirSync(join(folder, 'content'), { recursive: true })
  writeFileSync(join(folder, 'content', name), text)
}

/** @param {Outcome} outcome */
export function ending({ status, signal, timedOut, seconds }) {
  if (timedOut) return `did not end within ${Math.round(seconds)} s`
  return signal === null ? `exit ${status}` : `killed by ${signal}`
}

const inSeconds = outcome => `${ending(outcome)}${outcome.timedOut ? '' : `, ${outcome.seconds.toFixed(1)} s`}`
const many = (folder, count, text = fixable) => {
  for (let index = 0; index < count; index++) article(folder, `${String(index).padStart(4, '0')}.md`, text)
}

function damageOf(folder) {
  const texts = readdirSync(join(folder, 'content'))
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(join(folder, 'content', name), 'utf8'))
  const empty = texts.filter(text => text === '').length
  const cut = texts.filter(text => text !== '' && !text.includes('sxs-lookup')).length
  return empty + cut === 0 ? 'no file damaged' : `**${empty} empty, ${cut} cut off**`
}

/** @type {Scenario[]} */
export const scenarios = [
  {
    title: '18 KB of `![`',
    prepare: folder => {
      article(folder, 'a.md', '!['.repeat(9000))
    },
    judge: inSeconds
  },
  {
    title: '6 KB of `- `',
    prepare: folder => {
      article(folder, 'a.md', '- '.repeat(3000))
    },
    judge: outcome =>
      `${inSeconds(outcome)}${/RangeError|Maximum call stack/.test(outcome.out + outcome.err) ? ', **RangeError**' : ''}`
  },
  {
    title: '700 KB of links in one paragraph',
    prepare: folder => {
      article(folder, 'a.md', '[a](b) '.repeat(100_000))
    },
    judge: inSeconds
  },
  {
    title: '200 KB of underscores',
    prepare: folder => {
      article(folder, 'a.md', 'a_'.repeat(100_000))
    },
    judge: inSeconds
  },
  {
    title: '1.2 MB of `&nbsp;`',
    prepare: folder => {
      article(folder, 'a.md', '&nbsp;'.repeat(200_000))
    },
    judge: inSeconds
  },
  {
    title: 'a named pipe among the articles',
    prepare: folder => {
      article(folder, 'a.md', fixable)
      execFileSync('mkfifo', [join(folder, 'content/pipe.md')])
    },
    judge: ending
  },
  {
    title: 'a link to the folder above it',
    prepare: folder => {
      article(folder, 'a.md', fixable)
      symlinkSync('..', join(folder, 'content/loop'))
    },
    judge: ending
  },
  {
    title: 'fixing, with a link out of the working directory',
    options: { fix: true },
    prepare: folder => {
      article(folder, 'a.md', fixable)
      writeFileSync(join(folder, '../outside.md'), fixable)
      symlinkSync('../../outside.md', join(folder, 'content/link.md'))
    },
    judge: (outcome, folder) =>
      readFileSync(join(folder, '../outside.md'), 'utf8') === fixable
        ? `${ending(outcome)}, file untouched`
        : `${ending(outcome)}, **the file outside was rewritten**`
  },
  {
    title: 'fixing a file in Latin-1',
    options: { fix: true },
    prepare: folder => {
      article(folder, 'a.md', '')
      writeFileSync(
        join(folder, 'content/a.md'),
        Buffer.from(`##Größe\n\n\n\n* für\n\n${unit.replace(/[^\x20-\x7e]/g, 'ä')}\n`, 'latin1')
      )
    },
    judge: (outcome, folder) =>
      `${ending(outcome)}, ${readFileSync(join(folder, 'content/a.md')).includes(Buffer.from([0xef, 0xbf, 0xbd])) ? '**letters replaced by �**' : 'bytes as they were'}`
  },
  {
    title: 'a file name that is a command of GitHub',
    prepare: folder => {
      article(folder, 'a\n::error title=x::y.md', `${fixable}[](x)\n`)
    },
    judge: outcome =>
      /^::error/m.test(outcome.out + outcome.err)
        ? `${ending(outcome)}, **prints the command**`
        : `${ending(outcome)}, no command printed`
  },
  {
    title: 'a plugin or rule that throws',
    options: { plugin: 'throw' },
    prepare: folder => {
      many(folder, 3)
    },
    judge: ending
  },
  {
    title: 'a plugin or rule that calls `process.exit(0)`',
    options: { plugin: 'exit' },
    prepare: folder => {
      many(folder, 3)
    },
    judge: outcome =>
      `${ending(outcome)}, ${(outcome.out + outcome.err).trim() === '' ? '**prints nothing**' : 'says so'}`
  },
  {
    title: 'a plugin or rule that spins',
    options: { plugin: 'spin' },
    prepare: folder => {
      many(folder, 3)
    },
    judge: ending
  },
  {
    title: 'SIGKILL while fixing 1,500 files',
    options: { fix: true, killAfter: 0.05 },
    prepare: folder => {
      many(folder, 1500)
    },
    judge: (outcome, folder) => `${ending(outcome)}, ${damageOf(folder)}`
  },
  {
    title: 'fixing on a full disk',
    options: { fix: true, disk: true },
    prepare: folder => {
      many(folder, 20, fullPage)
    },
    judge: (outcome, folder) => `${ending(outcome)}, ${damageOf(folder)}`
  }
]
