import rule from '../../rules/require-emphasis.js'
import { sxs, testRule } from '../support/rule-tester.js'

const two = 'Choose **File** and then **Save**.'

testRule(rule, {
  good: [
    {
      name: 'strong text in an emptied label',
      text: sxs('[](a.md)', '[**Open the settings** now](a.md)'),
      path: 'content/th-th/a.md'
    },
    { name: 'as many', text: sxs('Velg **Fil** og deretter **Lagre**.', two) },
    { name: 'more', text: sxs('Velg **Fil** og **deretter** **Lagre**.', two) },
    { name: 'brackets instead', text: sxs('[ファイル]、[保存] の順に選択します。', two), path: 'content/ja-jp/a.md' },
    {
      name: 'quotation marks instead',
      text: sxs('Wählen Sie „Datei“ und dann **Speichern**.', two),
      path: 'content/de-de/a.md'
    },
    {
      name: 'straight quotation marks instead, beside an apostrophe',
      text: sxs('选择"文件"，然后选择"保存"。', "Don't choose **File** but **Save**."),
      path: 'content/zh-cn/a.md'
    },
    { name: 'guillemets instead', text: sxs('Выберите «Файл», а затем «Сохранить».', two), path: 'content/ru-ru/a.md' },
    { name: 'torn markers: `emphasis-match` says so', text: sxs('Velg **Fil og deretter **Lagre**.', two) },
    { name: 'lost steps: `menu-path` says so', text: sxs('Velg Fil lagre  >  .', 'Choose **File** > **Save**.') },
    { name: 'no translation: `require-translation` says so', text: sxs(' ', two) }
  ],
  bad: [
    {
      name: 'one of two, in a list',
      text: `1. ${sxs('Velg Fil og deretter **Lagre**.', two)}`,
      findings: [
        {
          messageId: 'fewer',
          slice: 'Velg Fil og deretter **Lagre**.',
          line: 1,
          message: 'Strong text is missing: 1 phrases, expected 2 as in the source'
        }
      ]
    },
    {
      name: 'all, Arabic',
      text: sxs('اختر ملف ثم حفظ.', two),
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'fewer', slice: 'اختر ملف ثم حفظ.' }]
    },
    {
      name: 'fewer brackets than lost',
      text: sxs('[ファイル] と保存を選択します。', two),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'fewer', slice: '[ファイル] と保存を選択します。' }]
    }
  ]
})
