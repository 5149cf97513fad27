import { createCounter, findingFingerprint } from '../baseline/fingerprint.js'
import type { FileResult, Finding, RelatedPlace } from '../model/finding.js'
import { mqmTypes } from '../model/mqm.js'
import type { Edit } from '../model/range.js'
import { omittedSentence, plural } from './counts.js'
import { escapeForTerminal, escapeInJson } from './escape.js'
import { groupBy } from './group-by.js'
import { repositoryPath, toUri } from './places.js'
import { describeRules, type RuleGuide } from './sarif-rules.js'
import { writtenUnit } from './written-unit.js'

/** Code scanning refuses files with more results in a run. */
const maximumResults = 25_000
/** Related places are shown in a list: more than these help nobody. */
const maximumRelated = 10
const levels = { 0: 'note', 1: 'warning', 2: 'error' } as const
const root = '%SRCROOT%'

export interface SarifOptions {
  readonly version: string
  readonly guide: RuleGuide
  /** Findings that the baseline knows: they are reported as suppressed, so that services keep them as they are. */
  readonly known?: readonly FileResult[]
  /** Path of the working directory inside the repository. */
  readonly pathPrefix?: string
}

/** A finding on its way into the report. */
interface Entry {
  readonly result: FileResult
  readonly finding: Finding
  readonly isKnown: boolean
}

/**
 * SARIF 2.1.0 with one run: what code scanning services take. Columns and offsets count UTF-16 code units.
 *
 * @param results Results with the findings that count.
 */
