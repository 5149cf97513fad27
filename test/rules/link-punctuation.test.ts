import rule from '../../rules/link-punctuation.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    { name: 'the mark after the link', text: sxs('Se [veiledningen](a.md).', 'See the [guide](a.md).') },
    {
      name: 'the source label ends in a mark',
      text:
        sxs('[Kas jauns?](a.md)', '[What is new?](a.md)') + sxs('[Start nu.](b.md)', '[Start now.](b.md)', '11751-102'),
      path: 'lv-lv/a.md'
    },
    {
      name: 'a mark of the source inside of quotes',
      text: sxs('[Druk op "Start".](a.md)', '[Press "Start."](a.md)'),
      path: 'nl-nl/a.md'
    },
    {
      name: 'a title that becomes a question',
      text: sxs('[Wie teile ich ein Formular?](a.md)', '[How to share a form](a.md).'),
      path: 'de-de/a.md'
    },
    {
      name: 'an ellipsis',
      text: sxs('[Plus…](a.md) [Ouvrir...](b.md)', '[More](a.md) [Open](b.md)'),
      path: 'fr-fr/a.md'
    },
    { name: 'an entity', text: sxs('[A &gt;](a.md)', '[A more](a.md)') },
    {
      name: 'only punctuation is told by no-empty-link-text',
      text: sxs('使用[。](a.md)', 'Use the [object](a.md).'),
      path: 'ja-jp/a.md'
    },
    {
      name: 'a directive that ends in colons',
      text: sxs('[:::no-loc text="Excel":::](a.md)', '[Excel](a.md)'),
      path: 'ar-sa/a.md'
    },
    {
      name: 'a link with another URL has no counterpart',
      text: sxs('[здесь.](b.md)', '[here](a.md).'),
      path: 'ru-ru/a.md'
    },
    { name: 'a link around the unit', text: `[${sxs('指南。', 'Guide')}](a.md)`, path: 'zh-cn/a.md' },
    {
      name: 'a bare URL and an image',
      text: sxs('ดู https://example.com/a. ![รูป.](a.png)', 'See https://example.com/a. ![Picture](a.png)'),
      path: 'th-th/a.md'
    },
    { name: 'code that ends in a mark', text: sxs('[`a.`](a.md) 보기', 'See [`a`](a.md)'), path: 'ko-kr/a.md' },
    { name: 'an escaped mark', text: sxs('[a\\.](a.md)', '[a](a.md)') },
    { name: 'a full stop without a source', text: 'Se [hele veiledningen.](a.md)\n' },
    {
      name: 'a comma in the source language',
      text: 'See [the guide,](a.md) which tells more.\n',
      path: 'content/en-us/a.md'
    },
    { name: 'a label of spaces', text: sxs('[ ](a.md)', '[guide](a.md)') }
  ],
  bad: [
    {
      name: 'a full stop',
      text: sxs('Se [veiledningen.](a.md)', 'See the [guide](a.md).'),
      findings: [
        {
          messageId: 'pulled',
          slice: '.',
          line: 1,
          message: 'Punctuation `.` is inside the link text, expected it after the link'
        }
      ],
      output: sxs('Se [veiledningen](a.md).', 'See the [guide](a.md).')
    },
    {
      name: 'a comma in a list',
      text: `- ${sxs('Saskaņā ar [līgumu,](a.md) maksājiet.', 'By the [agreement](a.md), pay.')}\n`,
      path: 'lv-lv/a.md',
      findings: [{ messageId: 'pulled', slice: ',' }],
      output: `- ${sxs('Saskaņā ar [līgumu](a.md), maksājiet.', 'By the [agreement](a.md), pay.')}\n`
    },
    {
      name: 'a full stop twice, in a table',
      text: `| a |\n|---|\n| ${sxs('Zie [hier.](a.md).', 'See [here](a.md).')} |\n`,
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'pulled', slice: '.', line: 3 }],
      output: `| a |\n|---|\n| ${sxs('Zie [hier](a.md).', 'See [here](a.md).')} |\n`
    },
    {
      name: 'a wide full stop',
      text: sxs('请参阅[活动。](a.md)', 'See [activities](a.md).'),
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'pulled', slice: '。' }],
      output: sxs('请参阅[活动](a.md)。', 'See [activities](a.md).')
    },
    {
      name: 'an enumeration comma before a letter, in a script without spaces',
      text: sxs('[設定、](a.md)保存', '[Settings](a.md) and saving'),
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'pulled', slice: '、' }],
      output: sxs('[設定](a.md)、保存', '[Settings](a.md) and saving')
    },
    {
      name: 'Arabic marks, in a quote',
      text: `> ${sxs('في [المركز،](a.md) حدد [هل؟](b.md)', 'In the [center](a.md), select [this](b.md)?')}\n`,
      path: 'ar-sa/a.md',
      findings: [
        { messageId: 'pulled', slice: '،' },
        { messageId: 'pulled', slice: '؟' }
      ],
      output: `> ${sxs('في [المركز](a.md)، حدد [هل](b.md)؟', 'In the [center](a.md), select [this](b.md)?')}\n`
    },
    {
      name: 'a danda',
      text: sxs('[यहाँ देखें।](a.md)', '[See here](a.md).'),
      path: 'hi-in/a.md',
      findings: [{ messageId: 'pulled', slice: '।' }],
      output: sxs('[यहाँ देखें](a.md)।', '[See here](a.md).')
    },
    {
      name: 'inside of strong text, in a heading',
      text: `# ${sxs('[**Начало.**](a.md)', '[**Start**](a.md)')}\n`,
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'pulled', slice: '.' }],
      output: `# ${sxs('[**Начало**](a.md).', '[**Start**](a.md)')}\n`
    },
    {
      name: 'a French colon with its no-break space, and one with a space before a full stop',
      text: sxs('[Code d’erreur\u00A0:](a.md) 12 [ici .](b.md)', '[Error code](a.md) 12 [here](b.md)'),
      path: 'fr-fr/a.md',
      findings: [
        { messageId: 'pulled', slice: '\u00A0:' },
        { messageId: 'pulled', slice: ' .' }
      ],
      output: sxs('[Code d’erreur](a.md)\u00A0: 12 [ici](b.md).', '[Error code](a.md) 12 [here](b.md)')
    },
    {
      name: 'after a parenthesis and before a closing one',
      text: sxs('Verwenden Sie es ([Assistent (SaRa).](a.md))', 'Use it ([Assistant (SaRa)](a.md))'),
      path: 'de-de/a.md',
      findings: [{ messageId: 'pulled', slice: '.' }],
      output: sxs('Verwenden Sie es ([Assistent (SaRa)](a.md).)', 'Use it ([Assistant (SaRa)](a.md))')
    },
    {
      name: 'before another mark nothing is certain',
      text: sxs('[Se her.](a.md), så [der,](b.md)gå', '[Look here](a.md), then [there](b.md) go'),
      findings: [
        { messageId: 'pulled', slice: '.' },
        { messageId: 'pulled', slice: ',' }
      ]
    },
    {
      name: 'a link over two lines',
      text: sxs('Se [den\nlange veiledningen.](a.md)\nTakk.', 'See the [long\nguide](a.md). Thanks.'),
      findings: [{ messageId: 'pulled', slice: '.', line: 2 }],
      output: sxs('Se [den\nlange veiledningen](a.md).\nTakk.', 'See the [long\nguide](a.md). Thanks.')
    },
    {
      name: 'a comma without a source',
      text: 'Via een [programma,](a.md) dat u kent.\n',
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'pulled', slice: ',' }],
      output: 'Via een [programma](a.md), dat u kent.\n'
    }
  ]
})
