import { existsSync, lstatSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where the cache of a working directory is: under `node_modules/.cache` of the package that it belongs to; where there is none (a repository of
 * articles only), or where one of these folders is a link, in the user's own cache folder, so that nothing is left in the repository or written to where it chooses.
 *
 * @param cwd Absolute path.
 * @param env Environment of the process.
 * @returns Absolute path of a folder, which may not exist yet.
 */
export function defaultCacheLocation(cwd: string, env: Environment): string {
  const home = ownFolders(cwd).find(
    folder => existsSync(join(folder, 'package.json')) || existsSync(join(folder, 'node_modules'))
  )
  const location = home === undefined ? null : join(home, 'node_modules', '.cache', 'loc-lint')
  return location === null || hasLink(location) ? join(userCacheFolder(env), 'loc-lint') : location
}

/** Whether one of the three folders that the repository may have brought is a link, or anything else that is no folder. */
function hasLink(location: string): boolean {
  return [location, dirname(location), dirname(dirname(location))].some(isSomethingElse)
}

function isSomethingElse(folder: string): boolean {
  try {
    return !lstatSync(folder).isDirectory()
  } catch {
    return false
  }
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

/** Variables that show it: most services set the first, the others are those of services that do not. */
const continuousIntegration = [
  'CI',
  'GITHUB_ACTIONS',
  'TF_BUILD',
  'TEAMCITY_VERSION',
  'JENKINS_URL',
  'CODEBUILD_BUILD_ID'
]

/** Whether the process runs on a machine for continuous integration. */
export function isContinuousIntegration(env: Environment): boolean {
  return continuousIntegration.some(name => !['', '0', 'false'].includes(env[name] ?? ''))
}
