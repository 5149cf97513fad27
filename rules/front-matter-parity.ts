import { defineGroupRule } from '../src/define-rule.js'
import type { FrontMatter } from '../src/model/article.js'
import type { ArticleFacts } from '../src/model/facts.js'
import type { TextRange } from '../src/model/range.js'
import { distanceBetween } from '../src/text/structures/distance.js'
import { LOCALE_KEYS, STRUCTURAL_KEYS, TRANSLATABLE_KEYS } from './shared/front-matter/data/layout-keys.js'
import { comparableValue, displayValue, isMapping } from './shared/front-matter/entries.js'
import { createPathMatcher } from '../src/text/structures/glob.js'
import { nameOfPath, partDifferences } from './shared/front-matter/parts.js'
import { nameLocales } from './shared/group/locale-list.js'
import { translatedKeys } from './shared/front-matter/translated-keys.js'
import { changeOfValue, formsOfValue } from './shared/front-matter/value-form.js'
import { keySubjects } from './shared/subjects.js'
import { majority } from './shared/group/vote.js'

export default defineGroupRule({
  name: 'front-matter-parity',
  meta: {
    description: 'require the same untranslatable front matter in all locales of one source version',
    scope: 'group',
    recommended: 'error',
    critical: true,
    experimental: true,
    fixable: false,
    issueType: 'inconsistency',
    options: {
      type: 'object',
      properties: {
        translatable: {
          description: 'Keys that translators may change, beside those that the schema marks `x-translatable`',
          type: 'array',
          items: { type: 'string' },
          default: TRANSLATABLE_KEYS
        },
        ignore: {
          description: 'Keys that legitimately differ between locales or are there in some only',
          type: 'array',
          items: { type: 'string' },
          default: LOCALE_KEYS
        },
        allowMissing: {
          description: 'Globs of files that may lack front matter; letter case does not matter',
          type: 'array',
          items: { type: 'string' },
          default: []
        },
        compareUnversioned: {
          description: 'Whether to compare articles that do not say which source version they translate',
          type: 'boolean',
          default: false
        }
      },
      additionalProperties: false
    },
    choices: { differs: 'frontMatter', missing: 'frontMatter', added: 'frontMatter' },
    messages: {
      differs: 'Value `{{actual}}` of `{{key}}` differs from other locales, expected `{{expected}}` as in {{locales}}',
      missing: 'Key `{{key}}` is missing, expected with the value `{{expected}}` as in {{locales}}',
      added: 'Key `{{key}}` is not in {{locales}}',
      renamed: 'Key `{{key}}` was renamed, expected `{{expected}}` as in {{locales}}',
      absent: 'Front matter is missing, expected as in {{locales}}'
    }
  },
  create(context) {
    const { options } = context
    const mayLackFrontMatter = createPathMatcher(options.allowMissing, { ignoreCase: true })
    return {
      group(group) {
        const { articles, versions } = group
        const unversioned = options.compareUnversioned ? [articles.filter(article => !isVersioned(article))] : []
        if (!options.compareUnversioned) reportTranslated(articles.filter(isReadable))
        for (const version of [...versions, ...unversioned]) compareVersion(version.filter(isReadable))
        reportAbsent(articles)
      }
    }

    function compareVersion(articles: readonly ArticleFacts[]): void {
      if (articles.length < 2) return
      const source = articles.find(({ isSource }) => isSource)
      const differences = [...new Set(articles.flatMap(({ frontMatter }) => Object.keys(frontMatter.data)))].flatMap(
        key => {
          if (options.ignore.includes(key)) return []
          // A key that the source lacks was added by localization: only translations can be compared.
          const compared =
            source === undefined || has(source, key) ? articles : articles.filter(article => article !== source)
          return compareKey(key, compared)
        }
      )
      for (const article of articles)
        reportArticle(
          article,
          differences.filter(difference => difference.article === article)
        )
    }

    /** The source's value is what its translations could have mapped. */
    function countOccasions(key: string, articles: readonly ArticleFacts[]): void {
      const source = articles.find(({ isSource }) => isSource)
      if (source === undefined) return
      for (const article of articles) {
        if (article === source || !has(article, key)) continue
        for (const form of formsOfValue(source.frontMatter.data[key], localesOf(article, source)))
          context.occasion('differs', `${key}: ${form}`, article)
      }
    }

    function compareKey(key: string, articles: readonly ArticleFacts[]): Difference[] {
      countOccasions(key, articles)
      if (articles.length < 2 || isSameIn(articles, key)) return []
      // Translations determine which schema applies; the source has none of the keys that localization adds.
      const handedOff = articles.find(isVersioned) ?? articles[0]
      const saysOf = (article: ArticleFacts): string => {
        if (!has(article, key)) return ''
        return isTranslatable(article, key, handedOff?.frontMatter.data)
          ? 'translated'
          : comparableValue(article.frontMatter.data[key])
      }
      const vote = majority(articles, saysOf, ({ isSource }) => isSource)
      if (vote === null || vote.losers.length === 0) return []
      // Two locales that differ would blame each other: reported once, in an article that was given, and preferably where the key is missing.
      const rank = (article: ArticleFacts): number => (article.given ? 0 : 2) + (has(article, key) ? 1 : 0)
      const blamed =
        vote.isTie && articles.length === 2 ? [...articles].sort((a, b) => rank(a) - rank(b)).slice(0, 1) : vote.losers
      const models = articles.filter(article =>
        vote.isTie ? !blamed.includes(article) : vote.winners.includes(article)
      )
      const kindOf = (article: ArticleFacts): Difference['kind'] =>
        !has(article, key) ? 'missing' : models.some(model => has(model, key)) ? 'differs' : 'added'
      return blamed.map(article => ({ article, key, models, kind: kindOf(article) }))
    }

    function reportArticle(article: ArticleFacts, differences: readonly Difference[]): void {
      const { frontMatter } = article
      const missing = differences.filter(({ kind }) => kind === 'missing')
      for (const { key, kind, models } of differences.filter(difference => difference.kind !== 'missing')) {
        const place = frontMatter.place([key])?.[kind === 'differs' ? 'value' : 'key'] ?? closingFence(article)
        const value = frontMatter.data[key]
        const twin =
          kind === 'added'
            ? missing.find(
                other =>
                  comparableValue(valueIn(other)) === comparableValue(value) ||
                  distanceBetween(other.key.toLowerCase(), key.toLowerCase()) < 2
              )
            : undefined
        if (twin !== undefined) missing.splice(missing.indexOf(twin), 1)
        const locales = nameLocales(models)
        if (twin !== undefined) {
          context.report({
            article,
            messageId: 'renamed',
            data: { key, expected: twin.key, locales },
            place,
            expected: [twin.key],
            actual: key,
            subjects: keySubjects([key, twin.key], place)
          })
        } else if (kind === 'added') {
          context.report({
            article,
            messageId: 'added',
            data: { key, locales },
            place,
            actual: key,
            subjects: keySubjects([key], place)
          })
        } else {
          const model = models.find(each => has(each, key))
          const change = changeOfValue(model?.frontMatter.data[key], value, localesOf(article, model))
          const expected = displayValue(model?.frontMatter.data[key])
          const actual = displayValue(value)
          context.report({
            article,
            messageId: 'differs',
            data: { key, expected, actual, locales },
            place,
            expected: [expected],
            actual,
            ...(change === null ? {} : { choice: { from: `${key}: ${change.from}`, to: `${key}: ${change.to}` } }),
            subjects: keySubjects([], place)
          })
        }
      }
      for (const difference of missing) {
        const { key, models } = difference
        const value = valueIn(difference)
        const expected = displayValue(value)
        const data = { key, expected, locales: nameLocales(models) }
        context.report({
          article,
          messageId: 'missing',
          data,
          place: closingFence(article),
          expected: [key],
          subjects: keySubjects([key, ...keysOfValue(article, value)])
        })
      }
    }

    function isTranslatable({ path }: ArticleFacts, key: string, data: FrontMatter['data'] | undefined): boolean {
      return options.translatable.includes(key) || context.translatableKeys(path, data).has(key)
    }

    /** Without a known version, values may be out of date; but a translated value that is not text is wrong in any version. */
    function reportTranslated(articles: readonly ArticleFacts[]): void {
      for (const article of articles) {
        const { source } = article.comparison
        if (source === null || !isReadable(source) || isVersioned(article)) continue
        const changed = STRUCTURAL_KEYS.filter(
          key =>
            has(article, key) &&
            has(source, key) &&
            !isSameIn([article, source], key) &&
            !isLabelForReaders(source.frontMatter.data[key], article.frontMatter.data[key])
        )
        reportArticle(
          article,
          changed
            .flatMap(key => compareKey(key, [article, source]))
            .filter(difference => difference.article === article)
        )
        reportParts(article, source)
        const isText = (key: string): boolean => isTranslatable(source, key, source.frontMatter.data)
        for (const { key, expected } of translatedKeys(article.frontMatter.data, source.frontMatter.data, isText)) {
          const place = article.frontMatter.place([key])?.key
          if (place === undefined) continue
          context.report({
            article,
            messageId: 'renamed',
            data: { key, expected, locales: nameLocales([source]) },
            place,
            expected: [expected],
            actual: key,
            subjects: keySubjects([key, expected], place)
          })
        }
      }
    }

    /** Translators add no part of a page and leave none out, unless most pages of their locale do. */
    function reportParts(article: ArticleFacts, source: ArticleFacts): void {
      const [own, wanted] = [article.frontMatter.data, source.frontMatter.data]
      const locales = nameLocales([source])
      for (const key of Object.keys(own)) if (isMapping(own[key])) context.occasion('added', `no ${key}`, article)
      for (const key of Object.keys(wanted)) if (isMapping(wanted[key])) context.occasion('missing', key, article)
      for (const { kind, path, value } of partDifferences(own, wanted, options.ignore)) {
        const key = nameOfPath(path)
        // A key that is missing is reported where its mapping is.
        const place =
          article.frontMatter.place(kind === 'added' ? path : path.slice(0, -1))?.key ?? closingFence(article)
        const names = path.filter(step => typeof step === 'string')
        const shared = {
          article,
          place,
          subjects: keySubjects(names.slice(-1), place),
          severityCap: 'warning'
        } as const
        const isWhole = path.length === 1
        if (kind === 'added') {
          const choice = isWhole ? { choice: { from: `no ${key}`, to: key } } : {}
          context.report({ ...shared, ...choice, messageId: 'added', data: { key, locales }, actual: key })
        } else {
          const choice = isWhole ? { choice: { from: key, to: '' } } : {}
          const data = { key, expected: displayValue(value), locales }
          context.report({ ...shared, ...choice, messageId: 'missing', data, expected: [key] })
        }
      }
    }

    /** An article without front matter names no version: it is compared with its siblings if most of them have front matter, or with its source. */
    function reportAbsent(articles: readonly ArticleFacts[]): void {
      const absent = articles.filter(({ frontMatter }) => !frontMatter.exists)
      const models = modelsFor(
        absent,
        articles.filter(({ frontMatter }) => frontMatter.exists)
      )
      if (models.length === 0) return
      for (const article of absent) {
        // Localization writes the front matter of articles whose source has none.
        if (article.isSource || article.frontMatter.problems.length > 0 || mayLackFrontMatter(article.path)) continue
        context.report({
          article,
          messageId: 'absent',
          data: { locales: nameLocales(models) },
          place: article.frontMatter.opening
        })
      }
    }

    function modelsFor(absent: readonly ArticleFacts[], present: readonly ArticleFacts[]): readonly ArticleFacts[] {
      const versioned = present.filter(article => isVersioned(article) || options.compareUnversioned)
      if (versioned.length > 0) return absent.length < versioned.length ? versioned : []
      // A title that no translation has came to the source later, unless there is but one.
      const isLost = absent.length === 1 || present.length > absent.length
      return isLost && absent.every(({ comparison }) => comparison.isByBlock)
        ? present.filter(article => article.isSource && has(article, 'title'))
        : []
    }
  }
})

