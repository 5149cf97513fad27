import rule from '../../rules/alert-keyword.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    { name: 'the same keyword', text: `> ${sxs('[!NOTE]', '[!NOTE]')}` },
    {
      name: 'another letter case',
      text: `> ${sxs('[!Note] Gardez-le.', '[!NOTE] Keep it.')}`,
      path: 'content/fr-fr/a.md'
    },
    { name: "a word of the source's own", text: `> ${sxs('[!TIPS]', '[!TIPS]')}`, path: 'content/ja-jp/a.md' },
    { name: 'an include with its label', text: sxs('[!INCLUDE [navn](a.md)]', '[!INCLUDE [name](a.md)]') },
    {
      name: 'a badge: an image in a link',
      text: sxs('[![логотип](a.png)](b.md)', '[![logo](a.png)](b.md)'),
      path: 'content/ru-ru/a.md'
    },
    { name: 'an image', text: sxs('看 ![图](a.png)', 'See ![picture](a.png)'), path: 'content/zh-cn/a.md' },
    { name: 'known keywords outside of units', text: '> [!NOTE]\n> Tekst.\n\n> [!caution] Se opp\n> Tekst.' },
    { name: 'what a site knows besides', text: '> [!RECIPE]\n> Tekst.', options: { keywords: ['recipe'] } },
    { name: 'code', text: '```md\n> [!注意]\n```', path: 'content/ja-jp/a.md' },
    { name: 'directives with colons', text: ':::tip[Visste du det?]\nTekst.\n:::' },
    { name: 'marks in a sentence', text: sxs('Au!!! Vent\nher.', 'Ouch!!! Wait\nhere.') },
    { name: 'the source article', text: '> [!GOTCHA]\n> Text.', path: 'content/en-us/a.md' },
    {
      name: 'a bracket in a sentence',
      text: sxs('Wauw! [Lees dit!](a.md)', 'Wow! [Read this!](a.md)'),
      path: 'content/nl-nl/a.md'
    }
  ],
  bad: [
    {
      name: 'an admonition of Python-Markdown, aligned with its source',
      path: 'content/de-de/a.md',
      text: '# Ofen\n\n!!! Hinweis "Vorsicht"\n    Der `Ofen` ist 20 Minuten heiß.\n\n/// tip | Rat\n\nÖffnen Sie `b`.\n\n///\n',
      siblings: {
        'content/en-us/a.md':
          '# Oven\n\n!!! note "Careful"\n    The `Ofen` is hot for 20 minutes.\n\n/// tip\n\nOpen `b`.\n\n///\n'
      },
      findings: [
        {
          messageId: 'changed',
          slice: '!!! Hinweis',
          line: 3,
          message:
            'Alert keyword `!!! Hinweis` differs from the source, expected `!!! note`: keywords are markup and not translated'
        }
      ],
      output:
        '# Ofen\n\n!!! note "Vorsicht"\n    Der `Ofen` ist 20 Minuten heiß.\n\n/// tip | Rat\n\nÖffnen Sie `b`.\n\n///\n'
    },
    {
      name: 'translated, in a quote',
      text: `> ${sxs('[!СОВЕТ]', '[!TIP]')}`,
      path: 'content/ru-ru/a.md',
      findings: [
        {
          messageId: 'changed',
          slice: '[!СОВЕТ]',
          line: 1,
          message:
            'Alert keyword `[!СОВЕТ]` differs from the source, expected `[!TIP]`: keywords are markup and not translated'
        }
      ],
      output: `> ${sxs('[!TIP]', '[!TIP]')}`
    },
    {
      name: 'translated by two words, in a list',
      text: `- ${sxs('[! GODE RÅD] Les dette.', '[!TIP] Read this.')}`,
      findings: [{ messageId: 'changed', slice: '[! GODE RÅD]' }],
      output: `- ${sxs('[!TIP] Les dette.', '[!TIP] Read this.')}`
    },
    {
      name: 'full-width signs',
      text: sxs('【！注意】请阅读。', '[!NOTE] Read it.'),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'changed', slice: '【！注意】' }],
      output: sxs('[!NOTE]请阅读。', '[!NOTE] Read it.')
    },
    {
      name: 'a space behind the mark, in a table',
      text: `| A |\n|---|\n| ${sxs('[! NOTE] اقرأ هذا.', '[!NOTE] Read this.')} |`,
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'changed', slice: '[! NOTE]', line: 3 }],
      output: `| A |\n|---|\n| ${sxs('[!NOTE] اقرأ هذا.', '[!NOTE] Read this.')} |`
    },
    {
      name: 'an include',
      text: sxs('[!インクルード [名](a.md)]', '[!INCLUDE [name](a.md)]'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'changed', slice: '[!インクルード' }],
      output: sxs('[!INCLUDE [名](a.md)]', '[!INCLUDE [name](a.md)]')
    },
    {
      name: 'the mark lost, nothing else in the unit',
      text: `> ${sxs('[Padoms]', '[!TIP]')}`,
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'changed', slice: '[Padoms]' }],
      output: `> ${sxs('[!TIP]', '[!TIP]')}`
    },
    {
      name: 'lost, across lines',
      text: `> ${sxs('注\n> お読みください。', '[!NOTE]\n> Read this.')}`,
      path: 'content/ja-jp/a.md',
      findings: [
        {
          messageId: 'lost',
          slice: '注\n> お読みください。',
          message: 'Alert keyword `[!NOTE]` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'invented',
      text: `> ${sxs('[!HINWEIS] Lesen Sie.', 'Read.')}`,
      path: 'content/de-de/a.md',
      findings: [
        {
          messageId: 'invented',
          slice: '[!HINWEIS]',
          message: 'Alert keyword `[!HINWEIS]` is not in the source'
        }
      ]
    },
    {
      name: 'outside of units',
      text: '# 見出し\n\n> [!注意]\n> 文。\n\n> [! NOTE]\n> 文。\n\n:::ヒント\n文。\n:::',
      path: 'content/ja-jp/a.md',
      findings: [
        {
          messageId: 'unknown',
          slice: '[!注意]',
          line: 3,
          message: 'Unknown alert keyword `[!注意]`, expected one such as `[!NOTE]` or `[!TIP]`'
        },
        { messageId: 'changed', slice: '[! NOTE]', line: 6 },
        { messageId: 'unknown', slice: ':::ヒント', line: 9 }
      ],
      output: '# 見出し\n\n> [!注意]\n> 文。\n\n> [!NOTE]\n> 文。\n\n:::ヒント\n文。\n:::'
    }
  ]
})
