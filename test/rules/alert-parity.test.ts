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
const sections =
  '# Print\n\nLoad 20 sheets.\n\n> [!NOTE]\n> Print less.\n\n## Paper\n\nUse `A4` in `tray.json`.\n\n> [!WARNING]\n> Do not open it.\n'
const own =
  '# Skriv ut\n\nLegg i 20 ark.\n\n> [!NOTE]\n> Skriv ut mindre.\n\n### Mer\n\n## Papir\n\nBruk `A4` i `tray.json`.\n\n> [!WARNING]\n> Ikke åpne den.\n'
const commit = 'b3d0c9a81f2e4d5c6b7a8091a2b3c4d5e6f70819'
const pinned = (text: string): string => `---\ndefault_lang_commit: ${commit}\n---\n${text}`
const known = { [commit]: { text: sections, commitCount: 0 } }

testRule(rule, {
  good: [
    { name: 'the same alerts', path, siblings, text: versioned(body) },
    {
      name: 'an admonition whose text stands behind a blank line',
      path: 'content/de-de/a.md',
      siblings: {
        'content/en-us/a.md':
          '# Print\n\nOpen `print`.\n\n:::tip\n\nSave [ink](ink.md).\n\n:::\n\n!!! task "Choose a printer"\n    \n    Choose it here.\n'
      },
      text: '# Drucken\n\nÖffnen Sie `print`.\n\n:::tip\n\nSparen Sie [Tinte](ink.md).\n\n:::\n\n!!! task "Wählen Sie einen Drucker"\n    \n    Wählen Sie ihn hier.\n'
    },
    {
      name: 'an admonition whose opening line is a block of its own, beside one that the translation lacks',
      path: 'content/de-de/a.md',
      siblings: {
        'content/en-us/a.md':
          '# Print\n\n:::info IMPORTANT\n\nRead [the guide](guide.md).\n\n:::\n\n## Ink\n\nOpen `print`.\n\n:::note\nSave [ink](ink.md) with `--eco`.\n:::\n'
      },
      text: '# Drucken\n\n## Tinte\n\nÖffnen Sie `print`.\n\n:::note\n\nSparen Sie [Tinte](ink.md) mit `--eco`.\n\n:::\n'
    },
    { name: 'another letter case', path, siblings, text: versioned(body.replace('NOTE', 'Note')) },
    {
      name: 'another version of the source',
      path,
      siblings,
      text: versioned(body.replace('[!TIP]', '[!NOTE]'), otherVersion)
    },
    {
      name: 'two locales that differ',
      path,
      siblings: { 'lv-lv/a.md': siblings['lv-lv/a.md'] },
      text: versioned(body.replace('TIP', 'NOTE'))
    },
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
    {
      name: 'fewer alerts than the source, of which nobody knows the version',
      path: 'fr-fr/a.md',
      siblings: source,
      text: '# Imprimer\n\n> [!NOTE]\n> Imprimez moins.\n'
    },
    { name: 'aligned, with another heading', path, siblings: { 'en-us/a.md': sections }, text: own },
    {
      name: 'aligned and without any alert, of which nobody knows the version',
      path,
      siblings: { 'en-us/a.md': sections },
      text: own.replaceAll(/> \[!\w+\]\n/g, '')
    },
    {
      name: 'a commit with fewer alerts than the present source',
      path,
      siblings: { 'en-us/a.md': `${sections}\n> [!TIP]\n> Save ink.\n` },
      text: pinned(own),
      earlier: known
    },
    {
      name: 'no version, and most of it a text of its own',
      path: 'fr-fr/a.md',
      siblings: source,
      text: '# Imprimer\n\n## Moins\n\n- Une page\n- Deux pages\n- Trois pages\n\nLe papier.\n\n## Encre\n\nNoire.\n\nRouge.\n\n## Plus\n\n> [!TIP]\n> Imprimez moins.\n\n:::image source="a.png":::\n'
    }
  ],
  bad: [
    {
      name: 'another alert',
      path,
      siblings,
      text: versioned(body.replace('TIP', 'WARNING')),
      findings: [
        {
          messageId: 'changed',
          slice: '[!WARNING]',
          message: 'Alert `[!WARNING]` differs from other locales, expected `[!TIP]` as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'an alert that lost its keyword',
      path: 'ar-sa/a.md',
      siblings,
      text: versioned(body.replace('> [!TIP]\n', '').replace('Papir', 'ورق')),
      findings: [
        {
          messageId: 'missing',
          slice: '## ورق',
          message: 'Alert `[!TIP]` is missing from this section, expected as in `ja-JP`, `lv-LV`'
        }
      ]
    },
    {
      name: 'an alert more',
      path: 'ru-ru/a.md',
      siblings,
      text: versioned(`${body}\n> [!CAUTION]\n> Осторожно.\n`),
      findings: [{ messageId: 'added', slice: '[!CAUTION]' }]
    },
    {
      name: 'an alert more and no headings',
      path: 'zh-cn/a.md',
      siblings: { 'lv-lv/a.md': versioned('> [!TIP]\n'), 'ja-jp/a.md': versioned('> [!TIP]\n') },
      text: versioned('少印。\n'),
      findings: [{ messageId: 'missing', slice: '---' }]
    },
    {
      name: 'aligned, with another heading and another alert',
      path,
      siblings: { 'en-us/a.md': sections },
      text: own.replace('[!WARNING]', '[!TIP]'),
      findings: [
        {
          messageId: 'changed',
          slice: '[!TIP]',
          line: 14,
          message: 'Alert `[!TIP]` differs from other locales, expected `[!WARNING]` as in `en-US`'
        }
      ]
    },
    {
      name: 'of a known commit, an alert that lost its keyword',
      path,
      siblings: { 'en-us/a.md': sections },
      text: pinned(own.replace('> [!NOTE]\n', '')),
      earlier: known,
      findings: [{ messageId: 'missing', slice: 'Skriv ut mindre.' }]
    },
    {
      name: 'aligned, one alert of two lost its keyword',
      path,
      siblings: { 'en-us/a.md': sections },
      text: own.replace('> [!NOTE]\n', ''),
      findings: [
        {
          messageId: 'missing',
          slice: 'Skriv ut mindre.',
          message: 'Alert `[!NOTE]` is missing from this section, expected as in `en-US`'
        }
      ]
    },
    {
      name: 'without a version, in the shape of the source',
      path: 'th-th/a.md',
      siblings: source,
      text: '# พิมพ์\n\n> [!TIP]\n> พิมพ์น้อยลง\n\n:::image source="a.png":::\n',
      findings: [
        {
          messageId: 'changed',
          slice: '[!TIP]',
          message: 'Alert `[!TIP]` differs from other locales, expected `[!NOTE]` as in `en-US`'
        }
      ]
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
