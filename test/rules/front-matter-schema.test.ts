import rule from '../../rules/front-matter-schema.js'
import { sxs, testRule } from '../support/rule-tester.js'

const localized = [
  'title: Lisens',
  'ms.openlocfilehash: bbe0ee6718e470e5d1d309a6e87f5312ef806599',
  'ms.sourcegitcommit: 84f0aebdb278703f642a0c33fe260e3aee849be9',
  'ms.translationtype: MT',
  'ms.contentlocale: nb-NO',
  'ms.lasthandoff: 03/25/2021',
  'ms.locfileid: "51217942"'
]

function page(lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n# Lisens\n`
}

testRule(rule, {
  good: [
    {
      name: 'a title in all languages',
      text: '---\ntitle:\n  de-DE: Tee\n  en-US: Tea\n---\n# Tee\n',
      path: 'content/de-de/a.md'
    },
    { name: 'a localized article', text: page(localized) },
    {
      name: 'an article of another site',
      text: page(['title: 概要', 'sidebar_position: 1', 'tags: [導入]']),
      path: 'i18n/ja-JP/a.md'
    },
    { name: 'no front matter, no units', text: '# Справка\n\nТекст.\n', path: 'content/ru-ru/a.md' },
    { name: 'an include without front matter', text: sxs('Lagre.', 'Save.'), path: 'content/nb-no/includes/a.md' },
    { name: 'an include without a title', text: page(localized.slice(1)), path: 'content/nb-no/includes/a.md' },
    { name: 'a read-me', text: sxs('保存。', 'Save.'), path: 'content/zh-cn/readme.md' },
    {
      name: 'files that the user names',
      text: sxs('Lagre.', 'Save.'),
      options: { allowMissing: ['**/snippets/*'] },
      path: 'content/nb-no/snippets/a.md'
    },
    { name: 'thematic breaks', text: '---\n\nTekst mellom streker.\n\n---\n\nMer.\n' },
    {
      name: 'segmented front matter, which is a fault of the spans',
      text: `---\n${sxs('title: "Hjelp" ms.author: x ms.custom: (', 'title: "Help" ms.author: x ms.custom: (')}\n---\n# Hjelp\n`
    }
  ],
  bad: [
    {
      name: 'no front matter over units',
      text: `\n# Lagre\n\n${sxs('Lagre.', 'Save.')}\n`,
      findings: [
        {
          messageId: 'missing',
          slice: '# Lagre',
          line: 2,
          message: 'Front matter is missing, expected a `---` block at the start of an article with translation units'
        }
      ]
    },
    {
      name: 'an unclosed block',
      text: '---\ntitle: ヘルプ\n\n# ヘルプ\n',
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'unreadable', slice: '---', line: 1 }]
    },
    {
      name: 'an unclosed block over units',
      text: `---\ntitle: Hjelp\n\n${sxs('Lagre.', 'Save.')}\n`,
      findings: [{ messageId: 'unreadable', slice: '---', line: 1 }]
    },
    {
      name: 'a block that asks for another language',
      text: '---js\nprocess.exit(0)\n---\n',
      findings: [
        {
          messageId: 'unreadable',
          slice: '---js',
          message: 'Unexpected `js` after the opening `---`, expected `---` alone (front matter is read as YAML only)'
        }
      ]
    },
    {
      name: 'an unquoted colon',
      text: page(['title: Slik: gjør du', 'author: ann']),
      findings: [{ messageId: 'unreadable', slice: 'Slik: gjør du', line: 2 }]
    },
    { name: 'a list', text: '---\n- a\n- b\n---\n', findings: [{ messageId: 'unreadable', slice: '- a\n- b' }] },
    {
      name: 'a key that is there twice',
      text: page([...localized, 'title: Lisenser']),
      findings: [
        {
          messageId: 'unreadable',
          slice: 'title',
          line: 9,
          message: 'Unexpected second key `title`, expected each key once'
        }
      ]
    },
    {
      name: 'a hash with a letter too many, in an emoji-rich article',
      text: page(
        localized.with(0, 'title: 🎉 Fest').with(1, 'ms.openlocfilehash: "abbe0ee6718e470e5d1d309a6e87f5312ef806599"')
      ),
      findings: [
        {
          messageId: 'violation',
          slice: '"abbe0ee6718e470e5d1d309a6e87f5312ef806599"',
          line: 3,
          message:
            'Unexpected value `abbe0ee6718e470e5d1d309a6e87f5312ef806599` of `ms.openlocfilehash`, expected 40 or 64 hexadecimal digits'
        }
      ]
    },
    {
      name: 'a misspelt key',
      text: page([...localized, 'ms,.custom: 12']),
      findings: [
        { messageId: 'violation', slice: 'ms,.custom', message: 'Unexpected key `ms,.custom`, expected `ms.custom`' }
      ]
    },
    {
      name: 'a localization key without the others',
      text: page(localized.filter(line => !line.startsWith('ms.locfileid'))),
      findings: [{ messageId: 'violation', slice: '---', line: 8 }]
    },
    {
      name: 'the title that a read-me may lack, and the date that it may not have',
      text: page(localized.slice(1).with(4, 'ms.lasthandoff: 02/30/2021')),
      path: 'content/nb-no/README.md',
      findings: [
        {
          messageId: 'violation',
          slice: '02/30/2021',
          message: 'Unexpected value `02/30/2021` of `ms.lasthandoff`, expected a real date as MM/DD/YYYY'
        }
      ]
    }
  ]
})
