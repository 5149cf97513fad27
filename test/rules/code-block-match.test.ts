import { createHash } from 'node:crypto'
import rule from '../../rules/code-block-match.js'
import { testRule } from '../support/rule-tester.js'

const source =
  '# Print\n\n```powershell\nGet-Printer\n# All pages\nStart-Job -Name a\n```\n\n- Then:\n\n  ~~~sql\n  SELECT 1\n  ~~~\n'
const path = 'content/en-us/a.md'
const hash = (text: string): string => createHash('sha1').update(text.replaceAll('\n', '\r\n')).digest('hex')
const target = (body: string, own = source): string => `---\ntitle: a\nms.openlocfilehash: ${hash(own)}\n---\n${body}`
const body = source.replace('Print\n', 'Skriv ut\n').replace('Then', 'Så')
const siblings = { [path]: source }
const commit = '7c1d9e02b4a6f8e0d1c3b5a79f8e6d4c2b0a1f3e'
const pinned = (text: string): string => `---\ntitle: a\ndefault_lang_commit: ${commit}\n---\n${text}`
const known = { [commit]: { text: source, commitCount: 2 } }
const later = source.replace('SELECT 1', 'SELECT 2')
const quoted = '> ```\n> a = 1\n> ```\n'
const unclosed = '# Print\n\n```\nGet-Printer\n'

const listed = '1. Run:\n\n    ```\n    Get-Printer\n    ```\n'

