// The benchmark: loc-lint beside its peers, as whole processes, on corpora that are copied together from real articles.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCorpus } from './corpora.js'
import { buildLocLint, locLintAt } from './loc-lint.js'
import { HELP, readOptions } from './options.js'
import { parts } from './parts.js'
import { installPeers, peerPackages, peersIn, versionOf } from './peers.js'
import { measuresResources } from './process-run.js'
import { renderResults } from './results.js'
import { measurePart } from './rounds.js'
import { readSeeds } from './seeds.js'

const tell = notice => console.error(notice)

try {
  const options = readOptions(process.argv.slice(2), {
    parts: parts.map(({ name }) => name),
    peers: Object.keys(peerPackages)
  })
  if (options.isHelp) console.log(HELP)
  else await run(options)
} catch (error) {
  tell(error.message)
  process.exitCode = 2
}

async function run(options) {
  const root = resolve(options.folder)
  mkdirSync(root, { recursive: true })
  const home = join(root, 'peers')
  if (options.peers.length > 0) installPeers(home)
  if (!measuresResources) tell('CPU time and memory are not measured: there is no GNU time at /usr/bin/time')
  const locLint = locLintAt(options.cli === null ? buildLocLint() : resolve(options.cli))
  const bench = {
    locLint,
    peers: peersIn(home).filter(({ name }) => options.peers.includes(name)),
    corpus: corpusFinder(root),
    root
  }
  const keptPath = join(root, 'measurements.json')
  const kept = options.isFresh || !existsSync(keptPath) ? {} : JSON.parse(readFileSync(keptPath, 'utf8'))
  const output =
    options.output === null ? fileURLToPath(new URL('RESULTS.md', import.meta.url)) : resolve(options.output)
  for (const part of parts.filter(({ name }) => options.only.includes(name))) {
    const measured = await measurePart(part, bench, options.rounds, tell)
    if (measured === null) {
      tell(`${part.name}: this build of loc-lint has no such option, not measured`)
      continue
    }
    const date = new Date().toISOString().slice(0, 10)
    kept[part.name] = {
      ...measured,
      date,
      machine: describeMachine(),
      locLint: `loc-lint ${locLint.version} (build ${locLint.build})`
    }
    // After each part: what was measured is there when a later part is stopped.
    writeFileSync(keptPath, JSON.stringify(kept))
    writeFileSync(output, renderResults(kept, peerVersions(home)))
  }
  tell(`results: ${output}`)
}

/** Corpora are made when a part first asks for them. */
function corpusFinder(root) {
  const seeds = readSeeds()
  const known = new Map()
  return name => {
    if (!known.has(name)) known.set(name, buildCorpus(name, seeds, root, tell))
    return known.get(name)
  }
}

function describeMachine() {
  const [first] = cpus()
  const processors = `${cpus().length} × ${first?.model.trim() ?? 'unknown CPU'}`
  return `Node ${process.versions.node}, ${processors}, ${Math.round(totalmem() / 1e9)} GB, ${process.platform} ${process.arch}`
}

function peerVersions(home) {
  return Object.fromEntries(
    Object.values(peerPackages)
      .flat()
      .map(name => [name, versionOf(home, name) ?? 'not installed'])
  )
}
