import rule from '../../rules/span-parity.js'
import { sxs, testRule } from '../support/rule-tester.js'
import { otherVersion, versioned } from '../support/versions.js'

const save = (target: string, prefix: string, source = 'Save the file.'): string => sxs(target, source, `${prefix}-101`)
const close = (target: string, prefix: string, source = 'Close the window.'): string =>
  sxs(target, source, `${prefix}-102`)
const open = (target: string, prefix: string, source = 'Open it again.'): string => sxs(target, source, `${prefix}-103`)

const lv = versioned(`${save('Saglabājiet failu.', '22222')}\n\n${close('Aizveriet logu.', '22222')}`)
const ja = versioned(`${save('ファイルを保存します。', '33333')}\n\n${close('ウィンドウを閉じます。', '33333')}`)
const siblings = { 'lv-lv/a.md': lv, 'ja-jp/a.md': ja }
const path = 'nb-no/a.md'

testRule(rule, {
  good: [
    {
      name: 'the same units with prefixes of their own',
      path,
      siblings,
      text: versioned(`${save('Lagre filen.', '11111')}\n\n${close('Lukk vinduet.', '11111')}`)
    },
    {
      name: 'another version of the source',
      path,
      siblings,
      text: versioned(save('Lagre filen.', '11111'), otherVersion)
    },
    { name: 'no version', path, siblings, text: save('Lagre filen.', '11111') },
    {
      name: 'two sentences merged into one unit',
      path,
      siblings,
      text: versioned(sxs('Lagre filen og lukk vinduet.', 'Save the file. Close the window.', '11111-p101'))
    },
    {
      name: 'a source whose URL and quotation marks a tool has rewritten',
      path: 'de-de/a.md',
      siblings: {
        'lv-lv/a.md': versioned(save('Palīdzība', '22222', 'See "[help](https://example.com/lv-lv/a)" &amp; more')),
        'ja-jp/a.md': versioned(save('ヘルプ', '33333', 'See “[help](https://example.com/ja-jp/a)” & more'))
      },
      text: versioned(save('Hilfe', '11111', 'See “[help](https://example.com/a)” & more'))
    },
    {
      name: 'a unit whose span is damaged is told by span-well-formed',
      path,
      siblings,
      text: versioned(
        `${save('Lagre filen.', '11111')}\n\n${close('Lukk vinduet.', '11111').replace('"11111-102"', '11111-102')}`
      )
    },
    {
      name: 'ids that differ within a unit are told by span-id-match',
      path,
      siblings,
      text: versioned(
        `${save('Lagre filen.', '11111')}\n\n${close('Lukk vinduet.', '11111').replace('data-stu-id="11111-102"', 'data-stu-id="11111-103"')}`
      )
    },
    {
      name: 'two locales that differ: not said in the earlier one',
      path: 'ar-sa/a.md',
      siblings: { 'lv-lv/a.md': versioned(save('Saglabājiet failus.', '22222', 'Save all files.')) },
      text: versioned(save('احفظ الملف.', '44444'))
    },
    { name: 'an article without units', path, siblings, text: versioned('Lagre filen.') },
    { name: 'an article alone', path, text: versioned(save('Lagre filen.', '11111')) }
  ],
  bad: [
    {
      name: 'a unit that is missing at the end',
      path,
      siblings,
      text: versioned(save('Lagre filen.', '11111')),
      findings: [
        {
          messageId: 'missing',
          slice: '11111-101',
          line: 4,
          message: 'Unit `102` (“Close the window.”) is missing after this unit, expected as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'a unit that is missing at the start',
      path: 'ar-sa/a.md',
      siblings,
      text: versioned(close('أغلق النافذة.', '44444')),
      findings: [{ messageId: 'missing', slice: '44444-102' }]
    },
    {
      name: 'a unit that no other locale has, in a list',
      path: 'ru-ru/a.md',
      siblings,
      text: versioned(
        `- ${save('Сохраните файл.', '55555')}\n- ${close('Закройте окно.', '55555')}\n- ${open('Откройте снова.', '55555')}`
      ),
      findings: [
        {
          messageId: 'added',
          slice: '55555-103',
          line: 6,
          message: 'Unit `103` is not in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'another source text, in a table',
      path: 'zh-cn/a.md',
      siblings,
      text: versioned(
        `| ${save('保存文件。', '66666', 'Save all files.')} | ${close('关闭窗口。', '66666')} |\n|---|---|`
      ),
      findings: [
        {
          messageId: 'differs',
          slice: 'Save all files.',
          message:
            'Source text “Save all files.” of unit `101` differs from other locales, expected “Save the file.” as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'two locales that differ: said in the later one',
      path,
      siblings: { 'lv-lv/a.md': versioned(save('Saglabājiet failus.', '22222', 'Save all files.')) },
      text: versioned(save('Lagre filen.', '11111')),
      findings: [{ messageId: 'differs', slice: 'Save the file.' }]
    }
  ]
})
