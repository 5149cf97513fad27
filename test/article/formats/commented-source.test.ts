import { describe, expect, it } from 'vitest'
import { articleOf, lintTexts } from '../../../src/testing/lint-texts.js'
import { createFacts } from '../../../src/article/facts.js'
import linkUrlMatch from '../../../rules/link-url-match.js'
import type { Article } from '../../../src/model/article.js'

const chinese = `---
title: 烤面包
---
<!--
title: Baking bread
content_type: task
-->

<!-- overview -->

<!--
Bread needs [flour](flour.md) and water. It takes \`2\` hours.
-->
面包需要[面粉](flour.md)和水。需要 \`2\` 小时。

<!--
## Before you begin {#before}

Read the recipe.

Wash your hands.
-->
## 准备开始 {#before}

先读食谱。

洗手。

<!--
- Mix the flour
- Add the water
-->
- 混合面粉
- 加水

\`\`\`sh
oven --on
\`\`\`
`

const japanese = `<!-- The printer has a [lid](lid.md). -->
プリンターには[蓋](lid.md)があります。

<!-- ### Open it -->
### 開ける

<!--
| Part | Colour |
|------|--------|
| Lid  | grey   |
-->
| 部品 | 色 |
|------|--------|
| 蓋 | 灰色 |
`

const korean = `<!--
Paper comes in two sizes.
-->
종이는 두 가지 크기로 제공됩니다.

<!--
> Keep it dry.
-->
> 건조하게 보관하세요.
`

/** Both sides of each unit. */
function told({ units }: Article): (string | undefined)[][] {
  return units.map(({ target, source }) => [source?.text, target?.text])
}

