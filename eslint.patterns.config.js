// Regular expressions that take more than linear time, apart from `eslint.config.js`: the second rule tries each pattern with attacks, which takes the better part of a minute.
import redos from 'eslint-plugin-redos'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

export default tseslint.config({
  files: ['src/**/*.ts', 'rules/**/*.ts'],
  languageOptions: { parser: tseslint.parser },
  // Comments for the rules of the other configuration.
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  plugins: { redos, regexp },
  rules: {
    'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
    'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false, ignoreSticky: true }],
    // recheck: with automata where a pattern has no lookaround, else by trying. What it cannot decide in time is no error.
    'redos/no-vulnerable': ['error', { timeout: 10_000, cache: true }]
  }
})
