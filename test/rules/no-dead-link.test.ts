import { createHash } from 'node:crypto'
import rule from '../../rules/no-dead-link.js'
import { sxs, testRule } from '../support/rule-tester.js'

const path = 'content/en-us/a.md'
const source = '# Print\n\nSee [below](#paper-tray).\n\n## Paper tray\n\nFill it.\n'
const siblings = { [path]: source }

const tray = '# Paper tray\n\n## Fill it\n\nWith paper.\n\n## Clean it\n\nWith a cloth.\n'
const linkingTo = (url: string) => ({ [path]: `# Print\n\nSee [the tray](${url}).\n` })
const norwegianTray = '# Papirskuff\n\n## Fyll den\n\nMed papir.\n\n## Rengjør den\n\nMed en klut.\n'
const trays = { 'content/en-us/tray.md': tray, 'content/nb-no/tray.md': norwegianTray }
const japaneseTray = '# 給紙トレイ\n\n## 用紙を入れる\n\n紙です。\n\n## 掃除する\n\n布です。\n'

testRule(rule, {
  good: [
    {
      name: 'a URL that link-url-match tells of',
      text: `${sxs('Se [her](#papir).', 'See [here](#paper-tray).', '11751-102')}\n\n## Papirskuff\n`,
      siblings
    },
    {
      name: 'a changed anchor that heading-anchor tells of',
      text: `${sxs('См. [ниже](#paper-tray).', 'See [below](#paper-tray).', '11751-102')}\n\n## <a name="лоток"></a>${sxs('Лоток', 'Paper tray', '11751-103')}\n`,
      siblings,
      path: 'content/ru-ru/a.md'
    },
    {
      name: 'another URL in the same version, of which link-url-parity tells',
      text: `---\nms.openlocfilehash: ${createHash('sha1').update(source.replaceAll('\n', '\r\n')).digest('hex')}\n---\n# 打印\n\n[下](#纸盒)。\n\n## 纸盘\n`,
      siblings,
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'the fragment of the translated heading',
      text: '# Skriv ut\n\nSe [nedenfor](#papirskuff).\n\n## Papirskuff\n',
      siblings
    },
    {
      name: 'an anchor in HTML',
      text: '# Drucken\n\nSiehe [unten](#paper-tray).\n\n## <a name="paper-tray"></a>Papierfach\n',
      siblings,
      path: 'content/de-de/a.md'
    },
    {
      name: 'a written id',
      text: '# 印刷\n\n[下](#paper-tray)を参照。\n\n## 用紙トレイ {#paper-tray}\n',
      siblings,
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'percent encoding',
      text: '# Печать\n\n[Ниже](#%D0%BB%D0%BE%D1%82%D0%BE%D0%BA).\n\n## Лоток\n',
      siblings,
      path: 'content/ru-ru/a.md'
    },
    {
      name: 'case and accents as renderers differ',
      text: '# Imprimer\n\n[Bac](#Bac-à-Papier).\n\n## Bac à papier\n',
      siblings,
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'accents that Hugo can leave out',
      text: '# Imprimer\n\n[Bac](#bac-a-papier).\n\n## Bac à papier\n',
      siblings,
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'vowel signs that Hugo leaves out',
      text: '# प्रिंट\n\n[नीचे](#कगज-टर)।\n\n## काग़ज़ ट्रे\n',
      siblings,
      path: 'content/hi-in/a.md'
    },
    {
      name: 'a destination in a heading, which Hugo reads as text',
      text: '# Drukken\n\n[Onder](#de-papierladebmd).\n\n## De [papierlade](b.md)\n',
      siblings,
      path: 'content/nl-nl/a.md'
    },
    {
      name: 'the second heading of its text',
      text: '# Drukken\n\n[Onder](#lade-1).\n\n## Lade\n\n## Lade\n',
      siblings,
      path: 'content/nl-nl/a.md'
    },
    {
      name: 'dead in the source, too',
      text: '# 打印\n\n[下](#tray)。\n\n## 纸盘\n',
      siblings: { [path]: '# Print\n\n[Below](#tray).\n\n## Paper tray\n' },
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'tabs of a site',
      text: '# Printen\n\n# [Windows](#tab/win)\n',
      siblings: { [path]: '# Print\n\n# [Windows](#tab/win)\n' },
      path: 'content/nl-nl/a.md'
    },
    {
      name: 'what the site provides',
      text: '# Drukāt\n\n[Augšup](#top)\n',
      siblings: { [path]: '# Print\n\n[Top](#top)\n\n## Top\n' },
      path: 'content/lv-lv/a.md'
    },
    { name: 'another article that nobody has', text: '# Skriv ut\n\n[Der](b.md#paper-tray)\n', siblings },
    {
      name: 'a part of another article by its translated heading',
      text: '# Skriv ut\n\nSe [skuffen](tray.md#rengjør-den).\n',
      siblings: linkingTo('tray.md#clean-it'),
      linked: trays
    },
    {
      name: 'a part of another article by a written id',
      text: '# Skriv ut\n\nSe [skuffen](tray.md#clean-it).\n',
      siblings: linkingTo('tray.md#clean-it'),
      linked: { ...trays, 'content/nb-no/tray.md': `${norwegianTray.trimEnd()}\n\n### Slik {#clean-it}\n` }
    },
    {
      name: 'another article without translation',
      text: '# 印刷\n\n[トレイ](tray.md#clean-it)を参照。\n',
      path: 'content/ja-jp/a.md',
      siblings: linkingTo('tray.md#clean-it'),
      linked: trays
    },
    {
      name: 'a part that the source of another article does not have',
      text: '# Skriv ut\n\nSe [skuffen](tray.md#clean).\n',
      siblings: linkingTo('tray.md#clean'),
      linked: trays
    },
    {
      name: 'code that looks like a link',
      text: '# Skriv ut\n\n```md\n[skuffen](tray.md#clean-it)\n```\n',
      siblings: { [path]: '# Print\n\n```md\n[the tray](tray.md#clean-it)\n```\n' },
      linked: trays
    },
    {
      name: 'side by side, where URLs stay',
      text: `# ${sxs('Skriv ut', 'Print', '11751-101')}\n\n${sxs('Se [skuffen](tray.md#clean-it).', 'See [the tray](tray.md#clean-it).', '11751-102')}\n`,
      siblings: linkingTo('tray.md#clean-it'),
      linked: trays
    },
    {
      name: 'a page from the root of a site that may not add the locale, whose headings are translated with their fragments',
      text: '# 打印\n\n请参阅[纸盘](/docs/tray/#clean-it)。\n',
      path: 'content/zh/docs/a.md',
      siblings: { 'content/en/docs/a.md': '# Print\n\nSee [the tray](/docs/tray/#clean-it).\n' },
      linked: {
        'content/en/docs/tray.md': tray,
        'content/zh/docs/tray.md': '# 纸盘\n\n## 加纸\n\n纸。\n\n## 清洁\n\n布。\n'
      }
    },
    {
      name: 'the page of the source, which has the root of the site for itself',
      text: '# 印刷\n\n[トレイ](/tray/#clean-it)を参照。\n',
      path: 'docs/ja/a.md',
      siblings: { 'docs/a.md': '---\nms.contentlocale: en-US\n---\n# Print\n\nSee [the tray](/tray/#clean-it).\n' },
      linked: { 'docs/tray.md': tray, 'docs/ja/tray.md': japaneseTray }
    },
    {
      name: 'the page of the source on a site whose translations write the locale',
      text: '# 印刷\n\n[トレイ](/tray/#clean-it)と[概要](/ja/overview/)を参照。\n',
      path: 'content/ja/a.md',
      siblings: { 'content/en/a.md': '# Print\n\nSee [the tray](/tray/#clean-it) and [overview](/overview/).\n' },
      linked: { 'content/en/tray.md': tray, 'content/ja/tray.md': japaneseTray }
    },
    {
      name: 'the page of the source, as the other article shows',
      text: '# 印刷\n\n[トレイ](/tray/#clean-it)を参照。\n',
      path: 'content/ja/a.md',
      siblings: { 'content/en/a.md': '# Print\n\nSee [the tray](/tray/#clean-it).\n' },
      linked: { 'content/en/tray.md': tray, 'content/ja/tray.md': `${japaneseTray}\n[概要](/ja/overview/)\n` }
    },
    {
      name: 'an image of its own',
      text: '# Skriv ut\n\n![Skuff](tray.nb-no.png)\n',
      siblings: { [path]: '# Print\n\n![Tray](tray.png)\n' },
      linked: { 'content/en-us/tray.png': '', 'content/nb-no/tray.nb-no.png': '' }
    },
    {
      name: 'an image that the source lacks as well',
      text: '# Skriv ut\n\n![Skuff](tray.nb-no.png)\n',
      siblings: { [path]: '# Print\n\n![Tray](tray.png)\n' }
    },
    {
      name: 'a URL to another article that link-url-match tells of',
      text: '# Skriv ut\n\nSe [skuffen](../tray.md#clean-it) først.\n',
      siblings: { ...linkingTo('tray.md#clean-it') },
      linked: { ...trays, 'content/nb-no/b.md': '' }
    },
    {
      name: 'no source beside it',
      text: '# 인쇄\n\n[아래](#paper-tray)\n',
      siblings: { 'content/ja-jp/a.md': source },
      path: 'content/ko-kr/a.md'
    }
  ],
  bad: [
    {
      name: 'the heading was translated',
      text: '# Skriv ut\n\nSe [nedenfor](#paper-tray).\n\n## Papirskuff\n\nFyll den.\n',
      siblings,
      findings: [
        {
          messageId: 'translated',
          slice: '#paper-tray',
          line: 3,
          message: 'Dead link `#paper-tray`: the heading was translated, expected `#papirskuff`'
        }
      ],
      output: '# Skriv ut\n\nSe [nedenfor](#papirskuff).\n\n## Papirskuff\n\nFyll den.\n'
    },
    {
      name: 'in a list, the heading has an id',
      text: '# 印刷\n\n- [下](#paper-tray)\n\n## 用紙トレイ {#tray}\n',
      path: 'content/ja-jp/a.md',
      siblings,
      findings: [{ messageId: 'translated', slice: '#paper-tray' }],
      output: '# 印刷\n\n- [下](#tray)\n\n## 用紙トレイ {#tray}\n'
    },
    {
      name: 'in a table, in Arabic',
      text: '# طباعة\n\n| أ |\n|---|\n| [أدناه](#paper-tray) |\n\n## درج الورق\n',
      path: 'content/ar-sa/a.md',
      siblings,
      findings: [{ messageId: 'translated', slice: '#paper-tray', line: 5 }],
      output: '# طباعة\n\n| أ |\n|---|\n| [أدناه](#درج-الورق) |\n\n## درج الورق\n'
    },
    {
      name: 'the fragment was translated in other words',
      text: '# Drucken\n\n> [Unten](#das-papierfach)\n\n## Papierfach\n',
      path: 'content/de-de/a.md',
      siblings,
      findings: [{ messageId: 'translated', slice: '#das-papierfach' }],
      output: '# Drucken\n\n> [Unten](#papierfach)\n\n## Papierfach\n'
    },
    {
      name: 'what ASCII leaves of the heading is the fragment but for a hyphen',
      text: '# 打印\n\n[下](#tray)。\n\n## 打印机 Tray\n',
      path: 'content/zh-cn/a.md',
      siblings: { [path]: '# Print\n\n[Below](#tray).\n\n## Tray\n' },
      findings: [{ messageId: 'translated', slice: '#tray' }],
      output: '# 打印\n\n[下](#打印机-tray)。\n\n## 打印机 Tray\n'
    },
    {
      name: 'a number that no heading has',
      text: '# Drukken\n\n[Onder](#paper-tray-1).\n\n## Lade\n\n## Lade\n',
      path: 'content/nl-nl/a.md',
      siblings: { [path]: '# Print\n\n[Below](#paper-tray-1).\n\n## Paper tray\n\n## Paper tray\n' },
      findings: [{ messageId: 'translated', slice: '#paper-tray-1' }],
      output: '# Drukken\n\n[Onder](#lade-1).\n\n## Lade\n\n## Lade\n'
    },
    {
      name: 'headings in another order',
      text: '# 打印\n\n[下](#paper-tray)。\n\n### 纸盘\n\n## 别的\n',
      path: 'content/zh-cn/a.md',
      siblings,
      findings: [
        {
          messageId: 'dead',
          slice: '#paper-tray',
          message:
            'Dead link `#paper-tray`: no such heading or anchor in this translation, expected one as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'the heading of another article was translated',
      text: '# Skriv ut\n\nSe [skuffen](tray.md#clean-it).\n',
      siblings: linkingTo('tray.md#clean-it'),
      linked: trays,
      findings: [
        {
          messageId: 'translatedElsewhere',
          slice: 'tray.md#clean-it',
          line: 3,
          message:
            'Dead link `tray.md#clean-it`: the heading was translated in `content/nb-no/tray.md`, expected `#rengjør-den`'
        }
      ],
      output: '# Skriv ut\n\nSe [skuffen](tray.md#rengjør-den).\n'
    },
    {
      name: 'a translated fragment that another article does not have',
      text: '# Skriv ut\n\nSe [skuffen](tray.md#gjør-den-ren).\n',
      siblings: linkingTo('tray.md#clean-it'),
      linked: trays,
      findings: [{ messageId: 'translatedElsewhere', slice: 'tray.md#gjør-den-ren' }],
      output: '# Skriv ut\n\nSe [skuffen](tray.md#rengjør-den).\n'
    },
    {
      name: 'relative to the page, in a definition that two links name',
      text: '# 印刷\n\n[トレイ][tray]と[掃除][tray]を参照。\n\n[tray]:\n  ../tray/#clean-it\n',
      path: 'content/ja/a.md',
      siblings: {
        'content/en/a.md': '# Print\n\nSee [the tray][tray] and [cleaning][tray].\n\n[tray]:\n  ../tray/#clean-it\n'
      },
      linked: { 'content/en/tray/_index.md': tray, 'content/ja/tray/_index.md': japaneseTray },
      findings: [{ messageId: 'translatedElsewhere', slice: '../tray/#clean-it', line: 6 }],
      output: '# 印刷\n\n[トレイ][tray]と[掃除][tray]を参照。\n\n[tray]:\n  ../tray/#掃除する\n'
    },
    {
      name: 'from the root of the site, with the locale',
      text: '# Drucken\n\nSiehe [Fach](/de/tray/?x=1#clean-it).\n',
      path: 'docs/de/a.md',
      siblings: { 'docs/a.md': '---\nms.contentlocale: en-US\n---\n# Print\n\nSee [the tray](/tray/?x=1#clean-it).\n' },
      linked: {
        'docs/tray.mdx': tray,
        'docs/de/tray.mdx': '# Fach\n\n## Füllen\n\nPapier.\n\n## Reinigen\n\nMit Tuch.\n'
      },
      findings: [{ messageId: 'translatedElsewhere', slice: '/de/tray/?x=1#clean-it' }],
      output: '# Drucken\n\nSiehe [Fach](/de/tray/?x=1#reinigen).\n'
    },
    {
      name: 'from the root of a site that adds the locale, where headings keep their ids',
      text: '# 打印\n\n请参阅[纸盘](/docs/tray/#clean-it)。\n',
      path: 'content/zh/docs/a.md',
      siblings: { 'content/en/docs/a.md': '# Print\n\nSee [the tray](/docs/tray/#clean-it).\n' },
      linked: {
        'content/en/docs/tray.md': tray,
        'content/zh/docs/tray.md': '# 纸盘\n\n## 加纸 {#fill-it}\n\n纸。\n\n## 清洁\n\n布。\n'
      },
      findings: [
        {
          messageId: 'deadElsewhere',
          slice: '/docs/tray/#clean-it',
          message:
            'Dead link `/docs/tray/#clean-it`: no such heading or anchor in `content/zh/docs/tray.md`, expected one as in `content/en/docs/tray.md`'
        }
      ]
    },
    {
      name: 'a file of Docusaurus, from the root',
      text: '# Печать\n\nСм. [лоток](/tray#clean-it).\n',
      path: 'i18n/ru/docusaurus-plugin-content-docs/current/a.md',
      siblings: { 'docs/a.md': '---\nms.contentlocale: en-US\n---\n# Print\n\nSee [the tray](/tray#clean-it).\n' },
      linked: {
        'docs/tray.md': tray,
        'i18n/ru/docusaurus-plugin-content-docs/current/tray.md': '# Лоток\n\n## Заполнить\n\nБумага.\n'
      },
      findings: [{ messageId: 'deadElsewhere', slice: '/tray#clean-it' }]
    },
    {
      name: 'the locale in the name of the file',
      text: '# Imprimer\n\nVoir [le bac](../tray#clean-it).\n',
      path: 'posts/print/index.fr.md',
      siblings: { 'posts/print/index.en.md': '# Print\n\nSee [the tray](../tray#clean-it).\n' },
      linked: {
        'posts/tray/index.en.md': tray,
        'posts/tray/index.fr.md': '# Bac\n\n## Remplir\n\nPapier.\n\n## L’été, nettoyer\n\nChiffon.\n'
      },
      findings: [{ messageId: 'translatedElsewhere', slice: '../tray#clean-it' }],
      output: '# Imprimer\n\nVoir [le bac](../tray#lété-nettoyer).\n'
    },
    {
      name: 'a heading of which renderers make different fragments',
      text: '# प्रिंट\n\n[नीचे](#paper-tray)।\n\n## काग़ज़ ट्रे\n',
      path: 'content/hi-in/a.md',
      siblings,
      findings: [{ messageId: 'translated', slice: '#paper-tray' }]
    },
    {
      name: 'the same heading on a site of Hugo',
      text: '# प्रिंट\n\n[नीचे](#paper-tray)। {{< new >}}\n\n## काग़ज़ ट्रे\n',
      path: 'content/hi-in/a.md',
      siblings,
      findings: [{ messageId: 'translated', slice: '#paper-tray' }],
      output: '# प्रिंट\n\n[नीचे](#कगज-टर)। {{< new >}}\n\n## काग़ज़ ट्रे\n'
    },
    {
      name: 'accents are left out where another link shows it',
      text: '# Imprimer\n\n[Bac](#paper-tray), [été](#lete).\n\n## Bac à papier\n\n## L’été\n',
      path: 'content/fr-fr/a.md',
      siblings: { [path]: '# Print\n\n[Tray](#paper-tray), [summer](#summer).\n\n## Paper tray\n\n## Summer\n' },
      findings: [{ messageId: 'translated', slice: '#paper-tray' }],
      output: '# Imprimer\n\n[Bac](#bac-a-papier), [été](#lete).\n\n## Bac à papier\n\n## L’été\n'
    },
    {
      name: 'an image that was to be translated',
      text: '# Skriv ut\n\n![Skuff](img/tray.nb-no.png)\n',
      siblings: { [path]: '# Print\n\n![Tray](img/tray.png)\n' },
      linked: { 'content/en-us/img/tray.png': '' },
      findings: [
        {
          messageId: 'missing',
          slice: '![Skuff](img/tray.nb-no.png)',
          message: 'Dead link `img/tray.nb-no.png`: no such file, expected `img/tray.png` as in the source'
        }
      ]
    },
    {
      name: "in a unit the URL stays the source's",
      text: `# ${sxs('Печать', 'Print', '11751-101')}\n\n${sxs('См. [ниже](#paper-tray).', 'See [below](#paper-tray).', '11751-102')}\n\n## ${sxs('Лоток', 'Paper tray', '11751-103')}\n`,
      path: 'content/ru-ru/a.md',
      siblings,
      findings: [{ messageId: 'translated', slice: '#paper-tray' }]
    }
  ]
})
