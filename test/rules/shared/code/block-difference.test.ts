import { describe, expect, it } from 'vitest'
import { differenceOfBlocks, isDamagedBlock, isTranslatedCode } from '../../../../rules/shared/code/block-difference.js'

const latin = { language: null, hasOtherScript: false }
const otherScript = { language: 'js', hasOtherScript: true }
const shell = { language: 'sh', hasOtherScript: false }
const html = { language: 'html', hasOtherScript: false }

describe('differenceOfBlocks', () => {
  it.each([
    ['a comment of several lines', '/* Agua\n   y té */\nboil(1)', '/* Water */\nboil(1)'],
    ['a sentence in a string', 'say("Der Tee ist fertig")', 'say("Tea is ready")'],
    ['text between tags', '<p class="a">Le thé est prêt</p>', '<p class="a">Tea is ready</p>'],
    ['the words of a key', 'title: Sauber kochen', 'title: Boil it well'],
    ['lines of prose', '茶已经准备好了，请慢用\nboil(1)', 'The tea is ready now\nboil(1)'],
    ['what readers fill in', 'pour <tu taza>', 'pour <your cup>'],
    ['indentation and a comma at the end', '  heat: 1,', 'heat: 1']
  ])('allows %s', (_, actual, expected) => {
    const difference = differenceOfBlocks(actual, expected, latin)
    expect(difference?.lines.filter(({ expected: line }) => line !== null) ?? []).toEqual([])
  })

  it('aligns lines, and names those that are changed, missing and added', () => {
    const difference = differenceOfBlocks(
      'fill(1)\nboil(2)\nserve(4)\nrest(9)',
      'fill(1)\nboil(3)\npour(5)\nserve(4)',
      latin
    )
    expect(difference?.lines.map(({ actual, expected }) => [actual?.line ?? null, expected?.line ?? null])).toEqual([
      ['boil(2)', 'boil(3)'],
      [null, 'pour(5)'],
      ['rest(9)', null]
    ])
    expect(difference?.shared).toBe(0.5)
  })

  it.each([
    ['text beside what a template fills in', '<p>Рахунок: {{ count }}</p>', '<p>Count is: {{ count }}</p>'],
    ['text on a line of its own', '<b>\n  Надіслати\n</b>', '<b>\n  Submit\n</b>'],
    ['text behind a tag', '<p>Чай\n</p>', '<p>Tea\n</p>']
  ])('allows %s in HTML', (_, actual, expected) => {
    expect(differenceOfBlocks(actual, expected, html)).toBe(null)
  })

  it('takes the names of elements for code where they are tags', () => {
    const difference = differenceOfBlocks('<配置>\n</配置>', '<config>\n</config>', html)
    expect(difference?.lines).toHaveLength(2)
    expect(difference !== null && isDamagedBlock(difference)).toBe(true)
  })

  it('finds a slip in a line that reads like a sentence', () => {
    const difference = differenceOfBlocks('vale addon enable cloud', 'vela addon enable cloud', shell)
    expect(difference?.lines).toHaveLength(1)
    expect(differenceOfBlocks('Der Tee ist fertig', 'The tea is ready', latin)).toBe(null)
  })

  it('compares strings in English where the language has other letters', () => {
    const change = ["mode: 'cloud'", "mode: 'local'"] as const
    expect(differenceOfBlocks(...change, otherScript)?.lines).toHaveLength(1)
    expect(differenceOfBlocks(...change, latin)).toBe(null)
    expect(differenceOfBlocks("mode: '云'", "mode: 'local'", otherScript)).toBe(null)
  })

  it.each([
    ['answers of a model', '问：谁在煮茶？\n奥尔加。', 'Q: Who makes tea?\nOlga.', null],
    ['labels of a diagram', 'graph\nsubgraph 茶の凡例', 'graph\nsubgraph legend', 'mermaid'],
    ['what a program says', '[ERROR] 12:45 - お湯が沸きません', '[ERROR] 12:45 - Failed to boil the water', 'console'],
    ['the locale of the readers', "lang: 'ru',\nheat: 1", "lang: 'en',\nheat: 1", 'js'],
    ['another name throughout', '<a id="olha" for="x">\n<b of="olha">', '<a id="jack" for="x">\n<b of="jack">', 'html']
  ])('allows %s', (_, actual, expected, language) => {
    expect(differenceOfBlocks(actual, expected, { language, hasOtherScript: true })).toBe(null)
  })

  it('takes an asterisk behind a slash for no comment', () => {
    expect(differenceOfBlocks('rm -rf pot/*.*', 'rm -rf pot/*', latin)?.lines).toHaveLength(1)
  })

  it('compares strings that are code', () => {
    const difference = differenceOfBlocks('require "pot/kettle:1.2"', 'require "pot/kettle:1.1"', latin)
    expect(difference?.lines).toHaveLength(1)
  })

  it('compares attributes of elements in any language', () => {
    const difference = differenceOfBlocks(
      '<cup class="gros">Thé</cup>\n<a>',
      '<cup class="big-one">Tea</cup>\n<a>',
      latin
    )
    expect(difference?.lines).toHaveLength(1)
  })
})

describe('isDamagedBlock', () => {
  it.each([
    ['one line of four', 'a(1)\nb(2)\nc(3)\nd(5)', 'a(1)\nb(2)\nc(3)\nd(4)', true],
    ['an example of its own', 'x(9)\ny(8)\na(1)', 'p(1)\nq(2)\na(1)', false],
    ['a word of a single line', 'lp -d büro --farbe=1 x.pdf', 'lp -d büro --color=1 x.pdf', true]
  ])('%s', (_, actual, expected, isDamaged) => {
    const difference = differenceOfBlocks(actual, expected, latin)
    expect(difference !== null && isDamagedBlock(difference)).toBe(isDamaged)
  })
})

describe('isTranslatedCode', () => {
  it('asks for letters of another script in a line that had none', () => {
    const translated = differenceOfBlocks('pot.色 = 1', 'pot.color = 1', latin)
    const moved = differenceOfBlocks('pot.colour = 1', 'pot.color = 1', latin)
    expect([translated, moved].map(each => each !== null && isTranslatedCode(each))).toEqual([true, false])
  })
})
