/** Configuration that keeps git from running what a repository brings: programs, hooks, and helpers of the network. */
const harmless: readonly (readonly [key: string, value: string])[] = [
  ['core.fsmonitor', 'false'],
  // Also `git diff` runs one, when it brings the index up to date.
  ['core.hooksPath', '/dev/null'],
  // A partial clone fetches what it lacks, from wherever its configuration says.
  ['protocol.allow', 'never'],
  // A folder of articles may look like a repository, with a configuration of its own.
  ['safe.bareRepository', 'explicit']
]

const withoutSideEffects = { GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }

/** What a git hook says of the repository that it runs for: another one would be taken for it. */
const hookVariables = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']

/**
 * The environment for plumbing that reads objects: it runs no filters, so nothing that the repository brings is run, and nothing is fetched.
 *
 * @param env Environment of the process.
 */
export function readOnlyEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !hookVariables.includes(name)))
  return withConfiguration({ ...own, ...withoutSideEffects }, harmless)
}

/** Arguments for git that list, each closed by NUL, the keys of all filters that are configured anywhere. */
export const listFilters = [
  'config',
  '-z',
  '--name-only',
  '--get-regexp',
  String.raw`^filter\..*\.(clean|smudge|process|required)$`
]

/**
 * The environment for git where the repository is not trusted. Which files a filter runs on is for `.gitattributes` to say, so a stranger decides
 * it; filters are therefore emptied, also those that the user has configured (Git LFS).
 *
 * @param env Environment of the process.
 * @param readFilters Runs git with `listFilters` in the environment given and returns what it prints.
 */
export async function safeEnvironment(
  env: NodeJS.ProcessEnv,
  readFilters: (env: NodeJS.ProcessEnv) => Promise<string>
): Promise<NodeJS.ProcessEnv> {
  const quiet = { ...env, ...withoutSideEffects }
  const keys = (await readFilters(withConfiguration(quiet, harmless))).split('\0').filter(key => key !== '')
  const emptied = keys.map(key => [key, key.endsWith('.required') ? 'false' : ''] as const)
  return withConfiguration(quiet, [...harmless, ...emptied])
}

/** As variables, not as `-c`, which cannot tell the end of a key that holds `=`. */
function withConfiguration(env: NodeJS.ProcessEnv, entries: readonly (readonly [string, string])[]): NodeJS.ProcessEnv {
  const given = Number(env['GIT_CONFIG_COUNT'] ?? 0)
  const first = Number.isSafeInteger(given) && given > 0 ? given : 0
  const variables = entries.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value]
  ])
  return {
    ...env,
    ...(Object.fromEntries(variables) as Record<string, string>),
    GIT_CONFIG_COUNT: String(first + entries.length)
  }
}
