// Prints the closing line of `.ci/run` from vitest's JSON report: `N passed, N failed`.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8') || '{}')
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numFailedTestSuites = 0 } = report
if (numFailedTestSuites > 0 && numFailedTests === 0) console.log(`${numFailedTestSuites} test files could not be run`)
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exitCode = numPassedTests > 0 && numFailedTests === 0 && numFailedTestSuites === 0 ? 0 : 1
