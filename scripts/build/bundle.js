import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { compileSchemas } from './compile-schemas.js'
import { formatNotices } from './notices.js'
import { pluginFolder, writeRemarkRules } from './remark-rules.js'
import { satteriPlugin } from './satteri-plugin.js'

/**
 * Libraries that stay outside: those that most runs do not load, and those that users' own plugins share with us. All others are on the way of
 * every run, where finding and opening some hundred small files takes longer than linting one.
 */
const outside = [
  'ajv',
  'ajv-formats',
  'yaml',
  'eld',
  'tinyglobby',
  'csv-parse',
  'saxes',
  'unified',
  'unified-engine',
  'remark-parse',
  'remark-gfm',
  'vscode-languageserver',
  'vscode-languageserver-textdocument',
  'eslint',
  '@eslint/markdown'
]

/** What compiled schemas call. */
const inside = /^ajv\/dist\/runtime\//

/**
 * What one run after the other needs: the command line, what decides and reports, and what lints, which a run without changes does without. Each is
 * a file with all that its modules import.
 */
const stages = {
  start: ['src/cli/main.js'],
  run: ['src/cli/lint-command.js', 'src/cli/engine.js'],
  lint: ['src/run/batch-linter.js']
}

/** The bundler's remark on modules of one stage that import each other when they are needed, which the stage is for. */
const expectedWarning = 'INEFFECTIVE_DYNAMIC_IMPORT'

/**
 * Bundles what processes start with and what users import into few files, which share their parts.
 *
 * @param {string} folder Absolute path of the compiled sources: `src/` and `rules/` below it.
 * @param {string} target Folder to write to; what is in it is removed.
 */
export async function bundle(folder, target) {
  const stageOf = new Map()
  const plugins = [ownPlugin(folder, await compileSchemas(folder)), satteriPlugin()]
  rmSync(target, { recursive: true, force: true })
  const modules = [
    ...(await write(entriesIn(folder), [...plugins, stagePlugin(folder, stageOf)], {
      ...format(target),
      codeSplitting: {
        groups: Object.keys(stages).map((name, index, { length }) => ({
          name,
          priority: length - index,
          test: id => stageOf.get(id) === name
        }))
      }
    })),
    // By itself, since it is to load the parser and nothing else.
    ...(await write(
      { 'parser-process': join(folder, 'src/markdown/sandbox/parser-process.js') },
      plugins,
      format(target)
    ))
  ]
  writeFileSync(join(target, 'THIRD-PARTY-NOTICES.txt'), formatNotices(modules))
}

/** @returns What all outputs have in common. */
function format(target) {
  return {
    dir: target,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: { compress: false, mangle: false, codegen: true },
    comments: false
  }
}

/** @returns The paths of all modules that were written. */
async function write(input, plugins, outputOptions) {
  const build = await rolldown({
    input,
    platform: 'node',
    external: (id, _importer, isResolved) =>
      !isResolved && !inside.test(id) && outside.some(name => id === name || id.startsWith(`${name}/`)),
    plugins,
    onLog(level, log, handle) {
      if (level === 'warn' && log.code !== expectedWarning) throw new Error(log.message)
      if (log.code !== expectedWarning) handle(level, log)
    }
  })
  const { output } = await build.write(outputOptions)
  await build.close()
  return output.flatMap(chunk => (chunk.type === 'chunk' ? chunk.moduleIds : []))
}

/** Names of the files to start from, and their sources. */
function entriesIn(folder) {
  return {
    cli: join(folder, 'src/cli.js'),
    worker: join(folder, 'src/run/worker.js'),
    'plugin-worker': join(folder, 'src/run/plugin-worker.js'),
    'language-server': join(folder, 'src/language-server.js'),
    index: join(folder, 'src/index.js'),
    eslint: join(folder, 'src/hosts/eslint/index.js'),
    testing: join(folder, 'src/testing/index.js'),
    ...Object.fromEntries(
      writeRemarkRules(folder).map(name => [`rules/${name}`, join(folder, pluginFolder, `${name}.js`)])
    )
  }
}

function ownPlugin(folder, compiledSchemas) {
  return {
    name: 'loc-lint',
    load(id) {
      if (id === join(folder, 'src/validation/compiled.js')) return compiledSchemas
      // Front matter is read with an engine of ours and none else; of gray-matter's own, one runs code, and one is a second YAML library.
      return /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/.test(id) ? 'module.exports = {}' : null
    },
    // A library that is required while a run is on its way becomes part of the bundle, evaluated when it is first asked for.
    transform: (code, id) =>
      id.startsWith(folder) ? code.replace(/^const require = createRequire\(import\.meta\.url\);$/m, '') : null
  }
}

/** Finds out which modules each stage imports, directly or not; those that an earlier stage has are left to it. */
function stagePlugin(folder, stageOf) {
  return {
    name: 'stages',
    buildEnd() {
      for (const [stage, roots] of Object.entries(stages)) {
        const queue = roots.map(path => join(folder, path))
        for (const module of queue) {
          if (stageOf.has(module)) continue
          stageOf.set(module, stage)
          queue.push(...(this.getModuleInfo(module)?.importedIds ?? []))
        }
      }
    }
  }
}
