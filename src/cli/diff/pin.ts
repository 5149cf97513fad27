import { createHash } from 'node:crypto'
import { dirname, relative } from 'node:path'
import { createRepositoryFinder } from '../../discover/repository-root.js'
import { rewriteFile } from '../../fix/write-file.js'
import { sourcePin } from '../../front-matter/source-pin.js'
import { withNewPin, withPinValue } from '../../front-matter/write-pin.js'
import { lastChange } from '../../git/last-change.js'
import type { ArticleGroup, LocatedFile } from '../../model/files.js'
import type { Settings } from '../../model/settings.js'
import type { SourcePin } from '../../model/source-version.js'
import { readArticleFile } from '../../read/read-file.js'

export interface PinOutcome {
  /** What was done, and what could not be. */
  readonly sentences: readonly string[]
  readonly hasFaults: boolean
}

export interface PinOptions {
  /** Absolute path of the working directory. */
  readonly cwd: string
  readonly settings: Settings
}

/** The default entry, for translations that have none on sites that configure none. */
const USUAL_KEY = 'l10n.sourceCommit'

/**
 * Records in translations that they translate the present version of their source: whoever names them vouches for it.
 *
 * @param groups Groups of articles; the given translations are pinned.
 */
export function pinArticles(groups: readonly ArticleGroup[], options: PinOptions): PinOutcome {
  const outcomes = groups.flatMap(({ files }) => {
    const source = files.find(({ isSource }) => isSource)
    const siblings = files.filter(({ isSource }) => !isSource)
    return siblings.filter(({ given }) => given).map(file => pinArticle(file, source, siblings, options))
  })
  if (outcomes.length === 0)
    return { sentences: ['Unexpected paths without a translation, expected one to pin'], hasFaults: true }
  return { sentences: outcomes.map(({ sentence }) => sentence), hasFaults: outcomes.some(({ isFault }) => isFault) }
}

interface Outcome {
  readonly sentence: string
  readonly isFault: boolean
}

function fault(sentence: string): Outcome {
  return { sentence, isFault: true }
}

function pinArticle(
  file: LocatedFile,
  source: LocatedFile | undefined,
  siblings: readonly LocatedFile[],
  { cwd, settings }: PinOptions
): Outcome {
  const { path } = file
  if (source === undefined)
    return fault(`Unexpected lack of a source for \`${path}\`, expected one in the source locale`)
  const committed = committedSource(source, settings)
  if (typeof committed === 'string') return fault(committed)
  const read = readArticleFile(file.absolutePath, settings)
  if ('problem' in read) return fault(`${read.problem}: \`${path}\``)
  const pin = sourcePin(read.text, settings.sourceCommitKey)
  const key = pin?.key ?? settings.sourceCommitKey ?? keyOf(siblings, settings) ?? USUAL_KEY
  const value = pin?.kind === 'hash' ? hashLike(pin, committed.bytes) : committed.commit
  const text = pin === null ? withNewPin(read.text, key, value) : withPinValue(read.text, pin, value)
  if (text === null)
    return fault(`Unexpected front matter of \`${path}\`, expected one that can take the entry \`${key}\``)
  if (text === read.text)
    return { sentence: `\`${path}\` names the present version of its source already`, isFault: false }
  const problem = rewriteFile(file.absolutePath, {
    before: read.bytes,
    after: Buffer.from(read.hadBom ? `\uFEFF${text}` : text),
    root: cwd
  })
  return problem === null
    ? { sentence: `\`${path}\` names \`${value.slice(0, 12)}\` in \`${key}\` now`, isFault: false }
    : fault(`${problem} (\`${path}\`)`)
}

/** The source as it is committed; a sentence where it is not as it is on the disk, since nobody else could look it up. */
function committedSource(
  { absolutePath, path }: LocatedFile,
  settings: Settings
): { readonly commit: string; readonly bytes: Buffer } | string {
  const root = createRepositoryFinder()(dirname(absolutePath))
  const committed = root === null ? null : lastChange(root, relative(root, absolutePath).replaceAll('\\', '/'))
  if (committed === null)
    return `Unexpected source \`${path}\` that git does not know, expected a committed one to name`
  const read = readArticleFile(absolutePath, settings)
  const isSame = !('problem' in read) && withLineFeeds(read.bytes) === withLineFeeds(committed.bytes)
  return isSame
    ? committed
    : `Unexpected change of \`${path}\` that is not committed, expected a version that can be named`
}

/** A checkout may have other line ends than the repository. */
function withLineFeeds(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\r\n', '\n')
}

/** The entry that the other translations of the article use. */
function keyOf(siblings: readonly LocatedFile[], settings: Settings): string | null {
  for (const { absolutePath } of siblings) {
    const read = readArticleFile(absolutePath, settings)
    const pin = 'problem' in read ? null : sourcePin(read.text, settings.sourceCommitKey)
    if (pin?.kind === 'commit' && pin.path !== null) return pin.key
  }
  return null
}

/** A hash of the same kind as the existing one. */
function hashLike({ key, value }: SourcePin, bytes: Buffer): string {
  const algorithm = value.length === 32 ? 'md5' : value.length === 40 ? 'sha1' : 'sha256'
  // Hand-offs hash the bytes with CRLF line ends.
  const content =
    key === 'ms.openlocfilehash' ? withLineFeeds(bytes).replaceAll('\n', '\r\n') : bytes.toString('latin1')
  return createHash(algorithm).update(content, 'latin1').digest('hex')
}
