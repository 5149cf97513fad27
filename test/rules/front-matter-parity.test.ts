import rule from '../../rules/front-matter-parity.js'
import { sxs, testRule } from '../support/rule-tester.js'

const hash = 'bbe0ee6718e470e5d1d309a6e87f5312ef806599'
const source = '---\ntitle: Save\nms.topic: article\nms.custom: 12\n---\n# Save\n'
/** SHA-1 of the source with CRLF line ends. */
const sourceHash = '54e84f4c973701c5e79dc0a6b49e6874a5a017da'

interface Page {
  readonly title?: string
  readonly lines?: readonly string[]
  readonly hash?: string
}

function page({
  title = 'Lagre',
  lines = ['ms.topic: article', 'ms.custom: 12'],
  hash: version = hash
}: Page = {}): string {
  const own = [
    `title: ${title}`,
    ...lines,
    `ms.openlocfilehash: ${version}`,
    'ms.sourcegitcommit: 84f0aebdb278703f642a0c33fe260e3aee849be9',
    'ms.translationtype: MT',
    'ms.contentlocale: XX',
    'ms.lasthandoff: 03/25/2021',
    'ms.locfileid: 1'
  ]
  return `---\n${own.join('\n')}\n---\n# ${title}\n`
}

function at(locale: string, text: string): Record<string, string> {
  return { [`content/${locale}/a.md`]: text.replace('XX', locale) }
}

function nb(text: string): string {
  return text.replace('XX', 'nb-NO')
}

const siblings = { ...at('lv-LV', page({ title: 'Saglabāt' })), ...at('ja-JP', page({ title: '保存' })) }

const plainSource = '---\ntitle: Save files\n---\n## Where\n\nOpen `File` and choose [Save](save.md).\n'
const plain = '## Hvor\n\nÅpne `File` og velg [Lagre](save.md).\n'

