import rule from '../../rules/no-empty-link-text.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'the signs of a lost menu path are told by menu-path',
      text: sxs('[ >  > ](a.md) に移動', 'Go to [**Settings** > **Mail** > **Rules**](a.md)'),
      path: 'ja-jp/a.md'
    },
    { name: 'a label with words', text: sxs('Se [veiledningen](guide.md).', 'See the [guide](guide.md).') },
    { name: 'no label in the source either', text: sxs('[](guide.md)', '[](guide.md)'), path: 'de-de/a.md' },
    { name: 'an operator', text: sxs('ตัวดำเนินการ [?:](ops.md)', 'The operator [?:](ops.md)'), path: 'th-th/a.md' },
    {
      name: 'an image as label',
      text: sxs('[![](a.png)](guide.md)', '[guide ![](a.png)](guide.md)'),
      path: 'ja-jp/a.md'
    },
    { name: 'code as label', text: sxs('[`<>`](guide.md)', '[guide](guide.md)'), path: 'ru-ru/a.md' },
    { name: 'an entity as label', text: sxs('[&rarr;](guide.md)', '[next](guide.md)'), path: 'fr-fr/a.md' },
    { name: 'another URL than in the source', text: sxs('[](x.md)', 'See the [guide](guide.md).'), path: 'lv-lv/a.md' },
    { name: 'a bare URL', text: sxs('https://example.com', '[Example](https://example.com)'), path: 'zh-cn/a.md' },
    { name: 'an image without alternative text', text: sxs('![](a.png)', '![diagram](a.png)'), path: 'ar-sa/a.md' },
    { name: 'a digit as label', text: sxs('[٣](a.md)', '[three](a.md)'), path: 'ar-eg/a.md' }
  ],
  bad: [
    {
      name: 'an empty label',
      text: sxs('Se [](guide.md).', 'See the [guide](guide.md).'),
      findings: [
        {
          messageId: 'empty',
          slice: '[](guide.md)',
          line: 1,
          message: 'Link to `guide.md` has no text, expected a translation of “guide”',
          suggestions: [sxs('Se [guide](guide.md).', 'See the [guide](guide.md).')]
        }
      ]
    },
    {
      name: 'a label of a full stop',
      text: `- ${sxs('Skatiet rokasgrāmatu[.](guide.md)', 'See the [guide](guide.md).')}\n`,
      path: 'lv-lv/a.md',
      findings: [
        {
          messageId: 'punctuation',
          slice: '[.](guide.md)',
          message: 'Link to `guide.md` has no words in its text `.`, expected a translation of “guide”',
          suggestions: [`- ${sxs('Skatiet rokasgrāmatu[guide](guide.md)', 'See the [guide](guide.md).')}\n`]
        }
      ]
    },
    {
      name: 'a label of spaces, in a table',
      text: `| ${sxs('[ ](guide.md)', '[Guide](guide.md)')} |\n|---|\n`,
      path: 'de-de/a.md',
      findings: [{ messageId: 'empty', slice: '[ ](guide.md)' }]
    },
    {
      name: 'a full stop of a script without spaces, in a quote',
      text: `> ${sxs('ガイドを参照[。](guide.md)', 'See the [guide](guide.md).')}\n`,
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'punctuation', slice: '[。](guide.md)' }]
    },
    {
      name: 'an Arabic comma, with another locale in the URL',
      text: sxs('راجع [،](https://example.com/ar-sa/a)', 'See [the page](https://example.com/en-us/a)'),
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'punctuation', slice: '[،](https://example.com/ar-sa/a)' }]
    },
    {
      name: 'a second, empty link to the same URL, in a heading',
      text: `# ${sxs('[Руководство](guide.md)[](guide.md)', '[Guide](guide.md)')}\n`,
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'empty', slice: '[](guide.md)' }]
    },
    {
      name: 'empty emphasis on the second line',
      text: sxs('请参阅\n[****](guide.md)', 'See the\n[**guide**](guide.md)'),
      path: 'zh-cn/a.md',
      findings: [
        {
          messageId: 'punctuation',
          slice: '[****](guide.md)',
          line: 2,
          suggestions: [sxs('请参阅\n[**guide**](guide.md)', 'See the\n[**guide**](guide.md)')]
        }
      ]
    },
    {
      name: 'a label of a space written as an entity',
      text: sxs('Se [&nbsp;](guide.md)', 'See the [guide](guide.md)'),
      path: 'da-dk/a.md',
      findings: [
        {
          messageId: 'punctuation',
          slice: '[&nbsp;](guide.md)',
          suggestions: [sxs('Se [guide](guide.md)', 'See the [guide](guide.md)')]
        }
      ]
    }
  ]
})
