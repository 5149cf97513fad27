import rule from '../../rules/identifier-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'an option with a dash of typography',
      text: sxs('Nutzen Sie –force dafür.', 'Use --force for it.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'two hyphens that are a dash',
      text: sxs('Die Regel ist *fest*, sie gilt immer.', 'The rule is *fixed*--it always holds.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a name with a word behind it',
      text: sxs('打开lampAllow选项。', 'Open the lampAllow option.'),
      path: 'content/zh-cn/a.md'
    },
    { name: 'money, shares and marks', text: sxs('5 $, 50 %, **tre**', '$5, 50%, **three**') },
    {
      name: 'a stand-in beside another one',
      text: sxs('许可证+文件名.txt', 'license+filename.txt'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'a name in an emptied label',
      text: sxs('查看[.](a.md)。', 'See [the cmdlet Set-Mailbox](a.md).'),
      path: 'content/zh-cn/a.md'
    },
    { name: 'a file named by the locale', text: sxs('ru.json', 'zh-CN.json'), path: 'content/ru-ru/a.md' },
    {
      name: 'kept, with an ending',
      text: sxs('Käytä Set-Mailbox-komentoa ja web.config-tiedostoa.', 'Use Set-Mailbox and web.config.'),
      path: 'content/fi-fi/a.md'
    },
    {
      name: 'kept in other letter case',
      text: sxs('Öffnen Sie die Datei Web.Config.', 'Open the web.config file.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'put into code',
      text: sxs('`Get-Process` を実行します。', 'Run Get-Process.'),
      path: 'content/ja-jp/a.md'
    },
    { name: 'escaped otherwise', text: sxs('Установите MAX\\_SIZE.', 'Set MAX_SIZE.'), path: 'content/ru-ru/a.md' },
    {
      name: 'an entity for the stop',
      text: sxs('افتح الملف app&#46;config الآن.', 'Open app.config now.'),
      path: 'content/ar-sa/a.md'
    },
    {
      name: 'words that only look like cmdlets',
      text: sxs('Skrivebeskyttet tillegg ved oppstart.', 'Read-Only Add-In at Start-Up.')
    },
    {
      name: 'abbreviations and versions',
      text: sxs('z. B. Version 2. 1', 'e.g. version 2.1'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a brand with a stop is not missed',
      text: sxs('邮箱服务', 'The Outlook.com service'),
      path: 'content/zh-cn/a.md'
    },
    { name: 'an address is a link', text: sxs('Skriv til navn@example.com.', 'Write to someone@example.com.') },
    { name: 'two sentences', text: sxs('Trykk Lagre. Les mer.', 'Select Save. Read more.') },
    { name: 'a URL', text: sxs('Zie de site.', 'See https://example.com/a_b/index.html.'), path: 'content/nl-nl/a.md' },
    {
      name: "a placeholder is another rule's",
      text: sxs('Tik {naam}.', 'Type {user_name}.'),
      path: 'content/nl-nl/a.md'
    },
    {
      name: 'allowed by option',
      text: sxs('Ouvrez le fichier Classeur1.', 'Open Book1.xlsx.'),
      path: 'content/fr-fr/a.md',
      options: { allow: ['book1.xlsx'] }
    },
    {
      name: "a broken escape is another rule's",
      text: sxs('Setzen Sie MAX\\ _SIZE.', 'Set MAX\\_SIZE.'),
      path: 'content/de-de/a.md'
    },
    { name: 'a space target', text: sxs(' ', 'Open app.config.') }
  ],
  bad: [
    {
      name: 'half in other letters',
      text: sxs('### \\<lampAllow非常亮> 元素', '### \\<lampAllowVeryBright> element'),
      path: 'content/zh-cn/a.md',
      findings: [
        {
          messageId: 'changed',
          slice: 'lampAllow非常亮',
          message: 'Identifier `lampAllow非常亮` is damaged, expected `lampAllowVeryBright` as in the source'
        }
      ]
    },
    {
      name: 'an option',
      text: sxs('### -Fehleraktion', '### -ErrorAction'),
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'lost', slice: '### -Fehleraktion' }]
    },
    {
      name: 'a variable and its member',
      text: sxs('Verwenden Sie $_. Name dafür.', 'Use $_.Name for it.'),
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'split', slice: '$_. Name' }],
      output: sxs('Verwenden Sie $_.Name dafür.', 'Use $_.Name for it.')
    },
    {
      name: 'a folder behind a variable',
      text: sxs('Открыть %KETTLE%\\ Data сейчас.', 'Open %KETTLE%\\Data now.'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'split', slice: '%KETTLE%\\ Data' }],
      output: sxs('Открыть %KETTLE%\\Data сейчас.', 'Open %KETTLE%\\Data now.')
    },
    {
      name: 'a name that ends its URL',
      text: sxs('[차-두잔 도구](https://example.com/tea-2cups)', '[the tea-2cups tool](https://example.com/tea-2cups)'),
      path: 'content/ko-kr/a.md',
      findings: [{ messageId: 'lost', slice: '[차-두잔 도구](https://example.com/tea-2cups)' }]
    },
    {
      name: 'a namespace split, in a table',
      text: `| A |\n|---|\n| ${sxs('Le type System. Data. SqlClient', 'The System.Data.SqlClient type')} |`,
      path: 'content/fr-fr/a.md',
      findings: [
        {
          messageId: 'split',
          slice: 'System. Data. SqlClient',
          line: 3,
          message: 'Identifier `System. Data. SqlClient` is split by spaces, expected `System.Data.SqlClient`'
        }
      ],
      output: `| A |\n|---|\n| ${sxs('Le type System.Data.SqlClient', 'The System.Data.SqlClient type')} |`
    },
    {
      name: 'a file name split twice, in a list',
      text: `- ${sxs('"install. ps1" と "install .ps1" は無視されます', '"install.ps1" is ignored')}`,
      path: 'content/ja-jp/a.md',
      findings: [
        { messageId: 'split', slice: 'install. ps1' },
        { messageId: 'split', slice: 'install .ps1' }
      ],
      output: `- ${sxs('"install.ps1" と "install.ps1" は無視されます', '"install.ps1" is ignored')}`
    },
    {
      name: 'a scope, in a quote',
      text: `> ${sxs('См. **IStream:: Read**.', 'See **IStream::Read**.')}`,
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'split', slice: 'IStream:: Read' }],
      output: `> ${sxs('См. **IStream::Read**.', 'See **IStream::Read**.')}`
    },
    {
      name: 'escaped underscores, in a heading',
      text: `# ${sxs('VT \\_ I4', 'VT\\_I4')}`,
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'split', slice: 'VT \\_ I4' }],
      output: `# ${sxs('VT\\_I4', 'VT\\_I4')}`
    },
    {
      name: 'a cmdlet whose hyphen became a space',
      text: sxs('**Remove LocalGroupMember** cmdlet', '**Remove-LocalGroupMember** cmdlet'),
      path: 'content/ko-kr/a.md',
      findings: [{ messageId: 'split', slice: 'Remove LocalGroupMember' }],
      output: sxs('**Remove-LocalGroupMember** cmdlet', '**Remove-LocalGroupMember** cmdlet')
    },
    {
      name: 'a cmdlet with spaces around its hyphen',
      text: sxs('运行 Get - Mailbox。', 'Run Get-Mailbox.'),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'split', slice: 'Get - Mailbox' }],
      output: sxs('运行 Get-Mailbox。', 'Run Get-Mailbox.')
    },
    {
      name: 'a file name in another script',
      text: sxs('افتح ملف services. msc.', 'Open services.msc.'),
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'split', slice: 'services. msc' }],
      output: sxs('افتح ملف services.msc.', 'Open services.msc.')
    },
    {
      name: 'a cmdlet translated',
      text: sxs('Se eksempelet for [Fjern nettsted](a.md).', 'See the example for [Remove-Site](a.md).'),
      findings: [
        {
          messageId: 'lost',
          slice: 'Se eksempelet for [Fjern nettsted](a.md).',
          line: 1,
          message: 'Identifier `Remove-Site` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'a file name transliterated',
      text: sxs('Коммктрл. h', 'Commctrl.h'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'lost', slice: 'Коммктрл. h' }]
    },
    {
      name: 'another file, no locale',
      text: sxs('данные.json и ru.xml', 'zh-CN.json'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'lost', slice: 'данные.json и ru.xml' }]
    },
    {
      name: 'a header that is gone, across lines',
      text: sxs('ดู\nไฟล์', 'See\nwinerror.h'),
      path: 'content/th-th/a.md',
      findings: [{ messageId: 'lost', slice: 'ดู\nไฟล์' }]
    },
    {
      name: 'a constant',
      text: sxs('Dit is een binaire waarde.', 'This is a REG\\_BINARY value.'),
      path: 'content/nl-nl/a.md',
      findings: [{ messageId: 'lost', slice: 'Dit is een binaire waarde.' }]
    }
  ]
})
