import rule from '../../rules/script-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'Latin letters in Latvian',
      text: sxs('Saglabājiet šo failu.', 'Save this file.'),
      path: 'content/lv-lv/a.md'
    },
    {
      name: 'Latin names among Cyrillic words',
      text: sxs('Откройте Outlook и нажмите Ctrl+S.', 'Open Outlook and press Ctrl+S.'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'a hyphen between the scripts',
      text: sxs('Откройте PDF-файл и веб-API.', 'Open the PDF file and the web API.'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'all four scripts of Japanese',
      text: sxs('ファイルを保存して Word を開く。', 'Save the file and open Word.'),
      path: 'ja-jp/a.md'
    },
    { name: 'Hangul and Hanja', text: sxs('파일(文書)을 저장합니다.', 'Save the file.'), path: 'ko-kr/a.md' },
    {
      name: 'Greek letters as symbols in Japanese',
      text: sxs('α 値と Δt を 10 μs にします。', 'Set alpha and delta t to 10 microseconds.'),
      path: 'ja-jp/a.md'
    },
    { name: 'a unit with a Greek letter', text: sxs('Motstanden er 5 kΩ.', 'The resistance is 5 kOhm.') },
    {
      name: 'a script that the source uses',
      text: sxs('Wählen Sie Русский oder 日本語.', 'Select Русский or 日本語.'),
      path: 'de-de/a.md'
    },
    {
      name: 'a mixed word of the source',
      text: sxs('Файл abвгд сохранён.', 'The file abвгд is saved.'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'a language that has two scripts',
      text: sxs('Файлни сақланг.', 'Save the file.'),
      path: 'content/uz/a.md'
    },
    { name: 'Serbian in Latin letters', text: sxs('Sačuvajte datoteku.', 'Save the file.'), path: 'sr-Latn-RS/a.md' },
    {
      name: 'code is no word',
      text: sxs('Schreiben Sie `тест` in die Datei.', 'Write a test into the file.'),
      path: 'de-de/a.md'
    },
    {
      name: 'a line break that is written out',
      text: sxs('Напишите \\nтекст и %sтекст.', 'Write the text.'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'a list of languages without units',
      text: 'Sprachen: Deutsch, Русский, 日本語 (Japanisch).\n',
      path: 'de-de/a.md'
    },
    { name: 'the source article', text: 'The word prihvaжen is mixed.\n', path: 'en-us/a.md' },
    { name: 'an unknown locale', text: sxs('Файл', 'File'), path: 'a.md' }
  ],
  bad: [
    {
      name: 'one Cyrillic letter in a Serbian word',
      text: sxs('Poziv je prihvaжen.', 'The invitation is accepted.'),
      path: 'sr-Latn-RS/a.md',
      findings: [
        {
          messageId: 'mixed',
          slice: 'prihvaжen',
          line: 1,
          message: 'Word “prihvaжen” mixes Latin and Cyrillic letters, expected each word in one script'
        }
      ]
    },
    {
      name: 'several mixed words of one unit are one finding',
      text: sxs('Нажмите Cохранить и Oткрыть.', 'Select Save and Open.'),
      path: 'ru-ru/a.md',
      findings: [
        {
          messageId: 'mixed',
          slice: 'Cохранить',
          message:
            'Word “Cохранить” mixes Latin and Cyrillic letters (and 1 more word), expected each word in one script'
        }
      ]
    },
    {
      name: 'Cyrillic words in Latin Serbian, in a table',
      text: `| ${sxs('Сродне теме', 'Related topics')} |\n|---|\n`,
      path: 'sr-Latn-RS/a.md',
      findings: [
        {
          messageId: 'foreign',
          slice: 'Сродне теме',
          message: 'Cyrillic letters “Сродне теме” in the text, expected Latin as `sr-Latn-RS` is written'
        }
      ]
    },
    {
      name: 'Hangul in Japanese, in a quote over two lines',
      text: `> ${sxs('ファイルを\n> 저장 します。', 'Save the\n> file.')}\n`,
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'foreign', slice: '저장', line: 2 }]
    },
    {
      name: 'Thai in Chinese, in a heading',
      text: `# ${sxs('保存 ไฟล์ 文件', 'Save the file')}\n`,
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'foreign', slice: 'ไฟล์' }]
    },
    {
      name: 'Hebrew in Arabic, in a list',
      text: `1. ${sxs('احفظ **קובץ** الآن.', 'Save the **file** now.')}\n`,
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'foreign', slice: 'קובץ' }]
    },
    {
      name: 'Greek words in German',
      text: sxs('Speichern Sie το αρχείο jetzt.', 'Save the file now.'),
      path: 'de-de/a.md',
      findings: [{ messageId: 'foreign', slice: 'το αρχείο' }]
    },
    {
      name: 'a Greek letter that looks like a Latin one',
      text: sxs('Åpne Ηjelp.', 'Open Help.'),
      findings: [{ messageId: 'mixed', slice: 'Ηjelp' }]
    },
    {
      name: 'Cyrillic among Chinese words',
      text: sxs('请打开 файл 文件。', 'Open the file.'),
      path: 'zh-tw/a.md',
      findings: [{ messageId: 'foreign', slice: 'файл' }]
    },
    {
      name: 'a script that messages do not name',
      text: sxs('Lagre ᚠᚢᚦ her.', 'Save it here.'),
      findings: [
        {
          messageId: 'foreign',
          slice: 'ᚠᚢᚦ',
          message: 'Foreign letters “ᚠᚢᚦ” in the text, expected Latin as `nb-NO` is written'
        }
      ]
    },
    {
      name: 'a mixed word outside of units',
      text: '# Titel\n\nDie Datei wird gespeichеrt.\n',
      path: 'de-de/a.md',
      findings: [{ messageId: 'mixed', slice: 'gespeichеrt', line: 3 }]
    },
    {
      name: 'foreign words inside a sentence outside of units',
      text: '# Titre\n\nVous pouvez сохранить le fichier.\n',
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'foreign', slice: 'сохранить', line: 3 }]
    }
  ]
})
