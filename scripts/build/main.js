// Bundles what `tsc` has compiled: what the package is made of, beside the types.
import { resolve } from 'node:path'
import { bundle } from './bundle.js'

await bundle(resolve('dist'), resolve('dist/bundle'))