describe('the source text in comments', () => {
  it('is paired with what follows each comment: paragraphs, headings, items (zh)', () => {
    expect(told(articleOf('content/zh-cn/bread.md', chinese))).toEqual([
      ['Bread needs [flour](flour.md) and water. It takes `2` hours.', '面包需要[面粉](flour.md)和水。需要 `2` 小时。'],
      ['Before you begin', '准备开始'],
      ['Read the recipe.', '先读食谱。'],
      ['Wash your hands.', '洗手。'],
      ['Mix the flour', '混合面粉'],
      ['Add the water', '加水']
    ])
  })

  it('may stand in one line, and hold tables and quotes (ja, ko)', () => {
    expect(told(articleOf('content/ja-jp/printer.md', japanese))).toEqual([
      ['The printer has a [lid](lid.md).', 'プリンターには[蓋](lid.md)があります。'],
      ['Open it', '開ける'],
      ['Part', '部品'],
      ['Colour', '色'],
      ['Lid', '蓋'],
      ['grey', '灰色']
    ])
    expect(told(articleOf('content/ko-kr/paper.md', korean))).toEqual([
      ['Paper comes in two sizes.', '종이는 두 가지 크기로 제공됩니다.'],
      ['Keep it dry.', '건조하게 보관하세요.']
    ])
  })

  it('is compared with what stands between shortcodes, where it has none itself', () => {
    const framed = `<!--
Wait for the oven.
-->
{{< note >}}
等待烤箱。
{{< /note >}}

<!--
Eat the [bread](bread.md) while it is warm.
-->
趁热吃[面包](bread.md)。

{{< picture file="bread.png" >}}

<!--
{{< tip >}}
Cut it
{{< /tip >}}
-->
{{< tip >}}
切开
{{< /tip >}}
`
    expect(told(articleOf('content/zh-cn/oven.md', framed))).toEqual([
      ['Wait for the oven.', '等待烤箱。'],
      ['Eat the [bread](bread.md) while it is warm.', '趁热吃[面包](bread.md)。'],
      ['{{< tip >}}\nCut it\n{{< /tip >}}', '{{< tip >}}\n切开\n{{< /tip >}}']
    ])
    expect(told(articleOf('content/zh-cn/oven.md', framed.replaceAll('\n', '\r\n')))[0]).toEqual([
      'Wait for the oven.',
      '等待烤箱。'
    ])
  })

  it('is no front matter, whatever follows', () => {
    const text = `<!--
reviewers:
- baker
title: Ovens and their care
content_type: concept
-->

{{< feature-state for="v1.2" >}}

<!--
Clean the oven: it is hot.
-->
清洁烤箱：它很热。

<!--
Note:
Use a wet cloth.
-->
注意：请用湿布。
`
    const fenced = text
      .replace('reviewers', '---\nreviewers')
      .replace('concept\n', 'concept\nsummary: >\n  Care of ovens.\n\n\naka: \n---\n')
    expect(told(articleOf('content/zh-cn/ovens.md', fenced)).map(([source]) => source)).toEqual([
      'Clean the oven: it is hot.',
      'Note:\nUse a wet cloth.'
    ])
    expect(told(articleOf('content/zh-cn/ovens.md', text)).map(([source]) => source)).toEqual([
      'Clean the oven: it is hot.',
      'Note:\nUse a wet cloth.'
    ])
  })

  it('has offsets of the translation, with the markup in it', () => {
    const article = articleOf('content/zh-cn/bread.md', chinese)
    for (const { target, source } of article.units) {
      expect(chinese.slice(source?.start, source?.end)).toBe(source?.text)
      expect(chinese.slice(target?.start, target?.end)).toBe(target?.text)
    }
    expect(article.units[0]?.source?.links.map(({ url }) => url)).toEqual(['flour.md'])
    expect(article.units[0]?.source?.code.map(({ value }) => value)).toEqual(['2'])
  })

  it('lets rules compare it, without a source article', () => {
    const broken = chinese.replace('[面粉](flour.md)', '[面粉](water.md)')
    expect(
      [...lintTexts(linkUrlMatch, { 'content/zh-cn/bread.md': broken }).values()]
        .flat()
        .map(({ line, message }) => [line, message])
    ).toEqual([[14, 'URL `water.md` differs from the source, expected `flour.md`']])
  })

  it('is nothing that group rules would ask to be in all locales', () => {
    const article = articleOf('content/zh-cn/bread.md', chinese)
    const facts = createFacts(article, true, [])
    expect(article.units).not.toEqual([])
    expect(facts.units).toEqual([])
    expect(facts.links.map(({ url, unitId }) => [url, unitId])).toEqual([['flour.md', null]])
    expect(article.comparison).toEqual({ isToolMade: false, structure: null })
  })
})

describe('beside a source article', () => {
  const source = (text: string): Article => articleOf('content/en-us/bread.md', text)
  const english =
    '---\ntitle: Baking bread\n---\nBread needs [salt](salt.md) and water. It takes `3` hours.\n\n## Before you begin {#before}\n\nRead the recipe.\n\nWash your hands.\n\nBuy a new oven, which costs 400 euros, and put it there.\n\n- Mix the flour\n- Add the water\n\n```sh\noven --on\n```\n'

  it('comments are what was translated; the title is compared with the article', () => {
    const units = told(articleOf('content/zh-cn/bread.md', chinese, undefined, undefined, undefined, source(english)))
    expect(units[0]).toEqual(['Baking bread', '烤面包'])
    expect(units[1]?.[0]).toBe('Bread needs [flour](flour.md) and water. It takes `2` hours.')
    expect(units).toHaveLength(7)
  })

  it('a shortcode that a comment cuts off from its text is no difference', () => {
    const text = chinese + '\n{{< note >}}\n<!--\nKeep the oven shut.\n-->\n关好烤箱。\n{{< /note >}}\n'
    const article = articleOf(
      'content/zh-cn/bread.md',
      text,
      undefined,
      undefined,
      undefined,
      source(english + '\n{{< note >}}\nKeep the oven shut.\n{{< /note >}}\n')
    )
    expect(article.comparison.structure?.differences.map(({ kind }) => kind)).toEqual([])
    const other = articleOf(
      'content/zh-cn/bread.md',
      text.replace('{{< note >}}', '{{< figure src="a.png" >}}'),
      undefined,
      undefined,
      undefined,
      source(english)
    )
    expect(other.comparison.structure?.differences.map(({ kind }) => kind)).toEqual(['added'])
  })

  it('what the article has got since is no difference; what the comments have and the translation has not is one', () => {
    const differences = (text: string): string[][] =>
      articleOf(
        'content/zh-cn/bread.md',
        text,
        undefined,
        undefined,
        undefined,
        source(english)
      ).comparison.structure?.differences.map(({ kind, source: blocks }) => [
        kind,
        ...blocks.map(({ start, end }) => english.slice(start, end))
      ]) ?? []
    expect(differences(chinese)).toEqual([])
    expect(differences(chinese.replace('洗手。\n', ''))).toEqual([['missing', 'Wash your hands.']])
  })
})

