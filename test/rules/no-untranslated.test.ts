import rule from '../../rules/no-untranslated.js'
import { sxs, testRule } from '../support/rule-tester.js'

const same = (text: string): string => sxs(text, text)

/** Paragraphs of an article, the first `left` of them in the language of the source. */
function article(count: number, left: number): string {
  const paragraph = (_: unknown, index: number): string => {
    const source = `Select the file number ${index} from the list.`
    return sxs(index < left ? source : `Wählen Sie die Datei ${index} aus.`, source, `1f2a3-${101 + index}`)
  }
  return `${Array.from({ length: count }, paragraph).join('\n\n')}\n`
}

const ENGLISH = [
  'Choose a folder for the copies.',
  'The copies are kept for a month.',
  'You can change this in the settings.',
  'A full disk is told by mail.',
  'Old copies are then deleted.'
]

/** Blocks of an article, each of one unit: English texts by their number, headings and translations as pairs of target and source. */
function page(...blocks: readonly (number | readonly [target: string, source: string])[]): string {
  const unit = (block: number | readonly [string, string], index: number): string => {
    const [target, source] = typeof block === 'number' ? [ENGLISH[block] ?? '', ENGLISH[block] ?? ''] : block
    const marker = /^#+ /.exec(target)?.[0] ?? ''
    return `${marker}${sxs(target.slice(marker.length), source.slice(marker.length), `2b3c4-${101 + index}`)}`
  }
  return `${blocks.map(unit).join('\n\n')}\n`
}

const HEADING = ['## Kopier', '## Copies'] as const
const LONG_HEADING = ['## Når kopiene blir slettet', '## When the copies are deleted'] as const
const TRANSLATED = ['Kopiene ligger i en egen mappe.', 'The copies are in a folder of their own.'] as const
const SHORT = ['Nytt navn', 'New name'] as const

const each = (...numbers: readonly number[]): { messageId: string; slice: string }[] =>
  numbers.map(number => ({ messageId: 'same', slice: ENGLISH[number] ?? '' }))

/** An article of blocks and its source. */
const labels = (target: string, source: string): { text: string; path: string; siblings: Record<string, string> } => ({
  text: target,
  path: 'content/de/a.md',
  siblings: { 'content/en/a.md': source }
})

