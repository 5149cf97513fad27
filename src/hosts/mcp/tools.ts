import { rules } from '../../../rules/index.js'
import { loadConfiguration } from '../../config/load.js'
import { localeSetting } from '../../config/locale-setting.js'
import { packageVersion, readPackageFile } from '../../config/package-files.js'
import { resolveSettings } from '../../config/resolve.js'
import { UserError } from '../../model/error.js'
import type { FileResult } from '../../model/finding.js'
import type { JsonSchema, Rule } from '../../model/rule.js'
import type { Settings } from '../../model/settings.js'
import { textOf } from '../../read/article-files.js'
import { readArticleFile } from '../../read/read-file.js'
import { severityName, summarize } from '../../report/counts.js'
import { summarizeCoverage } from '../../report/coverage.js'
import { statusDocument } from '../../report/status/json.js'
import { findVersionedArticles } from '../../run/versioned-groups.js'
import { collectStatus } from '../../status/collect.js'
import { lintPaths } from '../../run/lint-paths.js'
import { expectedChoice } from '../../validation/sentences.js'
import { createValidator } from '../../validation/validator.js'
import { lintPair, sourcePathFor } from '../pair/lint-pair.js'

/** One thing that a client of the Model Context Protocol can ask for. */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly inputSchema: JsonSchema & { readonly type: 'object' }
  /** @returns What a model reads: text, or data as JSON. @throws {UserError} In one sentence. */
  run(input: Readonly<Record<string, unknown>>, cwd: string): Promise<string>
}

const path = { type: 'string', minLength: 1, maxLength: 4096 }
const text = { type: 'string', maxLength: 5_000_000 }
const locale = { type: 'string', minLength: 2, maxLength: 100 }

const paths = {
  type: 'array',
  minItems: 1,
  maxItems: 1000,
  items: path,
  description: 'Files, folders or globs below the working directory of the server; all of it by default.'
}

/** Findings of a site that one answer holds: more than a model can act on at once. */
const mostFindings = 200

const verifyTranslation: Tool = {
  name: 'verify_translation',
  description:
    'Compares the Markdown text of a translation with its source text and returns the defects: lost or changed links, code, numbers, identifiers and markup, ' +
    'missing or untranslated passages. Each has an instruction; repair the translation and call again until `findings` is empty.',
  inputSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['source', 'target'],
    properties: {
      source: { ...text, description: 'Markdown or MDX of the source, whole.' },
      target: { ...text, description: 'Markdown or MDX of the translation, whole.' },
      locale: { ...locale, description: 'Locale of the translation, such as `ja` or `pt-BR`.' },
      sourceLocale: { ...locale, description: 'Locale of the source; `en-US` by default.' },
      path: {
        ...path,
        description: 'What the translation is called, such as `docs/ja/start.mdx`; nothing is read from there.'
      }
    }
  },
  async run({ source, target, locale: tag, sourceLocale, path: name }) {
    const targetPath = typeof name === 'string' ? name : 'target.md'
    const result = lintPair({
      source: String(source),
      target: String(target),
      locale: typeof tag === 'string' ? tag : null,
      sourceLocale: typeof sourceLocale === 'string' ? sourceLocale : null,
      sourcePath: sourcePathFor(targetPath),
      targetPath
    })
    return await Promise.resolve(JSON.stringify(result))
  }
}

const lintSite: Tool = {
  name: 'lint_site',
  description:
    'Checks the translated articles of a folder with the configuration of the project. Runs no code of the project and changes nothing.',
  inputSchema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      paths,
      locale: { ...locale, description: 'Report on this locale only.' }
    }
  },
  async run({ paths: given = ['.'], locale: tag }, cwd) {
    const patterns = patternsOf(given)
    const settings = await settingsOf(cwd)
    const { results, faults, notices } = await lintPaths({
      cwd,
      patterns,
      settings,
      locales: typeof tag === 'string' ? [localeSetting(tag, '`locale`')] : null
    })
    const { sentences } = summarizeCoverage(results)
    return JSON.stringify({
      summary: [summarize(results), ...sentences],
      faults: [...faults, ...notices],
      findings: worst(results)
    })
  }
}