function localesOf(
  { locale }: ArticleFacts,
  source: ArticleFacts | undefined
): { readonly locale: string | null; readonly sourceLocale: string | null } {
  return { locale, sourceLocale: source?.locale ?? null }
}

/** A key of an article that differs from the articles it is compared with. */
interface Difference {
  readonly article: ArticleFacts
  readonly key: string
  readonly kind: 'missing' | 'added' | 'differs'
  readonly models: readonly ArticleFacts[]
}

/** Whether an article is compared with other locales, and not with its source alone. */
function isVersioned({ comparison }: ArticleFacts): boolean {
  return comparison.version !== null
}

/** `type: Principles`, where a site groups its pages by words that it shows: a name for programs has no capital letter, or signs. */
function isLabelForReaders(value: unknown, own: unknown): boolean {
  return (
    typeof value === 'string' && /^[A-Z][a-z]+(?: [A-Za-z]+)*$/.test(value) && /(?![A-Za-z])\p{L}/u.test(String(own))
  )
}

function isReadable({ frontMatter }: ArticleFacts): boolean {
  const isDamaged = frontMatter.problems.some(({ kind }) => kind !== 'duplicateKey' && kind !== 'unclosed')
  return frontMatter.exists && !frontMatter.segmented && !isDamaged
}

function has({ frontMatter }: ArticleFacts, key: string): boolean {
  return Object.hasOwn(frontMatter.data, key)
}

/** Most entries are the same in all locales and need no vote. */
function isSameIn(articles: readonly ArticleFacts[], key: string): boolean {
  const value = articles[0]?.frontMatter.data[key]
  return value !== undefined && articles.every(({ frontMatter }) => frontMatter.data[key] === value)
}

function valueIn({ key, models }: Difference): unknown {
  return models.find(model => has(model, key))?.frontMatter.data[key]
}

/** Keys under which an article has a value: one that is missing may be misspelt. */
function keysOfValue({ frontMatter }: ArticleFacts, value: unknown): string[] {
  const wanted = comparableValue(value)
  return Object.entries(frontMatter.data).flatMap(([key, own]) => (comparableValue(own) === wanted ? [key] : []))
}

function closingFence({ frontMatter }: ArticleFacts): TextRange {
  return { start: Math.max(0, frontMatter.range.end - 3), end: frontMatter.range.end }
}
