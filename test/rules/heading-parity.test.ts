import { createHash } from 'node:crypto'
import rule from '../../rules/heading-parity.js'
import { sxs, testRule } from '../support/rule-tester.js'
import { otherVersion, versioned } from '../support/versions.js'

const siblings = {
  'lv-lv/a.md': versioned('# Druka\n\n## Papīrs\n\n### Formāts\n'),
  'ja-jp/a.md': versioned('# 印刷\n\n## 用紙\n\n### サイズ\n')
}
const unitsOf = (id: string, one: string, two: string, mark = '## '): string =>
  versioned(`# ${sxs(one, 'Print', `${id}-101`)}\n\n${mark}${sxs(two, 'Paper', `${id}-102`)}\n`)
const withUnits = { 'lv-lv/a.md': unitsOf('22222', 'Druka', 'Papīrs'), 'ja-jp/a.md': unitsOf('33333', '印刷', '用紙') }
const source = { 'en-us/a.md': '# Print\n\n## Paper\n\n```sh\nlp\n```\n\n## Ink\n' }
const hashOf = (text: string): string => createHash('sha1').update(text.replaceAll('\n', '\r\n')).digest('hex')
const ofSource = (body: string): string => versioned(body, hashOf(source['en-us/a.md']))
const path = 'nb-no/a.md'