testRule(rule, {
  good: [
    {
      name: 'code in HTML, behind an empty line',
      ...labels(
        '# Lampe\n\n<pre><code>lamp = 1\n\n<span class="c"># Add the lamp to your list of the lamps</span>\n</code></pre>\n',
        '# Lamp\n\n<pre><code>lamp = 1\n\n<span class="c"># Add the lamp to your list of the lamps</span>\n</code></pre>\n'
      ),
      sourceLocale: 'en'
    },
    {
      name: 'a badge',
      ...labels(
        '# Lampe\n\n[![The latest release of the lamp](a.svg)](/b) `lamp`\n',
        '# Lamp\n\n[![The latest release of the lamp](a.svg)](/b) `lamp`\n'
      ),
      sourceLocale: 'en'
    },
    { name: 'a statement of Python', text: same('from lamps import Bulb and the others'), path: 'ja-jp/a.md' },
    { name: 'a translation', text: sxs('Velg en fil fra listen.', 'Select a file from the list.') },
    { name: 'the name of an emoji', text: same(':man_in_the_suit: :flag_of_the_isle_of_man:'), path: 'zh-cn/a.md' },
    { name: 'an import of MDX', text: same("import List from '~/components/list-of-all.astro'"), path: 'ru-ru/a.md' },
    {
      name: 'a sample that is shown as code, too',
      text: `${same('Write the release notes for all')}\n\n\`\`\`md\n- [ ] Write the release\n  notes for all\n\`\`\`\n`,
      path: 'zh-cn/a.md'
    },
    { name: 'a name', text: same('Microsoft Azure Active Directory Connect'), path: 'lv-lv/a.md' },
    { name: 'three words', text: same('Save the file'), path: 'de-de/a.md' },
    { name: 'a few words with a slash', text: same('the type application/json in use'), path: 'ja-jp/a.md' },
    { name: 'a command', text: same('git commit -m message and then --amend --no-edit'), path: 'ru-ru/a.md' },
    { name: 'code output', text: same('status = the value is not set'), path: 'ja-jp/a.md' },
    { name: 'code alone', text: same('`select the file from the list`'), path: 'zh-cn/a.md' },
    { name: 'no stop word', text: same('general purpose memory optimized compute'), path: 'ar-sa/a.md' },
    { name: 'British English', text: same('Select a file from the list.'), path: 'en-gb/a.md' },
    {
      name: 'an allowed text',
      text: same('The Art of Computer Programming for all'),
      options: { allow: ['The Art of Computer Programming'] },
      path: 'ko-kr/a.md'
    },
    {
      name: "words only in a link's URL",
      text: same('[Azure](https://example.com/how-to-use-the-file-in-a-list)'),
      path: 'th-th/a.md'
    },
    {
      name: 'a signature',
      text: same('join_to_string(Sep: string, Array: array) -> string'),
      path: 'zh-cn/a.md'
    },
    {
      name: 'titles of works on other sites that stand as they are',
      text: `- ${same('[How we hid a broken model on a hub](https://example.org/a): **Example Lab**')}\n- ${sxs(
        '[A study of the ways in which agents fail](https://example.org/b) (March 2024)',
        '[A study of the ways in which agents fail](https://example.org/b) (March 2024)',
        '1f2a3-102'
      )}\n`,
      path: 'de-de/a.md'
    },
    {
      name: 'a message of a program that the text before it announces',
      text: `${sxs('La consola muestra una advertencia:', 'The console shows a warning:')}\n\n${sxs(
        'Warning: the lid is open and cannot be closed.',
        'Warning: the lid is open and cannot be closed.',
        '1f2a3-102'
      )}\n`,
      path: 'es-es/a.md'
    },
    {
      name: 'an error in a quote',
      text: `> ${same('TypeError: this is not a function of the list')}\n`,
      path: 'fr-fr/a.md'
    },
    {
      name: 'words that a creole shares',
      text: same('Use the original links when files are missing.'),
      path: 'pcm/a.md'
    },
    { name: 'a checksum', text: same('SHA256: 1c03a7b2f0 and MD5: 77a0b9'), path: 'ja-jp/a.md' },
    { name: 'a small difference', text: sxs('Select a file from the list', 'Select a file from the list.') },
    { name: 'fewer words than asked for', text: same('Select a file from the list.'), options: { minimumWords: 7 } }
  ],
  bad: [
    {
      name: 'a name with a few words, and a quotation',
      text: `${same('Contoso FSx for Fabrikam ONTAP file systems')}\n\n${sxs(
        '"Your address is not allowed"',
        '"Your address is not allowed"',
        '1f2a3-102'
      )}\n`,
      path: 'zh-cn/a.md',
      findings: [
        { messageId: 'same', slice: 'Contoso FSx for Fabrikam ONTAP file systems', severity: 0 },
        { messageId: 'same', slice: '"Your address is not allowed"', severity: 0 }
      ]
    },
    {
      name: 'the title of a link, an attribute and a value of the front matter',
      ...labels(
        '---\ntitle: Die Lampe\ndescription: How to set up the lamp in your room\n---\n\n# Lampe\n\nLesen Sie [alles](story.md "Read the whole story of the lamp").\n\n<Card title="Where you can buy the lamp" href="/buy">\n\nIm Laden.\n\n</Card>\n',
        '---\ntitle: The lamp\ndescription: How to set up the lamp in your room\n---\n\n# Lamp\n\nRead [all](story.md "Read the whole story of the lamp").\n\n<Card title="Where you can buy the lamp" href="/buy">\n\nIn the shop.\n\n</Card>\n'
      ),
      sourceLocale: 'en',
      findings: [
        { messageId: 'same', slice: 'How to set up the lamp in your room' },
        {
          messageId: 'label',
          slice: 'Read the whole story of the lamp',
          message: 'Untranslated text “Read the whole story of the lamp” in the title of a link, expected it in `de`'
        },
        { messageId: 'label', slice: 'Where you can buy the lamp' }
      ]
    },
    {
      name: 'alternative texts of all images',
      ...labels(
        '# Lampe\n\nBilder:\n\n![The lamp on a table](a.png)\n\n![A lamp in the hall](b.png)\n',
        '# Lamp\n\nPictures:\n\n![The lamp on a table](a.png)\n\n![A lamp in the hall](b.png)\n'
      ),
      sourceLocale: 'en',
      findings: [
        {
          messageId: 'labels',
          slice: 'The lamp on a table',
          severity: 0,
          message:
            'Untranslated text in the alternative text of an image, 2 times, expected it in `de`; the first is “The lamp on a table”'
        }
      ]
    },
    {
      name: 'a sentence with a path',
      text: same('Copy it to C:\\Program Files\\the app and use it from there'),
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'same', slice: 'Copy it to C:\\Program Files\\the app and use it from there' }]
    },
    {
      name: 'a sentence with a file name',
      text: same('The template file is appsettings.json in most cases.'),
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'same', slice: 'The template file is appsettings.json in most cases.' }]
    },
    {
      name: 'a sentence with braces and a mark that sets the direction',
      text: same('Open the \u200E{Settings} page and choose which of the folders is used.'),
      path: 'he-il/a.md',
      findings: [
        { messageId: 'same', slice: 'Open the \u200E{Settings} page and choose which of the folders is used.' }
      ]
    },
    {
      name: 'a sentence of another source language',
      text: same('Wählen Sie die Datei aus der Liste und öffnen Sie sie.'),
      path: 'nl-nl/a.md',
      sourceLocale: 'de-DE',
      findings: [{ messageId: 'same', slice: 'Wählen Sie die Datei aus der Liste und öffnen Sie sie.' }]
    },
    {
      name: 'a warning that nothing announces',
      text: same('Warning: do not open the lid while the lamp is hot.'),
      path: 'es-es/a.md',
      findings: [{ messageId: 'same', slice: 'Warning: do not open the lid while the lamp is hot.' }]
    },
    {
      name: 'the title of a page of the site',
      text: `- ${same('[How to set up the lamp](lamp.md)')}\n`,
      path: 'de-de/a.md',
      findings: [{ messageId: 'same', slice: '[How to set up the lamp](lamp.md)' }]
    },
    {
      name: 'a summary in HTML of an aligned article',
      text: '# メモ\n\n`notes` を開きます。\n\n<details>\n<summary>Why is there a limit?</summary>\n\n[料金](a.md)を参照。\n\n</details>\n',
      path: 'content/ja-jp/a.md',
      siblings: {
        'content/en-us/a.md':
          '# Notes\n\nOpen `notes`.\n\n<details>\n<summary>Why is there a limit?</summary>\n\nSee [prices](a.md).\n\n</details>\n'
      },
      findings: [{ messageId: 'same', slice: '<details>\n<summary>Why is there a limit?</summary>' }]
    },
    {
      name: 'an article that nobody has translated yet',
      text: article(12, 10),
      path: 'de-de/a.md',
      findings: [
        {
          messageId: 'article',
          slice: 'Select the file number 0 from the list.',
          message:
            'Untranslated article: 10 of 12 sentences are in the source language, expected `de-DE`; the first is “Select the file number 0 from the list.”'
        }
      ]
    },
    {
      name: 'a short article that nobody has translated yet',
      text: article(2, 2),
      path: 'de-de/a.md',
      findings: [0, 1].map(index => ({ messageId: 'same', slice: `Select the file number ${index} from the list.` }))
    },
    {
      name: 'an article that is translated in part',
      text: article(20, 10),
      path: 'de-de/a.md',
      findings: Array.from({ length: 10 }, (_, index) => ({
        messageId: 'same',
        slice: `Select the file number ${index} from the list.`
      }))
    },
    {
      name: 'a section that nobody has translated',
      text: page(TRANSLATED, HEADING, 0, 1, 2, 3, LONG_HEADING, TRANSLATED, 4),
      findings: [
        {
          messageId: 'part',
          slice: ENGLISH[0] ?? '',
          line: 5,
          message:
            'Untranslated passage of 4 texts up to line 11, expected it in `nb-NO`; the first is “Choose a folder for the copies.”'
        },
        ...each(4)
      ]
    },
    {
      name: 'a tail, beginning amid a section',
      text: page(HEADING, TRANSLATED, 0, 1, 2, 3),
      findings: [{ messageId: 'part', slice: ENGLISH[0] ?? '', line: 5 }]
    },
    {
      name: 'headings and labels that a memory has filled in',
      text: page(TRANSLATED, HEADING, 0, SHORT, 1, LONG_HEADING, 2, 3, HEADING, TRANSLATED),
      findings: [{ messageId: 'part', slice: ENGLISH[0] ?? '', line: 5 }]
    },
    {
      name: 'two sections with a translated one between them',
      text: page(HEADING, 0, 1, 2, 3, LONG_HEADING, TRANSLATED, TRANSLATED, HEADING, 3, 2, 1, 0),
      findings: [
        { messageId: 'part', slice: ENGLISH[0] ?? '', line: 3 },
        { messageId: 'part', slice: ENGLISH[3] ?? '', line: 19 }
      ]
    },
    { name: 'part of a section', text: page(HEADING, TRANSLATED, 0, 1, 2, 3, TRANSLATED), findings: each(0, 1, 2, 3) },
    {
      name: 'a section with a translated text in it',
      text: page(HEADING, 0, 1, TRANSLATED, 2, 3, HEADING, TRANSLATED),
      findings: each(0, 1, 2, 3)
    },
    {
      name: 'a short section',
      text: page(TRANSLATED, HEADING, 0, 1, 2, LONG_HEADING, TRANSLATED),
      findings: each(0, 1, 2)
    },
    {
      name: 'a no-break space behind the first word, in Thai',
      text: sxs(
        'If\u00A0you want to save the file, select the button.',
        'If you want to save the file, select the button.'
      ),
      path: 'th-th/a.md',
      findings: [{ messageId: 'same', slice: 'If\u00A0you want to save the file, select the button.' }]
    },
    {
      name: 'broken across lines behind the first word',
      text: sxs('To\nsave the file, select the button.', 'To save the file, select the button.'),
      path: 'he-il/a.md',
      findings: [{ messageId: 'same', slice: 'To\nsave the file, select the button.' }]
    },
    {
      name: 'other markup, in Japanese',
      text: sxs('Open the _File_ menu in [the editor](ja.md).', 'Open the *File* menu in [the editor](en.md).'),
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'same', slice: 'Open the _File_ menu in [the editor](ja.md).' }]
    },
    {
      name: 'other code on the page',
      text: `${same('Write the release notes for all')}\n\n\`\`\`sh\nwrite the release\n\`\`\`\n`,
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'same', slice: 'Write the release notes for all' }]
    },
    {
      name: 'a sentence',
      text: same('Select a file from the list.'),
      findings: [
        {
          messageId: 'same',
          slice: 'Select a file from the list.',
          line: 1,
          message: 'Untranslated text “Select a file from the list.”, expected it in `nb-NO`'
        }
      ]
    },
    {
      name: 'a heading of four words',
      text: `## ${same('Use the new report')}\n`,
      path: 'lv-lv/a.md',
      findings: [{ messageId: 'same', slice: 'Use the new report' }]
    },
    {
      name: 'a cell with a link and strong text',
      text: `| ${same('Go to the [settings page](a.md) and select **Save**.')} |\n|---|\n`,
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'same', slice: 'Go to the [settings page](a.md) and select **Save**.' }]
    },
    {
      name: 'a list item with an allowed name among other words',
      text: `- ${same('Sign in to the Fabrikam portal with your account.')}\n`,
      path: 'ru-ru/a.md',
      options: { allow: ['Fabrikam'] },
      findings: [{ messageId: 'same', slice: 'Sign in to the Fabrikam portal with your account.' }]
    },
    {
      name: 'alternatives with a slash',
      text: same('There is no setup needed for mail/calendar to be used.'),
      path: 'ko-kr/a.md',
      findings: [{ messageId: 'same', slice: 'There is no setup needed for mail/calendar to be used.' }]
    },
    {
      name: 'two spaces on one side',
      text: sxs('The file is  not in the list.', 'The file is not in the list.'),
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'same', slice: 'The file is  not in the list.' }]
    },
    {
      name: 'typographic apostrophes and dashes',
      text: same('You can’t open the file – it’s not in the list'),
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'same', slice: 'You can’t open the file – it’s not in the list' }]
    },
    {
      name: 'three words where that is enough, in a locale that the path does not say',
      text: same('save the file'),
      path: 'a.md',
      options: { minimumWords: 3 },
      findings: [
        {
          messageId: 'same',
          slice: 'save the file',
          message: 'Untranslated text “save the file”, expected it in the language of the article'
        }
      ]
    }
  ]
})
