import rule from '../../rules/span-id-unique.js'
import { sxs, testRule } from '../support/rule-tester.js'

const three = (first: string, second: string, third: string): string =>
  [
    sxs('Lagre filen.', 'Save the file.', first),
    sxs('Lukk filen.', 'Close the file.', second),
    sxs('Åpne filen.', 'Open the file.', third)
  ].join('\n\n')

testRule(rule, {
  good: [
    { name: 'ids in order', text: three('11751-101', '11751-102', '11751-103') },
    { name: 'gaps and any order', text: three('11751-190', '11751-102', '11751-114'), path: 'lv-lv/a.md' },
    {
      name: 'merged sentences with a counter of their own',
      text: three('11751-101', '11751-p101', '11751-102'),
      path: 'de-de/a.md'
    },
    { name: 'ids of four and more digits', text: three('0abcd-999', '0abcd-1000', '0abcd-12345'), path: 'ja-jp/a.md' },
    {
      name: 'two prefixes, neither of more than half of the units',
      text: three('11751-101', '22222-101', '33333-101')
    },
    {
      name: 'ids that differ within a unit are told by span-id-match',
      text: three('11751-101', '11751-101', '11751-103').replace('data-stu-id="11751-101"', 'data-stu-id="11751-102"')
    },
    { name: 'no unit', text: 'Tekst.' }
  ],
  bad: [
    {
      name: 'a second unit with the id of the first',
      text: three('11751-101', '11751-101', '11751-102'),
      findings: [
        {
          messageId: 'duplicate',
          slice: '11751-101',
          line: 3,
          message: 'Unit id `11751-101` is used twice, expected it once (first on line 1)'
        }
      ]
    },
    {
      name: 'three units with one id',
      text: three('11751-101', '11751-101', '11751-101'),
      path: 'ru-ru/a.md',
      findings: [
        { messageId: 'duplicate', slice: '11751-101', line: 3 },
        { messageId: 'duplicate', slice: '11751-101', line: 5 }
      ]
    },
    {
      name: 'a unit of another file',
      text: three('11751-101', '4f00c-102', '11751-103'),
      path: 'ar-sa/a.md',
      findings: [
        {
          messageId: 'prefix',
          slice: '4f00c-102',
          line: 3,
          message: 'Unit id `4f00c-102` has another prefix, expected `11751-` as in the other units of this file'
        }
      ]
    },
    {
      name: 'an id used in the body and in a table cell',
      text: `# ${sxs('설정', 'Settings', 'abcde-102')}\n\n| ${sxs('이름', 'Name', 'abcde-103')} | ${sxs('값', 'Value', 'abcde-102')} |\n|---|---|\n`,
      path: 'ko-kr/a.md',
      findings: [{ messageId: 'duplicate', slice: 'abcde-102', line: 3 }]
    },
    {
      name: 'an id used twice in one line of a list',
      text: `- ${sxs('文件', 'File', 'abcde-102')}${sxs('文件夹', 'Folder', 'abcde-102')}\n`,
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'duplicate', slice: 'abcde-102', line: 1 }]
    },
    {
      name: 'a target without a source that repeats an id',
      text: `${sxs('Enregistrer', 'Save', '11751-101')}\n\n<span data-ttu-id="11751-101">Fermer</span>\n`,
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'duplicate', slice: '11751-101', line: 3 }]
    }
  ]
})
