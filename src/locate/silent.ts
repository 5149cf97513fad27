import type { LocatedFile } from '../model/files.js'
import { extname } from 'node:path/posix'
import { canonicalLocale, isSourceLocale } from '../text/languages/locale.js'
import { remembering, type LocateContext } from './context.js'
import { byPath, splitRepeatedLocales, type Referrer } from './group.js'
import type { Placer } from './place.js'
import { folderOf } from './slot.js'

interface SilentFile {
  readonly folder: string
  readonly file: LocatedFile
}

/**
 * Groups files whose paths say no locale: those whose front matter names the same source version are one article. Files beside a given
 * one join as reference.
 *
 * @param paths Given files, absolute with `/`.
 * @returns The files of each article, ordered by path.
 */
export function groupSilentFiles(
  paths: readonly string[],
  context: LocateContext,
  place: Placer,
  refer: Referrer
): LocatedFile[][] {
  const given = new Set(paths)
  const alone: LocatedFile[][] = []
  const byHash = new Map<string, Map<string, SilentFile>>()
  const hashesBeside = remembering((folderAndExtension: string) => {
    const [folder = '', extension = ''] = folderAndExtension.split('\0')
    return hashesOf(folder, extension, context, place)
  })
  for (const path of paths) {
    const { sourceHash } = context.peek(path)
    if (sourceHash === null) {
      alone.push([silentFile(path, true, context, refer)])
      continue
    }
    const members = byHash.get(sourceHash) ?? new Map<string, SilentFile>()
    byHash.set(sourceHash, members)
    const beside = hashesBeside(`${folderOf(path)}\0${extname(path)}`).get(sourceHash) ?? []
    for (const member of [path, ...beside]) {
      members.set(member, { folder: folderOf(member), file: silentFile(member, given.has(member), context, refer) })
    }
  }
  return [
    ...alone,
    ...[...byHash.values()].flatMap(members => splitByFolder([...members.values()], context.sourceLocale))
  ]
}

function silentFile(path: string, given: boolean, context: LocateContext, refer: Referrer): LocatedFile {
  const locale = canonicalLocale(context.peek(path).locale ?? '')
  return { ...refer(path), given, locale, pathLocale: null, isSource: isSourceLocale(locale, context.sourceLocale) }
}

/** Path-silent files of a folder by the source version that they name. */
function hashesOf(folder: string, extension: string, context: LocateContext, place: Placer): Map<string, string[]> {
  const paths = new Map<string, string[]>()
  for (const name of context.disk.list(folder).files) {
    const path = `${folder}/${name}`
    if (extname(name) !== extension || place(path) !== null) continue
    const { sourceHash } = context.peek(path)
    if (sourceHash !== null) paths.set(sourceHash, [...(paths.get(sourceHash) ?? []), path])
  }
  return paths
}

/**
 * The same hash in several folders is one article as long as no locale repeats (a folder a locale, of any name). Where one does, the
 * folders hold copies, and each is a set of its own.
 */
function splitByFolder(members: readonly SilentFile[], sourceLocale: string): LocatedFile[][] {
  const files = members.map(({ file }) => file).sort(byPath)
  const whole = splitRepeatedLocales(files, sourceLocale)
  if (whole.repeated.length === 0) return [files]
  const folders = new Set(members.map(({ folder }) => folder))
  return [...folders].flatMap(folder =>
    withoutRepeats(
      members.filter(member => member.folder === folder).map(({ file }) => file),
      sourceLocale
    )
  )
}

function withoutRepeats(files: readonly LocatedFile[], sourceLocale: string): LocatedFile[][] {
  const { kept, repeated } = splitRepeatedLocales([...files].sort(byPath), sourceLocale)
  return [kept, ...repeated.map(file => [file])].filter(group => group.some(file => file.given))
}
