import rule from '../../rules/no-duplicate-title.js'
import { sxs, testRule } from '../support/rule-tester.js'

const path = 'content/en-us/a.md'
const titled = { [path]: '# Print a page\n\nChoose a printer.\n' }
const untitled = { [path]: '---\ntitle: Print a page\n---\n\nChoose a printer.\n' }

testRule(rule, {
  good: [
    { name: 'one title', text: '# Skriv ut en side\n\nVelg en skriver.\n', siblings: titled },
    {
      name: 'none, as in the source',
      text: '---\ntitle: 印刷する\n---\n\nプリンターを選びます。\n',
      path: 'content/ja-jp/a.md',
      siblings: untitled
    },
    {
      name: 'two, as in the source',
      text: '# 打印\n\n# 打印\n',
      path: 'content/zh-cn/a.md',
      siblings: { [path]: '# Print\n\n# Print\n' }
    },
    {
      name: 'a second part that the source has not',
      text: '# Drucken\n\n# Hinweise\n',
      path: 'content/de-de/a.md',
      siblings: titled
    },
    { name: 'a heading of lower depth', text: '# Drukāt\n\n## Drukāt\n', path: 'content/lv-lv/a.md', siblings: titled },
    {
      name: 'a heading that is not the title',
      text: '---\ntitle: طباعة\n---\n# خطوات\n',
      path: 'content/ar-sa/a.md',
      siblings: untitled
    },
    { name: 'no source beside it', text: '# Печать\n\n# Печать\n', path: 'content/ru-ru/a.md' },
    {
      name: 'a unit given twice, of which span-id-unique tells',
      text: `# ${sxs('Skriv ut', 'Print', '1f2a3-101')}\n\n# ${sxs('Skriv ut', 'Print', '1f2a3-101')}\n`,
      siblings: titled
    },
    {
      name: 'the source itself',
      text: '# Print\n\n# Print\n',
      path,
      siblings: { 'content/fr-fr/a.md': '# Imprimer\n' }
    }
  ],
  bad: [
    {
      name: 'twice',
      text: '# Skriv ut en side\n\n# Skriv ut en side\n\nVelg en skriver.\n',
      siblings: titled,
      findings: [
        {
          messageId: 'repeated',
          slice: '# Skriv ut en side',
          line: 3,
          message: `Second title in the article, expected one as in \`${path}\``
        }
      ]
    },
    {
      name: 'the title of the source first',
      text: '# Print a page\n\n# Печать страницы\n',
      path: 'content/ru-ru/a.md',
      siblings: titled,
      findings: [{ messageId: 'source', slice: '# Print a page', line: 1 }]
    },
    {
      name: 'the title of the source second',
      text: '# طباعة صفحة\n\n# Print a page\n',
      path: 'content/ar-sa/a.md',
      siblings: titled,
      findings: [{ messageId: 'source', slice: '# Print a page', line: 3 }]
    },
    {
      name: 'the title of the front matter',
      text: '---\ntitle: 印刷する\n---\n# 印刷する\n\nプリンターを選びます。\n',
      path: 'content/ja-jp/a.md',
      siblings: untitled,
      findings: [{ messageId: 'written', slice: '# 印刷する', line: 4 }]
    },
    {
      name: 'with other signs',
      text: '---\ntitle: "Imprimer : une page"\n---\nImprimer – une page\n===\n',
      path: 'content/fr-fr/a.md',
      siblings: untitled,
      findings: [{ messageId: 'written', slice: 'Imprimer – une page\n===' }]
    }
  ]
})
