import { createBench, listCorpora } from './corpus.js'
import { cleanGroups, plantDefects, sumUp } from './planted.js'
import { shapesByRule } from './planters/index.js'

export function runPlanted ({ only, seed, count, show }) {
  const bench = createBench()
  const groups = cleanGroups(listCorpora().flatMap(corpus => bench.load(corpus)), bench)
  console.log(`seed ${seed}, ${groups.reduce((sum, group) => sum + group.reads.length, 0)} clean files`)
  for (const [rule, shapes] of shapesByRule) {
    if (only.length > 0 && !only.includes(rule)) continue
    const outcomes = plantDefects(shapes, groups, bench, { count, seed })
    const sum = sumUp(outcomes)
    console.log(rule, JSON.stringify(sum))
    if (show) for (const outcome of outcomes) if (!outcome.found || outcome.collateral.length > 0) tell(outcome)
  }
}

function tell (outcome) {
  const { before, after } = outcome.texts()
  console.log(`  ${outcome.found ? 'found' : 'MISSED'} ${outcome.shape.name} ${outcome.path} ${outcome.block}`)
  console.log(`    - ${JSON.stringify(before)}\n    + ${JSON.stringify(after)}`)
  for (const { path, finding } of outcome.collateral) console.log(`    ! ${path === outcome.path ? '' : path} ${finding.line} ${finding.ruleId}/${finding.messageId} ${finding.unitId ?? ''} ${finding.message}`)
}
