import { nameOf, type Slot } from './slot.js'

const pluginKinds = ['docs', 'blog', 'pages'] as const
type PluginKind = (typeof pluginKinds)[number]

/** The folder of one plugin below `i18n/<locale>/`, and the folder of its source articles. Both without slashes at their ends. */
interface PluginFolder {
  /** Relative to `i18n/<locale>/`: `docusaurus-plugin-content-docs/current`. */
  readonly translated: string
  /** Relative to the site's folder: `docs`. */
  readonly source: string
}

/**
 * Reads a path below `<site>/i18n/<locale>` as an article of Docusaurus.
 *
 * @param parent The folder that holds the locales; other names than `i18n` are no Docusaurus layout.
 * @param rest The path below the locale, with its leading `/`.
 */
export function docusaurusSlot(parent: string, rest: string): Slot | null {
  if (nameOf(parent) !== 'i18n') return null
  const parts = rest.split('/')
  const plugin = pluginFolder(parts[1] ?? '', parts[2] ?? '')
  if (plugin === null || rest.length <= plugin.translated.length + 2) return null
  const article = rest.slice(plugin.translated.length + 2)
  const site = parent.slice(0, -'/i18n'.length)
  return {
    kind: 'docusaurus',
    parent,
    before: '',
    after: '',
    rest,
    inner: plugin.translated,
    plainPath: `${site}/${plugin.source}/${article}`
  }
}

/**
 * Finds which source folder a plugin's folder translates.
 *
 * @param name Name of the plugin's folder: `docusaurus-plugin-content-docs`, or with an id, `docusaurus-plugin-content-docs-community`.
 * @param version The folder in it: `current` or `version-…` for docs; other plugins have none.
 */
export function pluginFolder(name: string, version: string): PluginFolder | null {
  const kind = pluginKinds.find(
    candidate => name === pluginName(candidate) || name.startsWith(`${pluginName(candidate)}-`)
  )
  if (kind === undefined) return null
  const id = name.slice(pluginName(kind).length + 1)
  if (kind === 'blog') return { translated: name, source: id === '' ? 'blog' : id }
  if (kind === 'pages') return { translated: name, source: id === '' ? 'src/pages' : `src/${id}` }
  if (version === 'current') return { translated: `${name}/current`, source: id === '' ? 'docs' : id }
  if (!version.startsWith('version-')) return null
  return { translated: `${name}/${version}`, source: `${id === '' ? '' : `${id}_`}versioned_docs/${version}` }
}

function pluginName(kind: PluginKind): string {
  return `docusaurus-plugin-content-${kind}`
}
