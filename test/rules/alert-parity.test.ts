import rule from '../../rules/alert-parity.js'
import { sxs, testRule } from '../support/rule-tester.js'
import { otherVersion, versioned } from '../support/versions.js'

const siblings = {
  'lv-lv/a.md': versioned('# Druka\n\n> [!NOTE]\n> Drukājiet mazāk.\n\n## Papīrs\n\n> [!TIP]\n> Taupiet.\n'),
  'ja-jp/a.md': versioned('# 印刷\n\n> [!NOTE]\n> 印刷を減らす。\n\n## 用紙\n\n> [!TIP]\n> 節約。\n')
}
const body = '# Skriv ut\n\n> [!NOTE]\n> Skriv ut mindre.\n\n## Papir\n\n> [!TIP]\n> Spar.\n'
const source = { 'en-us/a.md': '# Print\n\n> [!NOTE]\n> Print less.\n\n:::image source="a.png":::\n' }
const path = 'nb-no/a.md'

testRule(rule, {
  good: [
    { name: 'the same alerts', path, siblings, text: versioned(body) },
    { name: 'another letter case', path, siblings, text: versioned(body.replace('NOTE', 'Note')) },
    { name: 'another version of the source', path, siblings, text: versioned(body.replace('[!TIP]', '[!NOTE]'), otherVersion) },
    { name: 'two locales that differ', path, siblings: { 'lv-lv/a.md': siblings['lv-lv/a.md'] }, text: versioned(body.replace('TIP', 'NOTE')) },
    {
      name: 'a translated keyword is told by alert-keyword',
      path: 'de-de/a.md',
      siblings,
      text: versioned(body.replace('NOTE', 'HINWEIS').replace('Skriv ut', 'Drucken'))
    },
    {
      name: 'a keyword that a unit lost is told by alert-keyword',
      path: 'de-de/a.md',
      siblings: {
        'lv-lv/a.md': versioned(`> ${sxs('[!NOTE]', '[!NOTE]', '22222-101')}\n`),
        'ja-jp/a.md': versioned(`> ${sxs('[!NOTE]', '[!NOTE]', '33333-101')}\n`)
      },
      text: versioned(`> ${sxs('Hinweis', '[!NOTE]', '11111-101')}\n`)
    },
    { name: 'in code', path, siblings, text: versioned(`${body}\n\`\`\`\n> [!WARNING]\n\`\`\`\n`) },
    { name: 'fewer alerts than the source, of which nobody knows the version', path: 'fr-fr/a.md', siblings: source, text: '# Imprimer\n\n> [!NOTE]\n> Imprimez moins.\n' },
    { name: 'no version and other headings', path: 'fr-fr/a.md', siblings: source, text: '# Imprimer\n\n## Moins\n\n> [!TIP]\n> Imprimez moins.\n\n:::image source="a.png":::\n' }
  ],
  bad: [
    {
      name: 'another alert',
      path,
      siblings,
      text: versioned(body.replace('TIP', 'WARNING')),
      findings: [{ messageId: 'changed', slice: '[!WARNING]', message: 'Unexpected `[!WARNING]`, expected `[!TIP]` as in `ja-JP`, `lv-LV`' }]
    },
    { name: 'an alert that lost its keyword', path: 'ar-sa/a.md', siblings, text: versioned(body.replace('> [!TIP]\n', '').replace('Papir', 'ورق')), findings: [{ messageId: 'missing', slice: '## ورق', message: 'Unexpected missing `[!TIP]` in this section, expected it as in `ja-JP`, `lv-LV`' }] },
    { name: 'an alert more', path: 'ru-ru/a.md', siblings, text: versioned(`${body}\n> [!CAUTION]\n> Осторожно.\n`), findings: [{ messageId: 'added', slice: '[!CAUTION]' }] },
    { name: 'an alert more and no headings', path: 'zh-cn/a.md', siblings: { 'lv-lv/a.md': versioned('> [!TIP]\n'), 'ja-jp/a.md': versioned('> [!TIP]\n') }, text: versioned('少印。\n'), findings: [{ messageId: 'missing', slice: '---' }] },
    {
      name: 'without a version, in the shape of the source',
      path: 'th-th/a.md',
      siblings: source,
      text: '# พิมพ์\n\n> [!TIP]\n> พิมพ์น้อยลง\n\n:::image source="a.png":::\n',
      findings: [{ messageId: 'changed', slice: '[!TIP]', message: 'Unexpected `[!TIP]`, expected `[!NOTE]` as in `en-US`' }]
    },
    {
      name: 'another directive',
      path: 'de-de/a.md',
      siblings: source,
      text: '# Drucken\n\n> [!NOTE]\n> Drucken Sie weniger.\n\n:::video source="a.png":::\n',
      findings: [{ messageId: 'changed', slice: ':::video' }]
    }
  ]
})
