import { describe, expect, it } from 'vitest'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { sxs } from '../support/rule-tester.js'

const wordsOf = (text: string): string => articleOf('nb-no/a.md', text).prose.replaceAll(/\s+/g, ' ').trim()

describe('prose of an article', () => {
  it('has the length of the text and the words at their offsets', () => {
    const text = '---\ntitle: Tittel\n---\n# Ære *være* [deg](a.md)\r\n\r\n> 😀 **fet** tekst\n'
    const { prose } = articleOf('nb-no/a.md', text)
    expect(prose).toHaveLength(text.length)
    for (const word of ['Ære', 'være', 'deg', '😀', 'fet', 'tekst'])
      expect(prose.indexOf(word), word).toBe(text.indexOf(word))
    expect(prose).not.toMatch(/Tittel|a\.md|\*/)
  })

  it('leaves out code, tags, link destinations and bare URLs', () => {
    expect(
      wordsOf('En `kode` og <b class="x">fet</b> [lenke](https://a.no/b "Tittel"), ![bilde](c.png) https://d.no slutt')
    ).toBe('En og fet lenke , bilde slutt')
    expect(wordsOf('```\nkode\n```\n\n    innrykk\n\ntekst\n')).toBe('tekst')
    expect(wordsOf('[x]: https://a.no\n\n<div>html</div>\n\ntekst [x]\n')).toBe('tekst x')
  })

  it('leaves out units with both sides, and keeps what stands around them', () => {
    expect(wordsOf(`Før ${sxs('mål', 'source')} etter`)).toBe('Før etter')
    expect(wordsOf(`| ${sxs('mål', 'source')} | celle |\n|---|---|\n`)).toBe('| | celle |')
  })

  it('leaves out templates of site generators', () => {
    expect(wordsOf('Se {{< ref "a" >}} og {% if x %}her{% endif %} <xref:System.Text>.')).toBe('Se og her .')
  })

  it('is the same with both parsers', () => {
    const text = `# A <a name="b"></a>c\n\n* d **e\n  f** g\n\n| h | \`i\` |\n|---|---|\n| ![j](k) | l |\n\n${sxs('m', 'n')} o\n`
    expect(articleOf('nb-no/a.md', text, 'en-US', remarkHost.parser).prose).toBe(
      articleOf('nb-no/a.md', text, 'en-US', satteriHost.parser).prose
    )
  })
})
