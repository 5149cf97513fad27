import { describe, expect, it } from 'vitest'
import { changeOfForm, formsOf } from '../../../src/text/urls/url-form.js'

const locales = { locale: 'zh-CN', sourceLocale: 'en-US' }
const change = (source: string, target: string): string | null => {
  const found = changeOfForm(source, target, locales)
  return found === null ? null : `${found.from} → ${found.to}`
}

describe('how the form of a URL was changed', () => {
  it.each([
    ['another host', 'https://a.dev/x/y#z', 'https://b.dev/x/y#z', 'https://a.dev/… → https://b.dev/…'],
    ['the host alone', 'https://a.dev/', 'https://b.dev', 'https://a.dev/… → https://b.dev/…'],
    ['a host of the locale', 'https://a.dev/x', 'https://zh.a.dev/x', 'https://a.dev/… → https://{locale}.a.dev/…'],
    ['a folder more', '/guide/x', '/zh-cn/guide/x', '/… → /{locale}/…'],
    ['a folder less', '/docs/guide/x', '/guide/x', '/docs/… → /…'],
    ['a folder and a host', 'https://a.dev/x', 'https://b.dev/web/x', 'https://a.dev/… → https://b.dev/web/…'],
    ['an extension', 'guide/x.md', 'guide/x.html', '….md → ….html'],
    ['a slash at the end', '/guide/x', '/guide/x/', '… → …/'],
    ['a path from the page', '/docs/_part.mdx', '../../_part.mdx', '/docs/… → ./…'],
    ['a path from the root', '../img/x.png', '/static/img/x.png', './… → /static/…'],
    ['an alias', '@site/docs/x', '@zh/docs/x', '@site/… → @zh/…'],
    ['the own host left out', 'https://a.dev/x', '/x', 'https://a.dev/… → /…']
  ])('%s', (_, source, target, expected) => {
    expect(change(source, target)).toBe(expected)
    expect(formsOf(source, locales)).toContain(expected.split(' → ')[0])
  })

  it.each([
    ['nothing', '/x', '/x'],
    ['another page', '/guide/x', '/guide/y'],
    ['a folder that stands for another one', '/documents/x', '/dokumente/x'],
    ['a fragment that became a folder', '#intro', '../../Module04'],
    ['another fragment', '/x#a', '/y/x#b'],
    ['a query', '/x?a', '/y/x'],
    ['the scheme', 'https://a.dev/x', 'http://a.dev/x'],
    ['a language that is neither', 'https://a.dev/x', 'https://a.dev/de-de/x'],
    ['the host of another language', 'https://a.dev/x', 'https://fr.a.dev/x'],
    ['a slash that was lost', '/guide/x', 'guide/x'],
    ['other steps up', '../x.md', '../../x.md'],
    ['a page for a site', 'https://a.dev/', 'https://b.dev/x'],
    ['an address', 'mailto:a@b.dev', 'mailto:c@b.dev'],
    ['nothing left', '/x', '']
  ])('is no matter of form: %s', (_, source, target) => {
    expect(change(source, target)).toBeNull()
  })
})
