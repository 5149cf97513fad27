import rule from '../../rules/no-stale-translation.js'
import { testRule } from '../support/rule-tester.js'

const old = '1111111111111111111111111111111111111111'
const current = '2222222222222222222222222222222222222222'
const source = '# Save\n'
/** SHA-1 and SHA-256 of the source with CRLF line ends. */
const sourceHashes = ['e250e2e08938a7a115635ca0534061154d4cb834', '6dabc6576353367d03ab106a03600640b75ee7b60fc8f2accfebfbf4b993d2ff']

function page (hash: string, date = '03/25/2021'): string {
  return `---\ntitle: a\nms.openlocfilehash: ${hash}\nms.lasthandoff: ${date}\n---\n`
}

function siblings (texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [`content/${locale}/a.md`, text]))
}

testRule(rule, {
  good: [
    {
      name: 'one version, handed off on several days',
      text: page(old),
      siblings: siblings({ 'lv-lv': page(old, '04/01/2021'), 'ja-jp': page(old.toUpperCase()) })
    },
    { name: 'the newest version', text: page(current, '04/01/2021'), siblings: siblings({ 'lv-lv': page(old), 'ru-ru': page(old) }) },
    { name: 'no versions', text: '# a\n', siblings: siblings({ 'lv-lv': page(old) }) },
    { name: 'a broken hash, which is against the schema', text: page('xyz'), siblings: siblings({ 'lv-lv': page(old) }) },
    ...sourceHashes.map(hash => ({
      name: `the source as it is: ${hash.length} digits`,
      text: page(hash),
      siblings: siblings({ 'en-us': source, 'fr-fr': page(old, '04/01/2021') })
    }))
  ],
  bad: [
    {
      name: 'an older hand-off, also where most are as old',
      text: page(old, '12/31/2020'),
      siblings: siblings({ 'lv-lv': page(old, '12/31/2020'), 'ja-jp': page(current, '01/02/2021') }),
      findings: [{
        messageId: 'older', slice: old, line: 3,
        message: 'Unexpected translation of an older source (2020-12-31), expected the version of 2021-01-02 as in `ja-JP`'
      }]
    },
    {
      name: 'one day, another version than most',
      text: page(old),
      siblings: siblings({ 'lv-lv': page(current), 'zh-cn': page(current) }),
      findings: [{
        messageId: 'differs',
        slice: old,
        message: 'Unexpected source version `111111111111`, expected `222222222222` as in `lv-LV`, `zh-CN`'
      }]
    },
    {
      name: 'no dates',
      text: page(old, 'soon'),
      siblings: siblings({ 'ar-sa': page(current, ''), 'he-il': page(current, '') }),
      findings: [{ messageId: 'differs', slice: old }]
    },
    {
      name: 'a source that has changed since',
      text: page(old),
      siblings: siblings({ 'en-us': source, 'de-de': page(old) }),
      findings: [{
        messageId: 'notSource',
        slice: old,
        message: 'Unexpected source version `111111111111`, expected `e250e2e08938`, the hash of `content/en-us/a.md`'
      }]
    }
  ]
})
