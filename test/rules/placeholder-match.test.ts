import rule from '../../rules/placeholder-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

const hello = 'Hello {userName}, you have {0} files.'

testRule(rule, {
  good: [
    {
      name: 'one that stands in a block beside it',
      siblings: {
        'content/en-us/a.md':
          'Open `app.vue` and look.\n\n<div>\n<b>Selected: {{ selected }}</b>\n\n<i>The [choice](a.md) is kept.</i>\n</div>\n'
      },
      path: 'content/de-de/a.md',
      text: 'Öffnen Sie `app.vue` und sehen Sie nach.\n\n<div>\n<b>Gewählt:</b>\n\n<i>{{ selected }} ist die [Wahl](a.md), die bleibt.</i>\n</div>\n'
    },
    { name: 'a percentage in Turkish', text: sxs("%50'si dolu.", '50 % of it is full.'), path: 'content/tr-tr/a.md' },
    {
      name: 'names and numbers in another order',
      text: sxs('%2 个中的 %1 个，%(name)s', '%(name)s: %1 of %2'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'marks of footnotes in another order, and a note',
      text: `${sxs('小麦粉[^2]とパン[^1]。', 'Bread[^1] and flour[^2].')}\n\n[^1]: ${sxs('パン', 'Bread')}\n`,
      path: 'content/ja-jp/a.md'
    },
    { name: 'the same placeholders', text: sxs('Hei {userName}, du har {0} filer.', hello) },
    {
      name: 'another order',
      text: sxs('{0} 個のファイルがあります、{userName} さん。', hello),
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'a variable in another case',
      text: sxs('Ordner %WinDir% und %ProgramFiles(x86)%.', 'Folder %windir% and %programfiles(x86)%.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a plain word that people fill in',
      text: sxs('Перейдите в {ПУТЬ}.', 'Go to {PATH}.'),
      path: 'content/ru-ru/a.md'
    },
    {
      name: 'percentages',
      text: sxs('50 % der Dateien, 100 %s und 20%ige Lösung', '50% of the files, 100% and a 20% solution'),
      path: 'content/de-de/a.md'
    },
    { name: 'escaped braces', text: sxs('转到 {user_name}。', 'Go to \\{user\\_name\\}.'), path: 'content/zh-cn/a.md' },
    {
      name: 'a template with a translated argument',
      text: sxs('Voir {{ link "Ici" }}.', 'See {{ link "Here" }}.'),
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'a macro in another case, with translated words and the id of a translated heading',
      text: sxs(
        '{{glossary("oven", "four")}} : {{Sample("Four_chaud", 650)}}, {{demo(\'Essai du four\')}}',
        '{{Glossary("oven")}}: {{Sample("Hot_oven", 650)}}, {{Demo("Oven demo: hot")}}'
      ),
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'sets and sentences in braces',
      text: sxs('Mengden {a, b} {som er her}.', 'The set {a, b} {that is here}.')
    },
    { name: 'code: `code-match` says so', text: sxs('Skriv {userId} her.', 'Type `{userId}` here.') },
    {
      name: 'code of the target',
      text: sxs('اكتب `{userId}` هنا.', 'Type {userId} here.'),
      path: 'content/ar-sa/a.md'
    },
    { name: 'URLs: `link-url-match` says so', text: sxs('Se [her](a/{id_2}.md).', 'See [here](a/{id_1}.md).') },
    { name: 'a number sign with a meaning', text: sxs('Farge #A0, C#1 og sak #12.', 'Colour #A0, C#1 and issue #12.') },
    { name: 'no translation: `require-translation` says so', text: sxs(' ', hello) }
  ],
  bad: [
    {
      name: 'a number behind a space',
      text: sxs('% 1 von %2 Kesseln', '%1 of %2 kettles'),
      path: 'content/de-de/a.md',
      findings: [
        {
          messageId: 'changed',
          slice: '% 1',
          message: 'Placeholder `% 1` differs from the source, expected `%1`'
        }
      ]
    },
    {
      name: 'a name that was torn away',
      text: sxs('¡Elimine % seleccionado (name) ahora!', 'Delete the chosen %(name)s now!'),
      path: 'content/es-es/a.md',
      findings: [{ messageId: 'changed', slice: '% seleccionado (name)' }]
    },
    {
      name: 'a mark of a footnote translated',
      text: sxs('Brød[^mel] og smør.', 'Bread[^flour] and butter.'),
      findings: [
        {
          messageId: 'changed',
          slice: '[^mel]',
          message: 'Placeholder `[^mel]` differs from the source, expected `[^flour]`'
        }
      ]
    },
    {
      name: 'a mark of a footnote lost',
      text: sxs('Хлеб[^1] и масло.', 'Bread[^1] and butter[^2].'),
      path: 'content/ru-ru/a.md',
      findings: [
        {
          messageId: 'lost',
          slice: 'Хлеб[^1] и масло.',
          message: 'Placeholder `[^2]` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'lost',
      text: sxs('Hei, du har {0} filer.', hello),
      findings: [
        {
          messageId: 'lost',
          slice: 'Hei, du har {0} filer.',
          line: 1,
          message: 'Placeholder `{userName}` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'translated, in a table',
      text: `| A |\n|---|\n| ${sxs('Bonjour {nomUtilisateur}, vous avez {0} fichiers.', hello)} |`,
      path: 'content/fr-fr/a.md',
      findings: [
        {
          messageId: 'changed',
          slice: '{nomUtilisateur}',
          line: 3,
          message: 'Placeholder `{nomUtilisateur}` differs from the source, expected `{userName}`'
        }
      ]
    },
    {
      name: 'another number, in a list',
      text: `- ${sxs('안녕하세요 {userName}님, 파일 {1}개가 있습니다.', hello)}`,
      path: 'content/ko-kr/a.md',
      findings: [{ messageId: 'changed', slice: '{1}' }]
    },
    {
      name: 'added, in a quote',
      text: `> ${sxs('你好 {userName}，你有 {0} 个 {1} 文件。', hello)}`,
      path: 'content/zh-cn/a.md',
      findings: [
        {
          messageId: 'added',
          slice: '{1}',
          message: 'Placeholder `{1}` is not in the source'
        }
      ]
    },
    {
      name: 'a plain word that is gone',
      text: sxs('Pārejiet uz ceļu.', 'Go to {PATH}.'),
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'lost', slice: 'Pārejiet uz ceļu.' }]
    },
    {
      name: 'a translated variable',
      text: sxs('Öffnen Sie %Benutzername% jetzt.', 'Open %username% now.'),
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'changed', slice: '%Benutzername%' }]
    },
    {
      name: 'a broken format',
      text: sxs('لديك % s ملفات و%d مجلدات.', 'You have %s files and %d folders.'),
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'lost', slice: 'لديك % s ملفات و%d مجلدات.' }]
    },
    {
      name: 'a template variable, across lines',
      text: sxs('このサイトは\n{{ sitio.title }} です。', 'This site\nis {{ site.title }}.'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'changed', slice: '{{ sitio.title }}', line: 2 }]
    },
    {
      name: 'another argument of a macro',
      text: sxs('{{Element("ol", "список")}} и {{Element("li")}}', '{{Element("ul", "list")}} and {{Element("li")}}'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'changed', slice: '{{Element("ol", "список")}}' }]
    },
    {
      name: 'a macro that is gone',
      text: sxs('オーブン', '{{Glossary("oven")}}'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'lost', slice: 'オーブン' }]
    },
    {
      name: 'an interpolation',
      text: sxs('Стоимость: $ {price}.', 'Price: ${price}.'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'changed', slice: '{price}' }]
    },
    {
      name: 'a leaked token',
      text: sxs('So verschieben Sie ein #A0 nach oben.', 'How to move a notebook up.'),
      path: 'content/de-de/a.md',
      findings: [
        {
          messageId: 'leaked',
          slice: '#A0',
          message: 'Token `#A0` of a translation engine is left in the text, expected the words that it stands for'
        }
      ]
    }
  ]
})
