import rule from '../../rules/no-stale-translation.js'
import { testRule } from '../support/rule-tester.js'

const old = '1111111111111111111111111111111111111111'
const current = '2222222222222222222222222222222222222222'
const source = '# Save\n'
/** SHA-1 and SHA-256 of the source with CRLF line ends. */
const sourceHashes = [
  'e250e2e08938a7a115635ca0534061154d4cb834',
  '6dabc6576353367d03ab106a03600640b75ee7b60fc8f2accfebfbf4b993d2ff'
]

function page(hash: string, date = '03/25/2021'): string {
  return `---\ntitle: a\nms.openlocfilehash: ${hash}\nms.lasthandoff: ${date}\n---\n`
}

function siblings(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [`content/${locale}/a.md`, text]))
}

const commit = '4f3a2b10c1d2e3f4a5b6c7d8e9f0011223344556'
const pinned = (body: string, key = `default_lang_commit: ${commit}`): string =>
  `---\ntitle: Utskrift\n${key}\n---\n\n${body}`
const english = (body: string): string => `---\ntitle: Printing\n---\n\n${body}`
const before = english('Load the paper.\n\n## Settings\n\nChoose a size.\n')
const after = english('Load the paper.\n\n## Settings\n\nChoose a size and a tray.\n\n## Repair\n\nCall us.\n')
const norwegian = 'Legg i papir.\n\n## Innstillinger\n\nVelg en størrelse.\n'

const commented =
  '<!--\n## Trays {#trays}\n-->\n## 紙盒 {#trays}\n\n<!--\nLoad the paper into the lower tray.\n-->\n將紙張放入下方紙盒。\n\n<!--\nClose the lid, then press the button.\n-->\n蓋上蓋子，然後按下按鈕。\n'

testRule(rule, {
  good: [
    {
      name: 'comments that are the present source',
      path: 'content/zh-tw/a.md',
      text: commented,
      siblings: siblings({
        'en-us': '## Trays {#trays}\n\nLoad the paper\ninto the lower tray.\n\nClose the lid, then press the button.\n'
      })
    },
    { name: 'comments without a source article', path: 'content/zh-tw/a.md', text: commented },
    {
      name: 'a commit since which only spaces have changed',
      text: pinned(norwegian),
      siblings: siblings({ 'en-us': after }),
      earlier: { [commit]: { text: after.replaceAll('\n\n', '\n\n\n'), commitCount: 1 } }
    },
    { name: 'a commit that git does not know', text: pinned(norwegian), siblings: siblings({ 'en-us': after }) },
    {
      name: 'one version, handed off on several days',
      text: page(old),
      siblings: siblings({ 'lv-lv': page(old, '04/01/2021'), 'ja-jp': page(old.toUpperCase()) })
    },
    {
      name: 'the newest version',
      text: page(current, '04/01/2021'),
      siblings: siblings({ 'lv-lv': page(old), 'ru-ru': page(old) })
    },
    { name: 'no versions', text: '# a\n', siblings: siblings({ 'lv-lv': page(old) }) },
    {
      name: 'a mapping where a date should be, with a version and without one',
      text: page(old, '\n  day: 25'),
      siblings: siblings({ 'lv-lv': page(old), 'ja-jp': '---\nms.lasthandoff:\n  day: 25\n---\n' })
    },
    {
      name: 'a broken hash, which is against the schema',
      text: page('xyz'),
      siblings: siblings({ 'lv-lv': page(old) })
    },
    ...sourceHashes.map(hash => ({
      name: `the source as it is: ${hash.length} digits`,
      text: page(hash),
      siblings: siblings({ 'en-us': source, 'fr-fr': page(old, '04/01/2021') })
    }))
  ],
  bad: [
    {
      name: 'comments of an earlier source, said once',
      path: 'content/zh-tw/a.md',
      text: commented,
      siblings: siblings({
        'en-us':
          'Switch the printer on before you begin.\n\n## Trays {#trays}\n\nLoad the paper into the upper tray.\n\nClose the lid, then press the button.\n'
      }),
      findings: [
        {
          messageId: 'outdated',
          slice: '## 紙盒 {#trays}',
          message:
            'Translation is out of date: `content/en-us/a.md` has changed since the source in these comments in the text before the first heading, “Trays”'
        }
      ]
    },
    {
      name: 'a commit of the source that is not the present one',
      text: pinned(norwegian),
      siblings: siblings({ 'en-us': after }),
      earlier: { [commit]: { text: before, commitCount: 3 } },
      findings: [
        {
          messageId: 'behind',
          slice: commit,
          line: 3,
          message:
            'Translation is out of date: `content/en-us/a.md` has changed since version `4f3a2b10c1d2` in “Settings”, “Repair” (3 commits)'
        }
      ]
    },
    {
      name: 'a version that was inferred',
      text: '---\ntitle: Utskrift\n---\n\nLegg i papir.\n',
      siblings: siblings({ 'en-us': after }),
      earlier: { [commit]: { text: before, commitCount: 3, isInferred: true } },
      findings: [
        {
          messageId: 'inferred',
          slice: '---',
          message:
            'Translation seems to be out of date: `content/en-us/a.md` has changed since version `4f3a2b10c1d2` in “Settings”, “Repair” (3 commits)'
        }
      ]
    },
    {
      name: 'a nested entry, a change that is not committed',
      text: pinned(norwegian, `l10n:\n  sourceCommit: "${commit}"`),
      siblings: siblings({ 'en-us': english('Load paper.\n') }),
      earlier: { [commit]: { text: english('Load the paper.\n'), commitCount: 0 } },
      findings: [
        {
          messageId: 'behind',
          slice: `"${commit}"`,
          line: 4,
          message:
            'Translation is out of date: `content/en-us/a.md` has changed since version `4f3a2b10c1d2` in the text before the first heading (not committed yet)'
        }
      ]
    },
    {
      name: 'a commit and a hash: said once, by what is known better',
      text: pinned(norwegian, `ms.openlocfilehash: ${old}\nms.sourcegitcommit: ${commit}`),
      siblings: siblings({ 'en-us': after }),
      earlier: { [commit]: { text: before, commitCount: 1 } },
      findings: [{ messageId: 'behind', slice: commit, line: 4 }]
    },
    {
      name: 'an older hand-off, also where most are as old',
      text: page(old, '12/31/2020'),
      siblings: siblings({ 'lv-lv': page(old, '12/31/2020'), 'ja-jp': page(current, '01/02/2021') }),
      findings: [
        {
          messageId: 'older',
          slice: old,
          line: 3,
          message: 'Translation of an older source (2020-12-31), expected the version of 2021-01-02 as in `ja-JP`'
        }
      ]
    },
    {
      name: 'one day, another version than most',
      text: page(old),
      siblings: siblings({ 'lv-lv': page(current), 'zh-cn': page(current) }),
      findings: [
        {
          messageId: 'differs',
          slice: old,
          message:
            'Source version `111111111111` differs from other locales, expected `222222222222` as in `lv-LV`, `zh-CN`'
        }
      ]
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
      findings: [
        {
          messageId: 'notSource',
          slice: old,
          message:
            'Source version `111111111111` is out of date, expected `e250e2e08938`, the hash of `content/en-us/a.md`'
        }
      ]
    }
  ]
})
