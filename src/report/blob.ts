import { createHash } from 'node:crypto'
import { UserError } from '../model/error.js'
import type { FileResult } from '../model/finding.js'
import type { JsonSchema } from '../model/rule.js'
import { readPackageFile } from '../config/package-files.js'
import { createValidator } from '../validation/validator.js'
import { escapeInJson } from './escape.js'

/** What a blob records about its run. */
export interface BlobRun {
  /** Version of loc-lint. */
  readonly version: string
  /** A digest of paths, settings and options: the same for all shards of a run. */
  readonly fingerprint: string
  readonly shard: { readonly index: number; readonly count: number }
  /** Work that could not be done at all. */
  readonly faults: readonly string[]
}

/** A report file: its path for messages, and its text. */
export interface BlobFile {
  readonly path: string
  readonly text: string
}

export interface MergedRun extends BlobRun {
  /** Results of all shards, ordered by path: what one run would have given. */
  readonly results: readonly FileResult[]
}

interface BlobHeader extends BlobRun {
  readonly format: typeof formatName
  /** Of the rest of the first line and of the second. */
  readonly checksum: string
}

/** Another layout gets another number. */
const formatName = 'loc-lint-blob-1'

/**
 * The report of one shard, for `merge-reports`: a line about the run, and a line with the results as they are in memory.
 *
 * @param results All results of the shard.
 * @param run What the shard belongs to.
 */
export function formatBlob(results: readonly FileResult[], run: BlobRun): string {
  const { version, fingerprint, shard, faults } = run
  const body = escapeInJson(JSON.stringify(results))
  const header: BlobHeader = {
    format: formatName,
    version,
    fingerprint,
    shard,
    checksum: checksumOf(run, body),
    faults
  }
  return `${escapeInJson(JSON.stringify(header))}\n${body}\n`
}

/**
 * Puts the reports of all shards together.
 *
 * @param files The reports, in any order.
 * @param folder What they were read from, for messages.
 * @param version Version of this loc-lint.
 * @throws {UserError} When one is no report of a shard or is damaged, when they belong to different runs or versions, and when a shard is missing
 *   or there twice: in one sentence.
 */
export function mergeBlobs(files: readonly BlobFile[], folder: string, version: string): MergedRun {
  const blobs = files.map(readBlob).sort((first, second) => first.shard.index - second.shard.index)
  const [first] = blobs
  if (first === undefined)
    throw new UserError(
      `Unexpected folder \`${folder}\` without reports, expected those of all shards (\`--format blob\`)`
    )
  const { count } = first.shard
  for (const [index, blob] of blobs.entries()) {
    const name = `\`${blob.path}\``
    if (blob.version !== version) {
      throw new UserError(
        `Unexpected report ${name} of loc-lint ${blob.version}, expected one of ${version}, which is to merge it`
      )
    }
    if (blob.fingerprint !== first.fingerprint) {
      throw new UserError(
        `Unexpected report ${name} of a run with other paths or settings than \`${first.path}\`, expected shards of one run`
      )
    }
    if (blob.shard.count !== count) {
      throw new UserError(
        `Unexpected shard ${nameOf(blob)} in ${name}, expected one of ${count} as in \`${first.path}\``
      )
    }
    const before = blobs[index - 1]
    if (before?.shard.index === blob.shard.index) {
      throw new UserError(
        `Unexpected second report of shard ${nameOf(blob)} in ${name}, expected \`${before.path}\` to be the only one`
      )
    }
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    index => !blobs.some(({ shard }) => shard.index === index)
  )
  if (missing.length > 0) {
    const [names, noun] = [
      missing.map(index => `${index}/${count}`).join(', '),
      missing.length === 1 ? 'shard' : 'shards'
    ]
    throw new UserError(`Unexpected lack of ${noun} ${names} in \`${folder}\`, expected the reports of all ${count}`)
  }
  return {
    version,
    fingerprint: first.fingerprint,
    shard: { index: 1, count: 1 },
    // Every shard looks for all paths.
    faults: [...new Set(blobs.flatMap(({ faults }) => faults))],
    results: blobs.flatMap(({ results }) => results).sort(byPath)
  }
}

function byPath({ filePath: first }: FileResult, { filePath: second }: FileResult): number {
  return first < second ? -1 : Number(first > second)
}

interface Blob extends BlobRun {
  readonly path: string
  readonly results: readonly FileResult[]
}

function nameOf({ shard }: Blob): string {
  return `${shard.index}/${shard.count}`
}

function readBlob({ path, text }: BlobFile): Blob {
  const [head = '', body = ''] = text.split('\n', 2)
  const header = parse(head) as Partial<BlobHeader> | null
  if (header?.format !== formatName) {
    throw new UserError(
      `Unexpected file \`${path}\`, expected only reports that \`loc-lint --format blob\` of this version has written`
    )
  }
  const { version, fingerprint, shard, faults } = header
  // Anything after it would be lost silently, such as a second report in the same file.
  const rest = text.slice(head.length + 1 + body.length)
  const isWhole = rest.trim() === '' && header.checksum === checksumOf(header, body)
  const results = isWhole ? parse(body) : null
  const content = { version, fingerprint, shard, faults, results }
  // The checksum detects damage, not tampering: anybody can compute one.
  const violations = results === null ? null : violationsOf(content)
  if (violations?.length === 0) return { path, ...(content as Omit<Blob, 'path'>) }
  const detail = violations?.[0] === undefined ? '' : ` (${violations[0].message})`
  throw new UserError(
    `Unexpected damage of the report \`${path}\`${detail}, expected it as \`loc-lint --format blob\` has written it`
  )
}

const schemaPath = 'schemas/blob.schema.json'
let validate: ReturnType<typeof createValidator> | undefined

function violationsOf(content: unknown): ReturnType<NonNullable<typeof validate>> {
  validate ??= createValidator(JSON.parse(readPackageFile(schemaPath)) as JsonSchema, schemaPath, { trusted: true })
  return validate(content)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** Reports are text: what they are made of is known by their characters. Of a forged one, parts may be of any type. */
function checksumOf({ version, fingerprint, shard, faults }: Partial<BlobRun>, body: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, fingerprint, shard?.index, shard?.count, faults]))
    .update(`\n${body}`)
    .digest('hex')
}
