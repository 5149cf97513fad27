import rule from '../../rules/span-id-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

function unit(target: string, source: string, id: string, sourceId: string): string {
  return sxs(target, source, id).replace(`data-stu-id="${id}"`, `data-stu-id="${sourceId}"`)
}

testRule(rule, {
  good: [
    { name: 'the same ids', text: sxs('Lagre filen.', 'Save the file.') },
    {
      name: 'ids of merged sentences',
      text: sxs('ファイルを保存します。', 'Save the file.', '0a1b2-p101'),
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'ids with single quotes',
      text: sxs('Сохраните файл.', 'Save the file.')
        .replaceAll('"', "'")
        .replace("class='sxs-lookup'", 'class="sxs-lookup"'),
      path: 'ru-ru/a.md'
    },
    { name: 'a target without a source', text: '<span data-ttu-id="11751-101">Lagre.</span>' },
    {
      name: 'a source without a target',
      text: '<span class="sxs-lookup"><span data-stu-id="11751-101">Save.</span></span>'
    },
    { name: 'an article without units', text: 'Bare tekst.' }
  ],
  bad: [
    {
      name: 'another number',
      text: unit('Lagre filen.', 'Save the file.', '11751-101', '11751-102'),
      findings: [
        {
          messageId: 'differs',
          slice: '11751-101',
          line: 1,
          message: 'Target span id `11751-101` differs from the source span, expected `11751-102` as on line 1'
        }
      ]
    },
    {
      name: 'another prefix, in a heading',
      text: `Tekst.\n\n## ${unit('Saglabāšana', 'Saving', '11751-103', '11752-103')}\n`,
      path: 'lv-lv/a.md',
      findings: [{ messageId: 'differs', slice: '11751-103', line: 3 }]
    },
    {
      name: 'two swapped ids in a table',
      text: `| ${unit('ملف', 'File', 'abcde-101', 'abcde-102')} | ${unit('مجلد', 'Folder', 'abcde-102', 'abcde-101')} |\n|---|---|\n`,
      path: 'ar-sa/a.md',
      findings: [
        { messageId: 'differs', slice: 'abcde-101' },
        { messageId: 'differs', slice: 'abcde-102' }
      ]
    },
    {
      name: 'a source on a later line of a quote',
      text: '> [!NOTE]\n> <span data-ttu-id="11751-p10">保存文件。</span>\n> <span class="sxs-lookup"><span data-stu-id="11751-110">Save the file.</span></span>\n',
      path: 'zh-cn/a.md',
      findings: [
        {
          messageId: 'differs',
          slice: '11751-p10',
          line: 2,
          message: 'Target span id `11751-p10` differs from the source span, expected `11751-110` as on line 3'
        }
      ]
    },
    {
      name: 'an id behind characters outside the basic plane',
      text: `😀 𝒳 ${unit('ไฟล์', 'File', '11751-101', '11751-111')}`,
      path: 'th-th/a.md',
      findings: [{ messageId: 'differs', slice: '11751-101' }]
    }
  ]
})
