import rule from '../../rules/html-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

const keys = 'Press <kbd>Ctrl</kbd> now.<br>Then wait.'

/** A translation with a source article beside it. */
function aligned(target: string, source: string, path = 'content/de/a.md', sourcePath = 'content/en/a.md') {
  return {
    path,
    text: `# Der Ofen\n\n${target}\n\nHier steht [der Plan](https://plan.example/a) mit 12 Schritten.\n`,
    siblings: {
      [sourcePath]: `# The stove\n\n${source}\n\nHere is [the plan](https://plan.example/a) with 12 steps.\n`
    }
  }
}

testRule(rule, {
  good: [
    { name: 'the same tags', text: sxs('Trykk <kbd>Ctrl</kbd> nå.<br>Vent så.', keys) },
    {
      name: 'another way to close a void element',
      text: sxs('今すぐ <KBD>Ctrl</KBD> を押します。<br />待ちます。', keys),
      path: 'content/ja-jp/a.md'
    },
    {
      name: '`<b>` for `<strong>`',
      text: sxs('Это <b>важно</b>.', 'This is <strong>important</strong>.'),
      path: 'content/ru-ru/a.md'
    },
    {
      name: 'Markdown for a tag',
      text: sxs('Dies ist **wichtig**.', 'This is <strong>important</strong>.'),
      path: 'content/de-de/a.md'
    },
    { name: 'a tag for Markdown', text: sxs('هذا <em>مهم</em>.', 'This is *important*.'), path: 'content/ar-sa/a.md' },
    {
      name: 'a translated placeholder',
      text: sxs('Åpne <leier>.example i <filbane>.', 'Open <tenant>.example in <filepath>.')
    },
    {
      name: 'a translated placeholder that is named like an element',
      text: sxs('SELECT * FROM <tabell> i <inndata fil>', 'SELECT * FROM <table> in <input file>')
    },
    {
      name: 'tags that were code: `code-match` says so',
      text: sxs('Bruk <br> og `<hr>` her.', 'Use `<br>` and <hr> here.')
    },
    {
      name: 'links and images: `link-url-match` says so',
      text: sxs('Voir ici.', 'See <a href="a.md">here</a><img src="a.png">.'),
      path: 'content/fr-fr/a.md'
    },
    { name: 'comments', text: sxs('Velg dette.', 'Choose <!-- first --> this.') },
    { name: 'tags in code', text: sxs('Skriv `<br>` her.', 'Type `<br>` here.') },
    { name: 'empty in the source, too', text: sxs('Her: <sub> </sub>', 'Here: <sub> </sub>') },
    { name: 'a name with a capital letter in Markdown', text: sxs('Åpne <Tjener> nå.', 'Open <Server> now.') },
    {
      name: 'a foreign term in italics',
      ...aligned('Le <i>machine learning</i> est ici.', 'Here is the machine learning.', 'content/fr/a.md')
    },
    {
      name: 'a block that is closed, and code that holds tags',
      ...aligned(
        '<details>\n\nMehr mit `<div>` hier.\n\n</details>',
        '<details>\n\nMore with `<div>` here.\n\n</details>'
      )
    },
    {
      name: 'code elements in a block of HTML',
      ...aligned('<p>Das Feld <code>`a`</code> bleibt.</p>', '<p>The field <code>`a`</code> stays.</p>')
    },
    { name: 'no translation: `require-translation` says so', text: sxs(' ', keys) }
  ],
  bad: [
    {
      name: 'a closing tag before its opening tag',
      ...aligned('Enregistrez votre plan</b> <b>lumineux ici.', 'Save your <b>light plan</b> here.', 'content/fr/a.md'),
      findings: [
        {
          messageId: 'crossed',
          slice: '</b>',
          message:
            'Closing tag `</b>` stands before the tag that opens its element, expected behind it as in the source'
        }
      ]
    },
    {
      name: 'an opening tag for a closing one',
      ...aligned(
        'Отримати <span class="a">`input`<span> у виразі тут.',
        'To get <span class="a">`input`</span> in an expression here.',
        'content/uk/a.md'
      ),
      findings: [{ messageId: 'unclosed', slice: '<span class="a">' }]
    },
    {
      name: 'a class with a space in it',
      ...aligned(
        'Отримати <span class="composition- api">`input`</span> у виразі тут.',
        'To get <span class="composition-api">`input`</span> in an expression here.',
        'content/uk/a.md'
      ),
      findings: [{ messageId: 'attribute', slice: 'class="composition- api"' }]
    },
    {
      name: 'a block that is never closed',
      ...aligned(
        '<details>\n\nMehr dazu steht in diesem Absatz.',
        '<details>\n\nThere is more of it in this paragraph.\n\n</details>'
      ),
      findings: [{ messageId: 'unclosed', slice: '<details>' }]
    },
    {
      name: 'backticks around a code element in a block of HTML',
      ...aligned(
        '<p>Каждое поле ` <code>TEXT</code> ` хранит значение здесь.</p>',
        '<p>Each <code>TEXT</code> field keeps its value in here.</p>',
        'content/ru/a.md'
      ),
      findings: [{ messageId: 'backtick', slice: '`' }]
    },
    {
      name: 'a link without its end',
      text: sxs(
        'Smelltu <a href="a.md">hér eða <a href="b.md">þar</a>.',
        'Click <a href="a.md">here</a> or <a href="b.md">there</a>.'
      ),
      path: 'content/is-is/a.md',
      findings: [
        {
          messageId: 'lost',
          slice: '<a href="a.md">',
          message: 'Tag `</a>` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'a lost element is one finding',
      text: sxs('Trykk Ctrl nå.<br>Vent så.', keys),
      findings: [
        {
          messageId: 'lost',
          slice: 'Trykk Ctrl nå.<br>Vent så.',
          line: 1,
          message: 'Tag `<kbd>` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'a lost line break, in a table',
      text: `| A |\n|---|\n| ${sxs('按 <kbd>Ctrl</kbd>。', keys)} |`,
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'lost', slice: '按 <kbd>Ctrl</kbd>。', line: 3 }]
    },
    {
      name: 'a lost closing tag, in a list',
      text: `- ${sxs('Druk op <kbd>Ctrl nu.<br>Wacht.', keys)}`,
      path: 'content/nl-nl/a.md',
      findings: [{ messageId: 'lost', slice: 'Druk op <kbd>Ctrl nu.<br>Wacht.' }]
    },
    {
      name: 'a lost tag that another unit closes',
      text: sxs('Ubicación: %windir%', 'Location: <em>%windir%'),
      path: 'content/es-es/a.md',
      findings: [{ messageId: 'lost', slice: 'Ubicación: %windir%' }]
    },
    {
      name: 'a lost anchor',
      text: sxs('여기로 이동합니다.', '<a name="here"></a>Go here.'),
      path: 'content/ko-kr/a.md',
      findings: [{ messageId: 'lost', slice: '여기로 이동합니다.' }]
    },
    {
      name: 'an added tag, in a quote',
      text: `> ${sxs('Premere <kbd>Ctrl</kbd> <u>ora</u>.<br>Aspettare.', keys)}`,
      path: 'content/it-it/a.md',
      findings: [
        {
          messageId: 'added',
          slice: '<u>',
          message: 'Tag `<u>` is not in the source'
        }
      ]
    },
    {
      name: 'an emptied element, across lines',
      text: sxs(
        'Verwenden Sie die Registerkarte\n<strong> </strong> Verbindungen.',
        'Use the <strong>CONNECTIONS</strong>\ntab.'
      ),
      path: 'content/de-de/a.md',
      findings: [
        {
          messageId: 'emptied',
          slice: '<strong> </strong>',
          line: 2,
          message: 'Tag `<strong>` is empty, expected words in it as in the source'
        }
      ]
    },
    {
      name: 'a lost component in MDX',
      text: sxs('Наберите Ctrl.', 'Type <Key>Ctrl</Key>.'),
      path: 'content/ru-ru/a.mdx',
      findings: [{ messageId: 'lost', slice: 'Наберите Ctrl.' }]
    }
  ]
})
