// A copy of a repository in whose whole history no translation names a version of its source: what is left is what an unpinned site has.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MARKDOWN = /\.mdx?"?$/
const LARGEST = 1 << 30

/**
 * Rewrites the Markdown files of a repository's history without their pins, and checks out the result.
 *
 * @param {string} original Git directory of the repository.
 * @param {string} folder Where the copy is made, unless it is there already.
 * @param {readonly string[]} keys Entries of front matter to take out.
 */
export function makeUnpinnedCopy(original, folder, keys) {
  if (existsSync(join(folder, DONE))) return
  mkdirSync(folder, { recursive: true })
  git(folder, ['init', '--quiet', '--initial-branch=main'])
  writeFileSync(join(folder, '.git/objects/info/alternates'), `${join(original, 'objects')}\n`)
  const stream = git(original, ['fast-export', '--no-data', '--signed-tags=strip', '--reencode=no', 'HEAD'])
  const { output, blobs } = filterStream(stream)
  const pins = new RegExp(`^(?:${keys.join('|')}):.*\\r?\\n`, 'gm')
  const marks = new Map()
  const rewritten = []
  for (const [id, bytes] of readBlobs(original, [...blobs])) {
    const text = bytes.toString('latin1')
    const front = /^---\r?\n[^]*?^---/m.exec(text)?.[0] ?? ''
    const without = front.replaceAll(pins, '')
    if (without === front) continue
    const mark = `:${FIRST_MARK + marks.size}`
    marks.set(id, mark)
    const content = Buffer.from(without + text.slice(front.length), 'latin1')
    rewritten.push(Buffer.from(`blob\nmark ${mark}\ndata ${content.length}\n`), content, Buffer.from('\n'))
  }
  const commits = output.map(part => (typeof part === 'string' ? withMarks(part, marks) : part))
  git(folder, ['fast-import', '--quiet', '--force'], Buffer.concat([...rewritten, ...commits]))
  git(folder, ['reset', '--quiet', '--hard', 'main'])
  writeFileSync(join(folder, DONE), '')
}

/**
 * Checks out the Markdown files of a repository as they are.
 *
 * @param {string} original Git directory of the repository.
 * @param {string} folder Where the copy is made, unless it is there already.
 */
export function checkOut(original, folder) {
  if (existsSync(join(folder, DONE))) return
  mkdirSync(folder, { recursive: true })
  git(folder, ['clone', '--quiet', '--shared', '--no-checkout', original, '.'])
  git(folder, ['checkout', '--quiet', 'HEAD', '--', '*.md*'])
  writeFileSync(join(folder, DONE), '')
}

const DONE = '.git/loc-lint-copy'
/** Beyond what the stream itself uses. */
const FIRST_MARK = 10_000_000

function withMarks(line, marks) {
  return Buffer.from(
    line.replace(/@([0-9a-f]{40})@/, (_, id) => marks.get(id) ?? id),
    'latin1'
  )
}

/** Keeps Markdown files only; their blobs stand as `@id@`. */
function filterStream(stream) {
  const output = []
  const blobs = new Set()
  let position = 0
  while (position < stream.length) {
    const end = stream.indexOf(10, position)
    const line = stream.toString('latin1', position, end)
    position = end + 1
    const data = /^data (\d+)$/.exec(line)
    if (data !== null) {
      output.push(Buffer.from(`${line}\n`), stream.subarray(position, position + Number(data[1])))
      position += Number(data[1])
      continue
    }
    const change = /^M (100\d{3}) ([0-9a-f]{40}) (.*)$/.exec(line)
    if (change !== null) {
      const [, mode, id, path] = change
      if (!MARKDOWN.test(path)) continue
      blobs.add(id)
      output.push(`M ${mode} @${id}@ ${path}\n`)
      continue
    }
    if (/^M /.test(line) || (/^D /.test(line) && !MARKDOWN.test(line))) continue
    output.push(
      line.startsWith('commit ') || line.startsWith('reset ')
        ? `${line.split(' ')[0]} refs/heads/main\n`
        : Buffer.from(`${line}\n`, 'latin1')
    )
  }
  return { output, blobs }
}

/** Contents of blobs by their ids. */
function readBlobs(repository, ids) {
  const contents = new Map()
  for (let start = 0; start < ids.length; start += 5000) {
    const part = ids.slice(start, start + 5000)
    const out = git(repository, ['cat-file', '--batch'], part.map(id => `${id}\n`).join(''))
    let position = 0
    for (const id of part) {
      const end = out.indexOf(10, position)
      const size = /^\S+ blob (\d+)$/.exec(out.toString('latin1', position, end))
      position = end + 1
      if (size === null) continue
      contents.set(id, out.subarray(position, position + Number(size[1])))
      position += Number(size[1]) + 1
    }
  }
  return contents
}

/** Runs git and returns what it prints. */
function git(folder, args, input = '') {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, input, maxBuffer: LARGEST })
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
  return stdout
}
