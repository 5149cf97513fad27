import { readPackageFile } from '../config/package-files.js'
import type { Article, FrontMatter } from '../model/article.js'
import type { TextRange } from '../model/range.js'
import type { JsonSchema, SchemaViolation } from '../model/rule.js'
import type { Settings } from '../model/settings.js'
import { createPathMatcher } from '../text/structures/glob.js'
import { createValidator, type Violation } from '../validation/validator.js'
import { isOneTypoAway } from './typo.js'

/** Keys that only a localization process writes: an article that has one of them is a ms-docs article. */
const localizationKeys = [
  'ms.openlocfilehash',
  'ms.sourcegitcommit',
  'ms.translationtype',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid'
] as const

/** Shorter keys are too often one letter away from another real key. */
const shortestCheckedKey = 5

/** What the front matter of articles is validated against. */
export interface SchemaService {
  /** Violations of the schema in force, in text order; for an article without front matter, one where its schema asks for keys. */
  schemaViolations(article: Article): readonly SchemaViolation[]
  /** Keys that the schema in force marks `x-translatable`; without the article's data, those of both schemas that come with loc-lint. */
  translatableKeys(path: string, data?: FrontMatter['data']): ReadonlySet<string>
}

interface FrontMatterSchema {
  readonly validate: (data: unknown) => readonly Violation[]
  readonly knownKeys: readonly string[]
  readonly translatable: ReadonlySet<string>
  readonly namesTypos: boolean
}

/**
 * Prepares the schemas of a run: the user's, the first whose globs match being in force, else the two that come with loc-lint,
 * `ms-docs` for articles with units or localization keys and `generic` for all others.
 *
 * @param userSchemas Schemas of the settings.
 */
export function createSchemaService(userSchemas: Settings['schemas']): SchemaService {
  const configured = userSchemas.map(({ files, schema, origin }) => ({
    isMatch: createPathMatcher(files),
    ...prepare(schema, origin, false)
  }))
  const shipped = { msDocs: lazy(() => prepareShipped('ms-docs')), generic: lazy(() => prepareShipped('generic')) }
  const shippedTranslatable = lazy(() => new Set([...shipped.msDocs().translatable, ...shipped.generic().translatable]))
  const configuredFor = (path: string): FrontMatterSchema | undefined => configured.find(({ isMatch }) => isMatch(path))

  return {
    schemaViolations(article) {
      const { frontMatter } = article
      const own = configuredFor(article.path)
      if (!frontMatter.exists) return own === undefined ? [] : missingFrontMatter(own, article)
      if (!isReadable(frontMatter)) return []
      return violationsOf(own ?? (isMsDocs(article) ? shipped.msDocs() : shipped.generic()), frontMatter)
    },
    translatableKeys: (path, data) =>
      configuredFor(path)?.translatable ??
      (data !== undefined && hasLocalizationKey(data) ? shipped.msDocs().translatable : shippedTranslatable())
  }
}

function isMsDocs(article: Article): boolean {
  return (article.units.length > 0 && article.comparison.isToolMade) || hasLocalizationKey(article.frontMatter.data)
}

/** Whether front matter has a key that only a localization process writes. */
export function hasLocalizationKey(data: FrontMatter['data']): boolean {
  return localizationKeys.some(key => Object.hasOwn(data, key))
}

function isReadable(frontMatter: FrontMatter): boolean {
  return (
    !frontMatter.segmented && frontMatter.problems.every(({ kind }) => kind === 'duplicateKey' || kind === 'unclosed')
  )
}

/** Front matter may be absent where the schema asks for nothing. */
function missingFrontMatter(schema: FrontMatterSchema, { frontMatter }: Article): SchemaViolation[] {
  const missing = schema.validate(Object.create(null)).flatMap(({ property }) => property ?? [])
  if (frontMatter.problems.length > 0 || missing.length === 0) return []
  const names = missing.map(key => `\`${key}\``).join(', ')
  const message = `Unexpected missing front matter, expected it with ${names}`
  return [{ key: '', message, expected: missing, isRequired: true, ...frontMatter.opening }]
}

function violationsOf(schema: FrontMatterSchema, frontMatter: FrontMatter): SchemaViolation[] {
  const typos = schema.namesTypos ? findTypos(schema, frontMatter) : []
  const mistyped = new Set(typos.flatMap(({ expected }) => expected ?? []))
  const violations = schema
    .validate(frontMatter.data)
    // A missing key that is there with a slip is one defect: the slip is what to look at.
    .filter(({ path, property }) => path.length > 0 || property === undefined || !mistyped.has(property))
    .map(violation => locate(violation, frontMatter))
  return [...typos, ...violations].sort((left, right) => left.start - right.start || left.end - right.end)
}

function findTypos({ knownKeys }: FrontMatterSchema, frontMatter: FrontMatter): SchemaViolation[] {
  const { data } = frontMatter
  return Object.keys(data).flatMap(key => {
    if (key.length < shortestCheckedKey || knownKeys.includes(key)) return []
    const intended = knownKeys.find(
      known => known.length >= shortestCheckedKey && !Object.hasOwn(data, known) && isOneTypoAway(key, known)
    )
    if (intended === undefined) return []
    const place = frontMatter.place([key])?.key ?? closingFence(frontMatter)
    return [
      {
        key,
        message: `Unexpected key \`${key}\`, expected \`${intended}\``,
        expected: [intended],
        actual: key,
        start: place.start,
        end: place.end
      }
    ]
  })
}

function locate(
  { path, keyword, property, message, expected, actual }: Violation,
  frontMatter: FrontMatter
): SchemaViolation {
  const key = String(path[0] ?? property ?? '')
  const unexpected = property === undefined ? null : frontMatter.place([...path, property])?.key
  const { start, end } = unexpected ?? nearestValue(path, frontMatter) ?? closingFence(frontMatter)
  const isRequired = keyword === 'required' && path.length === 0
  return {
    message,
    key,
    start,
    end,
    ...(isRequired ? { isRequired } : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual })
  }
}

/** Range of the value at a path, or of the innermost value around it that has a place. */
function nearestValue(path: Violation['path'], frontMatter: FrontMatter): TextRange | null {
  for (let length = path.length; length > 0; length--) {
    const place = frontMatter.place(path.slice(0, length))
    if (place !== null) return place.value
  }
  return null
}

function closingFence(frontMatter: FrontMatter): TextRange {
  return { start: Math.max(0, frontMatter.range.end - 3), end: frontMatter.range.end }
}

function prepareShipped(name: string): FrontMatterSchema {
  const path = `schemas/front-matter/${name}.schema.json`
  return prepare(JSON.parse(readPackageFile(path)) as JsonSchema, `loc-lint/${path}`, true)
}

function prepare(schema: JsonSchema, origin: string, trusted: boolean): FrontMatterSchema {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, unknown>)
  return {
    validate: createValidator(schema, origin, { trusted }),
    knownKeys: properties.map(([key]) => key),
    translatable: new Set(properties.filter(([, property]) => isTranslatable(property)).map(([key]) => key)),
    namesTypos: schema['x-name-typos'] === true
  }
}

function isTranslatable(property: unknown): boolean {
  return (property as JsonSchema | null)?.['x-translatable'] === true
}

function lazy<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= make())
}
