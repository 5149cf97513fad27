import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/model/article.js'
import { formOfAdded, formOfNamed, namedFormsIn } from '../../../../rules/shared/structure/block-form.js'

const block = (start: number, end: number, kind: Block['kind'] = 'text'): Block => ({
  ...{ kind, start, end, nesting: '', depth: kind === 'heading' ? 1 : 0, parts: [] }
})
/** The form of the last of some paragraphs. */
function formOfLast(...paragraphs: readonly string[]): string {
  const text = paragraphs.join('\n\n')
  let start = 0
  const blocks = paragraphs.map(paragraph => {
    const made = block(start, start + paragraph.length)
    start = made.end + 2
    return made
  })
  return formOfAdded(blocks.slice(-1), { text, blocks })
}

describe('a block that the source does not have', () => {
  it('is the same on all pages where it has the same addresses, however it is worded', () => {
    const [one, other] = [
      formOfLast('Text.', 'Mit [Werkzeug](https://tool.example/x) übersetzt.'),
      formOfLast('Anderer Text.', 'Diese Seite hat [Werkzeug](https://tool.example/x) übersetzt.')
    ]
    expect(one).toBe(other)
    expect(one).toMatch(/^paragraph at the end with `https:\/\/tool\.example\/x`$/)
    expect(formOfLast('Text.', 'Mit [Werkzeug](https://other.example) übersetzt.')).not.toBe(one)
  })

  it('is its text without an address, whatever the numbers', () => {
    expect(formOfLast('Text.', 'Stand vom 3. 4. 2025.')).toBe(formOfLast('Mehr.', 'Stand vom 11. 12. 2026.'))
    expect(formOfLast('Text.', 'Stand vom 3. 4.')).not.toBe(formOfLast('Text.', 'Etwas anderes.'))
  })

  it('is not the same at another place of the page', () => {
    const text = 'Übersetzt.\n\nMehr.\n\nEnde.'
    const blocks = [block(0, 10), block(12, 17), block(19, 24)]
    const forms = blocks.map(each => formOfAdded([each], { text, blocks }))
    expect(forms).toEqual(['paragraph at the start “Übersetzt.”', 'paragraph “Mehr.”', 'paragraph at the end “Ende.”'])
  })
})

describe('a block of the source that other pages have as well', () => {
  it.each([
    ['<section class="signs">', '`<section class="signs">`'],
    ['<Promo to="x" />', '`<Promo>`'],
    [':::promo', '`:::promo`'],
    ['{{% promo id=4 %}}', '`{{% promo`'],
    ['{% promo %}', '`{% promo`'],
    ['<div>', null],
    ['Text.', null]
  ])('%s', (text, form) => {
    expect(formOfNamed(text)).toBe(form)
    expect(namedFormsIn(`Text.\n\n${text}\n`)).toEqual(form === null ? [] : [form])
  })
})
