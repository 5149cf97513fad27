import { withoutSuffix, type PageLocales } from '../../../src/text/urls/same-page.js'
import { changeOfForm, formsOf, type UrlChange } from '../../../src/text/urls/url-form.js'

/** Names that software reads, and paths: what has spaces is for people. */
const FOR_SOFTWARE = /^[^\s]{1,300}$/
const NAME = '…'

/**
 * How a value of front matter was mapped to another one: a path with another form, a name with the locale at its end.
 *
 * @param source Value of the source.
 * @param target Value of the translation.
 * @param locales Locales of both.
 * @returns `null` where the translation has another value.
 */
export function changeOfValue(source: unknown, target: unknown, locales: PageLocales): UrlChange | null {
  if (!isForSoftware(source) || !isForSoftware(target)) return null
  if (source.includes('/')) return changeOfForm(source, target, locales)
  return source !== target && withoutSuffix(source, locales) === withoutSuffix(target, locales)
    ? { from: NAME, to: `${NAME}-{locale}` }
    : null
}

/**
 * The forms that a value could have been changed from: what occasions are counted by.
 *
 * @param value Value of the source.
 * @param locales Locales of both.
 */
export function formsOfValue(value: unknown, locales: PageLocales): string[] {
  if (!isForSoftware(value)) return []
  return value.includes('/') ? formsOf(value, locales) : [NAME]
}

function isForSoftware(value: unknown): value is string {
  return typeof value === 'string' && FOR_SOFTWARE.test(value)
}