export function formatSarif(
  results: readonly FileResult[],
  { version, guide, known = [], pathPrefix = '' }: SarifOptions
): string {
  const entries = [...entriesOf(results, false), ...entriesOf(known, true)]
  const faults = entries.filter(({ finding }) => finding.ruleId === null)
  const findings = entries.filter(({ finding }) => finding.ruleId !== null).sort(byWeight)
  const kept = findings.slice(0, maximumResults)
  const writer = createWriter(results, guide, pathPrefix)
  const run = {
    tool: {
      driver: {
        name: 'loc-lint',
        version,
        semanticVersion: version,
        informationUri: 'https://github.com/loc-lint/loc-lint',
        rules: [...describeRules(guide), ...otherRules(kept, guide)]
      }
    },
    automationDetails: { id: 'loc-lint/' },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: { text: 'The root of the repository' } } },
    invocations: [
      {
        executionSuccessful: faults.length === 0,
        toolExecutionNotifications: [
          ...faults.map(({ result, finding }) => writer.notification(result, finding)),
          ...sentencesAbout(results, findings.length - kept.length).map(text => ({
            level: 'warning',
            message: { text }
          }))
        ]
      }
    ],
    results: kept.map(writer.result)
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${escapeInJson(JSON.stringify(log, null, 1))}\n`
}

/** What the report does not hold. @param leftOut Number of findings that code scanning would not take. */
function sentencesAbout(results: readonly FileResult[], leftOut: number): string[] {
  const tooMany = `${plural(leftOut, 'finding')} left out: code scanning takes ${maximumResults}. Errors come first, findings of the baseline last`
  return [leftOut === 0 ? null : tooMany, omittedSentence(results)].filter(sentence => sentence !== null)
}

function entriesOf(results: readonly FileResult[], isKnown: boolean): Entry[] {
  return results.flatMap(result => result.messages.map(finding => ({ result, finding, isKnown })))
}

/** What matters most comes first, because services cut the rest; sorting keeps the order of equals. */
function byWeight(first: Entry, second: Entry): number {
  return Number(first.isKnown) - Number(second.isKnown) || second.finding.severity - first.finding.severity
}

/** Names that findings carry and the registry does not, such as those of other plugins. */
function otherRules(entries: readonly Entry[], { rules }: RuleGuide): object[] {
  const registered = new Set(rules.map(({ name }) => name))
  const names = new Set(entries.map(({ finding }) => finding.ruleId ?? ''))
  return [...names]
    .filter(name => !registered.has(name))
    .sort()
    .map(id => ({ id }))
}

/** A result with its findings at hand by rule and unit: articles can have thousands in each of many locales. */
interface Indexed {
  readonly result: FileResult
  readonly first: ReadonlyMap<string, Finding>
}

function indexFindings(result: FileResult): Indexed {
  // The first of several stays: later ones come first here.
  return { result, first: new Map(result.messages.toReversed().map(finding => [kindOf(finding), finding])) }
}

function kindOf({ ruleId, unitId }: Finding): string {
  return JSON.stringify([ruleId, unitId ?? null])
}

interface Writer {
  readonly result: (entry: Entry) => object
  readonly notification: (result: FileResult, finding: Finding) => object
}

function createWriter(results: readonly FileResult[], { rules, sourceLocale }: RuleGuide, pathPrefix: string): Writer {
  const indexes = new Map(rules.map(({ name }, index) => [name, index]))
  const articles = groupBy(results.map(indexFindings), ({ result }) => result.articleKey)
  const occurrence = createCounter()
  const artifact = (path: string): object => {
    const uri = toUri(repositoryPath(pathPrefix, path))
    return path.startsWith('..') || path.startsWith('/') ? { uri } : { uri, uriBaseId: root }
  }
  const place = (path: string, region: object): object => ({
    physicalLocation: { artifactLocation: artifact(path), region }
  })

  const relatedLocations = (result: FileResult, finding: Finding): object[] => {
    const named = (finding.related ?? []).map(related => ({
      ...place(related.path, regionOfRelated(related)),
      message: { text: shown(related.message) }
    }))
    const siblings = siblingsOf(result, finding, articles, sourceLocale).map(({ sibling, same }) => ({
      ...place(sibling.filePath, same === undefined ? { startLine: 1 } : regionOf(same)),
      message: {
        text: `${same === undefined ? 'The same article' : 'The same finding'} in ${shown(sibling.locale ?? sibling.filePath)}`
      }
    }))
    return [...named, ...siblings].slice(0, maximumRelated).map((location, id) => ({ id, ...location }))
  }

  const fix = (path: string, description: string, edits: readonly Edit[]): object => ({
    description: { text: description },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text }
        }))
      }
    ]
  })

  return {
    notification: (result, finding) => ({
      level: 'error',
      message: { text: shown(finding.message) },
      locations: [place(result.filePath, regionOf(finding))]
    }),
    result: ({ result, finding, isKnown }) => {
      const { ruleId, severity, message, fix: own, suggestions = [] } = finding
      const unitId = writtenUnit(finding)
      const index = indexes.get(ruleId ?? '')
      const fingerprint = findingFingerprint(result, finding)
      const related = relatedLocations(result, finding)
      const fixes = [
        ...(own === undefined ? [] : [fix(result.filePath, `Fix ${ruleId ?? ''}`, own.edits)]),
        ...suggestions.map(suggestion => fix(result.filePath, shown(suggestion.message), suggestion.edits))
      ]
      const unit = unitId === undefined ? {} : { logicalLocations: [{ name: unitId, kind: 'element' }] }
      return {
        ruleId,
        ...(index === undefined ? {} : { ruleIndex: index }),
        level: levels[severity],
        message: { text: unitId === undefined ? shown(message) : `${shown(message)} (unit ${shown(unitId)})` },
        locations: [{ ...place(result.filePath, regionOf(finding)), ...unit }],
        ...(related.length === 0 ? {} : { relatedLocations: related }),
        ...(fixes.length === 0 ? {} : { fixes }),
        partialFingerprints: { 'locLintFinding/v1': `${fingerprint}:${occurrence(fingerprint)}` },
        ...(isKnown
          ? {
              suppressions: [{ kind: 'external', status: 'accepted', justification: 'The finding is in the baseline' }]
            }
          : {}),
        properties: propertiesOf(result, finding)
      }
    }
  }
}

/** Other locales of the article: those with the same finding, and the source; without either the first, to have something to compare with. */
function siblingsOf(
  result: FileResult,
  finding: Finding,
  articles: ReadonlyMap<string, readonly Indexed[]>,
  sourceLocale: string
): { sibling: FileResult; same: Finding | undefined }[] {
  const kind = kindOf(finding)
  const siblings = (articles.get(result.articleKey) ?? [])
    .filter(other => other.result.filePath !== result.filePath)
    .map(other => ({ sibling: other.result, same: other.first.get(kind) }))
  const alike = siblings.filter(({ same }) => same !== undefined)
  const source = siblings.filter(({ sibling, same }) => same === undefined && sibling.locale === sourceLocale)
  return alike.length + source.length > 0 ? [...alike, ...source] : siblings.slice(0, 1)
}

function regionOf({ line, column, endLine, endColumn, offset, endOffset }: Finding): object {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: offset,
    charLength: endOffset - offset
  }
}

function regionOfRelated({ start, end, line, column }: RelatedPlace): object {
  const lines = line === undefined ? {} : { startLine: line, ...(column === undefined ? {} : { startColumn: column }) }
  return { ...lines, charOffset: start, charLength: end - start }
}

function propertiesOf(
  { locale, articleKey }: FileResult,
  { messageId, unitId, expected, actual, issueType, url }: Finding
): object {
  const mqm = issueType === undefined ? undefined : mqmTypes[issueType]
  return {
    locale,
    articleKey,
    messageId,
    unitId,
    expected,
    actual,
    issueType,
    mqmDimension: mqm?.dimension,
    mqmType: mqm?.type,
    url
  }
}

/** SARIF's messages have links, `[text](1)`: brackets of content are no links. */
function shown(text: string): string {
  return escapeForTerminal(text).replace(/[\\[\]]/g, character => `\\${character}`)
}
