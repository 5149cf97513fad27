import rule from '../../rules/no-hardcoded-locale.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'no locale',
      text: sxs('[Hjelp](https://learn.microsoft.com/azure/a)', '[Help](https://learn.microsoft.com/azure/a)')
    },
    {
      name: 'another host',
      text: sxs('[Palīdzība](https://example.com/en-us/a)', '[Help](https://example.com/en-us/a)'),
      path: 'lv-lv/a.md'
    },
    {
      name: 'a subdomain of a host of the list',
      text: sxs('[Hilfe](https://x.learn.microsoft.com/en-us/a)', '[Help](https://x.learn.microsoft.com/en-us/a)'),
      path: 'de-de/a.md'
    },
    {
      name: 'what looks like a locale',
      text: sxs(
        '[aide](https://learn.microsoft.com/ef-rp/a) [b](https://learn.microsoft.com/it/a)',
        '[help](https://learn.microsoft.com/ef-rp/a) [b](https://learn.microsoft.com/it/a)'
      ),
      path: 'fr-fr/a.md'
    },
    {
      name: 'a locale in the query or deep in the path',
      text: sxs(
        '[ヘルプ](https://learn.microsoft.com/a/b/en-us) [b](https://learn.microsoft.com/?l=/en-us/)',
        '[Help](https://learn.microsoft.com/a/b/en-us) [b](https://learn.microsoft.com/?l=/en-us/)'
      ),
      path: 'ja-jp/a.md'
    },
    {
      name: 'a page in a third language that the source means too',
      text: sxs('[مساعدة](https://support.microsoft.com/es-es/a)', '[ayuda](https://support.microsoft.com/es-es/a)'),
      path: 'ar-sa/a.md'
    },
    {
      name: "the reader's language where the source names its own",
      text: sxs(
        '[文档](https://developer.mozilla.org/zh-CN/docs/Web)',
        '[Docs](https://developer.mozilla.org/en-US/docs/Web)'
      ),
      path: 'zh-cn/a.md'
    },
    {
      name: "the reader's language, aligned with a source article",
      text: '# Titel\n\nSiehe [MDN](https://developer.mozilla.org/de-DE/docs/Web) für mehr.\n',
      path: 'content/de/a.md',
      siblings: {
        'content/en/a.md':
          '# A title\n\nIt is a little longer. See [MDN](https://developer.mozilla.org/en-US/docs/Web) for more.\n'
      }
    },
    { name: 'a relative link', text: sxs('[文件](/en-us/a)', '[file](/en-us/a)'), path: 'zh-cn/a.md' },
    { name: 'in code', text: sxs('`https://learn.microsoft.com/en-us/a`', '`https://learn.microsoft.com/en-us/a`') },
    {
      name: 'only in the source',
      text: sxs('[справка](https://learn.microsoft.com/a)', '[help](https://learn.microsoft.com/en-us/a)'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'the own language without a source',
      text: '[文档](https://developer.mozilla.org/zh-CN/docs/Web)\n',
      path: 'zh-cn/a.md'
    },
    {
      name: 'a third language without a source',
      text: '[dokument](https://developer.mozilla.org/fr/docs) [b](https://developer.mozilla.org/pt-BR/docs)\n'
    },
    {
      name: 'an article in the source language',
      text: '[Help](https://learn.microsoft.com/en-us/a)\n',
      path: 'content/en-us/a.md'
    },
    {
      name: 'a host that the options leave out',
      text: sxs('[Hulp](https://learn.microsoft.com/en-us/a)', '[Help](https://learn.microsoft.com/en-us/a)'),
      path: 'nl-nl/a.md',
      options: { hosts: ['docs.example.com'] }
    }
  ],
  bad: [
    {
      name: 'the source locale in both',
      text: sxs('[Hjelp](https://learn.microsoft.com/en-us/a#b)', '[Help](https://learn.microsoft.com/en-us/a#b)'),
      findings: [
        {
          messageId: 'copied',
          slice: 'en-us',
          line: 1,
          message:
            'Hard-coded locale `en-us` in the URL as in the source, expected `https://learn.microsoft.com/a#b`, which sends readers to their language'
        }
      ],
      output: sxs('[Hjelp](https://learn.microsoft.com/a#b)', '[Help](https://learn.microsoft.com/en-us/a#b)')
    },
    {
      name: 'several URLs that the source has alike, in one remark',
      text: sxs(
        '[Hjelp](https://learn.microsoft.com/en-us/a) og [mer](https://learn.microsoft.com/en-us/b)',
        '[Help](https://learn.microsoft.com/en-us/a) and [more](https://learn.microsoft.com/en-us/b)'
      ),
      findings: [
        {
          messageId: 'copiedOften',
          slice: 'en-us',
          message:
            'Hard-coded locale `en-us` in 2 URLs as in the source, expected `https://learn.microsoft.com/a` and the like, which send readers to their language'
        }
      ],
      output: sxs(
        '[Hjelp](https://learn.microsoft.com/a) og [mer](https://learn.microsoft.com/b)',
        '[Help](https://learn.microsoft.com/en-us/a) and [more](https://learn.microsoft.com/en-us/b)'
      )
    },
    {
      name: 'the own locale, in a table',
      text: `| a |\n|---|\n| ${sxs('[ヘルプ](https://docs.microsoft.com/ja-JP/a)', '[Help](https://docs.microsoft.com/a)')} |\n`,
      path: 'ja-jp/a.md',
      findings: [{ messageId: 'hardcoded', slice: 'ja-JP', line: 3 }],
      output: `| a |\n|---|\n| ${sxs('[ヘルプ](https://docs.microsoft.com/a)', '[Help](https://docs.microsoft.com/a)')} |\n`
    },
    {
      name: 'a third language that the source does not mean, in a list',
      text: `- ${sxs('[مساعدة](https://SUPPORT.microsoft.com/es-ES/a?b=c)', '[help](https://support.microsoft.com/a?b=c)')}\n`,
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'hardcoded', slice: 'es-ES' }],
      output: `- ${sxs('[مساعدة](https://SUPPORT.microsoft.com/a?b=c)', '[help](https://support.microsoft.com/a?b=c)')}\n`
    },
    {
      name: 'a bare URL, and one that ends in the locale',
      text: sxs(
        'Vedi <https://azure.microsoft.com/en-us/> e https://learn.microsoft.com/en-us',
        'See <https://azure.microsoft.com/> and https://learn.microsoft.com/'
      ),
      path: 'it-it/a.md',
      findings: [
        { messageId: 'hardcoded', slice: 'en-us' },
        { messageId: 'hardcoded', slice: 'en-us' }
      ],
      output: sxs(
        'Vedi <https://azure.microsoft.com/> e https://learn.microsoft.com',
        'See <https://azure.microsoft.com/> and https://learn.microsoft.com/'
      )
    },
    {
      name: 'an attribute, in a quote',
      text: `> ${sxs('<a href="https://msdn.microsoft.com/en-us/library/a">библиотека</a>', '<a href="https://msdn.microsoft.com/en-us/library/a">library</a>')}\n`,
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'copied', slice: 'en-us' }],
      output: `> ${sxs('<a href="https://msdn.microsoft.com/library/a">библиотека</a>', '<a href="https://msdn.microsoft.com/en-us/library/a">library</a>')}\n`
    },
    {
      name: 'a link around a unit, said once',
      text: `## [${sxs('指南', 'Guide')}](https://learn.microsoft.com/en-us/a)\n`,
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'hardcoded', slice: 'en-us' }],
      output: `## [${sxs('指南', 'Guide')}](https://learn.microsoft.com/a)\n`
    },
    {
      name: 'the source locale without a source, in a reference link and behind a product',
      text: '[Anleitung][a] und [b](https://www.microsoft.com/store/en-us/b)\n\n[a]: https://example.com/en-us/a\n',
      path: 'de-de/a.md',
      findings: [{ messageId: 'hardcoded', slice: 'en-us', line: 1 }],
      output: '[Anleitung][a] und [b](https://www.microsoft.com/store/b)\n\n[a]: https://example.com/en-us/a\n'
    },
    {
      name: 'a host of the options',
      text: sxs('[Hulp](https://docs.example.com/en-us/a)', '[Help](https://docs.example.com/en-us/a)'),
      path: 'nl-nl/a.md',
      options: { hosts: ['Docs.Example.com'] },
      findings: [{ messageId: 'copied', slice: 'en-us' }],
      output: sxs('[Hulp](https://docs.example.com/a)', '[Help](https://docs.example.com/en-us/a)')
    }
  ]
})
