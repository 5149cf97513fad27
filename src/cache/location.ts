import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where the cache of a working directory is: under `node_modules/.cache` of the package that it belongs to; where there is none (a repository of
 * articles only), in the user's own cache folder, so that nothing is left in the repository.
 *
 * @param cwd Absolute path.
 * @param env Environment of the process.
 * @returns Absolute path of a folder, which may not exist yet.
 */
export function defaultCacheLocation(cwd: string, env: Environment): string {
  const home = ownFolders(cwd).find(
    folder => existsSync(join(folder, 'package.json')) || existsSync(join(folder, 'node_modules'))
  )
  return home === undefined ? join(userCacheFolder(env), 'loc-lint') : join(home, 'node_modules', '.cache', 'loc-lint')
}

/** The working directory and those above it in the same repository; what lies further up is not its own. */
function ownFolders(cwd: string): string[] {
  const folders: string[] = []
  for (let folder = cwd; ; folder = dirname(folder)) {
    folders.push(folder)
    if (existsSync(join(folder, '.git'))) return folders
    if (dirname(folder) === folder) return [cwd]
  }
}

function userCacheFolder(env: Environment): string {
  const home = env['HOME'] ?? env['USERPROFILE'] ?? homedir()
  if ((env['XDG_CACHE_HOME'] ?? '') !== '') return env['XDG_CACHE_HOME'] as string
  if (process.platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}

/** Whether the process runs on a machine for continuous integration, as these all say of themselves. */
export function isContinuousIntegration(env: Environment): boolean {
  const value = env['CI'] ?? ''
  return value !== '' && value !== '0' && value !== 'false'
}
