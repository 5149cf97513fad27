import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importsOf, type Import } from './support/imports.js'
import { hasShared, listFiles, listShared, readProjectFile, root, withoutShared } from './support/project.js'

const source = importsOf('src')
const rules = importsOf('rules').filter(({ from }) => from !== 'rules/index.ts')
const format = ({ from, to }: Import): string => `${from} → ${to}`

/** Stages in the order of the flow: each may import itself and what stands before it. */
const stages = [
  'model',
  'text',
  'budget',
  'validation',
  'glossary',
  'conventions',
  'config',
  'discover',
  'locate',
  'read',
  'front-matter',
  'git',
  'markdown',
  'align',
  'article',
  'versions',
  'links',
  'lint',
  'fix',
  'cache',
  'run',
  'status',
  'baseline',
  'report',
  'hosts',
  'testing',
  'cli'
]

/** A stage's use of one that comes later, with its reason. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ...[
    'load.ts → src/discover/real-path.ts',
    'read-bytes.ts → src/discover/paths.ts',
    'read-bytes.ts → src/discover/real-path.ts',
    'read-bytes.ts → src/discover/repository-root.ts'
  ].map(use => [`src/config/${use}`, 'one module knows what lies inside of what, and where links may lead'] as const),
  [
    'src/run/plugin-worker.ts → src/hosts/engine.ts',
    'the thread of other plugins runs unified-engine, which knows nothing of linting'
  ],
  ['src/baseline/file.ts → src/report/escape.ts', 'one module escapes: people read a baseline as they read a report'],
  ['src/conventions/format.ts → src/report/escape.ts', 'the same for conventions']
])

describe('who may import whom', () => {
  it('rules import the rule API, what rules share, types and text helpers only', () => {
    const mayImport = ({ from, to, isTypeOnly }: Import): boolean =>
      (to === 'src/define-rule.ts' && !from.startsWith('rules/shared/')) ||
      to.startsWith('rules/shared/') ||
      to.startsWith('src/text/') ||
      // Pure: compares two sequences.
      to === 'diff' ||
      (to.startsWith('src/model/') && isTypeOnly)
    const odd = rules.filter(each => !mayImport(each))
    expect(odd.map(format)).toEqual([])
  })

  it('the engine does not know what rules share', () => {
    const odd = source.filter(({ to }) => to.startsWith('rules/') && to !== 'rules/index.ts')
    expect(odd.map(format)).toEqual([])
  })

  it('rules are pure: no process, clock, chance, timer or network', () => {
    const odd = [...listFiles('rules', isCode), ...listFiles('src/text', isCode)].filter(path =>
      /\bprocess\.|\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bfetch\(|\bsetTimeout\b|\bglobalThis\b|\bconsole\./.test(
        readProjectFile(path)
      )
    )
    expect(odd).toEqual([])
  })

  it('rules ask how texts are compared: they cannot tell how the two were paired', () => {
    const odd = listFiles('rules', isCode).filter(path =>
      /\bis(?:Aligned|Pinned)\b|\bsourceHash\b|\bdocument(?:\.path)? [!=]==|[!=]== \w+\.document\b/.test(
        readProjectFile(path)
      )
    )
    expect(odd).toEqual([])
  })

  it('text helpers import each other and types only', () => {
    const odd = source.filter(
      ({ from, to, isOurs, isTypeOnly }) =>
        from.startsWith('src/text/') &&
        (isOurs
          ? !to.startsWith('src/text/') && !(to.startsWith('src/model/') && isTypeOnly)
          : /^node:(?!(?:module|url)$)/.test(to))
    )
    expect(odd.map(format)).toEqual([])
  })

  it('a stage imports itself and the stages above it', () => {
    const odd = source.filter(({ from, to, isOurs }) => {
      const [own, other] = [stageOf(from), stageOf(to)]
      return isOurs && own !== null && other !== null && stages.indexOf(other) > stages.indexOf(own)
    })
    expect(odd.map(format).filter(line => !exceptions.has(line))).toEqual([])
  })

  it('every folder of src/ is a stage', () => {
    const folders = new Set(listFiles('src', path => path.split('/').length > 2).map(path => path.split('/')[1]))
    expect([...folders].filter(folder => !stages.includes(folder as string))).toEqual([])
  })

  it('docs/architecture.md has one line for each folder, in the order of the stages', () => {
    const named = [...readProjectFile('docs/architecture.md').matchAll(/^\| `src\/([^/`]+)\/` \|/gm)].map(
      ([, folder]) => folder
    )
    expect(named).toEqual(stages)
  })

  it('git is run by its own module, without a shell', () => {
    const starters = listFiles('src', isCode).filter(path =>
      /\b(?:execFile|spawn|exec)(?:Sync)?\s?\(\s*'git'/.test(readProjectFile(path))
    )
    expect(starters).toEqual(['src/git/run.ts'])
    expect(readProjectFile('src/git/run.ts')).not.toMatch(/shell: true|\bexec(?:Sync)?\b/)
  })

  it('processes are started for git, for the parser, and to read a configuration again', () => {
    const starters = new Set(source.filter(({ to }) => to === 'node:child_process').map(({ from }) => from))
    expect([...starters].sort()).toEqual([
      'src/config/failing-line.ts',
      'src/git/run.ts',
      'src/markdown/sandbox/parse-apart.ts'
    ])
  })

  it.each(['gray-matter', 'ajv', 'unified-engine', 'satteri', 'vfile-reporter'])(
    '%s is imported by one module',
    name => {
      const importers = new Set(
        source.filter(({ to }) => to === name || to.startsWith(`${name}/`)).map(({ from }) => from)
      )
      expect([...importers]).toHaveLength(1)
    }
  )

  it('the file system is for discovery, siblings, reading, configuration, and writing fixes and reports', () => {
    const odd = source.filter(
      ({ from, to }) =>
        /^node:fs(?:\/promises)?$/.test(to) &&
        !/^src\/(?:discover|locate|read|config|fix|cache|baseline)\/|^src\/cli\/output-file\.ts$/.test(from) &&
        // A process of its own, which reads and writes its standard streams.
        from !== 'src/markdown/sandbox/parser-process.ts'
    )
    expect(odd.map(format)).toEqual([])
  })

  it('only the command line knows the process streams and the exit code', () => {
    const uses = /\bprocess\.(?:std(?:in|out|err)|exit|exitCode|argv|on)\b/
    const odd = listFiles('src', isCode).filter(path => path !== 'src/cli.ts' && uses.test(readProjectFile(path)))
    expect(odd).toEqual([])
  })

  it('reporters neither read nor write', () => {
    const odd = source.filter(
      ({ from, to }) => from.startsWith('src/report/') && /^node:(?:fs|net|https?|child_process)/.test(to)
    )
    expect(odd.map(format)).toEqual([])
  })

  it('sees the imports that it judges', () => {
    expect(source.length).toBeGreaterThan(100)
    expect(source.map(format)).toContain('src/markdown/native.ts → satteri')
    expect(source.map(format)).toContain('src/front-matter/front-matter.ts → gray-matter')
  })
})

describe('the house', () => {
  const ours = ['src', 'rules', 'test', 'scripts', 'docs', 'bench', 'examples'].flatMap(folder =>
    listFiles(folder, isText)
  )

  it('no file has more than 400 lines', () => {
    const long = [...ours, 'README.md', 'vitest.config.ts', 'eslint.config.js']
      .filter(exists)
      .filter(path => readProjectFile(path).split('\n').length > 401)
    expect(long).toEqual([])
  })

  it('no address of a registry in the lockfile', () => {
    expect(readProjectFile('package-lock.json')).not.toMatch(/"resolved":|https?:\/\/[^"\s]*(?:registry|npmjs)/)
  })

  it.skipIf(!hasShared)(
    `nothing is copied from the material beside the checkout${withoutShared}`,
    () => {
      const owners = new Map<string, string>()
      for (const path of [...ours, 'README.md'].filter(exists)) {
        for (const piece of piecesOf(readProjectFile(path))) owners.set(piece, path)
      }
      const copied: string[] = []
      for (const path of listShared('', name => /\.(?:md|mdx|txt)$/.test(name) && !name.includes('/expected/'))) {
        for (const piece of piecesOf(readFileSync(path, 'utf8'))) {
          const owner = owners.get(piece)
          if (owner !== undefined) copied.push(`${owner}: ${piece.slice(0, 80)}`)
        }
      }
      expect([...new Set(copied)]).toEqual([])
    },
    60_000
  )
})

/** Runs of text of at least 60 characters between tags and cells: what would show that a text was copied. */
function* piecesOf(text: string): Generator<string> {
  for (const line of text.split('\n')) {
    if (line.length < 60) continue
    for (const piece of line.split(/<[^<>]*>|\|/)) {
      const trimmed = piece.trim()
      if (trimmed.length >= 60) yield trimmed
    }
  }
}

function stageOf(path: string): string | null {
  const [top, folder, ...rest] = path.split('/')
  return top === 'src' && rest.length > 0 ? (folder as string) : null
}

function isCode(path: string): boolean {
  return path.endsWith('.ts')
}

function isText(path: string): boolean {
  return /\.(?:ts|js|mjs|md|mdx|json)$/.test(path) && !path.includes('/node_modules/')
}

function exists(path: string): boolean {
  return existsSync(root + path)
}
