/** How the locale stands in a path. */
export type SlotKind = 'configured' | 'docusaurus' | 'container' | 'suffix' | 'folder' | 'name'

/**
 * The place of a locale in a path. All paths are absolute with `/`. The parts put together again around a locale,
 * `parent/before{locale}after` + `rest`, give the article's path in that locale.
 */
export interface Slot {
  readonly kind: SlotKind
  /** The folder that the part with the locale stands in. */
  readonly parent: string
  /** What precedes the locale in its part: `docs-` of `docs-nb-no`, `intro.` of `intro.fr.md`, else empty. */
  readonly before: string
  /** What follows the locale in its part: `.md` of `intro.fr.md`, else empty. */
  readonly after: string
  /** What follows the part with the locale, with its leading `/`; empty where the locale is in the file's name. */
  readonly rest: string
  /** The start of `rest` that is the same for all articles of the layout: the plugin's folder of Docusaurus, else empty. */
  readonly inner: string
  /** The path without the locale: the group's key, and where source articles lie in layouts that leave the source locale out. */
  readonly plainPath: string
}

/** A slot of one path, and the locale that stands in it. */
export interface FilledSlot {
  readonly slot: Slot
  /** The locale as it is spelled in the path. */
  readonly spelling: string
  /** Canonical locale. */
  readonly locale: string
}

/** The article's path in a locale. */
export function pathWith(slot: Slot, spelling: string): string {
  return `${slot.parent}/${slot.before}${spelling}${slot.after}${slot.rest}`
}

/** Names the layout root that a slot belongs to: the articles of one site share it. */
export function siteIdOf(slot: Slot): string {
  const { kind, parent, before, after, rest, inner } = slot
  // A locale in the file's name: the site is the folder, whatever the article's name.
  return [kind, parent, rest === '' ? '' : before, after, inner].join('\0')
}

/** Names the article that a slot belongs to. */
export function groupIdOf(slot: Slot): string {
  return `${siteIdOf(slot)}\0${slot.plainPath}`
}

/** The folder part of an absolute path with `/`; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The last part of a path with `/`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
