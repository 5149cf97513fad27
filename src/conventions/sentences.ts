import type { ChoiceKind, Convention } from '../model/choice.js'
import type { Finding } from '../model/finding.js'

/** The pseudo rule that findings about conventions belong to: it has no page and cannot be set. */
const conventionRule = 'convention'

/** Where conventions are kept, in the folder of the configuration. */
export const defaultConventionsPath = 'loc-lint.conventions.json'

const THINGS: Readonly<Record<ChoiceKind, string>> = {
  url: 'URLs',
  import: 'imports',
  code: 'pieces of code',
  directive: 'directives',
  frontMatter: 'values',
  block: 'places',
  heading: 'headings'
}

/**
 * The info that says what was learnt.
 *
 * @param convention What was learnt.
 * @param first The first finding that it explains: the place to look at.
 */
export function learntFinding(convention: Convention, first: Finding): Finding {
  const { line, column, endLine, endColumn, offset, endOffset } = first
  return {
    ...{ ruleId: conventionRule, messageId: 'learnt', severity: 0 },
    message:
      `Taken for a convention of the site and not reported by \`${convention.rule}\`: \`${convention.locale}\` ${describe(convention)} ` +
      `${shareOf(convention)}; \`--learn\` keeps it in \`${defaultConventionsPath}\`, where \`status\` accepts or refuses it`,
    ...{ line, column, endLine, endColumn, offset, endOffset },
    issueType: 'other'
  }
}

/** How often, in words: an article has one occasion for a block that its source does not have. */
function shareOf({ kind, from, changed, occasions, articles }: Convention): string {
  return kind === 'block' && from === ''
    ? `in ${changed} of ${occasions} articles`
    : `in ${changed} of ${occasions} ${THINGS[kind]} (${articles} articles)`
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
    message: `Departs ${times} from a convention of the site: elsewhere \`${convention.locale}\` ${describe(convention)}`,
    ...{ line: 1, column: 1, endLine: 1, endColumn: 1, offset: 0, endOffset: 0 },
    issueType: 'other'
  }
}

/** What a locale does: the predicate of a sentence. */
function describe({ kind, from, to }: Convention): string {
  if (kind === 'block') return from === '' ? `has a ${to} that the source does not have` : `leaves out ${from}`
  if (from === '') return `adds \`${to}\``
  return to === '' ? `leaves out \`${from}\`` : `writes \`${to}\` for \`${from}\``
}
