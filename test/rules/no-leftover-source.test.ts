import rule from '../../rules/no-leftover-source.js'
import { sxs, testRule } from '../support/rule-tester.js'

const LONG = 'Before you remove the account, make sure that all of its files have been moved to another folder'
const OTHER = 'When you are done with this, you can close the window and go back to the page that you were on before'

testRule(rule, {
  good: [
    {
      name: 'a long name that the source has, in Latin script',
      text: sxs(
        'Öffnen Sie Contoso Fjord Backup and Restore Center for Business Premium Desktop and Server Editions im Menü.',
        'Open Contoso Fjord Backup and Restore Center for Business Premium Desktop and Server Editions in the menu.'
      ),
      path: 'de-de/a.md'
    },
    {
      name: 'a whole translation',
      text: sxs('ファイルを保存してから閉じます。', 'Save the file and then close it.'),
      path: 'ja-jp/a.md'
    },
    {
      name: 'a name of several words',
      text: sxs('Outlook on the web を開きます。', 'Open Outlook on the web.'),
      path: 'ja-jp/a.md'
    },
    {
      name: 'a name with one lower-case word',
      text: sxs('Скачайте Support and Recovery Assistant.', 'Download the Support and Recovery Assistant.'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'a quotation',
      text: sxs(
        '显示消息“the file could not be saved to the disk”。',
        'You see “the file could not be saved to the disk”.'
      ),
      path: 'zh-cn/a.md'
    },
    {
      name: 'a label in bold',
      text: sxs('انقر فوق **Save the file to the disk**.', 'Click **Save the file to the disk**.'),
      path: 'ar-sa/a.md'
    },
    {
      name: 'the title of a linked page',
      text: sxs('См. [How to save the file to a disk](a.md).', 'See [How to save the file to a disk](a.md).'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'English in brackets after its translation',
      text: sxs(
        '파일 기록 (the history of the files that you saved)을 엽니다.',
        'Open the history of the files that you saved.'
      ),
      path: 'ko-kr/a.md'
    },
    {
      name: 'inline code',
      text: sxs('実行: `open the file and save it to the disk`', 'Run: `open the file and save it to the disk`'),
      path: 'ja-jp/a.md'
    },
    { name: 'the source itself is another rule’s', text: sxs(`${LONG}.`, `${LONG}.`), path: 'de-de/a.md' },
    {
      name: 'a short run in a language of Latin script',
      text: sxs(
        'Klicken Sie auf Save the file to the disk, um die Datei zu sichern und danach zu schließen.',
        'Click Save the file to the disk to save the file and close it.'
      ),
      path: 'de-de/a.md'
    },
    {
      name: 'a long quotation in German',
      text: sxs(`Die Meldung lautet: „${LONG}“.`, `The message reads: “${LONG}”.`),
      path: 'de-de/a.md'
    },
    {
      name: 'words that Dutch and English share',
      text: sxs(
        'De server is in de cloud en de app is in de browser of in Windows, als we de website in de app openen is er een test in de code.',
        'The server is in the cloud, the app is in the browser or in Windows, and the website is in the app of the test in the code.'
      ),
      path: 'nl-nl/a.md'
    },
    {
      name: 'an allowed text',
      text: sxs('打开 the best of all the files 文件夹。', 'Open the best of all the files.'),
      path: 'zh-cn/a.md',
      options: { allow: ['the best of all the files'] }
    },
    { name: 'British English', text: sxs(`${LONG} or drive.`, `${LONG}.`), path: 'en-gb/a.md' },
    {
      name: 'a source that is not English',
      text: sxs('打开 the file that is in the folder 文件夹。', 'Öffnen Sie the file that is in the folder.'),
      path: 'zh-cn/a.md',
      sourceLocale: 'de-DE'
    }
  ],
  bad: [
    {
      name: 'a clause word by word with few words of grammar',
      text: sxs(
        'Dies ist eine Plattform. platform designed to help enterprise networks prevent, detect, investigate, and respond to threats.',
        'This is a platform designed to help enterprise networks prevent, detect, investigate, and respond to threats.'
      ),
      path: 'de-de/a.md',
      findings: [
        {
          messageId: 'leftover',
          slice: 'platform designed to help enterprise networks prevent, detect, investigate, and respond to threats'
        }
      ]
    },
    {
      name: 'the end of a sentence in Russian',
      text: sxs(
        'Откройте папку and then type a name for the file.',
        'Open the folder and then type a name for the file.'
      ),
      path: 'ru-ru/a.md',
      findings: [
        {
          messageId: 'leftover',
          slice: 'and then type a name for the file',
          line: 1,
          message: 'Untranslated text “and then type a name for the file”, expected it in `ru-RU`'
        }
      ]
    },
    {
      name: 'all but a character of Chinese, in a list',
      text: `1. ${sxs('Under **Devices，** select **Disable** and answer **Yes**, and then close the list.', 'Under **Devices**, select **Disable** and answer **Yes**, and then close the list.')}\n`,
      path: 'zh-cn/a.md',
      findings: [
        {
          messageId: 'leftover',
          slice: 'Under **Devices，** select **Disable** and answer **Yes**, and then close the list'
        }
      ]
    },
    {
      name: 'Thai, in a table',
      text: `| ${sxs('บันทึก the changes that you made in the file', 'Save the changes that you made in the file')} |\n|---|\n`,
      path: 'th-th/a.md',
      findings: [{ messageId: 'leftover', slice: 'the changes that you made in the file' }]
    },
    {
      name: 'Arabic, in a quote over two lines',
      text: `> ${sxs('افتح الملف if you want to\n> save the changes', 'Open the file if you want to\n> save the changes')}\n`,
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'leftover', slice: 'if you want to\n> save the changes' }]
    },
    {
      name: 'a long run in German',
      text: sxs(`Öffnen Sie die Seite. ${LONG}.`, `Open the page. ${LONG}.`),
      path: 'de-de/a.md',
      findings: [{ messageId: 'leftover', slice: `${LONG}.` }]
    },
    {
      name: 'the last sentences of a paragraph, in French',
      text: sxs(
        'Ouvrez la page. The changes in `app.json` are saved. You can close it now.',
        'Open the page. The changes in `app.json` are saved. You can close it now.'
      ),
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'leftover', slice: 'The changes in `app.json` are saved. You can close it now.' }]
    },
    {
      name: 'a sentence with a name that has a dot, in Japanese',
      text: sxs(
        'ページを開きます。It needs Node.js 20 or a later version.',
        'Open the page. It needs Node.js 20 or a later version.'
      ),
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'leftover', slice: 'It needs Node.js 20 or a later version.' }]
    },
    {
      name: 'a sentence of a German source',
      text: sxs(
        'Open the page. Danach können Sie die Datei mit der Liste öffnen.',
        'Öffnen Sie die Seite. Danach können Sie die Datei mit der Liste öffnen.'
      ),
      path: 'en-us/a.md',
      sourceLocale: 'de-DE',
      findings: [{ messageId: 'leftover', slice: 'Danach können Sie die Datei mit der Liste öffnen.' }]
    },
    {
      name: 'a long run with emphasised words in Norwegian',
      text: sxs(
        `Åpne siden. ${LONG.replace('another folder', '**another folder**')}, og lukk den.`,
        `Open the page. ${LONG}, and close it.`
      ),
      findings: [{ messageId: 'leftover', slice: LONG.replace('another folder', '**another folder') }]
    },
    {
      name: 'English that is not the source’s, in Latvian',
      text: sxs(`Saglabājiet failu. ${OTHER}.`, 'Save the file, then close it.'),
      path: 'lv-lv/a.md',
      findings: [{ messageId: 'leftover', slice: OTHER }]
    },
    {
      name: 'a shorter run where the options ask for it',
      text: sxs(
        'Klicken Sie auf the name of the file that you want to save, und schließen Sie sie.',
        'Click the name of the file that you want to save, and close it.'
      ),
      path: 'de-de/a.md',
      options: { minimumLength: 40 },
      findings: [{ messageId: 'leftover', slice: 'the name of the file that you want to save' }]
    }
  ]
})
