import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFolder } from '../support/built.js'

type Built<Module> = Promise<Module>

async function load<Module>(path: string): Built<Module> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(builtFolder, path)).href)) as Module
}

/** The engine as it is compiled: threads need modules that Node can load by itself. */
export async function builtEngine(): Promise<
  Pick<typeof import('../../src/run/lint-paths.js'), 'lintPaths'> &
    Pick<typeof import('../../src/config/resolve.js'), 'resolveSettings'> &
    Pick<typeof import('../../src/run/pool.js'), 'runPool'> &
    Pick<typeof import('../../rules/index.js'), 'rules'>
> {
  const [{ lintPaths }, { resolveSettings }, { runPool }, { rules }] = await Promise.all([
    load<typeof import('../../src/run/lint-paths.js')>('src/run/lint-paths.js'),
    load<typeof import('../../src/config/resolve.js')>('src/config/resolve.js'),
    load<typeof import('../../src/run/pool.js')>('src/run/pool.js'),
    load<typeof import('../../rules/index.js')>('rules/index.js')
  ])
  return { lintPaths, resolveSettings, runPool, rules }
}
