import { fixBatch } from '../fix/fix-batch.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { FixedFile, FixRequest } from '../model/fix.js'
import { createBatchLinter, type LintExtras, type LintTask } from './batch-linter.js'
import { splitIntoBatches } from './batches.js'
import { capFindings } from './cap.js'
import type { GroupsOutcome } from './lint-groups.js'
import { sayUnknown, type UnknownVersion } from './unknown-versions.js'

/** What is in memory at one time; unified-engine's cost grows with the square of it. */
const filesPerBatch = 400

export interface FixGroupsRun extends LintExtras {
  readonly task: Omit<LintTask, 'withKeys'>
}

/**
 * Lints groups and fixes their files, in this thread: articles are linted again and again until they come to rest.
 *
 * @param groups Each has a given file.
 * @param fix What to do with fixed texts.
 */
export async function fixGroups(
  groups: readonly ArticleGroup[],
  fix: FixRequest,
  { task, foreignLint, texts, unreadable = new Map() }: FixGroupsRun
): Promise<GroupsOutcome & { readonly fixes: readonly FixedFile[] }> {
  const { cwd, settings, maxFindings } = task
  const linter = createBatchLinter({ ...task, withKeys: false }, { foreignLint, texts, unreadable })
  const results: FileResult[] = []
  const fixes: FixedFile[] = []
  const unknown = new Map<string, UnknownVersion>()
  for (const batch of splitIntoBatches(groups, filesPerBatch)) {
    const fixed = await fixBatch(batch, {
      ...fix,
      cwd,
      maxFileSize: settings.maxFileSize,
      texts,
      unreadable,
      lint: async (some, standIns) => {
        const outcome = await linter.lintTexts(some, new Map([...texts, ...standIns]))
        for (const version of outcome.unknown) unknown.set(version.path, version)
        return outcome.results
      }
    })
    // Fixes need all findings.
    results.push(...fixed.results.map(result => capFindings(result, maxFindings)))
    fixes.push(...fixed.fixes)
  }
  const notices = [...sayUnknown([...unknown.values()]), ...sayOtherNames(fixes)]
  return { results, fixes, notices, parser: linter.parser, threads: 1, cached: null }
}

/** A fixed file takes the place of the old one, whose other names keep the old text. */
function sayOtherNames(fixes: readonly FixedFile[]): string[] {
  const shared = fixes.filter(({ otherNames = 0 }) => otherNames > 0)
  const [first] = shared
  if (first === undefined) return []
  const subject = shared.length === 1 ? `\`${first.filePath}\`` : `${shared.length} files such as \`${first.filePath}\``
  return [`Hard links of ${subject} still have the text from before the fixes: only the named path was fixed`]
}
