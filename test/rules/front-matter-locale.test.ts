import rule from '../../rules/front-matter-locale.js'
import { sxs, testRule } from '../support/rule-tester.js'

function page(value: string): string {
  return `---\ntitle: Hjelp\nms.contentlocale: ${value}\n---\n# Hjelp\n`
}

const agreeing = [
  ['nb-no', 'nb-NO'],
  ['NB-NO', 'nb-no'],
  ['no', 'nb-NO'],
  ['nb', 'nb-NO'],
  ['pt', 'pt-PT'],
  ['zh-hant', 'zh-TW'],
  ['zh-cn', 'zh-Hans-CN'],
  ['sr-latn-rs', 'sr-Latn-RS'],
  ['sr-rs', 'sr-Latn-RS'],
  ['he-il', 'iw-IL'],
  ['ar-sa', 'ar-SA'],
  ['en-us', 'en-US'],
  ['lv-lv', '"lv-LV"']
]

testRule(rule, {
  good: [
    ...agreeing.map(([folder = '', value = '']) => ({
      name: `${value} in ${folder}/`,
      text: page(value),
      path: `content/${folder}/a.md`
    })),
    { name: 'a path without locale', text: page('fr-FR'), path: 'docs/guide/a.md' },
    { name: 'no such key', text: '---\ntitle: a\n---\n' },
    { name: 'no value, which is against the schema', text: page('') },
    { name: 'a list, which is against the schema', text: page('[nb-NO]') },
    { name: 'the source itself', text: '---\nms.contentlocale: en-US\n---\n# Help\n', path: 'docs/guide/a.md' }
  ],
  bad: [
    {
      name: 'another locale',
      text: page('nn-SE'),
      findings: [
        {
          messageId: 'differs',
          slice: 'nn-SE',
          line: 3,
          message: 'Locale `nn-SE` in `ms.contentlocale` differs from the path, expected `nb-NO`'
        }
      ],
      output: page('nb-NO')
    },
    {
      name: 'the source locale, quoted',
      text: page("'en-US'"),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'differs', slice: "'en-US'" }],
      output: page("'ja-JP'")
    },
    {
      name: 'another script',
      text: page('zh-TW'),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'differs', slice: 'zh-TW' }],
      output: page('zh-CN')
    },
    {
      name: 'a path without region does not tell the tag',
      text: page('fr-FR'),
      path: 'content/de/a.md',
      findings: [{ messageId: 'differs', slice: 'fr-FR' }]
    },
    {
      name: 'no valid tag',
      text: page('lv_LV'),
      path: 'content/lv-lv/a.md',
      findings: [
        {
          messageId: 'invalid',
          slice: 'lv_LV',
          message: 'Invalid value `lv_LV` of `ms.contentlocale`, expected the tag `lv-LV` as in the path'
        }
      ],
      output: page('lv-LV')
    },
    {
      name: 'no valid tag, and no locale in the path',
      text: page('norsk språk'),
      path: 'docs/guide/a.md',
      findings: [
        {
          messageId: 'invalid',
          slice: 'norsk språk',
          message: 'Invalid value `norsk språk` of `ms.contentlocale`, expected a BCP 47 tag such as `nb-NO`'
        }
      ]
    },
    {
      name: 'the source locale over a translation whose path says nothing',
      text: `---\nms.contentlocale: en-US\n---\n${sxs('احفظ الملف.', 'Save the file.')}\n`,
      path: 'docs/guide/a.md',
      findings: [{ messageId: 'source', slice: 'en-US' }]
    }
  ]
})
