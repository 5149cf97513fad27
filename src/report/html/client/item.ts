import type { FindingData, LocaleData, PageData, Run } from '../page-data.js'
import { make } from './elements.js'
import { severityNames } from './select.js'
import type { TextWriter } from './text.js'

/** Id of the element of a finding. */
export function itemId(finding: FindingData): string {
  return `finding-${finding.id}`
}

/**
 * Makes the element of one finding.
 *
 * @param data What the page knows.
 * @param finding One of its findings.
 * @param write Writes texts of articles.
 * @param address Address of the finding in this page.
 */
export function makeItem(data: PageData, finding: FindingData, write: TextWriter, address: string): HTMLLIElement {
  const { path, locale: place } = data.files[finding.file] as PageData['files'][number]
  const locale = data.locales[place] as LocaleData
  const rule = data.rules[finding.rule] as PageData['rules'][number]
  const severity = severityNames[finding.severity]
  const where = `${path}:${finding.line}:${finding.column}`
  const ruleName = make('code', {}, rule.name)
  const head = make(
    'div.item-head',
    {},
    make(`span.severity.${severity}`, {}, severity),
    rule.url === null ? ruleName : make('a', { href: rule.url, rel: 'noreferrer' }, ruleName),
    rule.mqm === null
      ? null
      : make('span.tag', { title: 'MQM' }, `${words(rule.mqm.dimension)}: ${words(rule.mqm.type)}`),
    finding.isKnown === true ? make('span.tag', {}, 'known') : null,
    finding.fix === undefined ? null : make('span.tag.fixable', {}, 'fixable'),
    make('a.permalink', { href: address, 'aria-label': `Link to this finding, ${where}` }, '#')
  )
  const details = make(
    'p.where',
    {},
    make('bdi', {}, ...write.message(where)),
    ` · ${locale.name}`,
    ...(finding.unit === undefined ? [] : [' · unit ', make('bdi', {}, ...write.message(finding.unit))])
  )
  return make(
    'li.item',
    { id: itemId(finding), tabindex: '-1' },
    head,
    make('h3.message', {}, ...write.message(finding.message)),
    details,
    ...passages(data, finding, locale, write)
  )
}

function passages(data: PageData, finding: FindingData, locale: LocaleData, write: TextWriter): HTMLElement[] {
  const { target, source, fix } = finding
  const origin = data.locales[data.sourceLocale] as LocaleData
  const sides = [
    source === undefined ? null : passage(`Source, ${origin.tag}`, source, origin, write),
    // Lines outside units can be markup or code, as their first characters show.
    target === undefined
      ? null
      : source === undefined
        ? passage(`Text, ${locale.tag}`, target, { ...locale, direction: 'auto' }, write)
        : passage(`Target, ${locale.tag}`, target, locale, write)
  ].filter(side => side !== null)
  return [
    ...(sides.length === 0 ? [] : [make('div.sides', {}, ...sides)]),
    ...(fix === undefined
      ? []
      : [
          make(
            'div.fix',
            {},
            passage('Proposed fix', fix, source === undefined ? { ...locale, direction: 'auto' } : locale, write)
          )
        ])
  ]
}

function passage(
  label: string,
  runs: readonly Run[],
  { language, direction }: LocaleData,
  write: TextWriter
): HTMLElement {
  const isEmpty = runs.every(([, text]) => text.trim() === '')
  const text = make('div.passage', { lang: language, dir: direction }, ...write.passage(runs))
  return make(
    'div.side',
    { role: 'group', 'aria-label': label },
    make('p.label', {}, label),
    isEmpty ? make('p.hint', {}, 'empty') : text
  )
}

/** `linguistic-conventions` as people read it. */
function words(name: string): string {
  return name.replaceAll('-', ' ')
}
