import rule from '../../rules/number-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'a number in an emptied label',
      text: sxs('راجع [](a.md).', 'See [the notes of version 3.4.1](a.md).'),
      path: 'content/ar-sa/a.md'
    },
    {
      name: 'a number in a label cut short',
      text: sxs('См. [об](a.md).', 'See [how to fix the error 0x80070005](a.md).'),
      path: 'content/ru-ru/a.md'
    },
    { name: 'a number in the label of a lost link', text: sxs('Se her nå.', 'See [error 0x80070005](a.md) here now.') },
    { name: 'a space target', text: sxs('<!-- 1 -->', 'Buy Windows Server 2016.') },
    { name: 'as it is', text: sxs('Kjøp Windows Server 2016.', 'Buy Windows Server 2016.') },
    { name: 'groups with a no-break space', text: sxs('10 000 brukere', '10,000 users') },
    { name: 'groups with a stop', text: sxs('1.250.000 Benutzer', '1,250,000 users'), path: 'content/de-de/a.md' },
    { name: 'groups with a narrow space', text: sxs('12 500 fichiers', '12,500 files'), path: 'content/fr-fr/a.md' },
    { name: 'Indian groups', text: sxs('1,50,000 फ़ाइलें', '150,000 files'), path: 'content/hi-in/a.md' },
    {
      name: 'Arabic digits and groups',
      text: sxs('١٠٬٠٠٠ مستخدم في ٢٠٢١', '10,000 users in 2021'),
      path: 'content/ar-eg/a.md'
    },
    { name: 'full-width digits', text: sxs('２０２１年', 'In 2021'), path: 'content/ja-jp/a.md' },
    {
      name: 'ten thousands in Chinese',
      text: sxs('超过 1 万名用户', 'More than 10,000 users'),
      path: 'content/zh-cn/a.md'
    },
    { name: 'ten thousands in Japanese', text: sxs('15万人のユーザー', '150,000 users'), path: 'content/ja-jp/a.md' },
    { name: 'a Buddhist year', text: sxs('ในปี 2564', 'In 2021'), path: 'content/th-th/a.md' },
    { name: 'a decimal comma', text: sxs('Versija 5,1', 'Version 5.1'), path: 'content/lv-lv/a.md' },
    { name: 'an escaped stop', text: sxs('Versie 5\\.1', 'Version 5.1'), path: 'content/nl-nl/a.md' },
    { name: 'a version without its letter', text: sxs('버전 2.0.1', 'v2.0.1'), path: 'content/ko-kr/a.md' },
    { name: 'a scale in words', text: sxs('полтора миллиона', '1.5 million'), path: 'content/ru-ru/a.md' },
    {
      name: 'a part and a percentage',
      text: sxs('la moitié, un peu plus', '0.5, or 50.25 %'),
      path: 'content/fr-fr/a.md'
    },
    { name: 'small numbers and times', text: sxs('tre ganger, klokka åtte', '3 times, at 20:00') },
    { name: 'put into code', text: sxs('Port `8080`', 'Port 8080') },
    {
      name: 'in a URL only',
      text: sxs('Les [dette](https://example.com/1234).', 'Read [this](https://example.com/5678).')
    },
    {
      name: 'an article number with a space',
      text: sxs('KB 4023057 を参照', 'See KB4023057'),
      path: 'content/ja-jp/a.md'
    },
    ...['1 000 MB', '1.000 MB', "1'000 MB", '1000 MB', '1\u202F000 MB'].map(text => ({
      name: `a large quantity as ${text}`,
      text: sxs(`Il faut ${text}.`, 'You need 1,000 MB.'),
      path: 'content/fr-ch/a.md'
    })),
    ...['4.096 MB', '4 096 MB', '4096 MB'].map(text => ({
      name: `a quantity without groups as ${text}`,
      text: sxs(`Man braucht ${text}.`, 'You need 4096 MB.'),
      path: 'content/de-de/a.md'
    })),
    {
      name: 'a quantity put otherwise',
      text: sxs('Le quart, soit une demi-seconde', '25%, that is 500 ms'),
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'a quantity with native digits',
      text: sxs('تحتاج إلى ٢٥٠ MB', 'You need 250 MB'),
      path: 'content/ar-eg/a.md'
    },
    {
      name: 'a quantity with a decimal comma',
      text: sxs('Es werden 1,5 GB frei.', '1.5 GB become free.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a quantity with a larger symbol',
      text: sxs('0,5 GB は必要', 'It needs 512 MB'),
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'a quantity that is also at hand without its symbol',
      text: sxs('De 30 à 60 %', '30% to 60%'),
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'numbers in words on either side',
      text: sxs('3 つの茶碗のうち二つ', '2 of the three cups'),
      path: 'content/ja-jp/a.md'
    },
    { name: 'a clock of 24 hours', text: sxs('Um 20 Uhr', 'At 8 p.m.'), path: 'content/de-de/a.md' },
    { name: 'tenths', text: sxs('8割の茶', '80 % of the tea'), path: 'content/ja-jp/a.md' },
    { name: 'the number of an item', text: sxs('2. Tee', '1. Tea'), path: 'content/de-de/a.md' },
    { name: 'degrees', text: sxs('Bei 100 Grad', 'At 212 °F'), path: 'content/de-de/a.md' },
    {
      name: 'a quantity allowed by option',
      text: sxs('Нужно 200 MB', 'You need 100 MB'),
      options: { allow: ['100 MB'] },
      path: 'content/ru-ru/a.md'
    },
    { name: 'allowed by option', text: sxs('Siden tidenes morgen', 'Since 1900'), options: { allow: ['1900'] } }
  ],
  bad: [
    {
      name: 'another quantity, in a list',
      text: `- ${sxs('Der trengs minst 520 MB.', 'At least 250 MB are needed.')}`,
      findings: [
        {
          messageId: 'changed',
          slice: '520 MB',
          message: 'Number `520 MB` differs from the source, expected `250 MB`'
        }
      ]
    },
    {
      name: 'another quantity, with native digits',
      text: sxs('انتظر ٥٠ ms', 'Wait for 500 ms'),
      path: 'content/ar-eg/a.md',
      findings: [{ messageId: 'changed', slice: '٥٠ ms' }]
    },
    {
      name: 'another quantity, without a space',
      text: sxs('画像は24px以上', 'Images of 42 px or more'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'changed', slice: '24px' }]
    },
    {
      name: 'another percentage',
      text: sxs('U bespaart 15%.', 'You save 50%.'),
      path: 'content/nl-nl/a.md',
      findings: [{ messageId: 'changed', slice: '15%' }]
    },
    {
      name: 'one of two quantities',
      text: sxs('С 8 GB до 61 GB', 'From 8 GB to 16 GB'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'changed', slice: '61 GB' }]
    },
    {
      name: 'also elsewhere than in a lost label',
      text: sxs('Se [](a.md).', 'See [the error 0x80070005](a.md) for 0x80070005.'),
      findings: [{ messageId: 'lost', slice: 'Se [](a.md).' }]
    },
    {
      name: 'another year, in a list',
      text: `- ${sxs('يناير 2020', 'January 2021')}`,
      path: 'content/ar-sa/a.md',
      findings: [
        {
          messageId: 'lost',
          slice: 'يناير 2020',
          line: 1,
          message: 'Number `2021` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'a digit lost, in a table',
      text: `| A |\n|---|\n| ${sxs('1.000 Dateien', '10,000 files')} |`,
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'lost', slice: '1.000 Dateien', line: 3 }]
    },
    {
      name: 'a version, in a heading',
      text: `## ${sxs('Les nouveautés de 1.2', 'New in 1.2.3')}`,
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'lost', slice: 'Les nouveautés de 1.2' }]
    },
    {
      name: 'a short version',
      text: sxs('Versija 5.2', 'Version 5.1'),
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'changed', slice: '5.2' }]
    },
    {
      name: 'the day of a date',
      text: sxs('2024 年 12 月 25 日', 'December 05, 2024'),
      path: 'content/zh-cn/a.md',
      findings: [
        {
          messageId: 'changed',
          slice: '25',
          message: 'Number `25` differs from the source, expected `05`'
        }
      ]
    },
    {
      name: 'a patch level, beside equal versions',
      text: sxs('Nehmt Kessel 2.0.0 Patch 253.', 'Take Kettle 2.0.0 patch 353.'),
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'changed', slice: '253' }]
    },
    {
      name: 'the number of a name, in words',
      text: sxs('Inspirado pelo Angular dois.', 'It is inspired by Angular 2.'),
      path: 'content/pt-br/a.md',
      findings: [{ messageId: 'lost', slice: 'Inspirado pelo Angular dois.' }]
    },
    {
      name: 'a hexadecimal number, in a quote',
      text: `> ${sxs('エラー 0x8007000', 'Error 0x80070005')}`,
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'lost', slice: 'エラー 0x8007000' }]
    },
    {
      name: 'an article number',
      text: sxs('См. статью.', 'See KB4023057.'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'lost', slice: 'См. статью.' }]
    },
    {
      name: 'ten times too much',
      text: sxs('超过 10 万名用户', 'More than 10,000 users'),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'lost', slice: '超过 10 万名用户' }]
    },
    {
      name: 'two numbers, across lines',
      text: sxs('poorten\nzijn open', 'ports 8080\nand 8443 are open'),
      path: 'content/nl-nl/a.md',
      findings: [
        {
          messageId: 'lost',
          slice: 'poorten\nzijn open',
          message: 'Number `8080` is missing, expected as in the source'
        },
        { messageId: 'lost', slice: 'poorten\nzijn open' }
      ]
    }
  ]
})
