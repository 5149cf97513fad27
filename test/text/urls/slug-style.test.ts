import { describe, expect, it } from 'vitest'
import { createFacts } from '../../../src/article/facts.js'
import type { HeadingFact } from '../../../src/model/facts.js'
import {
  allSlugStyles,
  fragmentsFor,
  narrowStyles,
  slugMakerOf,
  type SlugMaker,
  type WrittenFragment
} from '../../../src/text/urls/slug-style.js'
import { articleOf } from '../../../src/testing/lint-texts.js'

const outlineOf = (text: string): { readonly headings: readonly HeadingFact[] } =>
  createFacts(articleOf('content/hi-in/a.md', text), true, [])
const headingOf = (text: string): HeadingFact => outlineOf(text).headings[0] as HeadingFact
const fragments = (heading: HeadingFact, maker: SlugMaker, written: readonly WrittenFragment[]): string[] =>
  fragmentsFor(heading, narrowStyles(allSlugStyles, written), maker)

describe('the fragment of a heading', () => {
  it('is one where renderers agree, and the written id where there is one', () => {
    expect(fragments(headingOf('# Rengjør valsene\n'), null, [])).toEqual(['rengjør-valsene'])
    expect(fragments(headingOf('# 用紙 <a id="paper"></a>\n'), null, [])).toEqual(['paper'])
    expect(fragments(headingOf('# 用紙 {#paper}\n'), 'hugo', [])).toEqual(['paper'])
  })

  it('is the one of the renderer that is known', () => {
    const heading = headingOf('# काग़ज़ ट्रे\n')
    expect(fragments(heading, null, [])).toHaveLength(2)
    expect(fragments(heading, 'github', [])).toEqual([heading.slug])
    expect(fragments(heading, 'hugo', [])).toEqual(['कगज-टर'])
  })

  it('follows the fragments of links that work', () => {
    const outline = outlineOf('# Détails\n\n## Q & A\n\n## Plus {#x}\n')
    const heading = headingOf('# L’été & l’hiver\n')
    expect(fragments(heading, null, [{ fragment: 'details', outline }])).toEqual(['lete--lhiver'])
    expect(fragments(heading, null, [{ fragment: 'détails', outline }])).toEqual(['lété--lhiver'])
    expect(fragments(heading, null, [{ fragment: 'q-a', outline }])).toEqual(['l-été-l-hiver'])
    expect(
      fragments(heading, null, [
        { fragment: 'x', outline },
        { fragment: 'nowhere', outline }
      ])
    ).toEqual(['lété--lhiver'])
    // Two that contradict each other: the first is believed.
    expect(
      fragments(heading, null, [
        { fragment: 'details', outline },
        { fragment: 'q-a', outline }
      ])
    ).toEqual(['lete--lhiver'])
  })
})

describe('what makes the fragments of a site', () => {
  it.each([
    ['docs/guides/a.mdx', '', 'github'],
    ['i18n/ja/docusaurus-plugin-content-docs/current/a.md', '', 'github'],
    ['content/ja/docs/_index.md', '', 'hugo'],
    ['content/ja/docs/a.md', 'x {{< new >}}', 'hugo'],
    ['content/ja/docs/a.md', 'x {{% new %}}', 'hugo'],
    ['content/ja/docs/a.md', '{{ x }}', null]
  ])('%s %j', (path, text, maker) => {
    expect(slugMakerOf(path, text)).toBe(maker)
  })
})
