import rule from '../../rules/structure-match.js'
import { sxs, testRule } from '../support/rule-tester.js'
import { listCases } from './cases/lists.js'

const source = `# Bread

Mix 500 g of flour with [water](water.md) and \`yeast\`.

- Knead the dough.
- Let it rest for 45 minutes in a warm place.
- Bake it at 220 degrees.

## Storing

| Place | Days |
|---|---|
| Box | 4 |
| Freezer | 90 |

\`\`\`sh
oven --preheat 220
\`\`\`

![A loaf](loaf.png)
`
const siblings = { 'content/en-us/a.md': source }

const norwegian = `# Brød

Bland 500 g mel med [vann](water.md) og \`yeast\`.

- Elt deigen.
- La den hvile i 45 minutter på et varmt sted.
- Stek den på 220 grader.

## Oppbevaring

| Sted | Dager |
|---|---|
| Boks | 4 |
| Fryser | 90 |

\`\`\`sh
oven --preheat 220
\`\`\`

![Et brød](loaf.png)
`

/** A glossary of terms whose ids are written in the translation. */
function glossary(terms: readonly (readonly [string, string])[], words: string): string {
  return `# Terms\n\n${terms.map(([term, id]) => `### ${term}\n\n${words} [${id}](#${id}).\n`).join('\n')}`
}

const english = [
  'Anchor',
  'Barrel',
  'Crew',
  'Deck',
  'Flag',
  'Harbour',
  'Island',
  'Keel',
  'Lamp',
  'Mast',
  'Oar',
  'Pilot',
  'Sail',
  'Wind'
].map(term => [term, term.toLowerCase()] as const)
const german = [
  ['Anker', 'anchor'],
  ['Deck', 'deck'],
  ['Fass', 'barrel'],
  ['Flagge', 'flag'],
  ['Hafen', 'harbour'],
  ['Insel', 'island'],
  ['Kiel', 'keel'],
  ['Lampe', 'lamp'],
  ['Lotse', 'pilot'],
  ['Mannschaft', 'crew'],
  ['Mast', 'mast'],
  ['Ruder', 'oar'],
  ['Segel', 'sail'],
  ['Wind', 'wind']
].map(([term, id]) => [`${term} {#${id}}`, id ?? ''] as const)
const terms = { 'content/en-us/a.md': glossary(english, 'Part of a ship, see') }

const japanese = `# パン

小麦粉500 gを[水](water.md)と\`yeast\`と混ぜます。

- 生地をこねます。
- 暖かい場所で45分間休ませます。
- 220度で焼きます。

## 保存 {#storing}

| 場所 | 日数 |
|---|---|
| 箱 | 4 |
| 冷凍庫 | 90 |

\`\`\`sh
oven --preheat 220
\`\`\`

![パン](loaf.png)
`
const path = 'content/ja-jp/a.md'
const baking = `Bland 500 g mel med [vann](water.md) og \`yeast\`.

- Elt deigen.
- La den hvile i 45 minutter på et varmt sted.
- Stek den på 220 grader.
`
const another =
  'Kjøp [gjær](https://example.com/shop), `malt` og `salt` hos `Bakeren` for 99 kroner, eller bruk [surdeig](starter.md) fra 2019.'

const sentence = `# Tags

Each build has a version.

It also writes the tags \`build.name\`, \`build.host\` and \`build.time\` by itself, and nothing else.

## Reading

Read them with a tool.
`
const list = `# タグ

ビルドにはバージョンがあります。

- 自動で書き込まれるタグは\`build.name\`
- \`build.host\`
- \`build.time\`

## 読み取り

ツールで読み取ります。
`

const LONG = `# Tea

A good pot of tea begins with fresh water from the tap.

Warm the pot before you read \`tea.yaml\`.

## Serve it

Pour the tea through a sieve, and wait until the leaves have settled on the ground.

Sugar and milk stand beside the pot, since everybody takes as much as they like.

## Clean the pot

Rinse the pot with hot water alone: soap leaves a taste that stays for days.
`

