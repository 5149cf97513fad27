import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const floor = fileURLToPath(new URL('floor.js', import.meta.url))

/**
 * One line of a table: one command, measured in each round.
 *
 * @typedef {{ name: string, title: string, corpus: string, command: readonly string[], prepare?: () => void }} Series
 * @typedef {{ name: string, title: string, isQuick: boolean, corpora: readonly string[], series: (bench: Bench) => Series[] }} Part
 * @typedef {object} Bench
 * @property {import('./loc-lint.js').LocLint} locLint
 * @property {readonly import('./peers.js').Peer[]} peers
 * @property {(name: string) => import('./corpora.js').Corpus} corpus
 * @property {string} root folder for corpora, caches and measurements
 */

/** @type {readonly Part[]} What can be measured, in the order of the report. Quick parts take a round that does not count first. */
export const parts = [
  {
    name: 'cold',
    title: 'A site, nothing known from earlier runs',
    isQuick: false,
    corpora: ['site'],
    series: ({ locLint, peers }) => [
      { name: 'loc-lint', title: 'loc-lint, recommended', corpus: 'site', command: locLint.command(['content']) },
      {
        name: 'floor',
        title: 'floor: Node reads every file, one regular expression over it',
        corpus: 'site',
        command: [process.execPath, floor, 'content']
      },
      // textlint without rules to speak of says little about a whole site.
      ...peers
        .filter(({ name }) => name !== 'textlint')
        .map(({ name, title, folderCommand }) => ({ name, title, corpus: 'site', command: folderCommand() }))
    ]
  },
  {
    name: 'cache',
    title: 'A site, with and without the cache',
    isQuick: false,
    corpora: ['site'],
    series: ({ locLint, root }) => (!locLint.hasCache ? [] : cacheSeries(locLint, join(root, 'cache-site')))
  },
  {
    name: 'workers',
    title: 'A site, one thread and two workers',
    isQuick: false,
    corpora: ['site'],
    series: ({ locLint }) =>
      !locLint.hasConcurrency
        ? []
        : [
            {
              name: 'one',
              title: 'loc-lint --concurrency off',
              corpus: 'site',
              command: locLint.command(['content'], { concurrency: 'off' })
            },
            {
              name: 'two',
              title: 'loc-lint --concurrency 2',
              corpus: 'site',
              command: locLint.command(['content'], { concurrency: '2' })
            },
            {
              name: 'auto',
              title: 'loc-lint --concurrency auto',
              corpus: 'site',
              command: locLint.command(['content'], { concurrency: 'auto' })
            }
          ]
  },
  {
    name: 'single',
    title: 'One file, as a commit hook gives it',
    isQuick: true,
    corpora: ['staged'],
    series: singleSeries
  },
  {
    name: 'article',
    title: 'One article of 600 KB',
    isQuick: true,
    corpora: ['tiny', 'article'],
    series: ({ locLint, corpus }) => [
      {
        name: 'tiny',
        title: 'loc-lint, a small article: start-up',
        corpus: 'tiny',
        command: locLint.command([corpus('tiny').file])
      },
      {
        name: 'article',
        title: 'loc-lint, the 600 KB article',
        corpus: 'article',
        command: locLint.command([corpus('article').file])
      }
    ]
  },
  {
    name: 'plain',
    title: 'A plain site beside one with spans, nothing known from earlier runs',
    isQuick: false,
    corpora: ['site', 'plain'],
    series: ({ locLint, peers }) => [
      { name: 'site', title: 'loc-lint, the site', corpus: 'site', command: locLint.command(['content']) },
      {
        name: 'plain',
        title: 'loc-lint, a plain site of the same size: translations are aligned with their sources',
        corpus: 'plain',
        command: locLint.command(['content'])
      },
      {
        name: 'floor',
        title: 'floor: Node reads every file of the plain site, one regular expression over it',
        corpus: 'plain',
        command: [process.execPath, floor, 'content']
      },
      ...peers
        .filter(({ name }) => name === 'rumdl')
        .map(({ name, title, folderCommand }) => ({ name, title, corpus: 'plain', command: folderCommand() }))
    ]
  },
  {
    name: 'large',
    title: 'A large site beside a small one, nothing known from earlier runs',
    isQuick: false,
    corpora: ['site', 'large'],
    series: ({ locLint }) => [
      { name: 'site', title: 'loc-lint, the site', corpus: 'site', command: locLint.command(['content']) },
      { name: 'large', title: 'loc-lint, the large site', corpus: 'large', command: locLint.command(['content']) }
    ]
  }
]

/** In turns: the cold run, one that fills an empty cache, and one that finds it full. */
function cacheSeries(locLint, cache) {
  const clear = () => rmSync(cache, { recursive: true, force: true })
  return [
    { name: 'cold', title: 'loc-lint without cache', corpus: 'site', command: locLint.command(['content']) },
    {
      name: 'first',
      title: 'loc-lint, filling the cache',
      corpus: 'site',
      command: locLint.command(['content'], { cache }),
      prepare: clear
    },
    {
      name: 'warm',
      title: 'loc-lint, everything in the cache',
      corpus: 'site',
      command: locLint.command(['content'], { cache })
    }
  ]
}

function singleSeries({ locLint, peers, corpus, root }) {
  const { file } = corpus('staged')
  const known = {
    name: 'known',
    title: 'loc-lint, the article in the cache',
    corpus: 'staged',
    command: locLint.command([file], { cache: join(root, 'cache-staged') })
  }
  return [
    { name: 'node', title: '`node -e 0`', corpus: 'staged', command: [process.execPath, '-e', '0'] },
    {
      name: 'loc-lint',
      title: 'loc-lint, the file and its 12 siblings',
      corpus: 'staged',
      command: locLint.command([file])
    },
    ...(locLint.hasCache ? [known] : []),
    ...peers.map(({ name, title, fileCommand }) => ({ name, title, corpus: 'staged', command: fileCommand(file) }))
  ]
}
