import { describe, expect, it } from 'vitest'
import { assemble, shapes } from '../../../scripts/accuracy/aligned/damage.js'
import { createRandom } from '../../../scripts/accuracy/random.js'
import { articleOf } from '../../../src/testing/lint-texts.js'

const text = `# Хлеб

Смешайте муку. Добавьте воды. Посолите.

Подождите час.

Накройте полотенцем.

## Печь {#bake}

- Включите печь.
- Поставьте хлеб.
- Закройте дверцу.
- Ждите.

\`\`\`sh
oven --on
\`\`\`

## Есть {#eat}

| Что | Когда |
|---|---|
| Хлеб | утром |
| Корка | днём |
| Крошки | вечером |

Приятного аппетита.
`
const { blocks } = articleOf('content/ru-ru/bread.md', text)
const sentence = text.indexOf('Смешайте')
const places = ['Смешайте муку.', 'Добавьте воды.', 'Посолите.'].map(words => ({
  start: text.indexOf(words, sentence),
  end: text.indexOf(words, sentence) + words.length
}))

/** What a shape makes of the article, by seeds. */
function damaged(name: string): { text: string; touched: string[]; outcome: string; count: number }[] {
  const shape = shapes.find(other => other.name === name)
  return Array.from({ length: 20 }, (_, seed) => {
    const damage = shape?.damage({ text, blocks, places }, createRandom(seed)) ?? null
    if (damage === null) throw new Error(`nothing to damage: ${name}`)
    const changed = assemble(text, damage.pieces).text
    return {
      text: changed,
      touched: damage.touched.map(at => text.slice(blocks[at]?.start, blocks[at]?.end)),
      outcome: damage.outcome,
      count: articleOf('content/ru-ru/bread.md', changed).blocks.length
    }
  })
}

describe('each kind of damage', () => {
  it.each(shapes.map(({ name, change }) => [name, change] as const))(
    '%s changes the number of blocks by %i',
    (name, change) => {
      const all = damaged(name)
      expect(all.map(({ count }) => count - blocks.length)).toEqual(all.map(() => change))
      expect(all.every(({ text: changed }) => changed !== text)).toBe(true)
    }
  )

  it.each(['a block lost', 'a list item lost', 'a table row lost'])(
    '%s takes out what it says that it takes out',
    name => {
      for (const { text: changed, touched } of damaged(name)) expect(changed).not.toContain(touched[0])
    }
  )

  it('takes no item from either end of a list, and no head from a table', () => {
    expect(new Set(damaged('a list item lost').flatMap(({ touched }) => touched))).toEqual(
      new Set(['Поставьте хлеб.', 'Закройте дверцу.'])
    )
    expect(new Set(damaged('a table row lost').flatMap(({ touched }) => touched))).toEqual(
      new Set(['| Хлеб | утром |', '| Корка | днём |'])
    )
  })

  it('doubles a block behind itself', () => {
    for (const { text: changed, touched } of damaged('a block doubled'))
      expect(changed.split(touched[0] as string)).toHaveLength(3)
  })

  it('splits a paragraph between its sentences and keeps them', () => {
    expect(
      new Set(
        damaged('a paragraph split').map(({ text: changed }) => changed.slice(sentence, changed.indexOf('Подождите')))
      )
    ).toEqual(
      new Set(['Смешайте муку.\n\nДобавьте воды. Посолите.\n\n', 'Смешайте муку. Добавьте воды.\n\nПосолите.\n\n'])
    )
    expect(damaged('a paragraph written as three')[0]?.text).toContain(
      'Смешайте муку.\n\nДобавьте воды.\n\nПосолите.\n\nПодождите час.'
    )
  })

  it('merges paragraphs that follow each other', () => {
    expect(damaged('three paragraphs merged')[0]?.text).toContain(
      'Добавьте воды. Посолите. Подождите час. Накройте полотенцем.\n\n## Печь'
    )
  })

  it('moves a section with all that it holds', () => {
    const changed = damaged('a section moved')[0]?.text ?? ''
    expect(changed.indexOf('{#eat}')).toBeLessThan(changed.indexOf('{#bake}'))
    expect(changed.indexOf('Приятного')).toBeLessThan(changed.indexOf('oven --on'))
  })
})

describe('assemble', () => {
  const pieces = [{ start: 0, end: 3 }, '--', { start: 6, end: 9 }, { start: 3, end: 6 }, { start: 3, end: 6 }]

  it('writes ranges in their new order', () => {
    expect(assemble('abcdefghi', pieces).text).toBe('abc--ghidefdef')
  })

  it('tells where a range stands: once, twice, torn, or nowhere', () => {
    const { placesOf } = assemble('abcdefghi', pieces)
    expect(placesOf({ start: 7, end: 9 })).toEqual([{ start: 6, end: 8 }])
    expect(placesOf({ start: 4, end: 5 })).toEqual([
      { start: 9, end: 10 },
      { start: 12, end: 13 }
    ])
    expect(placesOf({ start: 1, end: 7 })).toEqual([{ start: 1, end: 6 }])
    expect(assemble('abc', [{ start: 2, end: 3 }]).placesOf({ start: 0, end: 1 })).toEqual([])
  })
})
