import rule from '../../rules/link-label-drift.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'a label of an entity that shows nothing',
      text: sxs('[&nbsp;](a.md)を開く', 'Open [the guide to everything else](a.md)'),
      path: 'ja-jp/a.md'
    },
    { name: 'a full label', text: sxs('Se [slik deler du skjemaer](a.md)', 'See [how to share forms](a.md)') },
    {
      name: 'dense scripts',
      text:
        sxs('请参阅[共享表单以进行协作](a.md)', 'See [share a form to collaborate](a.md)') +
        sxs('[모바일 앱](b.md)', '[Apps on mobile](b.md)', '11751-102'),
      path: 'zh-cn/a.md'
    },
    {
      name: 'an abbreviation of the label',
      text:
        sxs('[RPC](a.md)的缩写。', 'Short for [Remote Procedure Call](a.md).') +
        sxs('[REST](b.md)', '[Representational State Transfer](b.md)', '11751-102'),
      path: 'zh-cn/a.md'
    },
    { name: 'a compound word', text: sxs('[Zahlungsarten](a.md)', '[Methods of payment](a.md)'), path: 'de-de/a.md' },
    { name: 'a short source label', text: sxs('[ici](a.md)', '[right here](a.md)'), path: 'fr-fr/a.md' },
    {
      name: 'a shortened name',
      text: sxs('[`View`](a.md)を使う', 'Use [`Contoso.Host.View`](a.md)'),
      path: 'ja-jp/a.md'
    },
    {
      name: 'a label without words is told by no-empty-link-text',
      text: sxs('[](a.md)[.](b.md)', '[the first guide](a.md) [the second guide](b.md)'),
      path: 'lv-lv/a.md'
    },
    { name: 'another URL', text: sxs('[دليل](b.md)', '[the guide to everything else](a.md)'), path: 'ar-sa/a.md' },
    { name: 'an image', text: sxs('![x](a.png)', '![a picture of the whole window](a.png)'), path: 'ru-ru/a.md' },
    { name: 'a link around the unit', text: `[${sxs('ที่นี่', 'Open this page to read more')}](a.md)`, path: 'th-th/a.md' },
    {
      name: 'allowed by the options',
      text: sxs('[hier](a.md)', '[the guide to printing](a.md)'),
      path: 'nl-nl/a.md',
      options: { ratio: 0.1 }
    },
    {
      name: 'shorter than the options ask for',
      text: sxs('[zie](a.md)', '[the guide to printing](a.md)'),
      path: 'nl-nl/a.md',
      options: { minimumLength: 40 }
    }
  ],
  bad: [
    {
      name: 'one word left',
      text: sxs('Se hvordan du [deler](a.md) et skjema', 'See [share a form to collaborate](a.md)'),
      findings: [
        {
          messageId: 'short',
          slice: 'deler',
          line: 1,
          message:
            'Link text “deler” is far shorter than the source, expected a translation of “share a form to collaborate”'
        }
      ]
    },
    {
      name: 'in a list and in a table',
      text: `- ${sxs('Skatiet [šeit](a.md)', 'See [how to activate the license](a.md)')}\n\n| a |\n|---|\n| ${sxs('[в](b.md) Teams', '[Presence status issues in Teams](b.md)', '11751-102')} |\n`,
      path: 'lv-lv/a.md',
      findings: [
        { messageId: 'short', slice: 'šeit', line: 1 },
        { messageId: 'short', slice: 'в', line: 5 }
      ]
    },
    {
      name: 'dense scripts, in a quote',
      text: `> ${sxs('请参阅支持的文件[信息](a.md)', 'See [file types that the protection client supports](a.md)')}\n`,
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'short', slice: '信息' }]
    },
    {
      name: 'from right to left, in a heading',
      text: `# ${sxs('[365](a.md) هنا', '[How to activate the rights management](a.md)')}\n`,
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'short', slice: '365' }]
    },
    {
      name: 'another share',
      text: sxs('[Anleitung](a.md)', '[The guide to printing](a.md)'),
      path: 'de-de/a.md',
      options: { ratio: 0.6 },
      findings: [{ messageId: 'short', slice: 'Anleitung' }]
    }
  ]
})
