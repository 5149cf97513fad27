import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  rmSync,
  type Stats,
  utimesSync
} from 'node:fs'
import { join } from 'node:path'
import { sweepLeftovers } from '../fix/leftovers.js'
import { replaceFile } from '../fix/write-file.js'
import type { ArticleGroup } from '../model/files.js'
import type { FileResult } from '../model/finding.js'
import type { GroupKey } from './group-key.js'
import { decodeResults, encodeResults, isLasting } from './results.js'
import { decodeSegment, encodeSegment, magic, type SegmentEntry } from './segment.js'

/** Results of earlier runs with the same tool and settings. A damaged cache is ignored. */
export interface Cache {
  /** Whether there is anything in it. */
  readonly isEmpty: boolean
  /** Results of a group; `null` where they are not known. */
  get(group: ArticleGroup, key: GroupKey): FileResult[] | null
  /** Remembers the results of a group; what depends on more than the key is left out. */
  add(key: GroupKey, results: readonly FileResult[]): void
  /** Writes what was added. @returns Why it could not be written, in one sentence; else `null`. */
  save(): string | null
}

export interface CacheOptions {
  /** Absolute path of the folder of the cache. */
  readonly location: string
  /** A digest of the tool and the settings. */
  readonly signature: string
}

/** The first digit of a slot names its segment: a change in one article writes a sixteenth of the cache. */
const segmentPattern = /^[0-9a-f]\.txt$/
const signaturePattern = /^[0-9a-f]{32}$/

/** Articles that were renamed or removed leave entries behind; the oldest go when a segment has more than this, unless a run needs more. */
const largestSegment = 4000

/** Characters of the results in one segment, of which the oldest go beyond it: it is read as a whole. */
const largestValues = 32 * 1024 * 1024
/** Bytes of a segment that is read: what holds more was not written by us. */
const largestFile = 4 * largestValues

/** Settings change back and forth (branches, options); more states than this are not worth their space. */
const keptSignatures = 12
const oldestSignature = 30 * 24 * 60 * 60 * 1000

/**
 * Opens the cache. Nothing is read before it is asked for.
 *
 * @param options Where it is, and for which tool and settings.
 */
export function openCache({ location, signature }: CacheOptions): Cache {
  const folder = join(location, signature)
  // A link by that name, which the repository may have brought, is neither read nor written through.
  const isOurs = statsOf(folder)?.isDirectory() !== false
  const segments = new Map<string, Segment>()
  const segmentOf = (slot: string): Segment => {
    const name = slot.charAt(0)
    let segment = segments.get(name)
    if (segment === undefined) {
      const entries = isOurs ? readSegment(folder, name) : new Map<string, SegmentEntry>()
      segments.set(name, (segment = { entries, used: new Set(), added: new Map() }))
    }
    return segment
  }
  return {
    isEmpty: !isOurs || !namesIn(folder).some(name => segmentPattern.test(name)),
    get(group, { slot, key }) {
      const { entries, used } = segmentOf(slot)
      const entry = entries.get(slot)
      const results = entry?.key === key ? decodeResults(entry.value, group) : null
      if (results !== null) used.add(slot)
      return results
    },
    add({ slot, key }, results) {
      if (isLasting(results)) segmentOf(slot).added.set(slot, { key, results })
    },
    save() {
      if (!isOurs)
        return `Unexpected link or file \`${folder}\`, expected a folder for the cache: nothing was remembered`
      try {
        const changed = [...segments].filter(([, { added }]) => added.size > 0)
        if (changed.length > 0) mkdirSync(folder, { recursive: true })
        for (const [name, segment] of changed) {
          // Read again: another run may have written meanwhile.
          const merged = mergeSegment(readSegment(folder, name), segment)
          replaceFile(join(folder, `${name}.txt`), encodeSegment(merged), { isDurable: false })
          segment.added.clear()
        }
        touch(folder)
        if (changed.length > 0) prune(location, folder)
        return null
      } catch (error) {
        return `Unexpected failure to write the cache in \`${location}\`, expected a folder that can be written to (${(error as Error).message})`
      }
    }
  }
}

interface Segment {
  readonly entries: ReadonlyMap<string, SegmentEntry>
  /** Slots that this run found in it. */
  readonly used: Set<string>
  readonly added: Map<string, { readonly key: string; readonly results: readonly FileResult[] }>
}

/** Entries of this run come last, in place of older ones for the same slots; the first go where there are too many. */
function mergeSegment(present: ReadonlyMap<string, SegmentEntry>, { used, added }: Segment): Map<string, SegmentEntry> {
  const left = [...present].filter(([slot]) => !added.has(slot))
  const ours = left.filter(([slot]) => used.has(slot))
  for (const [slot, { key, results }] of added) ours.push([slot, { key, value: encodeResults(results) }])
  const all = [...left.filter(([slot]) => !used.has(slot)), ...ours].slice(-Math.max(largestSegment, 2 * ours.length))
  return new Map(all.slice(firstThatFits(all)))
}

/** Index of the first entry with which the rest is not too large. */
function firstThatFits(entries: readonly (readonly [slot: string, entry: SegmentEntry])[]): number {
  let size = 0
  for (let index = entries.length - 1; index >= 0; index--) {
    size += entries[index]?.[1].value.length ?? 0
    if (size > largestValues) return index + 1
  }
  return 0
}

function readSegment(folder: string, name: string): Map<string, SegmentEntry> {
  try {
    const path = join(folder, `${name}.txt`)
    const stats = lstatSync(path)
    return stats.isFile() && stats.size <= largestFile
      ? decodeSegment(readFileSync(path))
      : new Map<string, SegmentEntry>()
  } catch {
    return new Map()
  }
}

/** The time of the folder says when it was last of use. */
function touch(folder: string): void {
  try {
    const now = new Date()
    utimesSync(folder, now, now)
  } catch {
    /* It is not there, or not ours. */
  }
}

/** Removes states of tool and settings that were not used for long, and what killed runs left. What is not known as ours by its content stays, whatever its name. */
function prune(location: string, current: string): void {
  sweepLeftovers([current])
  const old = namesIn(location)
    .filter(name => signaturePattern.test(name))
    .map(name => join(location, name))
    .filter(folder => folder !== current)
    .flatMap(folder => {
      const stats = statsOf(folder)
      return stats?.isDirectory() === true ? [{ folder, age: Date.now() - stats.mtimeMs }] : []
    })
    .sort((first, second) => first.age - second.age)
  for (const [index, { folder, age }] of old.entries()) {
    if (index >= keptSignatures - 1 || age > oldestSignature) removeState(folder)
  }
}

function removeState(folder: string): void {
  const segments = namesIn(folder)
    .filter(name => segmentPattern.test(name))
    .map(name => join(folder, name))
    .filter(isSegment)
  if (segments.length === 0) return
  for (const path of segments) rmSync(path, { force: true })
  sweepLeftovers([folder])
  try {
    rmdirSync(folder)
  } catch {
    /* Something of others is in it. */
  }
}

/** Whether a regular file begins as segments do. */
function isSegment(path: string): boolean {
  if (statsOf(path)?.isFile() !== true) return false
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(magic.length)
    return readSync(file, start) === magic.length && start.toString('latin1') === magic
  } finally {
    closeSync(file)
  }
}

/** Of a link itself, not of what it leads to. */
function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch {
    return null
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
