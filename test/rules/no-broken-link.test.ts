import rule from '../../rules/no-broken-link.js'
import { sxs, testRule } from '../support/rule-tester.js'

/** A translation with a source article beside it. */
function aligned(target: string, source: string, path = 'content/fr/a.md') {
  return {
    path,
    text: `# Le four\n\n${target}\n\nVoici [le plan](https://plan.example/a) avec 12 étapes.\n`,
    siblings: {
      'content/en/a.md': `# The stove\n\n${source}\n\nHere is [the plan](https://plan.example/a) with 12 steps.\n`
    }
  }
}

testRule(rule, {
  good: [
    {
      name: 'a bare URL with words of its own, and one before a sign',
      ...aligned(
        '見る https://ja.stove.example/炉 と https://stove.example/a。',
        'See https://ja.stove.example/炉 and https://stove.example/a.',
        'content/ja/a.md'
      )
    },
    {
      name: 'a label that was translated with its definition, and plain brackets',
      ...aligned(
        'Lisez les [règles] [sic].\n\n[règles]: https://lamp.example/safety',
        'Read the [rules] [sic].\n\n[rules]: https://lamp.example/safety'
      )
    },
    { name: 'the same link', text: sxs('Se [veiledningen](a.md).', 'See the [guide](a.md).') },
    {
      name: 'brackets of commands',
      text: sxs('**[設定]** > [**保存**] (省略可能)', 'Select **Settings** > **Save** (optional)'),
      path: 'ja-jp/a.md'
    },
    {
      name: 'a bracket that is not closed, in code and as the source has it',
      ...aligned('Écrivez `[ici(https://a.example/b)` ou non.', 'Write `[here(https://a.example/b)` or not.')
    },
    { name: 'brackets around a link', text: sxs('[[設定]](a.md)を開く', 'Open [Settings](a.md)'), path: 'ja-jp/a.md' },
    { name: 'not a link in the source', text: sxs('[tekst] (a.md)', '[text] (a.md)') },
    { name: 'in code', text: sxs('Skriv `[tekst] (a.md)` og [her](a.md)', 'Write `[text] (a.md)` and [here](a.md)') },
    {
      name: 'text in parentheses after brackets',
      text: sxs('[x] (y) und [Anleitung](a.md)', '[x] (y) and [guide](a.md)'),
      path: 'de-de/a.md'
    },
    {
      name: 'a lost link without a trace',
      text: sxs('Skatiet rokasgrāmatu.', 'See the [guide](a.md).'),
      path: 'lv-lv/a.md'
    },
    {
      name: 'a URL in parentheses without brackets',
      text: sxs('Voir l’aide (https://example.com/a)', 'See [help](https://example.com/a)'),
      path: 'fr-fr/a.md'
    },
    { name: 'another URL of the same kind', text: sxs('[دليل](b.md)', '[guide](a.md)'), path: 'ar-sa/a.md' },
    {
      name: 'an added link to a page',
      text: sxs('[指南](guide.md)和[首页](/a)', 'Guide and home'),
      path: 'zh-cn/a.md'
    },
    {
      name: 'a link after a bare URL without a space',
      text: sxs(
        '[設定]（https://example.com/a）、「[ガイド](https://example.com/b)」',
        'Settings, https://example.com/a or [guide](https://example.com/b)'
      ),
      path: 'ja-jp/a.md'
    },
    { name: 'a link around the unit', text: `[${sxs('[opción] (a)', 'option (a)')}](a.md)`, path: 'es-es/a.md' },
    {
      name: 'spaces inside of the parentheses',
      text: sxs('[центр]( https://example.com/a )', '[center](https://example.com/a)'),
      path: 'ru-ru/a.md'
    },
    { name: 'an exclamation before a link', text: sxs('นี่! [รูป](a.md)', 'Here! [picture](a.md)'), path: 'th-th/a.md' },
    { name: 'no links', text: sxs('Lagre.', 'Save.') }
  ],
  bad: [
    {
      name: 'a bare URL that takes in the words behind it, in Japanese',
      ...aligned(
        'http://127.0.0.1:8000/をブラウザで開きます。',
        'Open http://127.0.0.1:8000/ in your browser.',
        'content/ja/a.md'
      ),
      findings: [{ messageId: 'swallowed', slice: 'http://127.0.0.1:8000/をブラウザで開きます。' }],
      output: aligned('<http://127.0.0.1:8000/>をブラウザで開きます。', '', 'content/ja/a.md').text
    },
    {
      name: 'a bare URL with a particle, in Korean',
      ...aligned(
        '서버는 http://localhost:3000에서 열립니다.',
        'The server opens at http://localhost:3000 then.',
        'content/ko/a.md'
      ),
      findings: [{ messageId: 'swallowed', slice: 'http://localhost:3000에서' }],
      output: aligned('서버는 <http://localhost:3000>에서 열립니다.', '', 'content/ko/a.md').text
    },
    {
      name: 'a label that was translated without its definition, in Czech',
      ...aligned(
        'Přečtěte si [pravidla].\n\n[safety rules]: https://lamp.example/safety',
        'Read the [safety rules].\n\n[safety rules]: https://lamp.example/safety',
        'content/cs/a.md'
      ),
      findings: [
        {
          messageId: 'undefined',
          slice: '[pravidla]',
          message: 'Reference `[pravidla]` has no definition, expected the label `safety rules` as in the source'
        }
      ],
      output: aligned('Přečtěte si [pravidla][safety rules].\n\n[safety rules]: https://lamp.example/safety', '').text
    },
    {
      name: 'a label of a reference that was translated, in French',
      ...aligned(
        'Lisez les [règles][sécurité].\n\n[safety]: https://lamp.example/safety',
        'Read the [rules][safety].\n\n[safety]: https://lamp.example/safety'
      ),
      findings: [{ messageId: 'undefined', slice: '[règles][sécurité]' }],
      output: aligned('Lisez les [règles][safety].\n\n[safety]: https://lamp.example/safety', '').text
    },
    {
      name: 'a bracket that is not closed, in a paragraph of its own',
      ...aligned(
        'Cherchez l’affichage [ici(https://oven.example/live).',
        'Check:\n\n* The display: [Link here](https://oven.example/live)'
      ),
      findings: [{ messageId: 'torn', slice: '[ici(https://oven.example/live)' }],
      output: aligned('Cherchez l’affichage [ici](https://oven.example/live).', '').text
    },
    {
      name: 'a definition within a sentence',
      ...aligned(
        'Detrás hay un [equipo]: https://team.example/about, y una comunidad.',
        'It is backed by a [team][] and a community.\n\n[team]: https://team.example/about',
        'content/es/a.md'
      ),
      findings: [{ messageId: 'torn', slice: '[equipo]: https://team.example/about,' }]
    },
    {
      name: 'a label in quotation marks, with its URL in wide parentheses',
      ...aligned(
        'このページは「Lamp Translator」（https://lamp.example/tool）で翻訳されました。',
        'This page was translated with [Lamp Translator](https://lamp.example/tool).',
        'content/ja/a.md'
      ),
      findings: [{ messageId: 'torn', slice: '「Lamp Translator」（https://lamp.example/tool' }]
    },
    {
      name: 'a dash between label and URL, in Dutch',
      text: sxs('Zie de [gids] – (https://example.com/a).', 'See the [guide](https://example.com/a).'),
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'torn', slice: '] – (https://example.com/a' }]
    },
    {
      name: 'a comma between label and URL, in Chinese',
      text: sxs('请参阅[指南]、(a.md)。', 'See the [guide](a.md).'),
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'torn', slice: ']、(a.md' }]
    },
    {
      name: 'a space before the parenthesis',
      text: sxs('Se [veiledningen] (guide.md).', 'See the [guide](guide.md).'),
      findings: [
        {
          messageId: 'split',
          slice: '] (guide.md)',
          line: 1,
          message: 'Broken link syntax `] (guide.md)`, expected `](guide.md)` as in the source'
        }
      ],
      output: sxs('Se [veiledningen](guide.md).', 'See the [guide](guide.md).')
    },
    {
      name: 'spaces on both sides of the parenthesis, in a list',
      text: `- ${sxs('Apri [le impostazioni] ( https://example.com/a ) o [chiudi](b.md)', 'Open [settings](https://example.com/a) or [close](b.md)')}\n`,
      path: 'it-it/a.md',
      findings: [{ messageId: 'split', slice: '] ( https://example.com/a )' }],
      output: `- ${sxs('Apri [le impostazioni](https://example.com/a) o [chiudi](b.md)', 'Open [settings](https://example.com/a) or [close](b.md)')}\n`
    },
    {
      name: 'wide parentheses, in a table',
      text: `| a |\n|---|\n| ${sxs('请参阅[指南]（https://example.com/a）。', 'See the [guide](https://example.com/a).')} |\n`,
      path: 'zh-cn/a.md',
      findings: [{ messageId: 'split', slice: ']（https://example.com/a）', line: 3 }],
      output: `| a |\n|---|\n| ${sxs('请参阅[指南](https://example.com/a)。', 'See the [guide](https://example.com/a).')} |\n`
    },
    {
      name: 'wide brackets',
      text: sxs('［ガイド］(a.md)と【設定】（b.md）', 'The [guide](a.md) and [settings](b.md)'),
      path: 'ja-jp/a.md',
      findings: [
        { messageId: 'split', slice: '］(a.md)' },
        { messageId: 'split', slice: '】（b.md）' }
      ],
      output: sxs('[ガイド](a.md)と[設定](b.md)', 'The [guide](a.md) and [settings](b.md)')
    },
    {
      name: 'a link that starts in another unit, in a quote',
      text: `> ${sxs('**Lagring**] (https://example.com/a), eller [lær mer](b.md)', '**Storage**](https://example.com/a), or [learn more](b.md)')}\n`,
      findings: [{ messageId: 'split', slice: '] (https://example.com/a)' }],
      output: `> ${sxs('**Lagring**](https://example.com/a), eller [lær mer](b.md)', '**Storage**](https://example.com/a), or [learn more](b.md)')}\n`
    },
    {
      name: 'a line end before the parenthesis',
      text: sxs('Vaadake [juhendit]\n(a.md).', 'See the [guide](a.md).'),
      path: 'et-ee/a.md',
      findings: [{ messageId: 'split', slice: ']\n(a.md)' }],
      output: sxs('Vaadake [juhendit](a.md).', 'See the [guide](a.md).')
    },
    {
      name: 'a lost closing bracket',
      text: sxs('Siehe [Anleitung(https://example.com/a).', 'See the [guide](https://example.com/a).'),
      path: 'de-de/a.md',
      findings: [
        {
          messageId: 'torn',
          slice: '[Anleitung(https://example.com/a',
          message:
            'Broken link syntax around `https://example.com/a`, expected `[text](https://example.com/a)` as in the source'
        }
      ]
    },
    {
      name: 'a lost opening bracket, in a heading',
      text: `# ${sxs('Смотрите руководство](a.md)', 'See the [guide](a.md)')}\n`,
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'torn', slice: '](a.md', line: 1 }]
    },
    {
      name: 'a lost opening parenthesis',
      text: sxs('راجع [الدليل]https://example.com/a)', 'See the [guide](https://example.com/a)'),
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'torn', slice: ']https://example.com/a' }]
    },
    {
      name: 'escaped brackets',
      text: sxs('\\[안내서\\](a.md)를 참조', 'See the [guide](a.md)'),
      path: 'ko-kr/a.md',
      findings: [{ messageId: 'torn', slice: '](a.md' }]
    },
    {
      name: 'a closing parenthesis that is lost',
      text: sxs('Zie [de handleiding](a.md en lees.', 'See the [guide](a.md) and read.'),
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'torn', slice: '](a.md' }]
    },
    {
      name: 'an image whose mark stands apart',
      text: sxs('Voir ! [schéma](a.png)', 'See ![diagram](a.png)'),
      path: 'fr-fr/a.md',
      findings: [
        {
          messageId: 'image',
          slice: '! [schéma](a.png)',
          message: 'Broken image syntax `! ` before `a.png`, expected `![` without a space as in the source'
        }
      ],
      output: sxs('Voir ![schéma](a.png)', 'See ![diagram](a.png)')
    },
    {
      name: 'an invented link',
      text: sxs('Нажмите [Allow](Разрешить).', 'Select **Allow**.'),
      path: 'ru-ru/a.md',
      findings: [
        {
          messageId: 'invented',
          slice: '[Allow](Разрешить)',
          message: 'Link target `Разрешить` is not a URL, expected text without a link as in the source'
        }
      ]
    },
    {
      name: 'an invented link of Latin letters beside a real one',
      text: sxs('Izvēlieties [Saglabāt](Save) un [rokasgrāmatu](a.md).', 'Select **Save** and the [guide](a.md).'),
      path: 'lv-lv/a.md',
      findings: [{ messageId: 'invented', slice: '[Saglabāt](Save)' }]
    }
  ]
})
