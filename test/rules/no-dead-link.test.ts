import { createHash } from 'node:crypto'
import rule from '../../rules/no-dead-link.js'
import { sxs, testRule } from '../support/rule-tester.js'

const path = 'content/en-us/a.md'
const source = '# Print\n\nSee [below](#paper-tray).\n\n## Paper tray\n\nFill it.\n'
const siblings = { [path]: source }

testRule(rule, {
  good: [
    { name: 'a URL that link-url-match tells of', text: `${sxs('Se [her](#papir).', 'See [here](#paper-tray).', '11751-102')}\n\n## Papirskuff\n`, siblings },
    { name: 'a changed anchor that heading-anchor tells of', text: `${sxs('См. [ниже](#paper-tray).', 'See [below](#paper-tray).', '11751-102')}\n\n## <a name="лоток"></a>${sxs('Лоток', 'Paper tray', '11751-103')}\n`, siblings, path: 'content/ru-ru/a.md' },
    { name: 'another URL in the same version, of which link-url-parity tells', text: `---\nms.openlocfilehash: ${createHash('sha1').update(source.replaceAll('\n', '\r\n')).digest('hex')}\n---\n# 打印\n\n[下](#纸盒)。\n\n## 纸盘\n`, siblings, path: 'content/zh-cn/a.md' },
    { name: 'the fragment of the translated heading', text: '# Skriv ut\n\nSe [nedenfor](#papirskuff).\n\n## Papirskuff\n', siblings },
    { name: 'an anchor in HTML', text: '# Drucken\n\nSiehe [unten](#paper-tray).\n\n## <a name="paper-tray"></a>Papierfach\n', siblings, path: 'content/de-de/a.md' },
    { name: 'a written id', text: '# 印刷\n\n[下](#paper-tray)を参照。\n\n## 用紙トレイ {#paper-tray}\n', siblings, path: 'content/ja-jp/a.md' },
    { name: 'percent encoding', text: '# Печать\n\n[Ниже](#%D0%BB%D0%BE%D1%82%D0%BE%D0%BA).\n\n## Лоток\n', siblings, path: 'content/ru-ru/a.md' },
    { name: 'case and accents as renderers differ', text: '# Imprimer\n\n[Bac](#Bac-à-Papier).\n\n## Bac à papier\n', siblings, path: 'content/fr-fr/a.md' },
    { name: 'accents that Hugo can leave out', text: '# Imprimer\n\n[Bac](#bac-a-papier).\n\n## Bac à papier\n', siblings, path: 'content/fr-fr/a.md' },
    { name: 'vowel signs that Hugo leaves out', text: '# प्रिंट\n\n[नीचे](#कगज-टर)।\n\n## काग़ज़ ट्रे\n', siblings, path: 'content/hi-in/a.md' },
    { name: 'a destination in a heading, which Hugo reads as text', text: '# Drukken\n\n[Onder](#de-papierladebmd).\n\n## De [papierlade](b.md)\n', siblings, path: 'content/nl-nl/a.md' },
    { name: 'the second heading of its text', text: '# Drukken\n\n[Onder](#lade-1).\n\n## Lade\n\n## Lade\n', siblings, path: 'content/nl-nl/a.md' },
    { name: 'dead in the source, too', text: '# 打印\n\n[下](#tray)。\n\n## 纸盘\n', siblings: { [path]: '# Print\n\n[Below](#tray).\n\n## Paper tray\n' }, path: 'content/zh-cn/a.md' },
    { name: 'tabs of a site', text: '# Printen\n\n# [Windows](#tab/win)\n', siblings: { [path]: '# Print\n\n# [Windows](#tab/win)\n' }, path: 'content/nl-nl/a.md' },
    { name: 'what the site provides', text: '# Drukāt\n\n[Augšup](#top)\n', siblings: { [path]: '# Print\n\n[Top](#top)\n\n## Top\n' }, path: 'content/lv-lv/a.md' },
    { name: 'another article', text: '# Skriv ut\n\n[Der](b.md#paper-tray)\n', siblings },
    { name: 'no source beside it', text: '# 인쇄\n\n[아래](#paper-tray)\n', siblings: { 'content/ja-jp/a.md': source }, path: 'content/ko-kr/a.md' }
  ],
  bad: [
    {
      name: 'the heading was translated',
      text: '# Skriv ut\n\nSe [nedenfor](#paper-tray).\n\n## Papirskuff\n\nFyll den.\n',
      siblings,
      findings: [{ messageId: 'translated', slice: '#paper-tray', line: 3, message: 'Unexpected link to `#paper-tray`, whose heading was translated, expected `#papirskuff`' }],
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
      findings: [{ messageId: 'dead', slice: '#paper-tray', message: 'Unexpected link to `#paper-tray`, which this translation does not have, expected a heading or anchor of that name as in `content/en-us/a.md`' }]
    },
    {
      name: 'in a unit the URL stays the source\'s',
      text: `# ${sxs('Печать', 'Print', '11751-101')}\n\n${sxs('См. [ниже](#paper-tray).', 'See [below](#paper-tray).', '11751-102')}\n\n## ${sxs('Лоток', 'Paper tray', '11751-103')}\n`,
      path: 'content/ru-ru/a.md',
      siblings,
      findings: [{ messageId: 'translated', slice: '#paper-tray' }]
    }
  ]
})
