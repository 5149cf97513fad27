import rule from '../../rules/structure-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

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

testRule(rule, {
  good: [
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
          message: 'Section “Storing” and 5 more blocks is missing, expected here as in `content/en-us/a.md` on line 9'
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
