import rule from '../../rules/require-translation.js'
import { sxs, testRule } from '../support/rule-tester.js'

const orphan = (source: string, id = '11751-101'): string =>
  `<span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`

testRule(rule, {
  good: [
    { name: 'a translated unit', text: sxs('Lagre filen.', 'Save the file.') },
    { name: 'a target of code alone', text: sxs('`npm ci`', 'Run `npm ci`'), path: 'ja-jp/a.md' },
    { name: 'a target of an image alone', text: sxs('![](a.png)', 'See ![](a.png)'), path: 'zh-cn/a.md' },
    {
      name: 'a target of punctuation, whose words moved to the unit before',
      text: sxs('。', 'too.'),
      path: 'ja-jp/a.md'
    },
    { name: 'both sides blank', text: sxs('', '') },
    { name: 'an empty source with a target of an entity of a space', text: sxs('&nbsp;', '') },
    { name: 'an orphan source without content', text: orphan('.') },
    { name: 'a target of one symbol', text: sxs('✓', 'Yes'), path: 'ar-sa/a.md' },
    { name: 'no units', text: 'Tekst.' }
  ],
  bad: [
    {
      name: 'a source without a target',
      text: `Innledning.\n\n${orphan('Save the file.')}\n`,
      findings: [
        {
          messageId: 'missingTarget',
          slice: 'Save the file.',
          line: 3,
          message: 'Target span `11751-101` is missing, expected a translation of “Save the file.”'
        }
      ]
    },
    {
      name: 'an empty target',
      text: sxs('', 'Save the file.'),
      path: 'lv-lv/a.md',
      findings: [
        {
          messageId: 'blankTarget',
          slice: '<span data-ttu-id="11751-101">',
          message: 'Target span `11751-101` is empty, expected a translation of “Save the file.”'
        }
      ]
    },
    {
      name: 'a target of spaces',
      text: `> ${sxs('  ', 'Save the file.')}\n`,
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'blankTarget', slice: '<span data-ttu-id="11751-101">  ' }]
    },
    {
      name: 'a target of an entity of a space, in a table',
      text: `| ${sxs('&nbsp;', 'Name')} |\n|---|\n`,
      path: 'de-de/a.md',
      findings: [{ messageId: 'blankTarget', slice: '<span data-ttu-id="11751-101">&nbsp;' }]
    },
    {
      name: 'a target of a zero-width space',
      text: `- ${sxs('\u200B', 'Save the file.')}\n`,
      path: 'th-th/a.md',
      findings: [{ messageId: 'blankTarget', slice: '<span data-ttu-id="11751-101">\u200B' }]
    },
    {
      name: 'a target of a comment, in a heading',
      text: `## ${sxs('<!-- todo -->', 'Saving files')}\n`,
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'blankTarget', slice: '<span data-ttu-id="11751-101"><!-- todo -->' }]
    },
    {
      name: 'a target without a source',
      text: '<span data-ttu-id="11751-101">Сохраните файл.</span>\n',
      path: 'ru-ru/a.md',
      findings: [
        {
          messageId: 'missingSource',
          slice: 'Сохраните файл.',
          message:
            'Source span `11751-101` is missing, expected `<span class="sxs-lookup"><span data-stu-id="11751-101">` after the target span'
        }
      ]
    },
    {
      name: 'an empty target without a source',
      text: '<span data-ttu-id="11751-101"></span>\n',
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'missingSource', slice: '<span data-ttu-id="11751-101"></span>' }]
    },
    {
      name: 'an empty source',
      text: sxs('保存文件。', ''),
      path: 'zh-cn/a.md',
      findings: [
        {
          messageId: 'blankSource',
          slice: '保存文件。',
          message: 'Source span `11751-101` is empty, expected the source of “保存文件。”'
        }
      ]
    },
    {
      name: 'a source whose only content is code',
      text: orphan('`npm ci`'),
      path: 'ko-kr/a.md',
      findings: [{ messageId: 'missingTarget', slice: '`npm ci`' }]
    },
    {
      name: 'an empty target inside of a link',
      text: `- [${sxs('', 'Guide')}](guide.md)\n`,
      path: 'sr-latn-rs/a.md',
      findings: [{ messageId: 'blankTarget', slice: '<span data-ttu-id="11751-101">' }]
    },
    {
      name: 'an empty source inside of a link',
      text: `- [${sxs('คู่มือ', '<!-- -->')}](guide.md)\n`,
      path: 'th-th/a.md',
      findings: [{ messageId: 'blankSource', slice: 'คู่มือ' }]
    },
    {
      name: 'a source over several lines of a quote',
      text: `> ${orphan('Save the\n> file.')}\n`,
      path: 'nb-no/a.md',
      findings: [{ messageId: 'missingTarget', slice: 'Save the\n> file.', line: 1 }]
    }
  ]
})
