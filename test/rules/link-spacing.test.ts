import rule from '../../rules/link-spacing.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    { name: 'spaces on both sides', text: sxs('Se [veiledningen](a.md) først', 'See the [guide](a.md) first') },
    {
      name: 'punctuation on both sides',
      text: sxs('Siehe „[Anleitung](a.md)“ (oder [b](b.md)).', 'See “[guide](a.md)” (or [b](b.md)).'),
      path: 'de-de/a.md'
    },
    { name: 'glued in the source', text: sxs('Mange [enhet](a.md)er', 'Many [device](a.md)s') },
    { name: 'an ending', text: sxs('Åpne [portal](a.md)en', 'Open the [portal](a.md) now') },
    {
      name: 'a German genitive',
      text: sxs('die Seite des [Dienst](a.md)es', 'the page of the [service](a.md) here'),
      path: 'de-de/a.md'
    },
    {
      name: 'a Turkish ending with an apostrophe',
      text: sxs("[Office](a.md)'te açın", 'Open in [Office](a.md) now'),
      path: 'tr-tr/a.md'
    },
    { name: 'a Finnish ending', text: sxs('[Teams](a.md)ssa', 'In [Teams](a.md) now'), path: 'fi-fi/a.md' },
    {
      name: 'a long Basque ending',
      text: sxs('[Erabiltzaile](a.md)arentzat', 'For the [user](a.md) here'),
      path: 'eu-es/a.md'
    },
    { name: 'a Russian ending', text: sxs('[Под](a.md)ы', '[Pod](a.md) list'), path: 'ru-ru/a.md' },
    { name: 'a hyphen', text: sxs('[Office](a.md)-Verwaltung', '[Office](a.md) management'), path: 'de-de/a.md' },
    { name: 'an elision', text: sxs('dans l’[aide](a.md)', 'in the [help](a.md)'), path: 'fr-fr/a.md' },
    {
      name: 'Arabic and Hebrew words of one letter',
      text:
        sxs('و[الدليل](a.md) وال[دليل](b.md)', 'and [guide](a.md) and [guide](b.md)') +
        sxs('ב[מדריך](a.md)', 'in the [guide](a.md)', '11751-102'),
      path: 'ar-sa/a.md'
    },
    { name: 'Japanese', text: sxs('この[ガイド](a.md)を参照', 'See [guide](a.md) here'), path: 'ja-jp/a.md' },
    {
      name: 'Latin letters in Chinese',
      text: sxs('打开[Azure](a.md)portal', 'Open [Azure](a.md) portal'),
      path: 'zh-cn/a.md'
    },
    { name: 'Thai', text: sxs('ดู[คู่มือ](a.md)ก่อน', 'See [guide](a.md) first'), path: 'th-th/a.md' },
    { name: 'a Korean particle', text: sxs('[가이드](a.md)를 참조', 'See [guide](a.md) here'), path: 'ko-kr/a.md' },
    {
      name: 'the end of the unit',
      text: `${sxs('Se [her](a.md)', 'See [here](a.md)')}og ${sxs('Se [der](b.md)', 'See [there](b.md)', '11751-102')}`
    },
    { name: 'a footnote number', text: sxs('teksten[1](a.md)', 'the text [1](a.md)') },
    { name: 'an icon in a link', text: sxs('Se[![ikon](a.png)](a.md)', 'See [![icon](a.png)](a.md)') },
    { name: 'an image', text: sxs('Velg![ikon](a.png)nå', 'Select ![icon](a.png) now') },
    { name: 'an unknown word without a source', text: 'Alle [Knoten](a.md)verwaltungen.\n', path: 'de-de/a.md' },
    { name: 'the source language', text: 'See the [guide](a.md)and read. You and I.\n', path: 'content/en-us/a.md' },
    {
      name: 'a script without spaces in an article without units',
      text: '[概念](a.md)を定義し、概念 を定義し 。\n',
      path: 'ja-jp/a.md'
    }
  ],
  bad: [
    {
      name: 'a word after a link',
      text: sxs('Via het [programma](a.md)gaat u verder', 'With the [program](a.md), you go on'),
      path: 'nl-nl/a.md',
      findings: [
        {
          messageId: 'after',
          slice: 'gaat',
          line: 1,
          message: 'Expected a space after the link, before “gaat”'
        }
      ],
      output: sxs('Via het [programma](a.md) gaat u verder', 'With the [program](a.md), you go on')
    },
    {
      name: 'a word before a link, in a table',
      text: `| a |\n|---|\n| ${sxs('Siehe unter[Hilfe](a.md).', 'See [help](a.md).')} |\n`,
      path: 'de-de/a.md',
      findings: [
        {
          messageId: 'before',
          slice: 'unter',
          line: 3,
          message: 'Expected a space before the link, after “unter”'
        }
      ],
      output: `| a |\n|---|\n| ${sxs('Siehe unter [Hilfe](a.md).', 'See [help](a.md).')} |\n`
    },
    {
      name: 'both sides, in a list',
      text: `- ${sxs('une API comme[`Fetch`](a.md)récupère', 'an API such as [`Fetch`](a.md) gets')}\n`,
      path: 'fr-fr/a.md',
      findings: [
        { messageId: 'before', slice: 'comme' },
        { messageId: 'after', slice: 'récupère' }
      ],
      output: `- ${sxs('une API comme [`Fetch`](a.md) récupère', 'an API such as [`Fetch`](a.md) gets')}\n`
    },
    {
      name: 'Arabic, in a quote',
      text: `> ${sxs('استخدم[المعالج](a.md)لاستكشاف', 'Use the [wizard](a.md) to explore')}\n`,
      path: 'ar-sa/a.md',
      findings: [
        { messageId: 'before', slice: 'استخدم' },
        { messageId: 'after', slice: 'لاستكشاف' }
      ],
      output: `> ${sxs('استخدم [المعالج](a.md) لاستكشاف', 'Use the [wizard](a.md) to explore')}\n`
    },
    {
      name: 'Cyrillic, in a heading',
      text: `## ${sxs('[Группы](a.md)управления', '[Groups](a.md) of management')}\n`,
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'after', slice: 'управления' }],
      output: `## ${sxs('[Группы](a.md) управления', '[Groups](a.md) of management')}\n`
    },
    {
      name: 'a Turkish word that stands alone elsewhere',
      text: `${sxs('[Genel bakış](a.md)konusuna bakın', 'See [overview](a.md) here')} ${sxs('Bu konusuna göre', 'By this topic', '11751-102')}`,
      path: 'tr-tr/a.md',
      findings: [{ messageId: 'after', slice: 'konusuna' }],
      output: `${sxs('[Genel bakış](a.md) konusuna bakın', 'See [overview](a.md) here')} ${sxs('Bu konusuna göre', 'By this topic', '11751-102')}`
    },
    {
      name: 'a short word that stands alone elsewhere',
      text: `${sxs('Atveriet [logu](a.md)un', 'Open the [window](a.md) and')} ${sxs('Pele un ekrāns', 'Mouse and screen', '11751-102')}`,
      path: 'lv-lv/a.md',
      findings: [{ messageId: 'after', slice: 'un' }],
      output: `${sxs('Atveriet [logu](a.md) un', 'Open the [window](a.md) and')} ${sxs('Pele un ekrāns', 'Mouse and screen', '11751-102')}`
    },
    {
      name: 'a word with a hyphen',
      text: sxs('de [map](a.md)e-mail', 'the [folder](a.md) mail'),
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'after', slice: 'e' }],
      output: sxs('de [map](a.md) e-mail', 'the [folder](a.md) mail')
    },
    {
      name: 'spaces inside of the label',
      text: sxs(
        'aktiver[ tjenesten](a.md) med [Azure ](b.md)portalen',
        'activate [service](a.md) with the [Azure](b.md) portal'
      ),
      findings: [
        { messageId: 'before', slice: 'aktiver' },
        { messageId: 'after', slice: 'portalen' }
      ],
      output: sxs(
        'aktiver [tjenesten](a.md) med [Azure](b.md) portalen',
        'activate [service](a.md) with the [Azure](b.md) portal'
      )
    },
    {
      name: 'a label that ends inside of a word, which is no case for a space',
      text: `${sxs('Wijzig [uw wacht](a.md)woord.', 'Change [your password](a.md).')} ${sxs('Het wachtwoord is oud.', 'The password is old.', '11751-102')}`,
      path: 'nl-nl/a.md',
      findings: [
        {
          messageId: 'inside',
          slice: 'woord',
          message: 'Link ends inside the word “wachtwoord”, expected the whole word in the link or after it'
        }
      ]
    },
    {
      name: 'behind a version',
      text: sxs('w wersji [2.2.0](a.md)lub nowszej', 'version [2.2.0](a.md) or newer'),
      path: 'pl-pl/a.md',
      findings: [{ messageId: 'after', slice: 'lub' }],
      output: sxs('w wersji [2.2.0](a.md) lub nowszej', 'version [2.2.0](a.md) or newer')
    },
    {
      name: 'a link that the source does not have',
      text: sxs('Se[her](b.md)', 'See [here](a.md)'),
      findings: [{ messageId: 'before', slice: 'Se' }],
      output: sxs('Se [her](b.md)', 'See [here](a.md)')
    },
    {
      name: 'without a source, a word that stands alone elsewhere',
      text: 'Zie de [handleiding voor](a.md)een stap. Dan een tweede stap onder[de knop](b.md), en onder water.\n',
      path: 'nl-nl/a.md',
      findings: [
        { messageId: 'after', slice: 'een' },
        { messageId: 'before', slice: 'onder' }
      ],
      output: 'Zie de [handleiding voor](a.md) een stap. Dan een tweede stap onder [de knop](b.md), en onder water.\n'
    }
  ]
})
