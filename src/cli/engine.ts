/** What a run loads once it is clear that there is something to lint: one module, so that it is one file to find. */
export { rules } from '../../rules/index.js'
export { lintPaths } from '../run/lint-paths.js'
