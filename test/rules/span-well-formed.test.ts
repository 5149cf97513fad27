import rule from '../../rules/span-well-formed.js'
import { sxs, testRule } from '../support/rule-tester.js'

const second = sxs('Lukk filen.', 'Close the file.', '11751-102')

testRule(rule, {
  good: [
    { name: 'a sound unit', text: sxs('Lagre filen.', 'Save the file.') },
    {
      name: "the author's span in a unit",
      text: sxs('Lagre <span class="ui">filen</span>.', 'Save the <span class="ui">file</span>.')
    },
    {
      name: 'a literal closing tag in a unit',
      text: sxs('Beende mit </span>.', 'End with </span>.'),
      path: 'de-de/a.md'
    },
    {
      name: 'an unclosed span of the author in a unit',
      text: sxs('保存 <span id="x"> 文件', 'Save <span id="x"> the file'),
      path: 'zh-cn/a.md'
    },
    {
      name: "a unit in an author's span",
      text: `<span class="big">${sxs('Saglabāt', 'Save')}</span>`,
      path: 'lv-lv/a.md'
    },
    {
      name: 'two units side by side in a list and in a quote',
      text: `- ${sxs('ファイル', 'File')}${second}\n\n> ${sxs('保存', 'Save', '11751-103')}\n`,
      path: 'ja-jp/a.md'
    },
    {
      name: 'units in a table in HTML',
      text: `<table>\n<tr><td>${sxs('Файл', 'File')}</td><td>${second}</td></tr>\n</table>\n`,
      path: 'ru-ru/a.md'
    },
    { name: 'text about the attribute', text: 'Attributtet `data-ttu-id` bærer ID-en, data-stu-id kildens.' },
    {
      name: 'a source on the next line',
      text: '<span data-ttu-id="11751-101">حفظ</span>\n<span class="sxs-lookup"><span data-stu-id="11751-101">Save</span></span>',
      path: 'ar-sa/a.md'
    },
    { name: 'no units', text: 'Tekst <span>uten</span> enheter.' }
  ],
  bad: [
    {
      name: 'a target that is never closed',
      text: `<span data-ttu-id="11751-101">Lagre filen.<span class="sxs-lookup"><span data-stu-id="11751-101">Save the file.</span></span>\n\n${second}`,
      findings: [
        {
          messageId: 'unclosed',
          slice: '<span data-ttu-id="11751-101">',
          line: 1,
          message: 'Span of unit `11751-101` is never closed, expected `</span>` before the source span'
        }
      ]
    },
    {
      name: 'a source that is never closed, in a list',
      text: `- <span data-ttu-id="11751-101">Saglabāt failu.</span><span class="sxs-lookup"><span data-stu-id="11751-101">Save the file.\n- ${second}\n`,
      path: 'lv-lv/a.md',
      findings: [
        {
          messageId: 'unclosed',
          slice: '<span data-stu-id="11751-101">',
          message: 'Span of unit `11751-101` is never closed, expected `</span></span>` at the end of the source'
        }
      ]
    },
    {
      name: 'a closing tag too many',
      text: `${sxs('Datei speichern.', 'Save the file.')}</span>\n`,
      path: 'de-de/a.md',
      findings: [
        {
          messageId: 'stray',
          slice: '</span>',
          message: 'Stray `</span>` after unit `11751-101`, expected no further `</span>` after the unit'
        }
      ]
    },
    {
      name: 'escaped quotes',
      text: `${sxs('Сохраните файл.', 'Save the file.').replaceAll('"11751-101"', '&quot;11751-101&quot;')}\n\n${second}`,
      path: 'ru-ru/a.md',
      findings: [
        {
          messageId: 'escaped',
          slice: '<span data-ttu-id=&quot;11751-101&quot;>',
          message: 'Span markup of unit `11751-101` is escaped, expected `<span data-ttu-id="11751-101">`'
        }
      ]
    },
    {
      name: 'escaped brackets',
      text: '# &lt;span data-ttu-id="11751-101"&gt;ファイル&lt;/span&gt;\n',
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'escaped', slice: '&lt;span data-ttu-id="11751-101"&gt;' }]
    },
    {
      name: 'a tag without its quotes',
      text: `<span data-ttu-id=11751-101>Enregistrer</span><span class="sxs-lookup"><span data-stu-id="11751-101">Save</span></span>\n\n${second}`,
      path: 'fr-fr/a.md',
      findings: [
        {
          messageId: 'malformed',
          slice: '<span data-ttu-id=11751-101>',
          message: 'Span tag of unit `11751-101` is malformed, expected `<span data-ttu-id="11751-101">`'
        }
      ]
    },
    {
      name: 'a source without the span around it',
      text: `<span data-ttu-id="11751-101">저장</span><span data-stu-id="11751-101">Save</span>\n\n${second}`,
      path: 'ko-kr/a.md',
      findings: [
        {
          messageId: 'nested',
          slice: '<span data-stu-id="11751-101">',
          message:
            'Spans of unit `11751-101` are wrongly nested, expected `<span class="sxs-lookup">` around the source span'
        }
      ]
    },
    {
      name: 'front matter cut into units',
      text: `---\ntitle: ${sxs('Lagre', 'Save').replaceAll('"', "'")}\n---\n${second}`.replaceAll("'", '"'),
      findings: [{ messageId: 'frontMatter', slice: '<span data-ttu-id="11751-101">', line: 2 }]
    },
    {
      name: 'a target tag without its bracket',
      text: `${sxs('Сохранить', 'Save').slice(1)}\n\n${second}`,
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'malformed', slice: 'span data-ttu-id="11751-101">' }]
    }
  ]
})
