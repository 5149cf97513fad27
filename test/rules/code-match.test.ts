import rule from '../../rules/code-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

const one = 'Run `npm install` first.'
const two = 'Set `--depth` to `1` now.'

testRule(rule, {
  good: [
    {
      name: 'what readers fill in, German',
      text: sxs('`dampf kochen {{Pfad/zur/Kanne}} <Tee>` startet.', '`dampf kochen {{path/to/pot}} <tea>` starts it.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a path and a name to fill in, Spanish',
      text: sxs('Ejecuta `cp ruta/a/taza su-tetera`.', 'Run `cp path/to/cup your-kettle`.'),
      path: 'content/es-es/a.md'
    },
    {
      name: 'a comment behind the code, Chinese',
      text: sxs('输入 `Pot("m1")  # 开始烧水`。', 'Type `Pot("m1")  # starts to boil`.'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'a message of the screen, Chinese',
      text: sxs('显示 `加载中...`。', 'It shows `Loading...`.'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'a unit of time, Chinese',
      text: sxs('以 `分钟` 计。', 'In `minute`.'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'a menu path, Chinese',
      text: sxs('打开 `茶壶 -> 温度 -> HOT`。', 'Open `Kettle -> Heat -> HOT`.'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'a name that the code blocks of the translation use',
      path: 'content/nl-nl/a.md',
      text: '# Thee\n\nZet `zet_thee()` in het bestand, en start het dan.\n\n```py\nzet_thee()\n```\n',
      siblings: {
        'content/en-us/a.md': '# Tea\n\nPut `make_tea()` into the file, and start it then.\n\n```py\nmake_tea()\n```\n'
      }
    },
    {
      name: 'a formula with its words translated, and money',
      text: sxs('Es gilt $x = \\text{Tee}$ für 5 $.', 'It holds $x = \\text{tea}$ for $5.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'the name of a field, Spanish',
      text: sxs('Cada `Registro de Log` cuenta.', 'Each `Log record` counts.'),
      path: 'content/es-es/a.md'
    },
    {
      name: 'the label of a directive in a sample',
      text: sxs(
        'Schreiben Sie `:::tip[Wussten Sie das?]{icon="heart"}`.',
        'Write `:::tip[Did you know?]{icon="heart"}`.'
      ),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a text that is read, by its key',
      text: sxs(
        '値だけを訳します（例: `"menu.label": "検索"`）。',
        'Translate values only (such as `"menu.label": "Buscar"`).'
      ),
      path: 'content/ja-jp/a.md'
    },
    { name: 'a minus sign', text: sxs('От `+90°` до `-40°`.', 'From `+90°` to `−40°`.'), path: 'content/ru-ru/a.md' },
    {
      name: 'the folder of another locale',
      text: sxs('Создайте `ru/index.md` и `en/index.md`.', 'Create `ar/index.md` and `en/index.md`.'),
      path: 'content/ru-ru/a.md'
    },
    {
      name: 'another host as an example',
      text: sxs('Sperren Sie `schlechteseite.de`.', 'Block `somebadsite.com`.'),
      path: 'content/de-de/a.md'
    },
    {
      name: "the name of somebody's own file",
      text: sxs('例如 `content/我的文章.md`。', 'Such as `content/my-article.md`.'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'markup in two parts',
      text: sxs('用 `<p>`/`</p>` 包裹。', 'Wrapped in `<p></p>`.'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'a component that closes itself',
      text: sxs('Mit `<Card />` umschließen.', 'Wrap it in `<Card>`.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'written in the next paragraph, aligned with a source article',
      path: 'content/nb-no/a.md',
      text: '# Merker\n\nEn bygging skriver sine egne merker, og de kan leses senere av alle andre.\n\nNavnet står i `build.name` for eksempel, og det kan endres.\n\n## Slutt\n\nFerdig.\n',
      siblings: {
        'content/en-us/a.md':
          '# Tags\n\nA build writes its own tags, which can be read later by all others, as `build.name` for example.\n\nIt can be changed, too.\n\n## End\n\nDone.\n'
      }
    },
    {
      name: 'the name of what the source calls by a word, which it names elsewhere',
      path: 'content/ru-ru/a.md',
      text: '# Печь\n\nВозьмите `OvenTimer` из набора.\n\n`OvenTimer` звонит через 3 минуты, если печь горячая.\n',
      siblings: {
        'content/en-us/a.md':
          '# Oven\n\nTake `OvenTimer` from the set.\n\nThe timer rings after 3 minutes, if the oven is hot.\n'
      }
    },
    {
      name: 'a term of the text',
      text: sxs(
        '[Metadatos](a.md) son datos. Otros son `Metadatos`.',
        '[Metadata](a.md) is data. Others are `Metadata`.'
      ),
      path: 'content/es-es/a.md'
    },
    {
      name: 'the ending in the code',
      text: sxs('Una fábrica de `Loggers`.', 'A factory for `Logger`s.'),
      path: 'content/es-es/a.md'
    },
    {
      name: 'a word with an ending',
      text: sxs('So entstehen die IDs.', 'How `id`s are made.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'plain words in italics',
      text: sxs('Incluye _Exporters_ aquí.', 'It has `Exporters` here.'),
      path: 'content/es-es/a.md'
    },
    {
      name: 'a term of the source, in the plural',
      text: sxs('Según `feature flags`.', 'By feature flag.'),
      path: 'content/es-es/a.md'
    },
    { name: 'the same code', text: sxs('Kjør `npm install` først.', one) },
    { name: 'another order', text: sxs('先に `1` を `--depth` に設定します。', two), path: 'content/ja-jp/a.md' },
    { name: 'a line break in code', text: sxs('Kjør `npm\ninstall` først.', one) },
    { name: 'backslashes are literal', text: sxs('Åpne `C:\\_data\\*` nå.', 'Open `C:\\_data\\*` now.') },
    { name: 'double backticks', text: sxs('Skriv `` a`b `` her.', 'Type ``a`b`` here.') },
    {
      name: 'a placeholder for readers',
      text: sxs('Öffnen Sie `cd <Ihr Ordner>`.', 'Open `cd <your folder>`.'),
      path: 'content/de-de/a.md'
    },
    { name: '`<code>` instead of backticks', text: sxs('Kjør <code>npm install</code> først.', one) },
    { name: 'backticks instead of `<code>`', text: sxs('Kjør `a < b` først.', 'Run <code>a &lt; b</code> first.') },
    {
      name: 'an encoded backtick in a reference',
      text: sxs('Voir <xref:System.List%601> ici.', 'See <xref:System.List%601> here.'),
      path: 'content/fr-fr/a.md'
    },
    { name: 'no translation: `require-translation` says so', text: sxs(' ', one) },
    {
      name: 'an escaped backtick that was lost',
      text: sxs('تشغيل المعلمة الآن.', 'Run the \\` parameter now.'),
      path: 'content/ar-sa/a.md'
    }
  ],
  bad: [
    {
      name: 'an option where readers choose one, French',
      text: sxs('Lancez `tasse {{[-g|--groupe]}} 1`.', 'Run `tasse {{[-g|--group]}} 1`.'),
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'changed', slice: '`tasse {{[-g|--groupe]}} 1`' }]
    },
    {
      name: 'a command around what readers fill in, German',
      text: sxs('`koche {{Tasse}}` startet.', '`boil {{cup}}` starts it.'),
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'changed', slice: '`koche {{Tasse}}`' }]
    },
    {
      name: 'backticks around what Markdown reads as a tag, Polish',
      text: sxs('Zwraca List<Kubek> zawsze.', 'Returns `List<Kubek>` always.'),
      path: 'content/pl-pl/a.md',
      findings: [{ messageId: 'lost', slice: 'List<Kubek>', severity: 2 }]
    },
    {
      name: 'several in one paragraph are one defect, Portuguese',
      text: sxs('Depois disso, tudo funciona.', 'After `fill()`, `boil()` and `pour()`, all works.'),
      path: 'content/pt-pt/a.md',
      findings: [
        {
          messageId: 'lost',
          slice: 'Depois disso, tudo funciona.',
          severity: 2,
          message: 'Inline code `fill()`, `boil()`, `pour()` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'quotation marks in the code alone, Italian',
      text: sxs('Usa `ora`.', "Use `'ora'`."),
      path: 'content/it-it/a.md',
      findings: [{ messageId: 'changed', slice: '`ora`', severity: 0 }]
    },
    {
      name: 'another code, where the source may have moved on, is no change of it',
      path: 'content/nl-nl/a.md',
      text: '# Thee\n\nZet `kettle.start()` in het bestand, en start het dan met de knop.\n',
      siblings: {
        'content/en-us/a.md': '# Tea\n\nPut `brewNow` into the file, and start it then with the button.\n'
      },
      findings: [
        { messageId: 'lost', slice: 'Zet `kettle.start()` in het bestand, en start het dan met de knop.', severity: 1 },
        { messageId: 'added', slice: '`kettle.start()`', severity: 1 }
      ]
    },
    {
      name: 'lost backticks',
      text: sxs('Kjør npm install først.', one),
      findings: [
        {
          messageId: 'lost',
          slice: 'npm install',
          line: 1,
          severity: 0,
          message: 'Inline code `npm install` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'lost with its words, in a table',
      text: `| A |\n|---|\n| ${sxs('まず実行します。', one)} |`,
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'lost', slice: 'まず実行します。', line: 3 }]
    },
    {
      name: 'added, in a quote',
      text: `> ${sxs('`Führen` Sie `npm install` zuerst aus.', one)}`,
      path: 'content/de-de/a.md',
      findings: [
        {
          messageId: 'added',
          slice: '`Führen`',
          message: 'Inline code `Führen` is not in the source'
        }
      ]
    },
    {
      name: 'translated, in a list',
      text: `- ${sxs('Exécutez `npm installer` d’abord.', one)}`,
      path: 'content/fr-fr/a.md',
      findings: [
        {
          messageId: 'changed',
          slice: '`npm installer`',
          message: 'Inline code `npm installer` differs from the source, expected `npm install`'
        }
      ]
    },
    {
      name: 'the case of a letter, across lines',
      text: sxs('Выполните `Npm install`\nсначала.', one),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'changed', slice: '`Npm install`' }]
    },
    {
      name: 'merged by their backticks',
      text: sxs('将`--depth``1`设置好。', two),
      path: 'content/zh-cn/a.md',
      findings: [
        {
          messageId: 'merged',
          slice: '`--depth``1`',
          message: 'Inline code `--depth``1` merges separate pieces, expected `--depth`, `1` as in the source'
        }
      ]
    },
    {
      name: 'merged by a space, in a heading',
      text: `# ${sxs('اضبط `--depth 1` الآن.', two)}`,
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'merged', slice: '`--depth 1`' }]
    },
    {
      name: 'a lost backtick',
      text: sxs('Palaidiet `npm install vispirms.', one),
      path: 'content/lv-lv/a.md',
      findings: [
        {
          messageId: 'unpaired',
          slice: '`',
          message: 'Unpaired backtick, expected the code `npm install` as in the source'
        }
      ]
    },
    {
      name: 'a lost backtick that pairs with the next',
      text: sxs('--depth`를 `1`로 설정합니다.', two),
      path: 'content/ko-kr/a.md',
      findings: [{ messageId: 'unpaired', slice: '`' }]
    },
    {
      name: 'quotation marks instead, Thai',
      text: sxs('เรียกใช้ "npm install" ก่อน', one),
      path: 'content/th-th/a.md',
      findings: [{ messageId: 'lost', slice: 'npm install' }]
    },
    {
      name: 'a command of which one word was translated',
      text: sxs('先に `git コミット` を実行します。', 'First run `git commit`.'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'changed', slice: '`git コミット`' }]
    },
    {
      name: 'a value that was translated',
      text: sxs('Setzen Sie `wahr`.', 'Set it to `true`.'),
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'changed', slice: '`wahr`' }]
    },
    {
      name: 'another element in code',
      text: sxs('Bruk `<div>` her.', 'Use `<span>` here.'),
      findings: [{ messageId: 'changed', slice: '`<div>`' }]
    },
    {
      name: 'a name that the text does not use',
      text: sxs('Revise `Servidor` aquí.', 'Check `Server` here.'),
      path: 'content/es-es/a.md',
      findings: [{ messageId: 'changed', slice: '`Servidor`' }]
    },
    {
      name: 'a value that nobody reads',
      text: sxs('`"type": "Knopf"` setzen.', 'Set `"type": "Button"`.'),
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'changed', slice: '`"type": "Knopf"`' }]
    },
    {
      name: 'another folder, no locale',
      text: sxs('Открой `src/index.md`.', 'Open `lib/index.md`.'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'changed', slice: '`src/index.md`' }]
    },
    {
      name: 'part of a host translated',
      text: sxs('Åpne `innlogging.example.com`.', 'Open `login.example.com`.'),
      findings: [{ messageId: 'changed', slice: '`innlogging.example.com`' }]
    },
    {
      name: "a letter of somebody's own file",
      text: sxs('Bruk `posts/my-frist-post.md`.', 'Use `posts/my-first-post.md`.'),
      findings: [{ messageId: 'changed', slice: '`posts/my-frist-post.md`' }]
    },
    {
      name: 'an identifier in italics',
      text: sxs('Bruk _Get-Item_ her.', 'Use `Get-Item` here.'),
      findings: [{ messageId: 'lost', slice: 'Get-Item' }]
    },
    {
      name: 'added, and nowhere in the source article',
      path: 'content/ru-ru/a.md',
      text: '# Печь\n\nВозьмите `OvenTimer` из набора.\n\n`OvenBell` звонит через 3 минуты, если печь горячая.\n',
      siblings: {
        'content/en-us/a.md':
          '# Oven\n\nTake `OvenTimer` from the set.\n\nThe timer rings after 3 minutes, if the oven is hot.\n'
      },
      findings: [{ messageId: 'added', slice: '`OvenBell`' }]
    },
    {
      name: 'a command in two parts',
      text: sxs('Kjør `git` `commit` nå.', 'Run `git commit` now.'),
      findings: [
        { messageId: 'added', slice: '`git`' },
        { messageId: 'changed', slice: '`commit`' }
      ]
    },
    {
      name: 'a command of a formula, lost',
      text: sxs('Es ist $1$.', 'It is $\\frac 1 2$.'),
      findings: [{ messageId: 'mathLost', slice: 'Es ist $1$.' }]
    },
    {
      name: 'a command of a formula, French',
      text: sxs('L’état est $\\début{bmatrix} 1$.', 'The state is $\\begin{bmatrix} 1$.'),
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'math', slice: '\\début{bmatrix}' }]
    },
    {
      name: 'two of three, Dutch',
      text: sxs('Gebruik `a` en bb en `cc`.', 'Use `a` and `bb` and `c`.'),
      path: 'content/nl-nl/a.md',
      findings: [
        { messageId: 'lost', slice: 'bb' },
        { messageId: 'changed', slice: '`cc`' }
      ]
    }
  ]
})
