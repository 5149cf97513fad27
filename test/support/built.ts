import { join } from 'node:path'
import { projectFolder } from './project.js'

/** What `scripts/build/` makes of the present sources: modules below `src/` and `rules/`. Tests that use it are named `*.built.test.ts`. */
export const builtFolder = join(projectFolder, 'dist')

/** What the package consists of. */
export const bundleFolder = join(builtFolder, 'bundle')

/** The command line as users have it. */
export const builtCli = join(bundleFolder, 'cli.js')