const showStatus: Tool = {
  name: 'show_status',
  description:
    'Tells for each translation whether it is up to date, behind its source (by how many commits, days and words), missing, or without a source.',
  inputSchema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      paths: { ...paths, description: 'As for `lint_site`.' },
      locale: { ...locale, description: 'Tell of this locale only.' }
    }
  },
  async run({ paths: given = ['.'], locale: tag }, cwd) {
    const patterns = patternsOf(given)
    const settings = await settingsOf(cwd)
    const { groups, versionTexts, faults } = await findVersionedArticles({
      cwd,
      patterns,
      settings,
      cacheLocation: null,
      onProgress: null
    })
    const status = collectStatus(groups, {
      sourceLocale: settings.sourceLocale,
      versionTexts,
      textOf: file => textOf(readArticleFile(file, settings)),
      locales: typeof tag === 'string' ? [localeSetting(tag, '`locale`')] : null,
      now: Math.floor(Date.now() / 1000)
    })
    return JSON.stringify({ faults, ...statusDocument(status, packageVersion()) })
  }
}

const explainRule: Tool = {
  name: 'explain_rule',
  description: 'Returns the documentation of a rule: what it reports, examples, options.',
  inputSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['rule'],
    properties: {
      rule: { type: 'string', minLength: 1, maxLength: 100, description: 'Name of the rule, as in findings.' }
    }
  },
  async run({ rule: name }) {
    const rule = rules.find(candidate => candidate.name === name)
    if (rule === undefined) {
      const names = rules.map(other => other.name)
      throw new UserError(
        `Unexpected rule \`${String(name)}\`, expected ${expectedChoice(String(name), names, 'the name of a rule')}`
      )
    }
    return await Promise.resolve(pageOf(rule))
  }
}

/** All tools of the server. */
export const tools: readonly Tool[] = [verifyTranslation, lintSite, showStatus, explainRule]

/**
 * Runs a tool.
 *
 * @param name Its name.
 * @param input Arguments as the client sent them.
 * @param cwd Absolute working directory of the server.
 * @returns What the model reads.
 * @throws {UserError} For an unknown tool, arguments that do not fit, and work that could not be done.
 */
export async function runTool(name: string, input: unknown, cwd: string): Promise<string> {
  const tool = tools.find(candidate => candidate.name === name)
  if (tool === undefined) {
    const names = tools.map(other => other.name)
    throw new UserError(`Unexpected tool \`${name}\`, expected ${expectedChoice(name, names, 'the name of a tool')}`)
  }
  const given = input ?? {}
  const [violation] = createValidator(tool.inputSchema, `arguments of ${name}`, { trusted: true })(given)
  if (violation !== undefined) throw new UserError(`${violation.message} (arguments of ${name})`)
  return await tool.run(given as Readonly<Record<string, unknown>>, cwd)
}

/** A client may be led by what it has read: it sees no more than the folder that the server was started in. */
function patternsOf(given: unknown): readonly string[] {
  const patterns = given as readonly string[]
  for (const pattern of patterns)
    if (/^(?:[/\\]|[a-z]:)/i.test(pattern) || pattern.split(/[/\\]/).includes('..'))
      throw new UserError(`Unexpected path \`${pattern}\`, expected one below the working directory`)
  return patterns
}

/** Those of the project, without running any of its code. */
async function settingsOf(cwd: string): Promise<Settings> {
  const { settings, filePath } = await loadConfiguration({ cwd, safe: true })
  return resolveSettings(settings, {}, rules, { cwd, origin: filePath ?? 'settings', safe: true })
}

function worst(results: readonly FileResult[]): object[] {
  return results
    .flatMap(({ filePath, messages }) => messages.map(finding => ({ filePath, finding })))
    .sort((a, b) => b.finding.severity - a.finding.severity)
    .slice(0, mostFindings)
    .map(({ filePath, finding }) => ({
      file: filePath,
      line: finding.line,
      column: finding.column,
      rule: finding.ruleId,
      severity: severityName(finding.severity),
      message: finding.message
    }))
}

function pageOf({ name, meta }: Rule): string {
  try {
    return readPackageFile(`docs/rules/${name}.md`)
  } catch {
    return `${name}: ${meta.description}`
  }
}
