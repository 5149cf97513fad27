import type { Article, Unit } from '../model/article.js'
import type { ArticleFacts, LinkFact, ReportedRange, UnitFact } from '../model/facts.js'
import type { Finding } from '../model/finding.js'

/**
 * Extracts what group rules see of an article, so that its tree can go.
 *
 * @param article The article.
 * @param given Whether the user asked for this file.
 * @param ownHashes Hashes of the file's bytes; empty where nobody compares them.
 * @param findings What unit and article rules have reported on it.
 * @returns Plain data.
 */
export function createFacts (article: Article, given: boolean, ownHashes: readonly string[], findings: readonly Finding[]): ArticleFacts {
  const hash = article.frontMatter.data['ms.openlocfilehash']
  return {
    path: article.path,
    locale: article.locale,
    isSource: article.isSource,
    given,
    sourceHash: typeof hash === 'string' ? hash.toLowerCase() : null,
    ownHashes,
    frontMatter: article.frontMatter,
    units: article.units.map(toUnitFact),
    links: linkFacts(article),
    reported: findings.map(toReported).filter(range => range !== null)
  }
}

function toUnitFact (unit: Unit): UnitFact {
  const whole = { start: unit.start, end: unit.end }
  return {
    id: unit.id,
    sourceId: unit.sourceId ?? unit.id,
    hasTarget: unit.target !== null,
    hasSource: unit.source !== null,
    sourceText: unit.source?.text ?? '',
    sourcePlace: unit.source === null ? whole : { start: unit.source.start, end: unit.source.end },
    targetPlace: unit.target === null ? whole : { start: unit.target.start, end: unit.target.end },
    idPlace: unit.idPlace,
    idsAgree: unit.target !== null && unit.id === unit.sourceId,
    ...whole
  }
}

function linkFacts (article: Article): LinkFact[] {
  const links: LinkFact[] = article.outsideLinks.map(({ kind, url, start, end }) => ({ kind, url, unitId: null, start, end }))
  for (const unit of article.units) {
    for (const { kind, url, start, end } of unit.target?.links ?? []) {
      // A link that encloses the unit is among the outside links.
      if (start >= unit.start) links.push({ kind, url, unitId: unit.id, start, end })
    }
  }
  return links.sort((a, b) => a.start - b.start)
}

function toReported (finding: Finding): ReportedRange | null {
  if (finding.ruleId === null) return null
  return { ruleId: finding.ruleId, unitId: finding.unitId ?? null, start: finding.offset, end: finding.endOffset }
}
