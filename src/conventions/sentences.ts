import type { ChoiceKind, Convention } from '../model/choice.js'
import type { Finding } from '../model/finding.js'

/** The pseudo rule of what is said about conventions: it has no page and cannot be set. */
export const conventionRule = 'convention'

/** Where conventions are kept, in the folder of the configuration. */
export const defaultConventionsPath = 'loc-lint.conventions.json'

const THINGS: Readonly<Record<ChoiceKind, string>> = {
  url: 'URLs',
  import: 'imports',
  code: 'pieces of code',
  directive: 'directives',
  frontMatter: 'front-matter values',
  block: 'pages',
  heading: 'headings'
}

/**
 * The info that says what was learnt.
 *
 * @param convention What was learnt.
 * @param first The first finding that it explains: the place to look at.
 */
export function learntFinding(convention: Convention, first: Finding): Finding {
  const { locale, rule, occasions, changed, articles } = convention
  const share = `${changed} of ${occasions} ${THINGS[convention.kind]} in ${articles} articles`
  const { line, column, endLine, endColumn, offset, endOffset } = first
  return {
    ...{ ruleId: conventionRule, messageId: 'learnt', severity: 0 },
    message:
      `Convention of \`${locale}\`: ${describe(convention)} (${share}), so \`${rule}\` does not report it; ` +
      `\`--learn\` writes it to \`${defaultConventionsPath}\`, where \`status\` accepts or refuses it`,
    ...{ line, column, endLine, endColumn, offset, endOffset },
    issueType: 'other'
  }
}

/**
 * The info on a page that departs from an accepted convention.
 *
 * @param count How often it keeps the source's form.
 */
export function departureOf(convention: Convention, count: number): Finding {
  const times = count === 1 ? 'once' : `${count} times`
  return {
    ...{ ruleId: conventionRule, messageId: 'departure', severity: 0 },
    message: `Departs ${times} from a convention of \`${convention.locale}\`: expected ${describe(convention)}`,
    ...{ line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, endOffset: 0 },
    issueType: 'other'
  }
}

/** What a locale does, in words that go on a sentence. */
export function describe({ kind, from, to }: Pick<Convention, 'kind' | 'from' | 'to'>): string {
  if (kind === 'block') return from === '' ? `a block of its own, ${to}` : `no ${from}`
  if (from === '') return `\`${to}\` where the source has nothing`
  return to === '' ? `nothing for \`${from}\`` : `\`${to}\` for \`${from}\``
}
