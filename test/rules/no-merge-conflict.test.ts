import rule from '../../rules/no-merge-conflict.js'
import { sxs, testRule } from '../support/rule-tester.js'

const english = { 'content/en-us/a.md': '# Print\n\nChoose a printer.\n\n```bash\nlp a.pdf\n```\n' }
const onGit = '# Merge\n\n```\n<<<<<<< HEAD\nred\n=======\nblue\n>>>>>>> topic\n```\n'

testRule(rule, {
  good: [
    { name: 'no conflict', text: '# Skriv ut\n\nVelg en skriver.\n', siblings: english },
    {
      name: 'an article on git, which shows the markers as its source does',
      text: onGit.replace('Merge', '合并'),
      path: 'content/zh-cn/a.md',
      siblings: { 'content/en-us/a.md': onGit }
    },
    { name: 'an article on git whose source is not there', text: onGit, path: 'content/lv-lv/a.md' },
    { name: 'the source of an article on git', text: onGit, path: 'content/en-us/a.md' },
    {
      name: 'a heading whose underline has seven signs',
      text: 'Drucken\n=======\n\nEinen Drucker wählen.\n',
      path: 'content/de-de/a.md',
      siblings: english
    },
    {
      name: 'a heading whose underline has seven signs, with its text at once',
      text: 'Печать\n=======\nВыберите принтер.\n',
      path: 'content/ru-ru/a.md',
      siblings: { 'content/en-us/a.md': 'Print\n=====\nChoose a printer.\n' }
    },
    {
      name: 'longer lines, quotes in quotes and a row of empty cells',
      text: '# طباعة\n\n========\n\n>>>>>>> اختر طابعة هنا\n\n| أ | ب | ج | د | ه | و |\n|-|-|-|-|-|-|\n|||||||\n',
      path: 'content/ar-sa/a.md',
      siblings: english
    }
  ],
  bad: [
    {
      name: 'in a paragraph',
      text: '# 打印\n\n<<<<<<< HEAD\n选择打印机。\n=======\nChoose a printer.\n>>>>>>> 65516c16e0f0f9e0b7a8ab8f9a8a3f0a6b6b7c1d\n\n```bash\nlp a.pdf\n```\n',
      path: 'content/zh-cn/a.md',
      siblings: english,
      findings: [
        {
          messageId: 'conflict',
          slice:
            '<<<<<<< HEAD\n选择打印机。\n=======\nChoose a printer.\n>>>>>>> 65516c16e0f0f9e0b7a8ab8f9a8a3f0a6b6b7c1d',
          line: 3,
          message: 'Unresolved merge conflict between `HEAD` and `65516c1`, expected one version of the text'
        }
      ]
    },
    {
      name: 'in a code block, with the version of both in common',
      text: '# Skriv ut\n\nVelg en skriver.\n\n```bash\n<<<<<<< HEAD\nlp a.pdf\n||||||| 1f3a9c2\nlpr a.pdf\n=======\nlp b.pdf\n>>>>>>> upstream/master\n```\n',
      siblings: english,
      findings: [
        {
          messageId: 'conflict',
          slice: '<<<<<<< HEAD\nlp a.pdf\n||||||| 1f3a9c2\nlpr a.pdf\n=======\nlp b.pdf\n>>>>>>> upstream/master',
          line: 6,
          message: 'Unresolved merge conflict between `HEAD` and `upstream/master`, expected one version of the text'
        }
      ]
    },
    {
      name: 'in front matter',
      text: '---\n<<<<<<< HEAD\ntitle: Печать\n=======\ntitle: Распечатка\n>>>>>>> topic\n---\n\nВыберите принтер.\n',
      path: 'content/ru-ru/a.md',
      siblings: english,
      findings: [
        {
          messageId: 'conflict',
          slice: '<<<<<<< HEAD\ntitle: Печать\n=======\ntitle: Распечатка\n>>>>>>> topic',
          line: 2
        }
      ]
    },
    {
      name: 'two conflicts',
      text: '<<<<<<< HEAD\n# 印刷\n=======\n# プリント\n>>>>>>> topic\n\n<<<<<<< HEAD\nプリンターを選びます。\n=======\nプリンターを選択します。\n>>>>>>> topic\n',
      path: 'content/ja-jp/a.md',
      siblings: english,
      findings: [
        { messageId: 'conflict', slice: '<<<<<<< HEAD\n# 印刷\n=======\n# プリント\n>>>>>>> topic', line: 1 },
        {
          messageId: 'conflict',
          slice: '<<<<<<< HEAD\nプリンターを選びます。\n=======\nプリンターを選択します。\n>>>>>>> topic',
          line: 7
        }
      ]
    },
    {
      name: 'the lower half of a conflict',
      text: '# Afdrukken\n\nKies een printer.\n\n=======\nKies de printer.\n>>>>>>> 1f3a9c2 (Fix the text)\n',
      path: 'content/nl-nl/a.md',
      siblings: english,
      findings: [
        {
          messageId: 'marker',
          slice: '=======\nKies de printer.\n>>>>>>> 1f3a9c2 (Fix the text)',
          line: 5,
          message: 'Marker `=======` of a merge conflict is left, expected the text without it'
        }
      ]
    },
    {
      name: 'the divider alone, between the two versions',
      text: '# Imprimer\n\nChoisir une imprimante.\n=======\nChoisissez une imprimante.\n',
      path: 'content/fr-fr/a.md',
      siblings: english,
      findings: [{ messageId: 'marker', slice: '=======', line: 4 }]
    },
    {
      name: 'the first and the last marker alone, between units',
      text: `<<<<<<< HEAD\n\n${sxs('Izvēlieties printeri.', 'Choose a printer.')}\n\n>>>>>>> Stashed changes\n`,
      path: 'content/lv-lv/a.md',
      findings: [
        {
          messageId: 'conflict',
          slice: `<<<<<<< HEAD\n\n${sxs('Izvēlieties printeri.', 'Choose a printer.')}\n\n>>>>>>> Stashed changes`,
          line: 1
        }
      ]
    },
    {
      name: 'the last marker alone',
      text: '# 인쇄\n\n프린터를 선택합니다.\n>>>>>>> upstream/main\n',
      path: 'content/ko-kr/a.md',
      siblings: english,
      findings: [{ messageId: 'marker', slice: '>>>>>>> upstream/main', line: 4 }]
    }
  ]
})
