import { describe, expect, it } from 'vitest'
import { learnLexicon, type Lexicon } from '../../src/align/lexicon.js'
import { createSide, type Side } from '../../src/align/side.js'
import { articleOf } from '../../src/testing/lint-texts.js'

function side(paragraphs: readonly string[], source: Side | null): Side {
  const text = paragraphs.join('\n\n')
  return createSide(text, articleOf('content/x.md', text).blocks, source)
}

/** Learns from all pairs but the last two of the source. */
function learn(source: readonly string[], target: readonly string[]): Lexicon {
  const matches = source
    .slice(0, -2)
    .map((_, at) => ({ source: at, sourceCount: 1, target: at, targetCount: 1, cost: 0, margin: 9 }))
  const from = side(source, null)
  return learnLexicon(from, side(target, from), matches, [source.length - 2, source.length - 1])
}

const english = [
  'Open the printer.',
  'Close the printer lid.',
  'Take the paper out.',
  'Put paper into the tray.',
  'Clean the printer.',
  'Count the paper.'
]

describe('words learned from other blocks', () => {
  it.each([
    [
      'nb',
      [
        'Åpne skriveren.',
        'Lukk lokket på skriveren.',
        'Ta ut papiret.',
        'Legg papir i skuffen.',
        'Rengjør skriveren.',
        'Tell papiret.'
      ]
    ],
    [
      'ja',
      [
        'プリンターを開きます。',
        'プリンターの蓋を閉じます。',
        '用紙を取り出します。',
        'トレイに用紙を入れます。',
        'プリンターを掃除します。',
        '用紙を数えます。'
      ]
    ],
    [
      'ru',
      [
        'Откройте принтер.',
        'Закройте крышку принтера.',
        'Выньте бумагу.',
        'Положите бумагу в лоток.',
        'Почистите принтер.',
        'Сосчитайте бумагу.'
      ]
    ]
  ])('tell which of two blocks is the translation: %s', (_, target) => {
    const lexicon = learn(english, target)
    expect(lexicon.compare([4], [4])).toBeLessThan(lexicon.compare([4], [5]))
    expect(lexicon.compare([5], [5])).toBeLessThan(lexicon.compare([5], [4]))
    expect(lexicon.compare([4], [4])).toBeLessThan(0)
    expect(lexicon.compare([4], [4, 5])).toBeLessThan(0)
  })

  it('say nothing of words that stand there once', () => {
    const target = ['Eins.', 'Zwei.', 'Drei.', 'Vier.', 'Fünf.', 'Sechs.']
    expect(learn(['One.', 'Two.', 'Three.', 'Four.', 'One five.', 'Six.'], target).compare([4], [4])).toBe(0)
  })
})
