import type { IssueType } from '../model/finding.js'
import { mqmTypes } from '../model/mqm.js'
import type { Level, Rule } from '../model/rule.js'

/** What a report says about rules themselves. */
export interface RuleGuide {
  readonly rules: readonly Rule[]
  /** Canonical BCP 47 tag. */
  readonly sourceLocale: string
  /** Level of a rule in this run. */
  readonly levelOf: (name: string) => Level
  /** Address of a rule's page. */
  readonly urlOf: (name: string) => string
  /** Markdown of a rule's page; `null` where there is none. */
  readonly pageOf: (name: string) => string | null
}

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const

/** Rules as SARIF's `reportingDescriptor`s; the order is that of the guide. */
export function describeRules({ rules, levelOf, urlOf, pageOf }: RuleGuide): object[] {
  return rules.map(({ name, meta }) => {
    const text = sentence(meta.description)
    const level = levelOf(name)
    const page = pageOf(name)
    return {
      id: name,
      name: pascalCase(name),
      shortDescription: { text },
      fullDescription: { text },
      helpUri: urlOf(name),
      help: {
        text: `${text} See ${urlOf(name)}`,
        markdown: page === null ? `${text} [Documentation](${urlOf(name)})` : helpOf(page)
      },
      messageStrings: Object.fromEntries(
        Object.entries(meta.messages).map(([id, template]) => [id, { text: toSarifTemplate(template) }])
      ),
      defaultConfiguration: { enabled: level !== 'off', level: levels[level] },
      properties: { tags: tagsOf(meta.issueType, meta.scope), 'problem.severity': severityOf(level) }
    }
  })
}

/** Code scanning shows ten tags at most. */
function tagsOf(issueType: IssueType, scope: string): string[] {
  const { dimension, type } = mqmTypes[issueType]
  return ['localization', `its:${issueType}`, `mqm:${dimension}/${type}`, `scope:${scope}`]
}

function severityOf(level: Level): string {
  return level === 'error' || level === 'warning' ? level : 'recommendation'
}

/** A page without its title and tables of facts: what it reports, and its examples. */
function helpOf(page: string): string {
  return (
    page
      .replace(/^# .*\r?\n/, '')
      .replace(/^<!-- \/?[a-z]+ -->\r?\n/gm, '')
      .replace(/^\|.*\|\r?\n/gm, '')
      // Pages link to each other by relative paths, which lead nowhere from a report.
      .replace(/\]\((?!https?:)[^()\s]{1,200}\)/g, ']')
      .replace(/^## Options\s+(?=## )/m, '')
      .replace(/(?:\r?\n){3,}/g, '\n\n')
      .trim()
  )
}

/** SARIF numbers its placeholders and doubles literal braces. */
function toSarifTemplate(template: string): string {
  const names: string[] = []
  return template
    .split(/\{\{(\w{1,40})\}\}/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replaceAll('{', '{{').replaceAll('}', '}}')
      if (!names.includes(part)) names.push(part)
      return `{${names.indexOf(part)}}`
    })
    .join('')
}

function sentence(description: string): string {
  return `${description.charAt(0).toUpperCase()}${description.slice(1)}.`
}

function pascalCase(name: string): string {
  return name
    .split('-')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
