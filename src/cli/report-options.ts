import { relative } from 'node:path'
import { packageVersion, readPackageFile } from '../config/package-files.js'
import { docsUrl } from '../lint/findings.js'
import type { Rule } from '../model/rule.js'
import type { Settings } from '../model/settings.js'
import type { RuleGuide } from '../report/sarif-rules.js'
import type { CommandContext } from './context.js'

/** Services take paths from the root of the checkout, wherever the step runs. */
export function repositoryPrefix({ env, cwd }: CommandContext): string {
  const workspace =
    [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find(folder => folder !== undefined && folder !== '') ?? ''
  const path = workspace === '' ? '' : relative(workspace, cwd).replaceAll('\\', '/')
  return path.startsWith('..') || /^[a-z]:/i.test(path) ? '' : path
}

/** What reports say about the tool and its rules; pages are read when they are asked for. */
export function describeTool(rules: readonly Rule[], settings: Settings): { version: string; guide: RuleGuide } {
  const levelOf: RuleGuide['levelOf'] = name => settings.rules.get(name)?.level ?? 'off'
  const guide = { rules, sourceLocale: settings.sourceLocale, levelOf, urlOf: docsUrl, pageOf: readPage }
  return { version: packageVersion(), guide }
}

/** Markdown of a rule's page; `null` for a rule without one. */
export function readPage(name: string): string | null {
  try {
    return readPackageFile(`docs/rules/${name}.md`)
  } catch {
    return null
  }
}
