import { parentPort, workerData } from 'node:worker_threads'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { maskFrontMatter } from '../article/article.js'
import { loadConfiguration } from '../config/load.js'
import { parseFrontMatter } from '../front-matter/front-matter.js'
import { runEngine } from '../hosts/engine.js'
import { foreignFindings } from '../lint/foreign.js'
import { defaultHost } from '../markdown/parser.js'
import { ready, type PluginAnswer, type PluginFile, type PluginInput } from './plugin-messages.js'

const { cwd, configuration, passed } = workerData as PluginInput
const counter = new Int32Array(passed)
const { otherPlugins } = await loadConfiguration({ cwd, file: configuration })
const host = defaultHost()
const parse = (text: string): Root => host.parse(maskFrontMatter(text, parseFrontMatter(text).range.end))

async function lint(files: readonly PluginFile[]): Promise<PluginAnswer> {
  const vfiles = files.map(({ absolutePath, text }) => new VFile({ path: absolutePath, cwd, value: text }))
  await runEngine({
    cwd,
    files: vfiles,
    otherPlugins,
    parse: file => parse(String(file)),
    onPassed: () => {
      Atomics.add(counter, 0, 1)
    }
  })
  return vfiles.map(foreignFindings)
}

parentPort?.on('message', (files: readonly PluginFile[]) => {
  // A rejection ends the thread, which its owner reports.
  void lint(files).then(answer => {
    parentPort?.postMessage(answer)
  })
})
parentPort?.postMessage(ready)
