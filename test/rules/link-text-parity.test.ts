import rule from '../../rules/link-text-parity.js'
import { sxs, testRule } from '../support/rule-tester.js'

const siblings = {
  'en-us/a.md': '# Print\n\nSee [paper sizes](sizes.md#iso), [`lp`](https://example.com/en-us/lp) and [](anchor.md).\n'
}

testRule(rule, {
  good: [
    { name: 'a translated label', path: 'nb-no/a.md', siblings, text: 'Se [papirstørrelser](sizes.md#iso).\n' },
    { name: 'a label of code', path: 'ja-jp/a.md', siblings, text: '[`sizes`](sizes.md#iso)を参照。\n' },
    { name: 'a label that is an image', path: 'zh-cn/a.md', siblings, text: '[![](a.png)](sizes.md#iso)\n' },
    { name: 'a label that the source has not either', path: 'ar-sa/a.md', siblings, text: 'انظر [](anchor.md).\n' },
    { name: 'a link that the source does not have', path: 'ar-sa/a.md', siblings, text: 'انظر [](other.md).\n' },
    {
      name: 'a label of the source that is code only',
      path: 'ru-ru/a.md',
      siblings,
      text: 'См. [](https://example.com/lp).\n',
      sourceLocale: 'de-de'
    },
    {
      name: 'no source',
      path: 'fr-fr/a.md',
      siblings: { 'nb-no/a.md': 'Se [papir](sizes.md).\n' },
      text: 'Voir [](sizes.md).\n'
    },
    {
      name: 'in a unit, where no-empty-link-text speaks',
      path: 'lv-lv/a.md',
      siblings,
      text: `${sxs('Skatiet [](sizes.md#iso).', 'See [paper sizes](sizes.md#iso).')}\n`
    }
  ],
  bad: [
    {
      name: 'no label, in an article of another build than its source',
      path: 'nl-nl/a.md',
      siblings,
      text: '# Afdrukken\n\nZie [](sizes.md#iso) eerst.\n\n## Meer\n\nEen.\n\n## Nog meer\n\nTwee.\n\n## Ten slotte\n\nDrie.\n',
      findings: [
        {
          messageId: 'empty',
          slice: '[](sizes.md#iso)',
          message: 'Link to `sizes.md#iso` has no text, expected a translation of “paper sizes” in `en-us/a.md`',
          suggestions: [
            '# Afdrukken\n\nZie [paper sizes](sizes.md#iso) eerst.\n\n## Meer\n\nEen.\n\n## Nog meer\n\nTwee.\n\n## Ten slotte\n\nDrie.\n'
          ]
        }
      ]
    },
    {
      name: 'a full stop as label, and a translated fragment',
      path: 'zh-cn/a.md',
      siblings,
      text: '# 打印\n\n请参阅[。](sizes.md#尺寸)\n\n## 更多\n\n一。\n\n## 其他\n\n二。\n\n## 最后\n\n三。\n',
      findings: [
        {
          messageId: 'punctuation',
          slice: '[。](sizes.md#尺寸)',
          suggestions: [
            '# 打印\n\n请参阅[paper sizes](sizes.md#尺寸)\n\n## 更多\n\n一。\n\n## 其他\n\n二。\n\n## 最后\n\n三。\n'
          ]
        }
      ]
    }
  ]
})
