import rule from '../../rules/no-invisible-characters.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    { name: 'a Ukrainian word that looks like a misread sign', text: 'API. Він знає ліки.\n', path: 'uk-ua/a.md' },
    {
      name: 'an emptied label is told by no-empty-link-text',
      text: sxs('Se [\u200B](a.md).', 'See [the guide](a.md).')
    },
    { name: 'plain text with a no-break space', text: sxs('Pris: 1\u00A0000 kr', 'Price: 1,000 kr') },
    { name: 'what the source has too', text: sxs('Lag\u200Bre', 'Sa\u200Bve') },
    { name: 'a joiner in an emoji', text: sxs('En familie: 👨\u200D👩\u200D👧', 'A family') },
    { name: 'a non-joiner in Persian', text: sxs('می\u200Cخواهم', 'I want'), path: 'fa-ir/a.md' },
    { name: 'a joiner in Hindi', text: sxs('क्\u200Dष', 'Letter'), path: 'hi-in/a.md' },
    { name: 'zero-width spaces in Khmer', text: sxs('រក្សា\u200Bទុក', 'Save'), path: 'km-kh/a.md' },
    { name: 'zero-width spaces in Thai', text: sxs('บันทึก\u200Bไฟล์', 'Save'), path: 'th-th/a.md' },
    { name: 'direction marks in Arabic', text: sxs('افتح Word\u200F الآن\u202C', 'Open Word now'), path: 'ar-sa/a.md' },
    {
      name: 'a balanced embedding in Hebrew',
      text: sxs('פתח \u202AC:\\Temp\u202C עכשיו', 'Open it now'),
      path: 'he-il/a.md'
    },
    { name: 'right-to-left that stays open in Arabic', text: sxs('\u202Bافتح', 'Open'), path: 'ar-sa/a.md' },
    { name: 'balanced isolates', text: sxs('Åpne \u2068Word\u2069.', 'Open Word.') },
    {
      name: 'French quotation marks behind an accent',
      text: sxs('La «\u00A0qualité\u00A0» du «\u00A0café\u00A0».', 'The quality.'),
      path: 'fr-fr/a.md'
    },
    { name: 'capitals before quotation marks', text: sxs('A «VERSÃ», “CAFÉ” e “É”.', 'It is.'), path: 'pt-br/a.md' },
    {
      name: 'German sharp s before a quotation mark',
      text: sxs('Der „Gruß“ und der Fuß”.', 'The greeting.'),
      path: 'de-de/a.md'
    },
    { name: 'capital Cyrillic letters', text: sxs('СССР и РФ «РС»', 'Countries'), path: 'ru-ru/a.md' },
    { name: 'Vietnamese', text: sxs('Lưu tệp này và mở lại “Âm thanh”.', 'Save the file.'), path: 'vi-vn/a.md' },
    { name: 'code without units', text: '`a\u200Bb`\n\n```\nx\u00ADy\n```\n' },
    { name: 'the source article', text: 'Save\u200B the file.\n', path: 'en-us/a.md' }
  ],
  bad: [
    {
      name: 'zero-width spaces between Japanese words, in a heading',
      text: `## ${sxs('受信して\u200B\u200B処理する', 'Receive and handle')}\n`,
      path: 'ja-jp/a.md',
      findings: [
        {
          messageId: 'zeroWidth',
          slice: '\u200B\u200B',
          line: 1,
          message: 'Zero-width character U+200B, expected none as in the source'
        }
      ],
      output: `## ${sxs('受信して処理する', 'Receive and handle')}\n`
    },
    {
      name: 'a joiner between Latin words',
      text: sxs('Office\u200D 365', 'Office 365'),
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'zeroWidth', slice: '\u200D' }],
      output: sxs('Office 365', 'Office 365')
    },
    {
      name: 'a direction mark in a language from left to right',
      text: sxs('Lagre\u200E filen', 'Save the file'),
      findings: [{ messageId: 'zeroWidth', slice: '\u200E' }],
      output: sxs('Lagre filen', 'Save the file')
    },
    {
      name: 'a byte order mark in the middle, in a quote',
      text: `> ${sxs('\uFEFFSaglabājiet failu', 'Save the file')}\n`,
      path: 'lv-lv/a.md',
      findings: [{ messageId: 'byteOrderMark', slice: '\uFEFF' }],
      output: `> ${sxs('Saglabājiet failu', 'Save the file')}\n`
    },
    {
      name: 'soft hyphens, in a table',
      text: `| ${sxs('Benut\u00ADzer\u00ADkonto', 'User account')} |\n|---|\n`,
      path: 'de-de/a.md',
      findings: [
        { messageId: 'softHyphen', slice: '\u00AD' },
        { messageId: 'softHyphen', slice: '\u00AD' }
      ],
      output: `| ${sxs('Benutzerkonto', 'User account')} |\n|---|\n`
    },
    {
      name: 'control characters',
      text: sxs('Файл\u0007 и\u0092 папка', 'File and folder'),
      path: 'ru-ru/a.md',
      findings: [
        { messageId: 'control', slice: '\u0007', message: 'Control character U+0007, expected none' },
        { messageId: 'control', slice: '\u0092' }
      ]
    },
    {
      name: 'a replacement character',
      text: sxs('파일\uFFFD 저장', 'Save the file'),
      path: 'ko-kr/a.md',
      findings: [{ messageId: 'replacement', slice: '\uFFFD' }]
    },
    {
      name: 'an override that is never closed',
      text: sxs('Åpne \u202Efilen.', 'Open the file.'),
      findings: [
        {
          messageId: 'bidi',
          slice: '\u202E',
          message: 'Unpaired directional character U+202E, expected both or none'
        }
      ]
    },
    {
      name: 'left-to-right that stays open in Arabic',
      text: sxs('افتح \u202AWord الآن', 'Open Word now'),
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'bidi', slice: '\u202A' }]
    },
    {
      name: 'a closing mark alone',
      text: sxs('Fermez\u2069 le fichier.', 'Close the file.'),
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'bidi', slice: '\u2069' }]
    },
    {
      name: 'UTF-8 read as Windows-1252',
      text: sxs('Cr\u00C3\u00A9ez l\u00E2\u20AC\u2122option.', 'Create the option.'),
      path: 'fr-fr/a.md',
      findings: [
        {
          messageId: 'mojibake',
          slice: '\u00C3\u00A9',
          message: 'Garbled characters “Ã©”, expected “é”',
          suggestions: [sxs('Créez l\u00E2\u20AC\u2122option.', 'Create the option.')]
        },
        {
          messageId: 'mojibake',
          slice: '\u00E2\u20AC\u2122',
          suggestions: [sxs('Cr\u00C3\u00A9ez l’option.', 'Create the option.')]
        }
      ]
    },
    {
      name: 'UTF-8 read as Windows-1251',
      text: sxs('РџСЂРёРІРµС‚, файл.', 'Hello, file.'),
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'mojibake', slice: 'РџСЂРёРІРµС‚', suggestions: [sxs('Привет, файл.', 'Hello, file.')] }]
    },
    {
      name: 'text outside of units',
      text: '# Titel\n\nDie Da\u00ADtei.\n',
      path: 'de-de/a.md',
      findings: [{ messageId: 'softHyphen', slice: '\u00AD', line: 3 }],
      output: '# Titel\n\nDie Datei.\n'
    }
  ]
})
