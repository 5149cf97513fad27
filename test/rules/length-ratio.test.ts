import rule from '../../rules/length-ratio.js'
import { sxs, testRule } from '../support/rule-tester.js'

const SOURCE = 'Select the account that you want to remove, and then confirm that all of its files can be deleted.'

testRule(rule, {
  good: [
    {
      name: 'a label cut short is told by link-label-drift',
      text: sxs('Skatiet [to](a.md).', 'See [the account that you want to remove with all of its files](a.md).'),
      path: 'lv-lv/a.md'
    },
    {
      name: 'lost steps are told by menu-path',
      text: sxs('转到 >  > 。', 'Go to **Settings** > **Accounts and profiles** > **Sign out of all devices**.'),
      path: 'zh-cn/a.md'
    },
    {
      name: 'a translation of the same length',
      text: sxs('Velg kontoen du vil fjerne, og bekreft at alle filene kan slettes.', SOURCE)
    },
    { name: 'dense scripts', text: sxs('選擇要移除的帳戶，然後確認可以刪除其所有檔案。', SOURCE), path: 'zh-tw/a.md' },
    { name: 'a short source', text: sxs('Lagre.', 'Save the file now.') },
    { name: 'an empty target is another rule’s', text: sxs('', SOURCE) },
    {
      name: 'a source that is mostly code',
      text: sxs('Kjør.', 'Run `Get-Item -Path C:/Temp -Recurse -Force -ErrorAction Stop`.')
    },
    { name: 'a lower ratio', text: sxs('Velg kontoen og bekreft.', SOURCE), options: { minimumRatio: 0.2 } }
  ],
  bad: [
    {
      name: 'a German target with the rest lost, in a list',
      text: `* ${sxs('Konto auswählen.', SOURCE)}\n`,
      path: 'de-de/a.md',
      findings: [
        {
          messageId: 'short',
          slice: 'Konto auswählen.',
          line: 1,
          message: 'Translation is too short: 14 letters for 78 in the source, expected at least 24'
        }
      ]
    },
    {
      name: 'a Chinese target',
      text: sxs('选择帐户。', SOURCE),
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'short', slice: '选择帐户。' }]
    },
    {
      name: 'an Arabic target, in a table',
      text: `| ${sxs('حدد الحساب.', SOURCE)} |\n|---|\n`,
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'short', slice: 'حدد الحساب.' }]
    },
    {
      name: 'a higher ratio',
      text: sxs('Velg kontoen som du vil fjerne.', SOURCE),
      options: { minimumRatio: 0.6 },
      findings: [{ messageId: 'short', slice: 'Velg kontoen som du vil fjerne.' }]
    }
  ]
})
