import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { lintRule } from 'unified-lint-rule'
import type { VFile } from 'vfile'
import { rules } from '../../rules/index.js'
import { resolveSettings } from '../config/resolve.js'
import { docsUrl } from '../lint/findings.js'
import { UserError } from '../model/error.js'
import type { Finding } from '../model/finding.js'
import type { Rule } from '../model/rule.js'
import type { UserSettings } from '../model/settings.js'
import { lintTree } from './lint-tree.js'

/**
 * The preset: a remark plugin that runs all rules that its settings choose.
 *
 * @param settings Settings as in `.remarkrc.js`; without any, the recommended rules run.
 * @returns A transformer that leaves the tree as it is and adds messages to the file, also about settings that are not valid.
 */
const locLint: Plugin<[UserSettings?], Root> = function (settings) {
  return (tree, file) => {
    telling(file, () => {
      const resolved = resolveSettings(settings ?? {}, {}, rules, { cwd: file.cwd, origin: 'settings of loc-lint' })
      for (const finding of lintTree(tree, file, resolved, rules)) addMessage(file, finding)
    })
  }
}

// How the command line knows the plugin in a configuration that it shares with remark.
Object.assign(locLint, { [Symbol.for('loc-lint')]: true })

export default locLint

/**
 * Makes a remark-lint plugin of one rule, with remark-lint's own way of giving severity and options.
 *
 * @param rule A rule of loc-lint.
 * @returns A plugin; its messages have the source `loc-lint` and the rule's name as rule id.
 */
export function toRemarkPlugin(rule: Rule): Plugin<[unknown?], Root> {
  return lintRule<Root, Readonly<Record<string, unknown>> | null | undefined>(
    { origin: `loc-lint:${rule.name}`, url: docsUrl(rule.name) },
    (tree, file, options) => {
      telling(file, () => {
        const user: UserSettings = {
          extends: 'off',
          rules: { [rule.name]: options === undefined || options === null ? 'error' : ['error', options] }
        }
        const resolved = resolveSettings(user, {}, [rule], {
          cwd: file.cwd,
          origin: `options of loc-lint:${rule.name}`
        })
        // Directives name rules of the preset as well: alone, a rule cannot tell which of them are unused.
        for (const finding of lintTree(tree, file, resolved, [rule]))
          if (finding.ruleId !== 'unused-disable') addMessage(file, finding)
      })
    }
  ) as Plugin<[unknown?], Root>
}

/** remark would say no more than "Cannot process file" of an error that is thrown. */
function telling(file: VFile, lint: () => void): void {
  try {
    lint()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const message = file.message(error.message, { source: 'loc-lint', ruleId: 'configuration' })
    message.fatal = true
  }
}

function addMessage(file: VFile, finding: Finding): void {
  const place = {
    start: { line: finding.line, column: finding.column, offset: finding.offset },
    end: { line: finding.endLine, column: finding.endColumn, offset: finding.endOffset }
  }
  const message = file.message(finding.message, {
    place,
    source: 'loc-lint',
    ruleId: finding.ruleId ?? finding.messageId
  })
  message.fatal = finding.severity === 2 ? true : finding.severity === 1 ? false : undefined
  if (finding.url !== undefined) message.url = finding.url
  if (finding.expected !== undefined) message.expected = [...finding.expected]
  if (finding.actual !== undefined) message.actual = finding.actual
  if (finding.unitId !== undefined) Object.assign(message, { unitId: finding.unitId })
}
