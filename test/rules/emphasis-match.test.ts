import rule from '../../rules/emphasis-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

const save = 'Choose **Save** and close the window.'
const two = 'Choose **File** and then **Save**.'

testRule(rule, {
  good: [
    {
      name: 'markers that the bare URL of a torn link took',
      text: sxs(
        '**Faturalama > [Ürünler] – (https://example.com/a)**’e gidin',
        'Go to **Billing > [Products](https://example.com/a)** now'
      ),
      path: 'content/tr-tr/a.md'
    },
    { name: 'the same emphasis', text: sxs('Velg **Lagre** og lukk vinduet.', save) },
    {
      name: 'another word order',
      text: sxs('**保存** を選択してから **ファイル** を閉じます。', two),
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'no emphasis left at all: `require-emphasis` says so',
      text: sxs('选择“保存”并关闭窗口。', save),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'an asterisk that stands for itself on both sides',
      text: sxs('Skriv \\* eller *.md for alle filer.', 'Type \\* or *.md for all files.')
    },
    {
      name: 'a times sign that became an asterisk',
      text: sxs('Das sind 5 \\* 12 Monate.', 'That is 5 × 12 months.'),
      path: 'content/de-de/a.md'
    },
    { name: 'a power in both', text: sxs('Resultatet av 2 ** 8 er **256**.', 'The result of 2 ** 8 is **256**.') },
    {
      name: 'code that lost its backticks: `code-match` says so',
      text: sxs('Bruk **kwargs i stedet.', 'Use `**kwargs` instead.')
    },
    {
      name: 'underscores inside of words',
      text: sxs('Sett tenant_id og user_name.', 'Set _both_ of tenant_id and user_name.')
    },
    { name: 'markers in code', text: sxs('Skriv `a ** b` her, **nå**.', 'Type `a ** b` here, **now**.') },
    { name: 'a list marker in a unit of two lines', text: sxs('En\n* To', 'One\n* Two') },
    {
      name: 'markers of a lost menu step: `menu-path` says so',
      text: sxs('Velg **Fil** > ** ** > **Lagre**.', 'Choose **File** > **Account** > **Save**.')
    },
    { name: 'damage that the source has, too', text: sxs('Velg **Lagre nå.', 'Choose **Save now.') }
  ],
  bad: [
    {
      name: 'a lost closing marker',
      text: sxs('Velg **Lagre og lukk vinduet.', save),
      findings: [
        {
          messageId: 'unpaired',
          slice: '**',
          line: 1,
          message: 'Unpaired `**`, expected it in pairs around words as in the source'
        }
      ]
    },
    {
      name: 'a lost opening marker',
      text: sxs('Выберите Сохранить** и закройте окно.', save),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'unpaired', slice: '**' }]
    },
    {
      name: 'a space inside of a marker',
      text: sxs('Wählen Sie ** Speichern** aus.', save),
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'unpaired', slice: '**' }]
    },
    {
      name: 'markers without words',
      text: sxs('اختر **** حفظ ثم أغلق النافذة.', save),
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'unpaired', slice: '****' }]
    },
    {
      name: 'one of two pairs, in a table',
      text: `| A | B |\n|---|---|\n| x | ${sxs('Choisissez **Fichier puis **Enregistrer**.', two)} |`,
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'unpaired', slice: '**', line: 3 }]
    },
    {
      name: 'beside code that holds markers',
      text: sxs('La propriété **Nom de `**x**` ici.', 'The property **Name** of `**x**` here.'),
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'unpaired', slice: '**' }]
    },
    {
      name: 'half a marker, in a quote',
      text: `> ${sxs('Izvēlieties **Saglabāt* un aizveriet logu.', save)}`,
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'unpaired', slice: '*' }]
    },
    {
      name: 'escaped markers, in a list',
      text: `1. ${sxs('Kies \\*\\*Opslaan\\*\\* en sluit het venster.', save)}`,
      path: 'content/nl-nl/a.md',
      findings: [{ messageId: 'escaped', slice: '\\*\\*' }]
    },
    {
      name: 'escaped markers between words',
      text: sxs('[ファイル] または **[保存]** を選\\*\\*\\*\\*択します。', two),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'escaped', slice: '\\*\\*\\*\\*' }]
    },
    {
      name: 'full-width asterisks',
      text: sxs('选择＊＊保存＊＊并关闭窗口。', save),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'escaped', slice: '＊＊' }]
    },
    {
      name: 'an escaped single marker',
      text: sxs('Velg \\*alltid\\* den første.', 'Choose *always* the first one.'),
      findings: [{ messageId: 'escaped', slice: '\\*' }]
    },
    {
      name: 'underscores joined to letters of a script without spaces',
      text: sxs('次に_option_パラメーターを設定します。', 'Then set the _option_ parameter.'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'unpaired', slice: '_' }]
    },
    {
      name: 'across lines, in a heading-like paragraph',
      text: `Before\n\n${sxs('**저장을 선택하고\n창을 닫습니다.', 'Choose **Save** and\nclose the window.')}\n\nAfter **all**`,
      path: 'content/ko-kr/a.md',
      findings: [{ messageId: 'unpaired', slice: '**', line: 3 }]
    },
    {
      name: 'inside of a heading',
      text: `# ${sxs('**เลือกบันทึก', 'Choose **Save**')}`,
      path: 'content/th-th/a.md',
      findings: [{ messageId: 'unpaired', slice: '**' }]
    }
  ]
})
