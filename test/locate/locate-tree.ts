import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { locateArticles, type LocateOptions } from '../../src/locate/locate.js'
import type { ArticleGroup } from '../../src/model/files.js'

/** Reads the two keys that locating may ask for, as simply as tests need it. */
export function peekFrontMatter(path: string): { locale: string | null; sourceHash: string | null } {
  const text = readFileSync(path, 'utf8')
  const valueOf = (key: string): string | null => new RegExp(`^${key}: *(\\S+)`, 'm').exec(text)?.[1] ?? null
  return { locale: valueOf('ms\\.contentlocale'), sourceHash: valueOf('ms\\.openlocfilehash') }
}

/** Locates paths relative to a folder. */
export function locate(cwd: string, paths: readonly string[], options: Partial<LocateOptions> = {}): ArticleGroup[] {
  const files = paths.map(path => ({ absolutePath: resolve(cwd, path), path }))
  return locateArticles(files, { cwd, sourceLocale: 'en-US', layout: [], peek: peekFrontMatter, ...options })
}

/**
 * Groups in short: key → files as `path locale`, with `+` for a file that was not given, `*` for a source article and `~` where the
 * path is silent.
 */
export function inShort(groups: readonly ArticleGroup[]): Record<string, string[]> {
  return Object.fromEntries(
    groups.map(group => [
      group.key,
      group.files.map(
        file =>
          `${file.given ? '' : '+'}${file.path} ${file.locale ?? '?'}${file.isSource ? '*' : ''}${file.pathLocale === null ? '~' : ''}`
      )
    ])
  )
}

export const shared = join('..', 'shared')
