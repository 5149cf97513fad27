import { defineConfig } from 'vitest/config'

const summary = process.env['VITEST_JSON']

/** Tests of what `scripts/build/` makes of the sources: mostly those that start processes. */
const built = 'test/**/*.built.test.ts'

/** Tests that put others in the place of modules. */
const mocked = 'test/**/*.mocked.test.ts'

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['test/support/parser-program.ts'],
    testTimeout: 180_000,
    hookTimeout: 240_000,
    // The verdict and the counts come last.
    reporters: summary === undefined ? ['default'] : ['default', ['json', { outputFile: summary }]],
    // What tests of built code run is not counted: the floors are those of the tests that import modules.
    coverage: {
      enabled: process.env['VITEST_COVERAGE'] === '1',
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      exclude: ['src/report/html/client/**'],
      reporter: ['text-summary', 'html'],
      thresholds: { statements: 90, branches: 85, functions: 90, lines: 90 }
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [built, mocked],
          // Loading the engine anew for each of some two hundred files takes longer than most of them.
          isolate: false,
          // On two cores, vitest would keep one of them for itself.
          maxWorkers: '100%'
        }
      },
      { extends: true, test: { name: 'mocked', include: [mocked], maxWorkers: '100%' } },
      {
        extends: true,
        test: {
          name: 'built',
          include: [built],
          globalSetup: ['test/support/build.ts'],
          // Processes that are started need the other core, and have to wait for nobody.
          maxWorkers: 1,
          sequence: { groupOrder: 1 }
        }
      }
    ]
  }
})
