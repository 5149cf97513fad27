// docs/precedence.md, and what a rule's page says about precedence: both follow from the table in src/lint/precedence.ts.
import { PRECEDENCE } from '../dist/src/lint/precedence.js'
import { cell } from './replace-block.js'

const MEETINGS = {
  'subject in unit': 'name the same thing, in one unit where both belong to one',
  'subject in article': 'name the same thing in one article',
  unit: 'are about one unit',
  article: 'are about one article',
  place: 'lie at one place: the second begins within the first'
}

const EVERY_RULE = '*'

/** The whole page. */
export function precedencePage() {
  return `# Which finding stands for a defect

<!-- Written by \`npm run generate\` from src/lint/precedence.ts. -->

One defect can be seen by several rules: a link whose syntax is broken is also a URL that is missing. Rules report what they see and know nothing of each other. Then this table decides: where a finding on the
left and one on the right are about one defect, the left one stands and names the rules of the others (\`also\` in JSON). A rule that is off takes part in nothing, so turning it off hides no finding of
other rules. [Why it works this way](decisions/0001-arbitration.md).

| finding that stands | for findings of | where both | because |
|---|---|---|---|
${PRECEDENCE.map(
  ({ causes, consequences, meeting, reason }) =>
    `| ${causes.map(link).join(', ')} | ${consequences.map(link).join(', ')} | ${MEETINGS[meeting]} | ${cell(reason)} |`
).join('\n')}

\`rule/message\` is one message of a rule, named by its \`messageId\`.
`
}

/**
 * What a rule's page says about precedence.
 *
 * @param {string} rule Name of the rule.
 * @returns {string[]} Paragraphs; none where the table does not name the rule.
 */
export function precedenceOf(rule) {
  const isOf = entry => entry === rule || entry.startsWith(`${rule}/`)
  const others = (from, to) =>
    [...new Set(PRECEDENCE.filter(line => line[from].some(isOf)).flatMap(line => line[to].map(nameOf)))].sort()
  const [consequences, causes] = [others('causes', 'consequences'), others('consequences', 'causes')]
  if (consequences.length + causes.length === 0) return []
  const sentences = [
    ...(consequences.length === 0 ? [] : [`a finding of this rule stands for those of ${list(consequences)}`]),
    ...(causes.length === 0 ? [] : [`findings of ${list(causes)} stand for those of this rule`])
  ]
  return [`Where several rules see [one defect](../precedence.md), ${sentences.join(', and ')}.`]
}

function link(entry) {
  return entry === EVERY_RULE ? 'all other rules' : `[\`${entry}\`](rules/${nameOf(entry)}.md)`
}

function nameOf(entry) {
  return entry.split('/')[0]
}

function list(names) {
  if (names.includes(EVERY_RULE)) return 'all other rules'
  const links = names.map(name => `[${name}](${name}.md)`)
  const last = links.pop()
  return links.length === 0 ? last : `${links.join(', ')} and ${last}`
}
