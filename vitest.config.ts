import { defineConfig } from 'vitest/config'

const summary = process.env['VITEST_JSON']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/parser-program.ts'],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // The verdict and the counts come last.
    reporters: summary === undefined ? ['default'] : ['default', ['json', { outputFile: summary }]]
  }
})