testRule(rule, {
  good: [
    { name: 'the same code', text: target(body), siblings },
    { name: 'spaces at the ends of lines', text: target(body.replace('Get-Printer', 'Get-Printer  ')), siblings },
    {
      name: 'another version',
      text: `---\nms.openlocfilehash: ${'a'.repeat(40)}\n---\n${body.replace('Get-Printer', 'Hent-skriver')}`,
      siblings
    },
    {
      name: 'no version, and an example of its own',
      text: body.replace('Get-Printer', 'Get-Imprimante').replace('Start-Job -Name a', 'Start-Travail -Nom a'),
      siblings,
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'no version, and another language',
      text: body.replace('powershell', 'pwsh'),
      siblings,
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'a source with an unclosed fence',
      text: target('```\nHent-skriver\n```\n', unclosed),
      siblings: { [path]: unclosed }
    },
    {
      name: 'no source',
      text: target('```\nプリンター\n```\n'),
      path: 'content/ja-jp/a.md',
      siblings: { 'content/de-de/a.md': target('```\nDrucker\n```\n') }
    },
    { name: 'indented code', text: target('    x = 2\n', '    x = 1\n'), siblings: { [path]: '    x = 1\n' } },
    {
      name: 'a comment, where the option says so',
      text: target(body.replace('# All pages', '# Alle sider')),
      siblings,
      options: { ignoreComments: true }
    },
    {
      name: 'no version, and a text of its own',
      text: `# Neu\n\n## Ganz\n\nAnders.\n\n- Eins\n- Zwei\n- Drei\n\n### Mehr\n\nNoch etwas.\n\n> Und das.\n\n1. Erst\n2. Dann\n\n### Und mehr\n\nEnde.\n\n${body.replace('Get-Printer', 'Hole-Drucker')}`,
      siblings,
      path: 'content/de-de/a.md',
      options: { unversioned: true }
    },
    {
      name: 'the code of the commit that it names, where the source has moved on',
      text: pinned(body),
      siblings: { [path]: later },
      earlier: known
    },
    {
      name: 'a commit, and words of the translator in a comment',
      text: pinned(body.replace('# All pages', '# Alle\n# sider')),
      siblings,
      earlier: known
    },
    {
      name: 'a commit and a comment, with another heading',
      text: pinned(`# 新規\n\n${body.replace('# All pages', '# 全ページ')}`),
      siblings,
      earlier: known,
      path: 'content/ja-jp/a.md'
    }
  ],
  bad: [
    {
      name: 'a line less, of a commit that git does not know',
      text: pinned(body.replace('Get-Printer\n', '')),
      siblings,
      findings: [{ messageId: 'lineLost', slice: 'Start-Job -Name a', severity: 1 }]
    },
    {
      name: 'a line more, without a version',
      text: body.replace('Get-Printer', 'Get-Printer\nGet-Job'),
      siblings,
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'lineAdded', slice: 'Get-Job', severity: 1 }]
    },
    {
      name: 'a line translated, without a version',
      text: body.replace('Get-Printer', 'Hent-skriver'),
      siblings,
      findings: [
        {
          messageId: 'line',
          slice: 'Hent-skriver',
          message: 'Code line `Hent-skriver` differs from the source, expected `Get-Printer` as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'other lines marked, without a version',
      text: '# 印刷\n\n紙を入れます。\n\n```js {7-9}\nprint(1)\n```\n',
      path: 'content/ja-jp/a.md',
      siblings: { [path]: '# Print\n\nLoad paper.\n\n```js ins={8}\nprint(1)\n```\n' },
      findings: [
        {
          messageId: 'meta',
          slice: '```js {7-9}',
          severity: 1,
          message: 'Code block marks `{7-9}` differ from the source, expected `ins={8}` as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'a block that is known by its code alone',
      text: '# Neu\n\n## Ganz\n\nAnders.\n\n- Eins\n- Zwei\n- Drei\n\n### Mehr\n\nNoch etwas.\n\n> Und das.\n\n```py\nfrom pot import Kettle\nk = Kettle("acme/large")\nk.boil(degrees=90)\n```\n',
      path: 'content/de-de/a.md',
      siblings: {
        [path]:
          '# Tea\n\nFill the kettle.\n\n```py\nfrom pot import Kettle\nk = Kettle("acme/large", lid=True)\nk.boil(degrees=90)\n```\n'
      },
      findings: [{ messageId: 'line', slice: 'k = Kettle("acme/large")', severity: 1 }]
    },
    {
      name: 'a word of a single line, without a version, behind another heading',
      text: '# 印刷\n\n## 新規\n\n紙を入れます。\n\n```sh\nlp -d office --色 a.pdf\n```\n',
      path: 'content/ja-jp/a.md',
      siblings: { [path]: '# Print\n\nLoad paper.\n\n```sh\nlp -d office --color a.pdf\n```\n' },
      findings: [{ messageId: 'line', slice: 'lp -d office --色 a.pdf', line: 8 }]
    },
    {
      name: 'of a commit, with another heading',
      text: pinned(`# 新規\n\n${body.replace('Get-Printer', 'プリンター')}`),
      siblings,
      earlier: known,
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'line', slice: 'プリンター' }]
    },
    {
      name: 'a line translated, of a commit with the present source',
      text: pinned(body.replace('Get-Printer', 'Hole-Drucker')),
      path: 'content/de-de/a.md',
      siblings,
      earlier: known,
      findings: [{ messageId: 'line', slice: 'Hole-Drucker', line: 8 }]
    },
    {
      name: 'a line translated, of a commit before the present source',
      text: pinned(body.replace('SELECT 1', '選ぶ 1')),
      path: 'content/ja-jp/a.md',
      siblings: { [path]: later },
      earlier: known,
      findings: [{ messageId: 'line', slice: '選ぶ 1' }]
    },
    {
      name: 'a line lost behind a comment, of a commit',
      text: pinned(body.replace('# All pages\nStart-Job -Name a\n', '# Visas lapas\n')),
      path: 'content/lv-lv/a.md',
      siblings,
      earlier: known,
      findings: [{ messageId: 'lineLost', slice: '```', line: 10 }]
    },
    {
      name: 'a line that leaves the list ends the block',
      text: target(listed.replace('Get-Printer\n', 'Get-Printer\nGet-Quux\n'), listed),
      path: 'content/pl-pl/a.md',
      siblings: { [path]: listed },
      findings: [
        {
          messageId: 'unclosed',
          slice: '```',
          message: 'Code block has no closing fence, expected one as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'a line translated',
      text: target(body.replace('Get-Printer', 'Получить-принтер')),
      path: 'content/ru-ru/a.md',
      siblings,
      findings: [
        {
          messageId: 'changed',
          slice: 'Получить-принтер',
          line: 8,
          message:
            'Code line `Получить-принтер` differs from the source, expected `Get-Printer` as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'a comment translated',
      text: target(body.replace('# All pages', '# كل الصفحات')),
      path: 'content/ar-sa/a.md',
      siblings,
      findings: [{ messageId: 'changed', slice: '# كل الصفحات', line: 9 }]
    },
    {
      name: 'in a list',
      text: target(body.replace('SELECT 1', '选择 1')),
      path: 'content/zh-cn/a.md',
      siblings,
      findings: [{ messageId: 'changed', slice: '选择 1' }]
    },
    {
      name: 'in a quote',
      text: target(quoted.replace('1', '2'), quoted),
      path: 'content/ja-jp/a.md',
      siblings: { [path]: quoted },
      findings: [{ messageId: 'changed', slice: 'a = 2', line: 6 }]
    },
    {
      name: 'a line lost at the end',
      text: target(body.replace('Start-Job -Name a\n', '')),
      path: 'content/lv-lv/a.md',
      siblings,
      findings: [
        {
          messageId: 'shorter',
          slice: '```',
          line: 10,
          message: 'Code block ends too early, expected the line `Start-Job -Name a` as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'a line more',
      text: target(body.replace('Name a\n', 'Name a\nStop-Job\n')),
      path: 'content/nl-nl/a.md',
      siblings,
      findings: [{ messageId: 'longer', slice: 'Stop-Job', line: 11 }]
    },
    {
      name: 'the language',
      text: target(body.replace('```powershell', '```Konsole')),
      path: 'content/de-de/a.md',
      siblings,
      findings: [{ messageId: 'language', slice: '```Konsole', line: 7 }]
    },
    {
      name: 'a block lost',
      alone: true,
      text: target(body.replace(/\n {2}~~~[^]*/, '\n')),
      path: 'content/fr-fr/a.md',
      siblings,
      findings: [
        {
          messageId: 'missing',
          slice: '```powershell',
          message: 'Code block that starts with `SELECT 1` is missing, expected as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'all blocks lost',
      text: target('# Skriv ut\n\nTekst.\n', quoted),
      siblings: { [path]: quoted },
      findings: [{ messageId: 'missing', slice: '# Skriv ut' }]
    },
    {
      name: 'a block more',
      alone: true,
      text: target(`\`\`\`\nekstra\n\`\`\`\n\n${body}`),
      siblings,
      findings: [{ messageId: 'added', slice: '```', line: 5 }]
    },
    {
      name: 'without a version, where the option says so',
      text: body.replace('SELECT 1', 'เลือก 1'),
      path: 'content/th-th/a.md',
      siblings,
      options: { unversioned: true },
      findings: [{ messageId: 'changed', slice: 'เลือก 1' }]
    }
  ]
})