testRule(rule, {
  good: [
    { name: 'the same levels', path, siblings, text: versioned('# Skriv ut\n\n## Papir\n\n### Format\n') },
    {
      name: 'underlined headings',
      path: 'de-de/a.md',
      siblings,
      text: versioned('Drucken\n===\n\nPapier\n---\n\n### Format\n')
    },
    { name: 'another version', path, siblings, text: versioned('# Skriv ut\n', otherVersion) },
    {
      name: 'two locales that differ',
      path,
      siblings: { 'lv-lv/a.md': siblings['lv-lv/a.md'] },
      text: versioned('# Skriv ut\n')
    },
    {
      name: 'a unit that only this locale lacks is told by span-parity',
      path,
      siblings: withUnits,
      text: versioned(`# ${sxs('Skriv ut', 'Print', '11111-101')}\n`)
    },
    {
      name: 'no version and more than one difference',
      path: 'fr-fr/a.md',
      siblings: source,
      text: '## Imprimer\n\n### Papier\n\n```sh\nlp\n```\n\n## Encre\n'
    },
    {
      name: 'no version and a heading less',
      path: 'fr-fr/a.md',
      siblings: source,
      text: '# Imprimer\n\n## Papier\n\n```sh\nlp\n```\n'
    },
    {
      name: 'no version and other code',
      path: 'fr-fr/a.md',
      siblings: source,
      text: '# Imprimer\n\n## Papier\n\n```bash\nlp\n```\n\n## Encre\n'
    }
  ],
  bad: [
    {
      name: 'aligned, all levels moved alike',
      path: 'lv-lv/a.md',
      siblings: {
        'en-us/a.md':
          '# Print\n\nLoad `A4` paper.\n\n## Ink\n\nSee [prices](ink.md).\n\n## Trays\n\nThere are 2 of them.\n\n### Upper tray\n\nIt holds 500 sheets.\n'
      },
      text: '## Druka\n\nIelieciet `A4` papīru.\n\n### Tinte\n\nSkatiet [cenas](ink.md).\n\n### Paplātes\n\nTo ir 2.\n\n#### Augšējā paplāte\n\nTajā ietilpst 500 loksnes.\n',
      findings: [
        {
          messageId: 'shifted',
          slice: '## Druka',
          message: 'Headings of the page are 1 level lower than in `en-US`, expected them from level 1 on'
        }
      ]
    },
    {
      name: 'aligned, one level of a short article that lacks a list',
      path: 'ja-jp/a.md',
      siblings: { 'en-us/a.md': '# Print\n\nLoad `A4` paper.\n\n## Ink\n\nSee [prices](ink.md).\n\n- One\n- Two\n' },
      text: '# 印刷\n\n`A4` の用紙を入れます。\n\n### インク\n\n[価格](ink.md)を参照。\n',
      findings: [
        {
          messageId: 'level',
          slice: '### インク',
          message: 'Heading has level 3, expected level 2 as in `en-US`'
        }
      ]
    },
    {
      name: 'another level',
      path: 'ar-sa/a.md',
      siblings,
      text: versioned('# طباعة\n\n### ورق\n\n### تنسيق\n'),
      findings: [
        {
          messageId: 'level',
          slice: '### ورق',
          message: 'Heading has level 3, expected level 2 as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a heading that became text',
      path,
      siblings: withUnits,
      text: unitsOf('11111', 'Skriv ut', 'Papir', ''),
      findings: [
        {
          messageId: 'lost',
          slice: 'Papir',
          message: 'Heading became plain text, expected a heading of level 2 as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'text that became a heading',
      path: 'ru-ru/a.md',
      siblings: {
        'lv-lv/a.md': unitsOf('22222', 'Druka', 'Papīrs', ''),
        'ja-jp/a.md': unitsOf('33333', '印刷', '用紙', '')
      },
      text: unitsOf('11111', 'Печать', 'Бумага'),
      findings: [
        {
          messageId: 'added',
          slice: `## ${sxs('Бумага', 'Paper', '11111-102')}`,
          message: 'Plain text became a heading of level 2, expected plain text as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a heading less, without units',
      path: 'zh-cn/a.md',
      siblings,
      text: versioned('# 打印\n\n### 格式\n'),
      findings: [
        {
          messageId: 'count',
          slice: '### 格式',
          message: 'Number of headings is 2, expected 3 as in `ja-JP`, `lv-LV`: they differ from here on'
        }
      ]
    },
    {
      name: 'no heading left',
      path: 'ko-kr/a.md',
      siblings,
      text: versioned('인쇄\n'),
      findings: [{ messageId: 'count', slice: '---' }]
    },
    {
      name: 'a heading that became text, with the source article alone',
      path: 'de-de/a.md',
      siblings: { 'en-us/a.md': source['en-us/a.md'] },
      text: ofSource(
        `# ${sxs('Drucken', 'Print', '11111-101')}\n\n##${sxs('Papier', 'Paper', '11111-102')}\n\n\`\`\`sh\nlp\n\`\`\`\n\n## ${sxs('Tinte', 'Ink', '11111-103')}\n`
      ),
      findings: [
        {
          messageId: 'lost',
          slice: 'Papier',
          message: 'Heading became plain text, expected a heading of level 2 as in `en-US`'
        }
      ]
    },
    {
      name: 'text that became a heading, with the source article alone',
      path: 'zh-cn/a.md',
      siblings: { 'en-us/a.md': '# Print\n\nPaper\n\n- Ink\n' },
      text: versioned(
        `# ${sxs('打印', 'Print', '11111-101')}\n\n${sxs('用纸', 'Paper', '11111-102')}\n---\n\n- ${sxs('墨水', 'Ink', '11111-103')}\n`,
        hashOf('# Print\n\nPaper\n\n- Ink\n')
      ),
      findings: [{ messageId: 'added', slice: `${sxs('用纸', 'Paper', '11111-102')}\n---` }]
    },
    {
      name: 'another level, with the source article alone',
      path: 'he-il/a.md',
      siblings: source,
      text: ofSource(
        `# ${sxs('הדפסה', 'Print', '11111-101')}\n\n### ${sxs('נייר', 'Paper', '11111-102')}\n\n\`\`\`sh\nlp\n\`\`\`\n\n## ${sxs('דיו', 'Ink', '11111-103')}\n`
      ),
      findings: [{ messageId: 'level', slice: `### ${sxs('נייר', 'Paper', '11111-102')}` }]
    },
    {
      name: 'headings that are gone with their units',
      path: 'fi-fi/a.md',
      siblings: source,
      text: ofSource(`# ${sxs('Tulosta', 'Print', '11111-101')}\n`),
      findings: [
        {
          messageId: 'count',
          slice: `# ${sxs('Tulosta', 'Print', '11111-101')}`,
          message: 'Number of headings is 1, expected 3 as in `en-US`: they differ from here on'
        }
      ]
    },
    {
      name: 'no version, and all else the same',
      path: 'pl-pl/a.md',
      siblings: source,
      text: '# Drukuj\n\n## Papier\n\n```sh\nlp\n```\n\n### Tusz\n',
      findings: [
        {
          messageId: 'level',
          slice: '### Tusz',
          message: 'Heading has level 3, expected level 2 as in `en-US`'
        }
      ]
    }
  ]
})
