import type { Rule as EslintRule } from 'eslint'
import { fillDefaults } from '../../config/option-defaults.js'
import { docsUrl } from '../../lint/findings.js'
import { UserError } from '../../model/error.js'
import type { Finding } from '../../model/finding.js'
import type { Rule } from '../../model/rule.js'
import { toReport } from './report.js'
import { findingsOf, joinSession, unusedDisable, type FileContext } from './session.js'

/** Both of `@eslint/markdown`. */
const languages = ['markdown/commonmark', 'markdown/gfm']

/** Message ids of `unused-disable`, which belongs to no rule file. */
const directiveMessageIds = ['unused', 'unknownRule', 'unknownDirective']

/**
 * Makes an ESLint rule of one rule.
 *
 * @param rule A rule of loc-lint.
 * @returns A rule for the languages of `@eslint/markdown`, with the same options, fixes and suggestions; silent on other languages.
 */
export function toEslintRule({ name, meta }: Rule): EslintRule.RuleModule {
  const defaults = fillDefaults(meta.options)
  const hasOptions = Object.keys(defaults).length > 0
  return {
    meta: withLanguages({
      type: 'problem',
      docs: { description: meta.description, url: docsUrl(name), recommended: meta.recommended !== 'info' },
      schema: hasOptions ? [meta.options] : [],
      ...(hasOptions ? { defaultOptions: [defaults] } : {}),
      ...(meta.fixable ? { fixable: 'code' } : {}),
      // Rules do not announce suggestions, and ESLint ends the run at one that is not announced.
      hasSuggestions: true,
      messages: messagesFor(Object.keys(meta.messages))
    }),
    create: context => listen(context, name, meta.fixable)
  }
}

/** The rule that reports directives of loc-lint (`<!-- loc-lint disable -->`) which switch nothing off, as the command line does. */
export const unusedDisableRule: EslintRule.RuleModule = {
  meta: withLanguages({
    type: 'suggestion',
    docs: { description: 'disallow loc-lint directives that switch nothing off or name no rule', recommended: true },
    schema: [],
    messages: messagesFor(directiveMessageIds)
  }),
  create: context => listen(context, unusedDisable, false)
}

function listen(context: EslintRule.RuleContext, name: string, isFixable: boolean): EslintRule.RuleListener {
  const file = context as unknown as FileContext
  // ESLint before 10 does not look at the languages of a rule.
  if ((file.sourceCode.ast as { readonly type?: string }).type !== 'root') return {}
  joinSession(file, name, context.options[0])
  return {
    root() {
      for (const finding of telling(() => findingsOf(file, name))) context.report(toReport(finding, isFixable))
    }
  }
}

/** ESLint prints the stack of what a rule throws: for a user's mistake, one sentence is enough. */
function telling(find: () => readonly Finding[]): readonly Finding[] {
  try {
    return find()
  } catch (error) {
    if (error instanceof UserError) error.stack = error.message
    throw error
  }
}

function messagesFor(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map(id => [id, '{{message}}']))
}

/** ESLint 9's types do not know `languages`. */
function withLanguages(meta: EslintRule.RuleMetaData): EslintRule.RuleMetaData {
  return { ...meta, languages }
}
