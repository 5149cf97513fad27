import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { rules } from '../../../rules/index.js'
import type { Finding } from '../../model/finding.js'
import { lintTree } from '../lint-tree.js'
import { completePositions } from './positions.js'
import { eslintSettings } from './settings.js'

/** Name of the rule that reports directives which switch nothing off; it has no file in rules/. */
export const unusedDisable = 'unused-disable'

/** What ESLint passes to a rule about the file. A type of our own, because ESLint's covers JavaScript only. */
export interface FileContext {
  readonly cwd: string
  /** Absolute path; `<text>` or `<input>` for text without a file. */
  readonly filename: string
  readonly settings: Readonly<Record<string, unknown>>
  readonly sourceCode: { readonly ast: unknown; readonly text: string }
}

/** One file on its way through ESLint, shared by all rules that are on for it. */
interface Session {
  /** Options of the rules that are on, by rule name. */
  readonly chosen: Map<string, unknown>
  findings: readonly Finding[] | null
}

const sessions = new WeakMap<object, Session>()

/**
 * Takes part in the lint of a file. ESLint creates all rules before it visits the first node, so that by then it is known which rules
 * are on: the file is linted once for all of them.
 *
 * @param context The file, as ESLint gives it to the rule.
 * @param name Name of the rule that is on.
 * @param options Its options object, if it has one.
 */
export function joinSession({ sourceCode }: FileContext, name: string, options: unknown): void {
  let session = sessions.get(sourceCode)
  // A program may lint one SourceCode again, with other rules.
  if (session === undefined || session.findings !== null)
    sessions.set(sourceCode, (session = { chosen: new Map(), findings: null }))
  session.chosen.set(name, options)
}

/**
 * Lints the file on the first call, and picks what one rule reports.
 *
 * @param context The file.
 * @param name Name of a rule that has joined.
 * @returns Findings of that rule, ordered by place. Faults of the tool come with the first rule that has joined.
 * @throws UserError when the shared settings are not valid.
 */
export function findingsOf(context: FileContext, name: string): readonly Finding[] {
  const session = sessions.get(context.sourceCode)
  if (session === undefined) return []
  session.findings ??= lintFile(context, session.chosen)
  const [first] = session.chosen.keys()
  return session.findings.filter(({ ruleId }) => (ruleId === null ? name === first : ruleId === name))
}

function lintFile(
  { cwd, filename, settings, sourceCode }: FileContext,
  chosen: ReadonlyMap<string, unknown>
): readonly Finding[] {
  const path = filename.startsWith('<') ? undefined : filename
  const file = new VFile({ cwd, value: sourceCode.text, ...(path === undefined ? {} : { path }) })
  const tree = sourceCode.ast as Root
  completePositions(tree, sourceCode.text)
  return lintTree(tree, file, eslintSettings(cwd, settings, chosen), rules)
}
