import rule from '../../rules/no-broken-escape.js'
import { sxs, testRule } from '../support/rule-tester.js'

const key = 'The key is HKEY\\_USERS here.'

testRule(rule, {
  good: [
    { name: 'whole escapes', text: sxs('Nøkkelen er HKEY\\_USERS her.', key) },
    { name: 'no escape left', text: sxs('Nøkkelen er HKEY_USERS her.', key) },
    {
      name: 'a path with spaces in both',
      text: sxs('Im Ordner Benutzer \\ [Name] \\ Daten.', 'In the folder Users \\ [name] \\ data.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'escaped backslashes with spaces',
      text: sxs('В узле HKEY\\_X \\\\ Y \\\\ _Z_.', 'In the node HKEY\\_X\\\\Y\\\\_Z_.'),
      path: 'content/ru-ru/a.md'
    },
    { name: 'code', text: sxs('Skriv `a \\ _b` og HKEY\\_USERS.', 'Type `a \\ _b` and HKEY\\_USERS.') },
    { name: 'a hard line break', text: sxs('En HKEY\\_A\\\n\\_to', 'One HKEY\\_A\\\n\\_two') },
    {
      name: 'a tag behind a backslash',
      text: sxs('在 A \\<b>x</b> 中 HKEY\\_USERS', 'In A \\ <b>x</b> HKEY\\_USERS'),
      path: 'content/zh-cn/a.md'
    }
  ],
  bad: [
    {
      name: 'a space in an escape',
      text: sxs('Nøkkelen er HKEY\\ _USERS her.', key),
      findings: [
        {
          messageId: 'broken',
          slice: '\\ _',
          line: 1,
          message: 'Escape `\\ _` is broken by a space, expected `\\_` as in the source'
        }
      ],
      output: sxs('Nøkkelen er HKEY\\_USERS her.', key)
    },
    {
      name: 'spaces around the backslash, twice, in a table',
      text: `| A |\n|---|\n| ${sxs('Unter HKEY \\ _LOCAL \\ _MACHINE steht es.', 'It is at HKEY\\_LOCAL\\_MACHINE.')} |`,
      path: 'content/de-de/a.md',
      findings: [
        { messageId: 'broken', slice: ' \\ _', line: 3 },
        { messageId: 'broken', slice: ' \\ _' }
      ],
      output: `| A |\n|---|\n| ${sxs('Unter HKEY\\_LOCAL\\_MACHINE steht es.', 'It is at HKEY\\_LOCAL\\_MACHINE.')} |`
    },
    {
      name: 'an asterisk, Japanese',
      text: sxs('すべての \\ * ファイルを選択します。', 'Select all \\* files.'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'broken', slice: '\\ *' }],
      output: sxs('すべての \\* ファイルを選択します。', 'Select all \\* files.')
    },
    {
      name: 'a bracket behind an escaped backslash, in a quote',
      text: `> ${sxs('Le nœud est A\\\\\\ [B\\] ici.', 'The node is A\\\\\\[B\\] here.')}`,
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'broken', slice: '\\ [' }],
      output: `> ${sxs('Le nœud est A\\\\\\[B\\] ici.', 'The node is A\\\\\\[B\\] here.')}`
    },
    {
      name: 'a no-break space, Arabic, in a list',
      text: `- ${sxs('المفتاح هو A\\\u00A0_B هنا.', 'The key is A\\_B here.')}`,
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'broken', slice: '\\\u00A0_' }],
      output: `- ${sxs('المفتاح هو A\\_B هنا.', 'The key is A\\_B here.')}`
    }
  ]
})
