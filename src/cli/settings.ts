import { relative } from 'node:path'
import { loadConfiguration } from '../config/load.js'
import { formerPresetNotice } from '../config/presets.js'
import { resolveSettings } from '../config/resolve.js'
import { parseRuleFlags } from '../config/rule-flag.js'
import { belongsTo } from '../discover/real-path.js'
import type { Rule } from '../model/rule.js'
import type { Settings } from '../model/settings.js'
import { pluginSource, type PluginSource } from '../run/plugin-source.js'
import { listChoices } from '../validation/sentences.js'
import type { Arguments } from './arguments.js'

export interface RunSettings {
  readonly settings: Settings
  /** Other people's plugins that the configuration names. */
  readonly plugins: PluginSource | null
  /** Path of the configuration relative to the working directory; `null` without one. */
  readonly configuration: string | null
  /** Sentences about the configuration for people to read. */
  readonly notices: readonly string[]
}

/** Settings of a run: those of the configuration, overridden by the command line. */
export async function runSettings(parsed: Arguments, cwd: string, rules: readonly Rule[]): Promise<RunSettings> {
  const loaded = await loadConfiguration({ cwd, file: parsed.config, disabled: parsed.noConfig, safe: parsed.safe })
  const configuration = loaded.filePath === null ? null : relative(cwd, loaded.filePath).replaceAll('\\', '/')
  const resolved = resolveSettings(
    loaded.settings,
    {
      ...(parsed.sourceLocale === null ? {} : { sourceLocale: parsed.sourceLocale }),
      rules: parseRuleFlags(parsed.rules),
      ...(parsed.noConventions ? { conventions: false as const } : {})
    },
    rules,
    {
      cwd,
      origin: configuration ?? 'the configuration',
      // One that lies elsewhere is not of those whose articles are linted: it may name what it likes.
      safe: parsed.safe && loaded.filePath !== null && belongsTo(loaded.filePath, cwd)
    }
  )
  const settings = {
    ...resolved,
    ignore: [...resolved.ignore, ...parsed.ignorePatterns],
    // The default is left out, so that it changes no key of the cache.
    ...(parsed.inlineConfig ? {} : { inlineConfig: false })
  }
  const plugins = pluginSource(loaded, parsed.run.pluginTimeout)
  const { unread = [] } = loaded
  const ignored =
    unread.length === 0
      ? null
      : `Read \`${configuration}\` and not ${listChoices(unread, 'and')}: a project has one configuration (\`--config\`)`
  const renamed = formerPresetNotice(loaded.settings, configuration ?? 'the configuration')
  const notices = [ignored, renamed].filter(notice => notice !== null)
  return { settings, plugins, configuration, notices }
}
