import { createCounter, findingFingerprint } from '../../baseline/fingerprint.js'
import type { FileResult, Finding } from '../../model/finding.js'
import { mqmTypes } from '../../model/mqm.js'
import { isRightToLeft } from '../../text/characters/writing.js'
import { faultName, noLocaleName } from '../counts.js'
import { hiddenCharacters } from '../escape.js'
import type { FindingData, LocaleData, PageData, RuleData } from './page-data.js'
import { passagesOf } from './passages.js'
import { writtenUnit } from '../written-unit.js'

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/**
 * Gathers what the page of the report knows.
 *
 * @param results Results with the findings that count.
 * @param known The same files with the findings that the baseline knows.
 * @param sourceLocale Canonical tag.
 */
export function collectPageData(
  results: readonly FileResult[],
  known: readonly FileResult[],
  sourceLocale: string
): PageData {
  const [locales, rules, files] = [
    createList<LocaleData>(),
    createList<RuleData>(),
    createList<PageData['files'][number]>()
  ]
  const placeOfLocale = (tag: string): number => locales.add(tag, () => describeLocale(tag))
  const occurrence = createCounter()
  const findings: FindingData[] = []
  const add = (result: FileResult, isKnown: boolean): void => {
    const { filePath, locale, messages } = result
    if (messages.length === 0) return
    const file = files.add(filePath, () => ({ path: filePath, locale: placeOfLocale(locale ?? noLocaleName) }))
    for (const finding of messages) {
      const rule = rules.add(finding.ruleId ?? faultName, () => describeRule(finding))
      const id = findingFingerprint(result, finding)
      findings.push(toData(finding, { id: numbered(id, occurrence(id)), file, rule }, isKnown))
    }
  }
  for (const result of results) add(result, false)
  for (const result of known) add(result, true)
  const sorted = findings.toSorted(
    (a, b) => Number(a.isKnown ?? false) - Number(b.isKnown ?? false) || b.severity - a.severity
  )
  return {
    hiddenCharacters,
    sourceLocale: placeOfLocale(sourceLocale),
    locales: locales.items,
    rules: rules.items,
    files: files.items,
    findings: sorted
  }
}

/** Name of a locale in English. */
export function localeName(tag: string): string {
  return tag === noLocaleName ? 'No locale' : (languageNames.of(tag) ?? tag)
}

function describeLocale(tag: string): LocaleData {
  const direction = tag === noLocaleName ? 'auto' : isRightToLeft(tag) ? 'rtl' : 'ltr'
  return { tag, language: tag === noLocaleName ? null : tag, name: localeName(tag), direction }
}

function describeRule({ ruleId, url, issueType }: Finding): RuleData {
  return {
    name: ruleId ?? faultName,
    // Third-party plugins put anything here.
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : null,
    mqm: issueType === undefined ? null : mqmTypes[issueType]
  }
}

function toData(finding: Finding, places: Pick<FindingData, 'id' | 'file' | 'rule'>, isKnown: boolean): FindingData {
  const { severity, line, column, message } = finding
  const unitId = writtenUnit(finding)
  return {
    ...places,
    severity,
    line,
    column,
    message,
    ...(unitId === undefined ? {} : { unit: unitId }),
    ...(isKnown ? { isKnown } : {}),
    ...passagesOf(finding)
  }
}

function numbered(id: string, number: number): string {
  return number === 1 ? id : `${id}-${number}`
}

/** A list that holds each item once and knows its index. */
function createList<Item>(): { items: Item[]; add: (key: string, describe: () => Item) => number } {
  const places = new Map<string, number>()
  const items: Item[] = []
  return {
    items,
    add(key, describe) {
      let place = places.get(key)
      if (place === undefined) places.set(key, (place = items.push(describe()) - 1))
      return place
    }
  }
}
