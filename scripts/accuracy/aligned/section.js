import { percent } from '../print.js'

const SOURCES = [
  [true, 'the English file'],
  [false, 'the English of the spans']
]

/**
 * The section of `docs/accuracy.md` about articles without spans.
 *
 * @param {ReturnType<typeof import('./aligned.js').measureAligned> | null} results `null` where no side-by-side article is at hand.
 * @returns {string}
 */
export function alignedSection(results) {
  if (results === null || results.articles === 0) return 'Not at hand.'
  const { articles, damaged, blocks, findings, damage } = results
  return `Side-by-side articles say which text translates which. ${articles.toLocaleString('en-US')} of them were stripped: the translation stays, and spans, English, the anchors that the translation tool wrote and the version that it named go.
What is left is aligned with the English file, where it is at hand; else with the English of the spans, which is the easier of the two, because it has the build of the translation. ${damaged} articles with torn spans are left out.
Most of this content was translated by machines, which keep the build of an article; people rearrange more.

**Blocks.** *Given* are those blocks with translated text that unit rules get, *right* those of them that come with what they translate. Blocks whose text the source does not have count apart: nothing can be right about them.

${blocksTable(blocks)}

**Findings.** What unit rules report on the side-by-side articles should be reported again without the spans, at the same sentence, and nothing else. (For this, anchors and version stay.)

${findingsTable(findings)}

${classes(findings)}

What differs was read. Units are sentences with spans and paragraphs without: a source sentence in a translated paragraph is \`no-untranslated\` there and \`no-leftover-source\` here; a bracket, strong text or a foreign word that one sentence
has too much is made up for by another. HTML tables hold no block with words (\`html-match\`, \`identifier-match\`). A link around a whole unit ends with the unit's full stop here, where it does not belong (\`link-punctuation\`), and the title
of the front matter is a unit here, or characters that are lost in it and in lines without spans are seen (\`no-invisible-characters\`).

**Damage.** One change at a time in a stripped article. What went missing, came or moved has to be reported by \`structure-match\` at its place and as what it is; what is only split or merged is no finding. *More than two disturbed* are changes
that took more than two other blocks from the unit rules, *others reported* those for which a block was reported that is as it was. Of blocks with the same words, any may be
named, and of a block that stands twice, either copy: nobody knows which one it was. Paragraphs that hold nothing to see are not damaged. Items are taken from the inside of lists.

What is left was read. An item or a row was lost beside one of the same form and length, whose words stand nowhere else in the article (names of languages, steps of one pattern): the neighbour is named instead, which counts as not found. Of
neighbours that changed places, nothing is said where names, numbers, punctuation and length fit either way. A part of a paragraph is taken for an addition where the translation has more sentences than its source, and a lost paragraph
for a merged one where the paragraph beside it has as many sentences as both.

${damageTable(damage)}`
}

/** The same figures in lines, for the terminal. */
export function alignedLines(results) {
  if (results === null || results.articles === 0) return ['aligned: no side-by-side article is at hand']
  return [
    '\naligned: side-by-side articles without their spans',
    blocksTable(results.blocks),
    findingsTable(results.findings),
    classes(results.findings),
    damageTable(results.damage)
  ]
}

function blocksTable(blocks) {
  const rows = SOURCES.flatMap(([hasFile, name]) => {
    const own = blocks.filter(count => count.hasFile === hasFile)
    return own.length === 0
      ? []
      : [...own.map(count => blocksRow(count.locale, name, count)), blocksRow('all', name, sum(own))]
  })
  return [
    '| locale | source | articles | blocks | not in the source | given | right |',
    '|---|---|---|---|---|---|---|',
    ...rows
  ].join('\n')
}

function blocksRow(locale, name, { articles, blocks, without, given, right }) {
  return `| ${locale} | ${name} | ${articles} | ${blocks} | ${without} | ${percent(given / (blocks - without))} | ${percent(given === 0 ? NaN : right / given)} |`
}

function sum(counts) {
  const total = key => counts.reduce((all, count) => all + count[key], 0)
  return {
    articles: total('articles'),
    blocks: total('blocks'),
    without: total('without'),
    given: total('given'),
    right: total('right')
  }
}

function findingsTable(findings) {
  const rows = findings
    .filter(({ expected }) => expected > 0)
    .map(
      ({ hasFile, expected, again, others }) =>
        `| ${nameOf(hasFile)} | ${expected} | ${again} (${percent(again / expected)}) | ${others.length} (${percent(others.length / expected)}) |`
    )
  return ['| source | findings with spans | again | others |', '|---|---|---|---|', ...rows].join('\n')
}

function classes(findings) {
  return findings
    .flatMap(({ hasFile, lost, others }) => [
      `- Not again (${nameOf(hasFile)}): ${byRule(lost)}.`,
      `- Others (${nameOf(hasFile)}): ${byRule(others)}.`
    ])
    .join('\n')
}

function byRule(list) {
  const counts = new Map()
  for (const {
    finding: { ruleId }
  } of list)
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return (
    [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([rule, count]) => `\`${rule}\` ${count}`)
      .join(', ') || 'none'
  )
}

function damageTable(damage) {
  const rows = damage
    .filter(({ planted }) => planted > 0)
    .map(
      ({ name, hasFile, planted, found, disturbed, strays }) =>
        `| ${name} | ${nameOf(hasFile)} | ${planted} | ${percent(found / planted)} | ${disturbed} | ${strays} |`
    )
  return [
    '| change | source | planted | told as it is | more than two disturbed | others reported |',
    '|---|---|---|---|---|---|',
    ...rows
  ].join('\n')
}

function nameOf(hasFile) {
  return SOURCES.find(([own]) => own === hasFile)[1]
}
