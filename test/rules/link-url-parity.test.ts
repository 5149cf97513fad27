import rule from '../../rules/link-url-parity.js'
import { sxs, testRule } from '../support/rule-tester.js'
import { otherVersion, versioned } from '../support/versions.js'

const siblings = {
  'lv-lv/a.md': versioned('[Viens](one.md) un [divi](https://example.com/two).'),
  'ja-jp/a.md': versioned('[一](one.md)と[二](https://example.com/two)。')
}
const path = 'nb-no/a.md'

testRule(rule, {
  good: [
    { name: 'the same URLs', path, siblings, text: versioned('[En](one.md) og [to](https://example.com/two).') },
    {
      name: 'another order',
      path: 'ar-sa/a.md',
      siblings,
      text: versioned('[اثنان](https://example.com/two) و[واحد](one.md).')
    },
    { name: 'another version of the source', path, siblings, text: versioned('[En](en.md).', otherVersion) },
    {
      name: 'a locale segment',
      path,
      siblings,
      text: versioned('[En](one.md) og [to](https://example.com/nb-no/two).')
    },
    {
      name: 'the language of the article as a segment',
      path: 'ru-ru/a.md',
      siblings,
      text: versioned('[Один](one.md) и [два](https://example.com/ru/two/).')
    },
    {
      name: "no version, and the linked site's own translation",
      path: 'ru-ru/a.md',
      siblings: { 'en-us/a.md': '[One](one.md) and [two](https://example.com/en-US/two).\n' },
      text: '[Один](one.md) и [два](https://example.com/ru/part/two).\n'
    },
    { name: 'no version and no source', path, siblings, text: '[En](en.md).' },
    {
      name: 'a changed URL in a unit is told by link-url-match',
      path,
      siblings: {
        'lv-lv/a.md': versioned(sxs('[Viens](one.md)', '[One](one.md)', '22222-101')),
        'ja-jp/a.md': versioned(sxs('[一](one.md)', '[One](one.md)', '33333-101'))
      },
      text: versioned(sxs('[En](en.md)', '[One](one.md)', '11111-101'))
    },
    {
      name: 'a link in a unit with a damaged tag is told by span-well-formed',
      path,
      siblings: {
        'lv-lv/a.md': versioned(sxs('[Viens](one.md)', '[One](one.md)', '22222-101')),
        'ja-jp/a.md': versioned(sxs('[一](one.md)', '[One](one.md)', '33333-101'))
      },
      text: versioned(sxs('[En](one.md)', '[One](one.md)', '11111-101').replace('"11111-101"', '&quot;11111-101&quot;'))
    },
    {
      name: 'a link in a unit that is missing is told by span-parity',
      path,
      siblings: {
        'lv-lv/a.md': versioned(
          sxs('Saglabāt', 'Save', '22222-101') + sxs('[Viens](one.md)', '[One](one.md)', '22222-102')
        ),
        'ja-jp/a.md': versioned(sxs('保存', 'Save', '33333-101') + sxs('[一](one.md)', '[One](one.md)', '33333-102'))
      },
      text: versioned(sxs('Lagre', 'Save', '11111-101'))
    },
    { name: 'an article alone', path, text: versioned('[En](en.md).') }
  ],
  bad: [
    {
      name: 'a changed URL',
      path,
      siblings,
      text: versioned('[En](one.md) og [to](https://example.com/to).'),
      findings: [
        {
          messageId: 'changed',
          slice: '[to](https://example.com/to)',
          line: 4,
          message:
            'URL `https://example.com/to` differs from other locales, expected `https://example.com/two` as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a missing link',
      path: 'ru-ru/a.md',
      siblings,
      text: versioned('[Один](one.md) и два.'),
      findings: [
        {
          messageId: 'missing',
          slice: '[Один](one.md)',
          message: 'Link to `https://example.com/two` is missing, expected as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'an added link, in a table',
      path: 'zh-cn/a.md',
      siblings,
      text: versioned('| [一](one.md) | [二](https://example.com/two) | [三](three.md) |\n|---|---|---|'),
      findings: [
        {
          messageId: 'added',
          slice: '[三](three.md)',
          message: 'Link to `three.md` is not in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'an HTML reference',
      path: 'fr-fr/a.md',
      siblings: { 'lv-lv/a.md': versioned('<img src="a.png">'), 'ja-jp/a.md': versioned('<img src="a.png">') },
      text: versioned('<p>\n<img src="b.png">\n</p>'),
      findings: [{ messageId: 'changed', slice: '<img src="b.png">', line: 5 }]
    },
    {
      name: 'all links missing',
      path: 'ko-kr/a.md',
      siblings: { 'lv-lv/a.md': versioned('[Viens](one.md)'), 'ja-jp/a.md': versioned('[一](one.md)') },
      text: versioned('하나.'),
      findings: [{ messageId: 'missing', slice: '---', line: 1 }]
    }
  ]
})