describe('passages of the source that have changed', () => {
  const english =
    'Bread needs [flour](flour.md) and water. It takes `2` hours.\n\n## Before you begin {#before}\n\nRead the recipe.\n\nWash your hands.\n\n- Mix the flour\n- Add the water\n\n```sh\noven --on\n```\n'
  const outdated = (text: string, target = chinese): [string, string][] => {
    const article = articleOf(
      'content/zh-cn/bread.md',
      target,
      undefined,
      undefined,
      undefined,
      articleOf('content/en-us/bread.md', text)
    )
    return (article.comparison.structure?.outdated ?? []).map(({ place, section }) => [
      target.slice(place.start, place.end),
      section
    ])
  }

  it('are none where only line breaks, punctuation and shortcodes differ', () => {
    expect(outdated(english.replace('and water. It', 'and\nwater – It'))).toEqual([])
    expect(
      outdated(english.replace('Read', '{{< note >}}\nRead').replace('recipe.', 'recipe.\n{{< /note >}}'))
    ).toEqual([])
  })

  it('stand where the comments have them, with the heading above', () => {
    expect(outdated(english.replace('`2`', '`3`'))).toEqual([
      ['Bread needs [flour](flour.md) and water. It takes `2` hours.', 'the text before the first heading']
    ])
    expect(
      outdated(english.replace('## Before you begin {#before}', '## Before you start to bake {#before}'))[0]?.[1]
    ).toBe('“Before you begin”')
  })

  it('stand behind the text before them where they are new', () => {
    expect(outdated(english.replace('- Mix', 'Buy a new oven, which costs 400 euros.\n\n- Mix'))).toEqual([
      ['洗手。', '“Before you begin”']
    ])
  })

  it('are not told of short ones: names are written in many ways', () => {
    expect(outdated(english.replace('Wash your hands.', 'Wash both hands.'))).toEqual([])
  })

  it('are none without comments, and none in a text of its own', () => {
    expect(outdated(english, '面包需要面粉和水。\n\n## 准备开始\n\n先读食谱。\n')).toEqual([])
    expect(outdated('# Printers\n\n' + '```sh\nprint --now\n```\n\n'.repeat(40))).toEqual([])
  })
})

describe('other comments', () => {
  it.each([
    [
      'notes between paragraphs',
      '<!-- This is a note for editors. -->\n\nEnna.\n\nTrešā rindkopa ir šeit.\n\nCeturtā rindkopa ir tur.\n\nPiektā.\n\n<!-- Another note for editors. -->\n\nSestā.\n'
    ],
    ['names of places', '<!-- overview -->\n\nPirmā.\n\n<!-- body -->\n\nOtrā.\n'],
    [
      'directives',
      '<!-- loc-lint disable-next-line no-untranslated -- a name that stays -->\n\nPirmā.\n\n<!-- markdownlint-disable line-length first-line -->\n\nOtrā.\n'
    ]
  ])('are no source: %s', (_, text) => {
    const article = articleOf('content/lv-lv/a.md', text)
    expect([article.units, article.comparison.structure]).toEqual([[], null])
  })
})
