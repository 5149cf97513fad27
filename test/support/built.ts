import { resolve } from 'node:path'

/** Absolute path of the project. */
export const projectFolder = resolve(import.meta.dirname, '../..')

/** Where the global set-up has compiled the present sources to. */
export const builtFolder = process.env['LOC_LINT_TEST_BUILD'] ?? resolve(projectFolder, 'dist')

/** The command line of the present sources. */
export const builtCli = resolve(builtFolder, 'src/cli.js')
