/** Damage to lists and their markers, as structure-match reports it. */
export const listCases = [
  {
    name: 'a list whose levels were lost, and code that left its item',
    path: 'content/de-de/a.md',
    text: '# Tee\n\nEs gibt 2 Arten von [Tee](tea.md).\n\n- Schwarzer Tee\n- Assam, 5 Minuten\n- Darjeeling, 3 Minuten\n- Kräutertee\n\nSo geht es:\n\n1. Starten Sie `kettle`:\n\n```sh\nkettle --on\n```\n\n2. Warten Sie 4 Minuten.\n\nTrinken Sie ihn heiß.\n\nSpülen Sie die [Kanne](pot.md) danach aus.\n\nMehr steht auf Seite 12.\n\nUnd in `tea.yaml`.\n',
    siblings: {
      'content/en-us/a.md':
        '# Tea\n\nThere are 2 kinds of [tea](tea.md).\n\n- Black tea\n  - Assam, 5 minutes\n  - Darjeeling, 3 minutes\n- Herbal tea\n\nThis is how:\n\n1. Start `kettle`:\n\n   ```sh\n   kettle --on\n   ```\n\n2. Wait for 4 minutes.\n\nDrink it hot.\n\nRinse the [pot](pot.md) when done.\n\nThere is more on page 12.\n\nAnd in `tea.yaml`.\n'
    },
    findings: [
      { messageId: 'nesting', slice: 'Assam, 5 Minuten\n- Darjeeling, 3 Minuten' },
      { messageId: 'nesting', slice: '```sh\nkettle --on\n```' }
    ]
  },
  {
    name: 'a heading without a space behind its signs',
    path: 'content/zh-cn/a.md',
    text: '# 茶\n\n一壶好茶从水龙头里的新鲜水开始。\n\n##上茶\n\n用筛子倒茶，等茶叶沉到底。\n',
    siblings: {
      'content/en-us/a.md':
        '# Tea\n\nA good pot of tea begins with fresh water.\n\n## Serve it\n\nPour the tea through a sieve, and wait.\n'
    },
    findings: [
      {
        messageId: 'marker',
        slice: '##上茶',
        message: 'Marker `##` has no space behind it, expected a heading'
      }
    ]
  },
  {
    name: 'a list item without a space behind its marker',
    path: 'content/uk-ua/a.md',
    text: '# Чай\n\nЩо потрібно:\n\n- чайник\n-чашка\n- вода\n',
    siblings: { 'content/en-us/a.md': '# Tea\n\nWhat you need:\n\n- a pot\n- a cup\n- water\n' },
    findings: [
      { messageId: 'marker', slice: '-чашка', message: 'Marker `-` has no space behind it, expected a list item' }
    ]
  }
]
