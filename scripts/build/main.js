// Bundles what `tsc` has compiled: what the package is made of, beside the types; and the page of the HTML report.
import { resolve } from 'node:path'
import { bundle } from './bundle.js'
import { buildPage } from './page.js'

await bundle(resolve('dist'), resolve('dist/bundle'))
await buildPage(resolve('dist/report-page'))
