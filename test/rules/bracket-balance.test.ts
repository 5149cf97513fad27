import rule from '../../rules/bracket-balance.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'a torn link is told by no-broken-link',
      text: sxs('Zie de [gids](https://example.com/a voor meer.', 'See the [guide](https://example.com/a) for more.'),
      path: 'nl-nl/a.md'
    },
    {
      name: 'a torn placeholder is told by placeholder-match',
      text: sxs('Здравствуйте, userName}.', 'Hello {userName}.'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'a label cut short is told by link-label-drift',
      text: sxs('[オン](a.md)」を参照', 'See [how to open the online server](a.md)'),
      path: 'ja-jp/a.md'
    },
    { name: 'brackets in pairs', text: sxs('Lagre (eller lukk) filen [nå].', 'Save (or close) the file [now].') },
    {
      name: 'half-width closes full-width',
      text: sxs('保存（または閉じる)。', 'Save (or close).'),
      path: 'ja-jp/a.md'
    },
    { name: 'Japanese quotation marks', text: sxs('「保存」と『閉じる』', 'Save and Close'), path: 'ja-jp/a.md' },
    {
      name: 'German quotation marks',
      text: sxs('Der Ordner „Neu“ und «Alt».', 'The folders New and Old.'),
      path: 'de-de/a.md'
    },
    { name: 'unbalanced in the source too', text: sxs('Lagre (filen.', 'Save (the file.') },
    { name: 'numbers of a list', text: sxs('Enten a) lagre eller 2) lukk.', 'Either a save or 2 close.') },
    {
      name: 'a number before a real bracket',
      text: sxs('Skriv en verdi (0, 128, 255) og (velg A) her.', 'Type a value (0, 128, 255) here.')
    },
    { name: 'a smiley', text: sxs('Ferdig :-) og lei :(', 'Done.') },
    { name: 'a bracket that is spoken of', text: sxs('Skriv "(" først.', 'Type an opening bracket first.') },
    { name: 'inches', text: sxs('En skjerm på 24" holder.', 'A screen of 24 inches is enough.') },
    { name: 'a number in quotation marks', text: sxs('Skriv "US-001".', "Type 'US-001'.") },
    { name: 'code', text: sxs('Kjør `f(`.', 'Run it.') },
    { name: 'a lost link', text: sxs('Se [siden] (a.md og (b.', 'See [the page](a.md).') }
  ],
  bad: [
    {
      name: 'a bracket far from a label that was cut short',
      alone: true,
      text: sxs('(詳しくは、[オン](a.md)を参照してください。', '(See [how to open the online server](a.md).)'),
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'bracket', slice: '(' }]
    },
    {
      name: 'an opening bracket in Turkish, in a list',
      text: `- ${sxs('Dosyayı (veya klasörü kaydedin.', 'Save the file (or the folder).')}\n`,
      path: 'tr-tr/a.md',
      findings: [
        {
          messageId: 'bracket',
          slice: '(',
          line: 1,
          message: 'Unpaired `(`, expected brackets in pairs as in the source'
        }
      ]
    },
    {
      name: 'a closing bracket in Arabic, in a table',
      text: `| ${sxs('احفظ الملف أو المجلد).', 'Save the file (or the folder).')} |\n|---|\n`,
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'bracket', slice: ')' }]
    },
    {
      name: 'a full-width bracket in Chinese',
      text: sxs('保存文件（或文件夹。', 'Save the file (or the folder).'),
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'bracket', slice: '（' }]
    },
    {
      name: 'brackets that cross',
      text: sxs('Сохраните (файл [или) папку].', 'Save the file (or the folder).'),
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'bracket', slice: '[' }]
    },
    {
      name: 'a Japanese quotation mark, in a heading',
      text: `# ${sxs('「保存を選択', 'Select Save')}\n`,
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'bracket', slice: '「' }]
    },
    {
      name: 'an odd quotation mark in Serbian, in a quote',
      text: `> ${sxs('Poruka "0x80 znači grešku.', 'Error Code 0x80 is an error.')}\n`,
      path: 'sr-Latn-RS/a.md',
      findings: [
        {
          messageId: 'quote',
          slice: '"',
          message: 'Unpaired quotation mark `"`, expected quotation marks in pairs as in the source'
        }
      ]
    },
    {
      name: 'an odd guillemet in French',
      text: sxs('Choisissez « Enregistrer.', 'Select “Save”.'),
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'quote', slice: '«' }]
    }
  ]
})
