// The accuracy bench: how much the rules find of what is planted, and how much of what they find in real content is right.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { measureAligned } from './aligned/aligned.js'
import { alignedLines } from './aligned/section.js'
import { createBench, OWN_CORPORA, expectedPath, hasShared, listCorpora, shown } from './corpus.js'
import { compareExpected } from './expected.js'
import { rules } from './core.js'
import { compareHeldOut, heldOutTable } from './held-out.js'
import { collectHits } from './hits.js'
import { keyOf, mergeLabels, parseLabels, precisionByRule, writeLabels } from './labels.js'
import { writeAligned, writePages, writeWild } from './pages.js'
import { cleanGroups, plantDefects, sumUp } from './planted.js'
import { harmlessShapes, shapesByRule } from './planters/index.js'
import { labelOf, printExpected, printLabels, printOutcome, printPlanted, printReal, printSample } from './print.js'
import { differences, measureReal, readRecorded, record } from './real.js'
import { measureWild, mergeVerdicts, WILD_PARTS } from './wild/wild.js'

const HELP = `npm run accuracy -- [options]
  --part NAME      cases, fixes, sites (content that nobody tuned for), planted, real, labels, expected or aligned;
                   several are possible, all by default; or versions, alone
  --rule NAME      only this rule; several are possible
  --seed NUMBER    seed of the random choices of planting; several are possible (1)
  --count NUMBER   defects to plant for each rule and seed (240)
  --show [KIND]    print what was not found: planted defects, also those not found alone; cases; fixes with their
                   texts, all or those of a kind, a repository or an id
  --fresh [KIND]   print fixes after which something new is reported, with their texts
  --site NAME      with the part sites: only this one; several are possible
  --sample RULE N  print N hits of a rule (or of \`all\`) in the real content, for judging
  --sample N       with the part sites: print N hits at error and warning of each site, for judging
  --unjudged       with --sample: only hits without a label
  --expected       print the reference scanner's rows that no finding explains
  --repository DIR git directory of a repository whose translations name versions of their sources, for the part versions
  --source-locale  locale of its sources (en)
  --record         record the figures of content that nobody tuned for, and the hits in the real content, for later comparison
  --merge FOLDER   take the labels of the .tsv files of a folder into test/accuracy/labels.tsv
  --judge FILE     take verdicts on findings of sites into test/accuracy/wild-labels.tsv
  --write          write docs/accuracy.md and the figures on the rules' pages; with parts that need no planting, only their sections`

const labelsPath = new URL('../../test/accuracy/labels.tsv', import.meta.url)
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', multiple: true },
    rule: { type: 'string', multiple: true },
    seed: { type: 'string', multiple: true, default: ['1'] },
    count: { type: 'string', default: '240' },
    show: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    site: { type: 'string', multiple: true },
    judge: { type: 'string' },
    sample: { type: 'string' },
    unjudged: { type: 'boolean', default: false },
    expected: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    merge: { type: 'string' },
    write: { type: 'boolean', default: false },
    repository: { type: 'string' },
    'source-locale': { type: 'string', default: 'en' },
    help: { type: 'boolean', default: false }
  }
})

if (values.help) console.log(HELP)
else if (values.judge !== undefined) mergeVerdicts(values.judge)
else if (values.part?.includes('versions')) await versions()
else await run()

async function versions() {
  if (values.repository === undefined) return console.log('versions: left out without --repository')
  const { measureVersions } = await import('./versions/measure.js')
  const { versionLines } = await import('./versions/print.js')
  const rows = await measureVersions(values.repository, values['source-locale'])
  for (const line of versionLines(rows, values.show)) console.log(line)
}