testRule(rule, {
  good: [
    {
      name: 'a group of the menu, translated',
      text: '---\ntitle: 茶\ntype: 原则\n---\n# 茶\n\n一些文字。\n',
      path: 'content/zh-cn/a.md',
      siblings: { 'content/en-us/a.md': '---\ntitle: Tea\ntype: Principles\n---\n# Tea\n\nSome text.\n' }
    },
    {
      name: 'a block in which translators note what they have translated',
      text: '---\ntitle: 茶\norigin:\n  file: tea.md\n  at: 4f0c2d9a71\n---\n# 茶\n\n一些文字。\n',
      path: 'content/zh-cn/a.md',
      siblings: { 'content/en-us/a.md': '---\ntitle: Tea\n---\n# Tea\n\nSome text.\n' }
    },
    {
      name: 'front matter that no translation has: the source got it later',
      text: plain,
      siblings: { ...at('en-US', plainSource), ...at('sv-SE', plain), ...at('da-DK', plain) }
    },
    {
      name: 'a source whose front matter no reader sees',
      text: plain,
      siblings: at('en-US', plainSource.replace('title: Save files', 'weight: 1'))
    },
    {
      name: 'a text of its own beside the source',
      text: '# Lagre\n\nDette er noe annet.\n\n- En\n- To\n- Tre\n- Fire\n- Fem\n- Seks\n',
      siblings: at('en-US', plainSource)
    },
    { name: 'only what translation touches differs', text: nb(page()), siblings },
    {
      name: 'other quotes, other order',
      text: nb(page({ lines: ['ms.custom: "12"', "ms.topic: 'article'"] })),
      siblings
    },
    {
      name: 'another version',
      text: nb(page({ lines: ['ms.topic: how-to'], hash: 'ccc0ee6718e470e5d1d309a6e87f5312ef806599' })),
      siblings
    },
    {
      name: 'articles without a version drift',
      text: '---\ntitle: a\nweight: 1\n---\n',
      siblings: at('lv-LV', '---\ntitle: b\nweight: 2\n---\n')
    },
    {
      name: 'keys of its own in an article without a version',
      text: '---\ntitle: a\ntoc_hide: true\n---\n',
      siblings: at('en-US', '---\ntitle: b\nweight: 2\n---\n')
    },
    {
      name: 'keys that the user ignores',
      text: nb(page({ lines: ['ms.topic: article', 'ms.custom: 13'] })),
      siblings,
      options: { ignore: ['ms.custom', 'ms.contentlocale'] }
    },
    {
      name: 'keys that may be translated',
      text: nb(page({ lines: ['ms.topic: artikkel', 'ms.custom: 12'] })),
      siblings,
      options: { translatable: ['ms.topic', 'title'] }
    },
    {
      name: 'keys that generators show to readers',
      text: nb(
        page({
          lines: ['ms.topic: article', 'ms.custom: 12', 'linkTitle: Lagre', 'sidebar_label: Lagre', 'tags: [lagring]']
        })
      ),
      siblings: {
        ...at(
          'lv-LV',
          page({
            lines: [
              'ms.topic: article',
              'ms.custom: 12',
              'linkTitle: Saglabāt',
              'sidebar_label: Saglabāt',
              'tags: [saglabāšana]'
            ]
          })
        ),
        ...at(
          'ja-JP',
          page({
            lines: ['ms.topic: article', 'ms.custom: 12', 'linkTitle: 保存', 'sidebar_label: 保存', 'tags: [保存]']
          })
        )
      }
    },
    {
      name: 'what another rule has said of a key',
      text: nb(page({ lines: ['ms.topic: article', 'ms-custom: 12'] })),
      siblings
    },
    { name: 'what another rule has said of a value', text: nb(page().replace('84f0', 'xxxx')), siblings },
    { name: 'what another rule has said of the block', text: '# Lagre\n\n' + sxs('Lagre.', 'Save.'), siblings },
    {
      name: 'front matter that most do not have',
      text: '# Lagre\n',
      siblings: { ...at('lv-LV', '# Saglabāt\n'), ...at('ja-JP', page()) }
    },
    { name: 'broken YAML', text: nb(page({ title: '[a' })), siblings },
    { name: 'a source without localization keys', text: nb(page({ hash: sourceHash })), siblings: at('en-US', source) },
    {
      name: 'a slug of its own and no short title',
      text: '---\ntitle: Lagre\nslug: lagre\n---\n',
      siblings: at('en-US', '---\ntitle: Save a file\nlinkTitle: Save\n---\n')
    },
    {
      name: 'pins and words of each locale, where unversioned articles are compared',
      text: '---\ntitle: Lagre\ndefault_lang_commit: 3f786850\n---\n',
      siblings: {
        ...at('lv-LV', '---\ntitle: b\ndefault_lang_commit: 89e6c98d\ncSpell:ignore: fails\n---\n'),
        ...at('fr-FR', '---\ntitle: c\ndefault_lang_commit: 89e6c98d\nlastmod: 2024-03-01\n---\n')
      },
      options: { compareUnversioned: true }
    },
    {
      name: 'a short name of the page that only a language with longer words needs',
      text: '---\ntitle: Konfigurationseinstellungen der Navigationsleiste\nsidebar:\n  label: Navigationsleiste\n---\n# Leiste\n\nEin Text.\n',
      path: 'content/de-de/a.md',
      siblings: { 'content/en-us/a.md': '---\ntitle: Navigation\n---\n# Bar\n\nSome text.\n' }
    },
    {
      name: 'the same parts with other texts, and a list with fewer items',
      text: '---\ntitle: Aloitus\nhero:\n  tagline: Kaikki valmiina\n  actions:\n    - text: Aloita\n      link: /fi/start\n---\n# Aloitus\n\nTekstiä.\n',
      path: 'content/fi-fi/a.md',
      siblings: {
        'content/en-us/a.md':
          '---\ntitle: Start\nhero:\n  tagline: All is set\n  actions:\n    - text: Begin\n      link: /start\n    - text: Read on\n      icon: book\n---\n# Start\n\nSome text.\n'
      }
    }
  ],
  bad: [
    {
      name: 'entries of parts that both have',
      text: '---\ntitle: Aloitus\nsidebar:\n  order: 2\n  badge: Uusi\nhero:\n  actions:\n    - text: Aloita\n---\n# Aloitus\n\nTekstiä.\n',
      path: 'content/fi-fi/a.md',
      siblings: {
        'content/en-us/a.md':
          '---\ntitle: Start\nsidebar:\n  order: 2\nhero:\n  actions:\n    - text: Begin\n      icon: book\n---\n# Start\n\nSome text.\n'
      },
      findings: [
        { messageId: 'added', slice: 'badge', severity: 1, message: 'Key `sidebar.badge` is not in `en-US`' },
        {
          messageId: 'missing',
          slice: 'text: Aloita',
          line: 8,
          severity: 1,
          message: 'Key `hero.actions[0].icon` is missing, expected with the value `book` as in `en-US`'
        }
      ]
    },
    {
      name: 'a part of the page that its source lacks, and one that it has',
      text: '---\ntitle: Tè\nsidebar:\n  badge: Nuovo\n---\n# Tè\n\nDel testo.\n',
      path: 'content/it-it/a.md',
      siblings: {
        'content/en-us/a.md':
          '---\ntitle: Kettles and tea\nbanner:\n  content: Two kettles for one until Sunday\n---\n# Tea\n\nSome text.\n'
      },
      findings: [
        { messageId: 'added', slice: 'sidebar', severity: 1 },
        { messageId: 'missing', slice: '---', severity: 1 }
      ]
    },
    {
      name: 'a translated name of a page type in an article without a version',
      text: '---\ntitle: 保存\ncontent_type: 概念\nweight: 2\n---\n',
      path: 'content/ja-JP/a.md',
      siblings: at('en-US', '---\ntitle: Save\ncontent_type: concept\nweight: 1\n---\n'),
      findings: [
        {
          messageId: 'differs',
          slice: '概念',
          line: 3,
          message: 'Value `概念` of `content_type` differs from other locales, expected `concept` as in `en-US`'
        }
      ]
    },
    {
      name: 'a translated key that a generator shows to readers',
      text: '---\ntitle: Lagre\nmerke: Lagre dokumenter\n---\n',
      siblings: at('en-US', '---\ntitle: Save\nsidebar_label: Save documents\n---\n'),
      findings: [
        {
          messageId: 'renamed',
          slice: 'merke',
          line: 3,
          message: 'Key `merke` was renamed, expected `sidebar_label` as in `en-US`'
        }
      ]
    },
    {
      name: 'a translated value',
      text: nb(page({ lines: ['ms.topic: artikkel', 'ms.custom: 12'] })),
      siblings,
      findings: [
        {
          messageId: 'differs',
          slice: 'artikkel',
          line: 3,
          message:
            'Value `artikkel` of `ms.topic` differs from other locales, expected `article` as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a lost key',
      text: nb(page({ lines: ['ms.topic: article'] })),
      siblings,
      findings: [
        {
          messageId: 'missing',
          slice: '---',
          message: 'Key `ms.custom` is missing, expected with the value `12` as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a key that nobody else has',
      text: nb(page({ lines: ['ms.topic: article', 'ms.custom: 12', 'ms.prod: w10'] })),
      siblings,
      findings: [
        {
          messageId: 'added',
          slice: 'ms.prod',
          message: 'Key `ms.prod` is not in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a translated key is one defect',
      text: nb(page({ lines: ['ms.emne: article', 'ms.custom: 12'] })),
      siblings,
      findings: [
        {
          messageId: 'renamed',
          slice: 'ms.emne',
          message: 'Key `ms.emne` was renamed, expected `ms.topic` as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a list that lost an item, in Arabic',
      text: page({ title: 'حفظ', lines: ['ms.custom:', '- "1"'] }),
      path: 'content/ar-SA/a.md',
      siblings: {
        ...at('ru-RU', page({ lines: ['ms.custom: ["1", "2"]'] })),
        ...at('zh-CN', page({ lines: ['ms.custom: [1, 2]'] }))
      },
      findings: [{ messageId: 'differs', slice: '- "1"' }]
    },
    {
      name: 'two locales that differ, said in the one that was given',
      text: nb(page({ lines: ['ms.topic: article', 'ms.custom: 13'] })),
      siblings: at('de-DE', page()),
      findings: [
        {
          messageId: 'differs',
          slice: '13',
          message: 'Value `13` of `ms.custom` differs from other locales, expected `12` as in `de-DE`'
        }
      ]
    },
    {
      name: 'the source decides against the majority',
      text: nb(page({ lines: ['ms.topic: how-to', 'ms.custom: 12'], hash: sourceHash })),
      siblings: {
        ...at('en-US', source),
        ...at('fr-FR', page({ lines: ['ms.topic: how-to', 'ms.custom: 12'], hash: sourceHash }))
      },
      findings: [
        {
          messageId: 'differs',
          slice: 'how-to',
          message: 'Value `how-to` of `ms.topic` differs from other locales, expected `article` as in `en-US`'
        }
      ]
    },
    {
      name: 'articles without a version, where the user asks for it',
      text: '---\ntitle: Lagre\nweight: 1\n---\n',
      siblings: {
        ...at('lv-LV', '---\ntitle: b\nweight: 2\n---\n'),
        ...at('fr-FR', '---\ntitle: c\nweight: 2\n---\n')
      },
      options: { compareUnversioned: true },
      findings: [{ messageId: 'differs', slice: '1', line: 3 }]
    },
    {
      name: 'translated keys of articles without a version',
      text: '---\ntittel: Lagre\nweight: 1\n---\n',
      siblings: at('en-US', '---\ntitle: Save\nweight: 2\n---\n'),
      findings: [
        {
          messageId: 'renamed',
          slice: 'tittel',
          line: 2,
          message: 'Key `tittel` was renamed, expected `title` as in `en-US`'
        }
      ]
    },
    {
      name: 'an article that lost its front matter',
      text: '# Lagre\n\nTekst.\n',
      siblings,
      findings: [
        {
          messageId: 'absent',
          slice: '# Lagre',
          message: 'Front matter is missing, expected as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a translation without a version that lost it beside its source',
      text: plain,
      siblings: at('en-US', plainSource),
      findings: [{ messageId: 'absent', slice: '## Hvor', message: 'Front matter is missing, expected as in `en-US`' }]
    },
    {
      name: 'an author, whom only articles outside of a hand-off may translate',
      text: nb(page({ lines: ['author: fjord-dokument', 'ms.custom: 12'] })),
      siblings: {
        ...at('lv-LV', page({ title: 'Saglabāt', lines: ['author: fjord-docs', 'ms.custom: 12'] })),
        ...at('ja-JP', page({ title: '保存', lines: ['author: fjord-docs', 'ms.custom: 12'] }))
      },
      findings: [{ messageId: 'differs', slice: 'fjord-dokument' }]
    }
  ]
})
