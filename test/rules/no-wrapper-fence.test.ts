import rule from '../../rules/no-wrapper-fence.js'
import { testRule } from '../support/rule-tester.js'

const english = { 'content/en-us/a.md': '---\ntitle: Print\n---\n# Print\n\nChoose a printer.\n' }
const sample = '---\ntitle: Template\n---\n```markdown\n# Your title\n\nYour text.\n```\n'

testRule(rule, {
  good: [
    { name: 'no fence', text: '---\ntitle: Skriv ut\n---\n# Skriv ut\n\nVelg en skriver.\n', siblings: english },
    {
      name: 'a sample among text',
      text: '# 印刷\n\n```markdown\n# 見出し\n```\n\n本文です。\n',
      path: 'content/ja-jp/a.md',
      siblings: english
    },
    {
      name: 'a sample first and text behind it',
      text: '```markdown\n# Titel\n```\n\nEinen Drucker wählen.\n',
      path: 'content/de-de/a.md',
      siblings: english
    },
    {
      name: 'a sample first and another one last',
      text: '```markdown\n# Titel\n```\n\n## Weiter\n\n```bash\nlp a.pdf\n```\n',
      path: 'content/de-de/a.md',
      siblings: english
    },
    {
      name: 'code of another language',
      text: '```bash\nlp a.pdf\n```\n',
      path: 'content/ru-ru/a.md',
      siblings: english
    },
    {
      name: 'the source itself',
      text: sample,
      path: 'content/en-us/a.md',
      siblings: { 'content/ru-ru/a.md': '# Шаблон\n' }
    },
    {
      name: 'no language and no front matter',
      text: '```\n# كود\n```\n',
      path: 'content/ar-sa/a.md',
      siblings: english
    }
  ],
  bad: [
    {
      name: 'behind the front matter',
      text: '---\ntitle: Skriv ut\n---\n```markdown\n# Skriv ut\n\nVelg en skriver.\n```\n',
      siblings: english,
      findings: [
        {
          messageId: 'wrapped',
          slice: '```markdown',
          line: 4,
          message: 'Code fence around the whole article, expected its text without a fence'
        }
      ],
      output: '---\ntitle: Skriv ut\n---\n# Skriv ut\n\nVelg en skriver.\n'
    },
    {
      name: 'around the front matter, without a source beside it',
      text: '```md\n---\ntitle: 印刷\n---\n# 印刷\n\nプリンターを選びます。\n```\n',
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'wrapped', slice: '```md', line: 1 }],
      output: '---\ntitle: 印刷\n---\n# 印刷\n\nプリンターを選びます。\n'
    },
    {
      name: 'a fence without a language around the front matter',
      text: '~~~\n---\ntitle: Печать\n---\n# Печать\n~~~\n',
      path: 'content/ru-ru/a.md',
      siblings: english,
      findings: [{ messageId: 'wrapped', slice: '~~~' }],
      output: '---\ntitle: Печать\n---\n# Печать\n'
    },
    {
      name: 'behind what the model says',
      text: 'Hier ist die Übersetzung:\n\n```markdown\n# Drucken\n\nEinen Drucker wählen.\n```\n',
      path: 'content/de-de/a.md',
      siblings: english,
      findings: [{ messageId: 'wrapped', slice: '```markdown', line: 3 }],
      output: 'Hier ist die Übersetzung:\n\n# Drucken\n\nEinen Drucker wählen.\n'
    },
    {
      name: 'with a code block inside',
      text: '```markdown\n# 打印\n\n选择打印机。\n\n```bash\nlp a.pdf\n```\n\n完成。\n```\n',
      path: 'content/zh-cn/a.md',
      siblings: english,
      findings: [{ messageId: 'wrapped', slice: '```markdown', line: 1 }],
      output: '# 打印\n\n选择打印机。\n\n```bash\nlp a.pdf\n```\n\n完成。\n'
    },
    {
      name: 'a language that the site uses',
      text: '```Mdoc\n# طباعة\n\nاختر طابعة.\n```\n',
      path: 'content/ar-sa/a.md',
      options: { languages: ['mdoc'] },
      siblings: english,
      findings: [{ messageId: 'wrapped', slice: '```Mdoc' }],
      output: '# طباعة\n\nاختر طابعة.\n'
    }
  ]
})
