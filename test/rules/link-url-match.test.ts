import rule from '../../rules/link-url-match.js'
import { aligned, uncertainUrls } from './shared/link-url-cases.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'a link that no-broken-link tells of, with a mark between label and URL',
      text: sxs('참조 [안내서] : (https://example.com/a).', 'See the [guide](https://example.com/a).'),
      path: 'ko-kr/a.md'
    },
    {
      name: 'code without its backtick, of which code-match tells',
      text: sxs('Откройте http://localhost:5001`.', 'Open `http://localhost:5001`.'),
      path: 'ru-ru/a.md'
    },
    {
      name: 'code without its backticks, with the particle behind it',
      text: sxs(
        '"http://127.0.0.1:8000/"이 열립니다. www.localhost"와 같습니다.',
        'Open `http://127.0.0.1:8000/`, as `www.localhost` is.'
      ),
      path: 'ko-kr/a.md'
    },
    { name: 'the same URL', text: sxs('Se [veiledningen](guide.md).', 'See the [guide](guide.md).') },
    {
      name: 'links in another order',
      text: sxs('[B](b.md)と[A](a.md)', '[A](a.md) and [B](b.md)'),
      path: 'ja-jp/a.md'
    },
    {
      name: 'a locale segment on one side',
      text:
        sxs('[Hjelp](https://example.com/nb-no/help)', '[Help](https://example.com/en-us/help)') +
        sxs('[Hjelp](https://example.com/help)', '[Help](https://example.com/en-us/help)', '11751-102')
    },
    {
      name: 'a trailing slash',
      text: sxs('[Palīdzība](https://example.com/help)', '[Help](https://example.com/help/)'),
      path: 'lv-lv/a.md'
    },
    {
      name: 'an entity in the URL',
      text: sxs('[الكل](https://example.com/?a=1&amp;b=2)', '[All](https://example.com/?a=1&b=2)'),
      path: 'ar-sa/a.md'
    },
    { name: 'percent encoding', text: sxs('[файл](a%20b.md)', '[file](<a b.md>)'), path: 'ru-ru/a.md' },
    { name: 'a link around the unit', text: `[${sxs('anleitung', 'guide')}](guide.md)`, path: 'de-de/a.md' },
    { name: 'an image and its target', text: sxs('![schéma](a.png)', '![diagram](a.png)'), path: 'fr-fr/a.md' },
    {
      name: 'a bare URL before text without spaces',
      text: sxs('请参阅https://example.com/a获取', 'See https://example.com/a for more'),
      path: 'zh-cn/a.md'
    },
    {
      name: 'a word after a scheme is no link',
      text: sxs('Skriv http:// og https://für', 'Write http:// and https://for')
    },
    { name: 'a URL in code is no link', text: sxs('Åpne `https://example.com/a`', 'Open `https://example.com/b`') },
    {
      name: 'a reference link',
      text: `${sxs('[handleiding][1]', '[guide][1]')}\n\n[1]: guide.md\n`,
      path: 'nl-nl/a.md'
    },
    { name: 'a space target is told by require-translation', text: sxs('', '[Guide](guide.md)') },
    {
      name: 'broken link syntax is told by no-broken-link',
      text:
        sxs('[veiledning] (a.md) [ja](nei)', '[guide](a.md) yes') + sxs('[Allow](Разрешить)', '**Allow**', '11751-102')
    },
    {
      name: 'the label of a broken link may be a URL',
      text: sxs('[http://example.com/b] (https://example.com/a)', '[http://example.com/b](https://example.com/a)'),
      path: 'de-de/a.md'
    },
    {
      name: 'the page of the source, for want of a translation',
      ...aligned('Siehe [die Quellen](../../en/guide/b.md) dazu.', 'See [the sources](b.md) for it.')
    },
    {
      name: 'the address of the site itself, from the root',
      ...aligned(
        'Siehe [die Gründe](/guide/why) dazu.',
        'See [the reasons](https://stove.example/guide/why.html) for it.'
      )
    },
    {
      name: 'the locale at the end of a page',
      ...aligned(
        'Siehe [den Anfang](https://stove.example/index-de) dazu.',
        'See [the start](https://stove.example) for it.'
      )
    },
    {
      name: "a page of the locale's own, named by its label",
      ...aligned('Siehe [Enge Kopplung](/de/enge-kopplung/) dazu.', 'See [tight coupling](/tight-coupling/) for it.')
    },
    {
      name: 'a table of languages, from another folder',
      ...aligned(
        'Sprachen: [Français](../fr/README.md), [Polski](../pl/README.md) und mehr.',
        'Languages: [Français](./translations/fr/README.md), [Polski](./translations/pl/README.md) and more.',
        'translations/de/README.md',
        'README.md'
      )
    },
    {
      name: 'a page that another site has moved in its translation',
      ...aligned(
        'Siehe [MDN](https://web.example/de/docs/http/guides/cors) dazu.',
        'See [MDN](https://web.example/en-US/docs/http/cors) for it.'
      )
    },
    {
      name: "pictures and videos of the translation's own, outside of texts",
      ...aligned(
        'Hier ist der Ofen zu sehen.\n\n<img src="/bilder/de/ofen.png">\n\n<iframe src="https://www.youtube.com/embed/b2"></iframe>',
        'Here you see the stove.\n\n<img src="/img/stove.png">\n\n<iframe src="https://www.youtube.com/embed/a1"></iframe>'
      )
    },
    {
      name: 'definitions that were numbered anew',
      ...aligned(
        'Der [Ton][2] und die [Glasur][1].\n\n[1]: https://glaze.example/\n[2]: https://clay.example/',
        'The [clay][1] and the [glaze][2].\n\n[1]: https://clay.example/\n[2]: https://glaze.example/'
      )
    },
    {
      name: "a page of the site with the site's own host",
      ...aligned('Siehe [Ende](https://oven.example/guide/end).', 'See [the end](/guide/end).')
    },
    {
      name: 'a fragment that programs read',
      ...aligned(
        'Siehe [das Heft](https://lab.example/#file=notes/de/first-steps.ipynb).',
        'See [the notebook](https://lab.example/#file=notes/first-steps.ipynb).'
      )
    },
    {
      name: 'a fragment of a translated heading',
      ...aligned('Siehe [Ende](b.md#das-ende-der-arbeit).', 'See [the end](b.md#the-end-of-work).')
    },
    { name: 'no links', text: sxs('Lagre.', 'Save.') }
  ],
  bad: [
    ...uncertainUrls,
    {
      name: 'a frame that stands alone, and is missing',
      ...aligned(
        'Hier ist der Ofen in seiner Küche zu sehen.',
        'Here you see the stove in its kitchen.\n\n<iframe width="560" src="https://video.example/embed/a1"></iframe>'
      ),
      findings: [{ messageId: 'lost', slice: 'Hier ist der Ofen in seiner Küche zu sehen.' }]
    },
    {
      name: 'two pictures that stand behind one another, and are missing',
      ...aligned(
        'Hier ist der Ofen in seiner Küche zu sehen.',
        'Here you see the stove in its kitchen.\n\n<img src="/img/door.png">\n\n<img src="/img/vent.png">'
      ),
      findings: [{ messageId: 'lostMore', slice: 'Hier ist der Ofen in seiner Küche zu sehen.' }]
    },
    {
      name: 'another picture of the same folder, outside of texts',
      ...aligned(
        'Hier ist der Ofen in seiner Küche zu sehen.\n\n<img src="/img/door.png">\n\n<img src="/img/a.png">\n\n<img src="/img/b.png">\n\n<img src="/img/c.png">',
        'Here you see the stove in its kitchen.\n\n<img src="/img/vent.png">\n\n<img src="/img/a.png">\n\n<img src="/img/b.png">\n\n<img src="/img/c.png">'
      ),
      findings: [{ messageId: 'changed', slice: '/img/door.png' }]
    },
    {
      name: 'a locale that lost the slash before it',
      ...aligned('Siehe [Ende](de/docs/reference/b/).', 'See [the end](/docs/reference/b/).'),
      findings: [{ messageId: 'changed', slice: 'de/docs/reference/b/' }]
    },
    {
      name: 'a locale of another name than the folder of the site',
      ...aligned(
        '请看[文档](/zh/documentation)。',
        'See the [docs](/en/documentation/).',
        'content/zh_cn/a.md',
        'content/en/a.md'
      ),
      findings: [{ messageId: 'changed', slice: '/zh/documentation' }]
    },
    {
      name: 'a folder of a repository that is missing',
      ...aligned(
        'Siehe [Warum](https://github.com/kiln/site/blob/main/docs/why.md).',
        'See [why](https://github.com/kiln/site/blob/main/en/docs/why.md).'
      ),
      findings: [{ messageId: 'changed', slice: 'https://github.com/kiln/site/blob/main/docs/why.md' }]
    },
    {
      name: 'a page of the site on a host that nothing in the source names',
      ...aligned('Siehe [Ende](https://oven.example/en/guide/end).', 'See [the end](/en/guide/end).'),
      findings: [{ messageId: 'changed', slice: 'https://oven.example/en/guide/end' }]
    },
    {
      name: 'a fragment with the words that the heading had before',
      ...aligned('Siehe [Ende](b.md#working-with-the-end).', 'See [the end](b.md#the-end).'),
      findings: [{ messageId: 'changed', slice: 'b.md#working-with-the-end' }]
    },
    {
      name: 'a definition with another URL, at the definition and once',
      ...aligned(
        'Die [Glasur][glaze] und der [Ton][clay].\n\nNoch einmal die [Glasur][glaze] hier.\n\n[clay]: https://clay.example/\n[glaze]: https://glaze.example/old',
        'The [glaze][glaze] and the [clay][clay].\n\nOnce more the [glaze][glaze] here.\n\n[clay]: https://clay.example/\n[glaze]: https://colours.example/'
      ),
      findings: [{ messageId: 'changed', slice: 'https://glaze.example/old' }]
    },
    {
      name: 'a definition without a scheme',
      ...aligned(
        'Die [Glasur][glaze] und der [Ton][clay].\n\n[clay]: https://clay.example/\n[glaze]: glaze.example',
        'The [glaze][glaze] and the [clay][clay].\n\n[clay]: https://clay.example/\n[glaze]: https://www.glaze.example'
      ),
      findings: [{ messageId: 'changed', slice: 'glaze.example' }]
    },
    {
      name: 'another page of a site that keeps its names in all languages',
      ...aligned(
        'Siehe [Bilder](https://site.example/de/guides/assets/) dazu.',
        'See [images](https://site.example/en/guides/images/) for it.'
      ),
      findings: [{ messageId: 'changed', slice: 'https://site.example/de/guides/assets/' }]
    },
    {
      name: 'a fragment with a slip',
      ...aligned('Siehe [die Karte](b.md#controllerMap) dazu.', 'See [the map](b.md#controller-map) for it.'),
      findings: [{ messageId: 'changed', slice: 'b.md#controllerMap' }]
    },
    {
      name: 'unlike pages are one lost and one added',
      ...aligned(
        'Siehe [den Plan](https://plan.example/a), [die Hilfe](https://stove.example/blog/support) dazu.',
        'See [the plan](https://plan.example/a), [the firm](https://firm.example/endless) for it.'
      ),
      findings: [
        {
          messageId: 'lost',
          slice: 'Siehe [den Plan](https://plan.example/a), [die Hilfe](https://stove.example/blog/support) dazu.'
        },
        { messageId: 'added', slice: 'https://stove.example/blog/support' }
      ]
    },
    {
      name: 'a paragraph that lost all of its links',
      ...aligned(
        'Siehe den Bericht und die Liste der Firma, die alles baut.',
        'See [the report](https://firm.example/report) and [the list](https://list.example/all) of the firm that builds all.'
      ),
      findings: [{ messageId: 'allLost', slice: 'Siehe den Bericht und die Liste der Firma, die alles baut.' }]
    },
    {
      name: 'the scheme alone',
      ...aligned(
        'Siehe [den Bericht](http://firm.example/report) dazu.',
        'See [the report](https://firm.example/report) for it.'
      ),
      findings: [{ messageId: 'changed', slice: 'http://firm.example/report' }],
      output: aligned(
        'Siehe [den Bericht](https://firm.example/report) dazu.',
        'See [the report](https://firm.example/report) for it.'
      ).text
    },
    {
      name: 'a longer URL than that of the code',
      text: sxs('Откройте http://localhost:5001/ab.', 'Open `http://localhost:5001/a`.'),
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'added', slice: 'http://localhost:5001/ab' }]
    },
    {
      name: 'a fragment beside another, aligned with a source article',
      text: '# Ordliste\n\nSe [posten](#post) eller også en [post](#post) her.\n',
      path: 'content/nb-no/a.md',
      siblings: {
        'content/en-us/a.md':
          '# Glossary\n\nSee the [record](#post), the [log](#log) or just another [record](#post) here.\n'
      },
      findings: [
        {
          messageId: 'lost',
          slice: 'Se [posten](#post) eller også en [post](#post) her.',
          message: 'Link to `#log` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'a page in a third language',
      text: sxs('См. [справку](https://site.example/de-de/help).', 'See the [help](https://site.example/help).'),
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'changed', slice: 'https://site.example/de-de/help' }],
      output: sxs('См. [справку](https://site.example/help).', 'See the [help](https://site.example/help).')
    },
    {
      name: 'another URL',
      text: sxs('Se [veiledningen](gide.md).', 'See the [guide](guide.md).'),
      findings: [
        {
          messageId: 'changed',
          slice: 'gide.md',
          line: 1,
          message: 'URL `gide.md` differs from the source, expected `guide.md`'
        }
      ],
      output: sxs('Se [veiledningen](guide.md).', 'See the [guide](guide.md).')
    },
    {
      name: 'a lost link',
      text: `- ${sxs('Skatiet rokasgrāmatu.', 'See the [guide](guide.md).')}\n`,
      path: 'lv-lv/a.md',
      findings: [
        {
          messageId: 'lost',
          slice: 'Skatiet rokasgrāmatu.',
          message: 'Link to `guide.md` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'an added link',
      text: `> ${sxs('Siehe [hier](https://example.com/x).', 'See here.')}\n`,
      path: 'de-de/a.md',
      findings: [
        {
          messageId: 'added',
          slice: 'https://example.com/x',
          message: 'Link to `https://example.com/x` is not in the source'
        }
      ]
    },
    {
      name: 'two swapped characters in one of two URLs, in a table',
      text: `| ${sxs('[文件](files.md)和[文件夹](fodlers.md)', '[Files](files.md) and [folders](folders.md)')} |\n|---|\n`,
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'changed', slice: 'fodlers.md' }],
      output: `| ${sxs('[文件](files.md)和[文件夹](folders.md)', '[Files](files.md) and [folders](folders.md)')} |\n|---|\n`
    },
    {
      name: 'a translated fragment',
      text: `## ${sxs('Смотрите [раздел](#файлы)', 'See the [section](#files)')}\n`,
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'changed', slice: '#файлы' }],
      output: `## ${sxs('Смотрите [раздел](#files)', 'See the [section](#files)')}\n`
    },
    {
      name: 'the source of an image, across lines',
      text: sxs('Kuvatteksten\n![skjerm](nb/a.png "Tittel")', 'The caption\n![screen](en/a.png "Title")'),
      findings: [{ messageId: 'changed', slice: 'nb/a.png', line: 2 }],
      output: sxs('Kuvatteksten\n![skjerm](en/a.png "Tittel")', 'The caption\n![screen](en/a.png "Title")')
    },
    {
      name: 'an address in angle brackets',
      text: sxs('راجع <https://example.com/b>.', 'See <https://example.com/a>.'),
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'changed', slice: 'https://example.com/b' }],
      output: sxs('راجع <https://example.com/a>.', 'See <https://example.com/a>.')
    },
    {
      name: 'an HTML reference',
      text: sxs('Voir <a href="b.html">la page</a>.', 'See <a href="a.html">the page</a>.'),
      path: 'fr-fr/a.md',
      findings: [{ messageId: 'changed', slice: 'b.html' }],
      output: sxs('Voir <a href="a.html">la page</a>.', 'See <a href="a.html">the page</a>.')
    },
    {
      name: 'a folder that only looks like a locale',
      text: sxs('[안내](/ef-rp/a)', '[Guide](/ad-fs/a)'),
      path: 'ko-kr/a.md',
      findings: [{ messageId: 'changed', slice: '/ef-rp/a' }],
      output: sxs('[안내](/ad-fs/a)', '[Guide](/ad-fs/a)')
    },
    {
      name: 'a link twice in the source and once in the target, behind an emoji',
      text: `😀 ${sxs('😀 [คู่มือ](guide.md)', '[Guide](guide.md) and [guide](guide.md)')}`,
      path: 'th-th/a.md',
      findings: [{ messageId: 'lost', slice: '😀 [คู่มือ](guide.md)' }]
    },
    {
      name: 'a bare URL for a written link is changed without a fix',
      text: sxs('Zie https://example.com/b.', 'See [the page](https://example.com/a).'),
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'changed', slice: 'https://example.com/b' }]
    }
  ]
})