testRule(rule, {
  good: [
    {
      name: 'a list that the whole page has as paragraphs',
      path: 'content/de-de/a.md',
      text: '# Tee\n\n* Schwarzer Tee zieht 5 Minuten.\n\n* Grüner Tee zieht 3 Minuten.\n\n* Weißer Tee zieht 2 Minuten.\n',
      siblings: {
        'content/en-us/a.md':
          '# Tea\n\nBlack tea takes 5 minutes.\n\nGreen tea takes 3 minutes.\n\nWhite tea takes 2 minutes.\n'
      }
    },
    {
      name: 'an anchor without text, and a shortcode that the source never uses',
      path: 'content/ar-sa/a.md',
      text: '# شاي\n\n{{< translation-status state="old" >}}\n\nيبدأ الشاي الجيد بماء عذب.\n\n<a id="old"></a>\n\nاسكب الشاي وانتظر.\n',
      siblings: {
        'content/en-us/a.md': '# Tea\n\nGood tea begins with fresh water.\n\nPour the tea and wait.\n'
      }
    },
    {
      name: 'a glossary that is sorted by the words of its language',
      path: 'content/de-de/a.md',
      siblings: terms,
      text: glossary(german, 'Teil eines Schiffs, siehe')
    },
    { name: 'a list for a sentence', text: list, path, siblings: { 'content/en-us/a.md': sentence } },
    { name: 'the same blocks', siblings, text: norwegian },
    { name: 'the same blocks in another script', path, siblings, text: japanese },
    {
      name: 'a paragraph that was split in two',
      siblings,
      text: norwegian.replace(' og `yeast`.', '.\n\nHa i `yeast`.')
    },
    {
      name: 'a translator’s note',
      path,
      siblings,
      text: japanese.replace('## 保存', '訳注：日本では強力粉を使います。\n\n## 保存')
    },
    {
      name: 'a note of the site’s own',
      siblings,
      text: norwegian.replace('## Opp', 'Redaksjonen: Bruk siktet mel.\n\n## Opp'),
      options: { allow: ['Redaksjonen:'] }
    },
    { name: 'another article altogether', siblings, text: '# Brød\n\nSe [bakeriet](shop.md).\n' },
    { name: 'units that come with the article', siblings, text: `# ${sxs('Brød', 'Bread')}\n` },
    {
      name: 'no source article',
      siblings: { 'content/lv-lv/a.md': source },
      text: norwegian.replace('- Elt deigen.\n', '')
    }
  ],
  bad: [
    {
      name: 'a paragraph that became a list item',
      path: 'content/no-no/a.md',
      text: norwegian.replace('Bland 500', '- Bland 500'),
      siblings,
      findings: [
        {
          messageId: 'nesting',
          slice: 'Bland 500 g mel med [vann](water.md) og `yeast`.',
          message:
            'List item “Bland 500 g mel med [vann](water.md) og `yeast`.” is a list item on level 1, expected it outside of lists as in `content/en-us/a.md` on line 3'
        }
      ]
    },
    ...listCases,
    {
      name: 'a comment that whitespace made visible',
      path: 'content/de-de/a.md',
      text: '# Tee\n\nGuter Tee braucht frisches Wasser.\n\n< !-- hier trennen -->\n\nGießen Sie ihn durch ein Sieb.\n',
      siblings: {
        'content/en-us/a.md':
          '# Tea\n\nGood tea begins with fresh water.\n\n<!-- cut here -->\n\nPour it through a sieve.\n'
      },
      findings: [{ messageId: 'added', severity: 1, slice: '< !-- hier trennen -->' }]
    },
    {
      name: 'a sentence in place of the article',
      path: 'content/ko-kr/a.md',
      text: '# 차\n\nThis page needs a translation!\n',
      siblings: { 'content/en-us/a.md': LONG },
      findings: [
        {
          messageId: 'stub',
          slice: 'This page needs a translation!',
          message:
            'Text “This page needs a translation!” stands in place of the article, expected a translation of `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'a title alone',
      path: 'content/lv-lv/a.md',
      text: '# Tēja\n',
      siblings: { 'content/en-us/a.md': LONG },
      findings: [{ messageId: 'empty', slice: '# Tēja' }]
    },
    {
      name: 'an article that ends early',
      path: 'content/de-de/a.md',
      text: '# Tee\n\nEine gute Kanne Tee beginnt mit frischem Wasser aus dem Hahn.\n\nWärmen Sie die Kanne vor, bevor Sie `tea.yaml` lesen.\n',
      siblings: { 'content/en-us/a.md': LONG },
      findings: [
        {
          messageId: 'cut',
          slice: 'Wärmen Sie die Kanne vor, bevor Sie `tea.yaml` lesen.',
          message:
            'Translation ends at “Wärmen Sie die Kanne vor, bevor Sie `tea.yaml` lesen.”, expected the rest of `content/en-us/a.md` from line 7 on: 73 % of its text, with the sections “Serve it”, “Clean the pot”'
        }
      ]
    },
    {
      name: 'most of the article is missing in the middle',
      path: 'content/ja-jp/a.md',
      text: '# お茶\n\nポットを温めてから `tea.yaml` を読みます。\n\n## ポットを洗う {#clean}\n\nポットはお湯だけで洗います。洗剤を使うと、味が何日も残ってしまいます。\n',
      siblings: { 'content/en-us/a.md': LONG.replace('## Clean the pot', '## Clean the pot {#clean}') },
      findings: [
        {
          messageId: 'behind',
          slice: '# お茶',
          message:
            'Translation lacks 61 % of the text of `content/en-us/a.md`, with the section “Serve it”, expected all of it'
        }
      ]
    },
    {
      name: 'a text of its own',
      path: 'content/fr-fr/a.md',
      text: '# Café\n\n```bash\nbrew coffee --hot\n```\n\n| Sorte | Grammes |\n|---|---|\n| Robusta | 18 |\n| Arabica | 17 |\n| Liberica | 16 |\n| Excelsa | 15 |\n\n```bash\nbrew coffee --cold\n```\n\n```bash\nbrew coffee --stop\n```\n\nLe café se boit noir, [dit-on](https://coffee.example/black), dans `cup.json` ou dans une tasse de porcelaine blanche.\n',
      siblings: { 'content/en-us/a.md': LONG },
      findings: [{ messageId: 'other', slice: '# Café' }]
    },
    {
      name: 'a glossary that is sorted by the words of its language, without one of them',
      path: 'content/de-de/a.md',
      siblings: terms,
      text: glossary(
        german.filter(([, id]) => id !== 'crew'),
        'Teil eines Schiffs, siehe'
      ),
      findings: [{ messageId: 'missing', slice: 'Teil eines Schiffs, siehe [barrel](#barrel).' }]
    },
    {
      name: 'a section that stands elsewhere, with its id',
      path: 'content/de-de/a.md',
      siblings: terms,
      text: glossary(
        [...german.filter(([, id]) => id !== 'anchor').slice(0, 5), german[0] ?? ['', ''], ...german.slice(6)],
        'Teil eines Schiffs, siehe'
      ),
      findings: [{ messageId: 'moved', slice: '### Anker {#anchor}' }]
    },
    {
      name: "a list for a sentence, and code that is not the source's",
      text: `${list}\n\`build.user\`は別に書き込みます。\n`,
      path,
      siblings: { 'content/en-us/a.md': sentence },
      findings: [{ messageId: 'added', slice: '`build.user`は別に書き込みます。' }]
    },
    {
      name: 'a list item lost',
      siblings,
      text: norwegian.replace('- La den hvile i 45 minutter på et varmt sted.\n', ''),
      findings: [
        {
          messageId: 'missing',
          slice: 'Elt deigen.',
          message:
            'List item “Let it rest for 45 minutes in a warm place.” is missing, expected here as in `content/en-us/a.md` on line 6'
        }
      ]
    },
    {
      name: 'a section lost',
      path,
      siblings,
      text: japanese.replace(/## 保存[\s\S]*$/, ''),
      findings: [
        {
          messageId: 'missing',
          slice: '220度で焼きます。',
          message:
            'Section “Storing” (and 5 more blocks) is missing, expected here as in `content/en-us/a.md` on line 9'
        }
      ]
    },
    {
      name: 'a row and an image lost',
      path: 'content/ar-sa/a.md',
      siblings,
      text: norwegian.replace('| Boks | 4 |\n', '').replace('![Et brød](loaf.png)\n', ''),
      findings: [
        { messageId: 'missing', slice: '| Sted | Dager |' },
        { messageId: 'missing', slice: '```sh' }
      ]
    },
    {
      name: 'a paragraph added',
      path,
      siblings,
      text: japanese.replace('## 保存', 'この店のパンは朝の6時から売られていて、昼前にはなくなります。\n\n## 保存'),
      findings: [{ messageId: 'added', slice: 'この店のパンは朝の6時から売られていて、昼前にはなくなります。' }]
    },
    {
      name: 'a section moved',
      siblings,
      text: norwegian
        .replace(`\n${baking}`, '')
        .replace('loaf.png)\n', `loaf.png)\n\n## Steking\n\n${baking}`)
        .replace('# Brød\n', '# Brød {#bread}\n')
        .replace('Oppbevaring', 'Oppbevaring {#storing}'),
      findings: [
        { messageId: 'added', slice: '## Steking' },
        { messageId: 'moved', slice: 'Bland 500 g mel med [vann](water.md) og `yeast`.' }
      ]
    },
    {
      name: 'a paragraph of another version',
      siblings,
      text: norwegian.replace('Bland 500 g mel med [vann](water.md) og `yeast`.', another),
      findings: [{ messageId: 'replaced', slice: another }]
    },
    {
      name: 'more differences than are reported one by one',
      siblings,
      options: { most: 1 },
      text: norwegian.replace('- Elt deigen.\n', '').replace('| Boks | 4 |\n', ''),
      findings: [
        {
          messageId: 'stale',
          slice: 'Bland 500 g mel med [vann](water.md) og `yeast`.',
          message:
            'Structure differs from `content/en-us/a.md` in 2 places, expected its sections, paragraphs, lists and code'
        }
      ]
    }
  ]
})