async function run() {
  if (values.merge !== undefined) merge(values.merge)
  const wants = part => values.part === undefined || values.part.includes(part)
  const isWildAlone = values.part?.every(part => WILD_PARTS.includes(part)) ?? false
  const isSampled = values.sample !== undefined || values.merge !== undefined
  const wild =
    isWildAlone || !isSampled ? await measureWild(WILD_PARTS.filter(wants), { ...values, kind: positionals[0] }) : {}
  if (isWildAlone) {
    if (values.write) writeWild(wild)
    return
  }
  const bench = createBench()
  const corpora = listCorpora()
  const groups = corpora.flatMap(corpus => bench.load(corpus))
  if (values.part?.every(part => part === 'aligned')) {
    const aligned = align(groups, bench)
    if (values.write) writeAligned(aligned)
    return
  }
  const hits = collectHits(groups, bench)
  if (values.sample !== undefined)
    return printSample(
      values.unjudged ? withoutLabel(hits) : hits,
      values.sample,
      Number(positionals[0] ?? 20),
      Number(values.seed[0])
    )
  if (values.merge !== undefined) return
  const isWanted = rule => values.rule === undefined || values.rule.includes(rule)
  const planted = wants('planted') ? plant(groups, bench, isWanted) : new Map()
  const measured = measureReal(groups, hits)
  if (wants('real')) {
    const recorded = readRecorded()
    printReal(measured, recorded === null ? [] : differences(recorded, measured), isWanted)
    if (values.record) record(measured)
  }
  const labels = judge(hits)
  if (wants('labels')) printLabels(labels, isWanted)
  const expected =
    hasShared && existsSync(expectedPath) ? compareExpected(readFileSync(expectedPath, 'utf8'), hits) : []
  if (wants('expected'))
    printExpected(
      expected.filter(({ rule }) => isWanted(rule)),
      values.expected
    )
  if (wants('planted') && wants('real'))
    console.log(`\nheld-out locales\n${heldOutTable(compareHeldOut({ planted, measured, labels }, rules))}`)
  const aligned = wants('aligned') ? align(groups, bench) : null
  if (values.write)
    writePages({
      planted,
      measured,
      labels,
      expected,
      aligned,
      wild,
      seed: values.seed.join(' and '),
      corpora: corpora.map(({ name }) => name)
    })
}

function plant(groups, bench, isWanted) {
  const clean = cleanGroups(groups, bench)
  console.log(
    `planted: seed ${values.seed.join(' and ')}, into ${clean.reduce((sum, group) => sum + group.reads.length, 0)} files without findings`
  )
  const sums = new Map()
  for (const [rule, shapes] of [...shapesByRule, ...harmlessShapes]) {
    if (!isWanted(rule)) continue
    const outcomes = values.seed.flatMap(seed =>
      plantDefects(shapes, clean, bench, { count: Number(values.count), seed: Number(seed) })
    )
    sums.set(rule, sumUp(outcomes))
    printPlanted(rule, sums.get(rule))
    if (values.show) outcomes.filter(({ found, collateral }) => !found || collateral.length > 0).forEach(printOutcome)
  }
  return sums
}

function withoutLabel(hits) {
  const judged = new Set(readLabels().map(keyOf))
  return hits.filter(hit => !judged.has(keyOf(labelOf(hit))))
}

function readLabels() {
  const { labels, problems } = existsSync(labelsPath)
    ? parseLabels(readFileSync(labelsPath, 'utf8'))
    : { labels: [], problems: [] }
  for (const problem of problems) console.log(`${shown(labelsPath.pathname)}: ${problem}`)
  return labels
}

function align(groups, bench) {
  const aligned = measureAligned(
    groups.filter(({ corpus }) => !OWN_CORPORA.includes(corpus)),
    bench,
    { count: Number(values.count), seed: Number(values.seed[0]) }
  )
  for (const line of alignedLines(aligned)) console.log(line)
  return aligned
}

function judge(hits) {
  const labels = readLabels()
  return precisionByRule(labels, new Set(hits.map(hit => keyOf(labelOf(hit)))))
}

/** The files of a folder are read in the order of their names, after the labels that are there. */
function merge(folder) {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .map(name => `${folder}/${name}`)
  const all = []
  for (const file of [...(existsSync(labelsPath) ? [labelsPath] : []), ...files]) {
    const { labels, problems } = parseLabels(readFileSync(file, 'utf8'))
    for (const problem of problems) console.log(`${file}: ${problem}`)
    all.push(...labels)
  }
  const merged = mergeLabels(all)
  writeFileSync(labelsPath, writeLabels(merged))
  console.log(`${merged.length} labels of ${files.length} files`)
}
