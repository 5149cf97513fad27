import rule from '../../rules/heading-anchor.js'
import { sxs, testRule } from '../support/rule-tester.js'

const english =
  '# Printing\n\nLoad the paper, and press the green button.\n\n## Paper jam {#jam}\n\nOpen the rear door, and pull the sheet out.\n'
const german = (id: string): string =>
  `# Drucken\n\nLegen Sie Papier ein, und drücken Sie die grüne Taste.\n\n## Papierstau${id}\n\nÖffnen Sie die hintere Klappe, und ziehen Sie das Blatt heraus.\n`
const page = { path: 'content/de-de/print.md', siblings: { 'content/en-us/print.md': english } }

const heading = (anchor: string, target: string, source: string): string =>
  `## <a name="${anchor}"></a>${sxs(target, source)}`

testRule(rule, {
  good: [
    { name: 'an id in braces that was kept, closing signs behind it', ...page, text: german(' {#jam} ##') },
    {
      name: 'an id that only the translation has',
      ...page,
      text: german(' {#jam}').replace('# Drucken', '# Drucken {#print}')
    },
    { name: 'an anchor in place of an id in braces', ...page, text: german('').replace('## ', '## <a id="jam"></a>') },
    {
      name: 'an anchor of the author in both',
      ...page,
      siblings: { 'content/en-us/print.md': english.replace('## Paper jam {#jam}', '## <a id="jam"></a>Paper jam') },
      text: german('').replace('## ', '## <a id="jam"></a>')
    },
    { name: 'an id that is allowed', ...page, options: { allow: ['stau'] }, text: german(' {#stau}') },
    {
      name: 'an id that renderers make of the words anyway',
      path: 'content/de/api.md',
      siblings: { 'content/en/api.md': english.replace('## Paper jam {#jam}', '## app.use() {#app-use}') },
      text: german('').replace('Papierstau', 'app.use()')
    },
    {
      name: 'an empty source is reported by require-translation',
      text: heading('print-your-pages', 'Skriv ut sidene', '&#160; ')
    },
    { name: 'the slug of the source', text: heading('print-your-pages', 'Skriv ut sidene', 'Print your pages') },
    {
      name: 'punctuation and signs go',
      text: heading('whats-new-in-c-10', 'Was ist neu in C# 1.0?', "What's new in C# 1.0?"),
      path: 'content/de-de/a.md'
    },
    {
      name: 'letters beyond ASCII go',
      text: heading('caf-menu', 'カフェのメニュー', 'Café menu'),
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'two blanks, two hyphens',
      text: heading('pages--lists', 'Страницы и списки', 'Pages & lists'),
      path: 'content/ru-ru/a.md'
    },
    {
      name: 'a link in the source',
      text: heading('see-the-guide', 'انظر [الدليل](guide.md)', 'See [the guide](guide.md)'),
      path: 'content/ar-sa/a.md'
    },
    {
      name: 'what looks like a tag may count',
      text: heading('listt-class', 'Klasse List\\<T>', 'List\\<T> class'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'code with a tag',
      text: heading('the-navigating-element', '`<Navigating>` 元素', 'The `<Navigating>` element'),
      path: 'content/zh-cn/a.md'
    },
    { name: 'a counter', text: heading('next-steps-1', 'Volgende stappen', 'Next steps'), path: 'content/nl-nl/a.md' },
    {
      name: 'a term that is marked',
      text: heading('no-locrazor-pages', 'Razor lapas', 'Razor pages'),
      path: 'content/lv-lv/a.md'
    },
    {
      name: 'an anchor in the source, too',
      text: `## ${sxs('<a name="own"></a>Skriv ut', '<a name="own"></a>Print')}`
    },
    {
      name: 'two anchors, one of them the slug',
      text: `## <a name="print"></a><a name="old"></a>${sxs('Skriv ut', 'Print')}`
    },
    {
      name: 'two units',
      text: `## <a name="print-pages-now"></a>${sxs('Skriv ut.', 'Print pages.', '11751-101')} ${sxs('Nå.', 'Now.', '11751-102')}`
    },
    {
      name: 'kept when the heading was shortened',
      text: heading('types-of-shared-outlook-calendars', 'Typer delte kalendere', 'Types of shared calendars')
    },
    { name: 'no source to compare with', text: '## <a name="print"></a>Skriv ut' },
    { name: 'text beside the units', text: `## <a name="own"></a>Print ${sxs('sider', 'pages')}` },
    { name: 'an anchor of a paragraph', text: `<a name="own"></a>${sxs('Skriv ut', 'Print')}` },
    { name: 'allowed by option', text: heading('bkmk-print', 'Skriv ut', 'Print'), options: { allow: ['bkmk-print'] } }
  ],
  bad: [
    {
      name: 'an id twice',
      ...page,
      text: german(' {#jam} {#jam}'),
      findings: [{ messageId: 'doubled', slice: '{#jam}' }],
      output: german(' {#jam}')
    },
    {
      name: 'an id in the text of a link',
      ...page,
      siblings: { 'content/en-us/print.md': `${english}\nSee [the paper jam](#jam) for more of it.\n` },
      text: `${german(' {#jam}')}\nSiehe [Papierstau {#jam}](#jam) für mehr davon.\n`,
      findings: [{ messageId: 'inLabel', slice: ' {#jam}' }],
      output: `${german(' {#jam}')}\nSiehe [Papierstau](#jam) für mehr davon.\n`
    },
    {
      name: 'an id in a comment of MDX',
      path: 'content/ja/print.mdx',
      siblings: { 'content/en/print.mdx': english.replace('{#jam}', '{/*jam*/}') },
      text: german(' {/*stau*/}'),
      findings: [{ messageId: 'changed', slice: 'stau' }],
      output: german(' {/*jam*/}')
    },
    {
      name: 'an anchor of the author that was changed',
      ...page,
      siblings: { 'content/en-us/print.md': english.replace('## Paper jam {#jam}', '## <a id="jam"></a>Paper jam') },
      text: german('').replace('## ', '## <a id="stau"></a>'),
      findings: [{ messageId: 'changed', slice: 'stau', line: 5 }],
      output: german('').replace('## ', '## <a id="jam"></a>')
    },
    {
      name: 'a translated id in braces',
      ...page,
      text: german(' {#stau}'),
      findings: [
        {
          messageId: 'changed',
          slice: 'stau',
          line: 5,
          message: 'Heading id `stau` differs from the source, expected `jam`'
        }
      ],
      output: german(' {#jam}')
    },
    {
      name: 'a lost id in braces',
      ...page,
      text: german(''),
      findings: [
        {
          messageId: 'lost',
          slice: 'Papierstau',
          line: 5,
          message: 'Heading has no id, expected `jam` as in the source'
        }
      ],
      output: german(' {#jam}')
    },
    {
      name: 'the slug of the translation',
      text: heading('skriv-ut-sidene', 'Skriv ut sidene', 'Print your pages'),
      findings: [
        {
          messageId: 'differs',
          slice: 'skriv-ut-sidene',
          line: 1,
          message:
            'Heading anchor `skriv-ut-sidene` differs from the source, expected `print-your-pages`, the slug of the source heading'
        }
      ],
      output: heading('print-your-pages', 'Skriv ut sidene', 'Print your pages')
    },
    {
      name: 'in another script, in a quote',
      text: `> ${heading('印刷', 'ページの印刷', 'Print a page')}`,
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'differs', slice: '印刷' }],
      output: `> ${heading('print-a-page', 'ページの印刷', 'Print a page')}`
    },
    {
      name: 'letters changed, with single quotes',
      text: `# <a id='prin-tpages'></a>${sxs('Печать страниц', 'Print pages')}`,
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'differs', slice: 'prin-tpages' }],
      output: `# <a id='print-pages'></a>${sxs('Печать страниц', 'Print pages')}`
    },
    {
      name: 'cut short, in a list',
      text: `- ${heading('print', 'اطبع الصفحات', 'Print your pages')}`,
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'differs', slice: 'print' }],
      output: `- ${heading('print-your-pages', 'اطبع الصفحات', 'Print your pages')}`
    },
    {
      name: 'the second of two headings',
      text: `${heading('a-b', 'A b', 'A b')}\n\n${heading('x', '列印', 'C d')}`
        .replace('11751-101', '11751-100')
        .replace('11751-101', '11751-100'),
      path: 'content/zh-tw/a.md',
      findings: [{ messageId: 'differs', slice: 'x', line: 3 }],
      output: `${heading('a-b', 'A b', 'A b')}\n\n${heading('c-d', '列印', 'C d')}`
        .replace('11751-101', '11751-100')
        .replace('11751-101', '11751-100')
    }
  ]
})
