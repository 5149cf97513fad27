// The accuracy bench: `npm run accuracy -- --help` says what it can do.
import { parseArgs } from 'node:util'
import { runPlanted } from './run-planted.js'

const { values } = parseArgs({
  options: {
    rule: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '240' },
    show: { type: 'boolean', default: false }
  }
})
runPlanted({ only: values.rule ?? [], seed: Number(values.seed), count: Number(values.count), show: values.show })
