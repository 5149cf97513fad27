import rule from '../../rules/table-match.js'
import { testRule } from '../support/rule-tester.js'

const english = `# Pump

The pump has these settings, which \`pump.yaml\` holds.

| Name | Meaning | Type | Default | Since |
|---|---|---|---|---|
| \`speed\` | Turns per minute | number | 120 | 1.4.0 |
| \`valve\` | Which valve opens first | string \\| string[] | \`left\` | 1.4.0 |
| \`delay\` | Seconds before the start | number | 5 | |
| \`quiet\` | Whether it runs at night | boolean | true | 2.0.0 |
| \`color\` | Color of the light | string | \`green\` | 2.1.0 |

Restart the pump when you have changed one of them.
`
const japanese = `# ポンプ

ポンプの設定は次のとおりで、\`pump.yaml\` に保存されます。

| 名前 | 意味 | 型 | 既定値 | 追加 |
|---|---|---|---|---|
| \`speed\` | 毎分の回転数 | number | 120 | 1.4.0 |
| \`valve\` | 最初に開く弁 | string \\| string[] | \`left\` | 1.4.0 |
| \`delay\` | 開始までの秒数 | number | 5 | |
| \`quiet\` | 夜間も動くか | boolean | true | 2.0.0 |
| \`color\` | ランプの色 | string | \`green\` | 2.1.0 |

変更したら、ポンプを再起動してください。
`
const path = 'content/ja-jp/a.md'
const siblings = { 'content/en-us/a.md': english }
const changed = (from: string, to: string): string => {
  if (!japanese.includes(from)) throw new Error(`Unexpected text without “${from}”, expected it to be there`)
  return japanese.replace(from, to)
}
const colors = {
  'content/en-us/a.md':
    '# Lamp\n\nThe lamp shows its state with the color of its light.\n\n| Color | State |\n|---|---|\n| Red | The lamp is off |\n| Green | The lamp is on |\n| Blue | The lamp is searching |\n| White | The lamp is asleep |\n\nIf something goes wrong, start again.\n'
}

testRule(rule, {
  good: [
    { name: 'the values of the source', text: japanese, path, siblings },
    { name: 'rows in another order', path, siblings, text: swapRows(japanese) },
    {
      name: 'other spaces, quotes, and a dash for nothing',
      path,
      siblings,
      text: changed('string \\| string[]', 'string\\|string[]').replace('| 5 | |', '| 5 | — |')
    },
    {
      name: "a column of the translation's own",
      path,
      siblings,
      text: japanese.replaceAll(/^(\|.*)$/gm, (row: string) => `${row} ${row.startsWith('|-') ? '---' : '確認'} |`)
    },
    {
      name: 'words in cells, which are translated',
      text: '# Lampe\n\nLa lampe montre son état par la couleur de sa lumière.\n\n| Couleur | État |\n|---|---|\n| Rouge | La lampe est éteinte |\n| Vert | La lampe est allumée |\n| Bleu | La lampe cherche |\n| Blanc | La lampe dort |\n\nEn cas de problème, recommencez.\n',
      path: 'content/fr-fr/a.md',
      siblings: colors
    },
    {
      name: 'a word beside a value',
      path: 'content/de-de/a.md',
      text: '# Pumpe\n\n| Name | Datei |\n|---|---|\n| `a` | `one.py` |\n| `b` | `two.py` |\n| `c` | `three.py` |\n| `d` | `four.py` (fortgeschritten) |\n',
      siblings: {
        'content/en-us/a.md':
          '# Pump\n\n| Name | File |\n|---|---|\n| `a` | `one.py` |\n| `b` | `two.py` |\n| `c` | `three.py` |\n| `d` | `four.py` (advanced) |\n'
      }
    },
    {
      name: 'a number in other digits',
      path: 'content/ar-sa/a.md',
      text: '# مصباح\n\n| اللون | ثوان |\n|---|---|\n| أحمر | ١٬٢٠٠ |\n| أخضر | ٥ |\n',
      siblings: { 'content/en-us/a.md': '# Lamp\n\n| Color | Seconds |\n|---|---|\n| Red | 1,200 |\n| Green | 5 |\n' }
    },
    {
      name: 'no table',
      text: '# ポンプ\n\n再起動してください。\n',
      path,
      siblings: { 'content/en-us/a.md': '# Pump\n\nRestart it.\n' }
    }
  ],
  bad: [
    {
      name: 'a version that went missing',
      path,
      siblings,
      text: changed('| true | 2.0.0 |', '| true | |'),
      findings: [
        {
          messageId: 'emptied',
          slice: '| `quiet` | 夜間も動くか | boolean | true | |',
          message: 'Table cell is empty, expected a translation of “2.0.0” as in `content/en-us/a.md:10`'
        }
      ]
    },
    {
      name: 'a type of another row, in a column that keeps its values',
      path,
      siblings,
      text: changed('夜間も動くか | boolean', '夜間も動くか | string'),
      findings: [
        {
          messageId: 'changed',
          slice: 'string',
          message: 'Table cell has `string`, expected `boolean` as in `content/en-us/a.md:10`'
        }
      ]
    },
    {
      name: 'an alternative that went missing',
      path,
      siblings,
      text: changed('string \\| string[]', 'string'),
      findings: [{ messageId: 'changed', slice: 'string' }]
    },
    {
      name: 'another number',
      path,
      siblings,
      text: changed('| 120 |', '| 210 |'),
      findings: [{ messageId: 'changed', slice: '210' }]
    },
    {
      name: 'many values',
      path,
      siblings,
      text: japanese.replaceAll('1.4.0', '1.3.0').replace('| 5 |', '| 6 |').replace('| 120 |', '| 210 |'),
      findings: [
        {
          messageId: 'changedTable',
          slice: '210',
          message: 'Table has other values than its source, such as `210`, expected `120` as in `content/en-us/a.md:7`'
        }
      ]
    },
    {
      name: 'a cell less',
      path,
      siblings,
      text: changed('| number | 120 | 1.4.0 |', '| number | 1.4.0 |'),
      findings: [
        {
          messageId: 'cells',
          slice: '| `speed` | 毎分の回転数 | number | 1.4.0 |',
          message: 'Table row has `4` cells, expected `5` as in `content/en-us/a.md:7`'
        }
      ]
    },
    {
      name: 'a column less',
      path,
      siblings,
      text: japanese.replaceAll(/^(\|.*)\|[^|\n]*\|$/gm, '$1|'),
      findings: [
        {
          messageId: 'column',
          slice: '| 名前 | 意味 | 型 | 既定値 |',
          message: 'Table has `4` columns, expected `5` as in `content/en-us/a.md:5`'
        }
      ]
    },
    {
      name: 'all cells emptied',
      path: 'content/es-es/a.md',
      siblings: colors,
      text: '# Lámpara\n\nLa lámpara muestra su estado con el color de su luz.\n\n| Color | Estado |\n|---|---|\n|  |  |\n|  |  |\n|  |  |\n|  |  |\n\nSi algo sale mal, empiece de nuevo.\n',
      findings: [
        {
          messageId: 'emptiedTable',
          slice: '|  |  |',
          message: 'Table cells are empty, expected the text of `content/en-us/a.md:7`'
        }
      ]
    },
    {
      name: 'torn by an empty line',
      path: 'content/ja-jp/a.md',
      siblings: colors,
      text: '# ランプ\n\nランプは光の色で状態を示します。\n\n| 色 | 状態 |\n|---|---|\n| 赤 | ランプは消えています |\n| 緑 | ランプは点いています |\n\n| 青 | ランプは検索中です |\n| 白 | ランプは休止中です |\n\nうまくいかない場合は、もう一度始めます。\n',
      findings: [
        {
          messageId: 'torn',
          slice: '| 青 | ランプは検索中です |',
          message: 'Table ends before this row, expected the row to belong to it as in `content/en-us/a.md:5`'
        }
      ]
    },
    {
      name: 'a table whose second line is damaged',
      path: 'content/ru-ru/a.md',
      siblings: colors,
      text: '# Лампа\n\nЛампа показывает своё состояние цветом света.\n\n| Цвет | Состояние |\n|---|\n| Красный | Лампа выключена |\n| Зелёный | Лампа включена |\n\nЕсли что-то не так, начните снова.\n',
      findings: [
        {
          messageId: 'text',
          slice: '| Цвет | Состояние |',
          message: 'Table rows are shown as text, expected a table as in `content/en-us/a.md:5`'
        }
      ]
    }
  ]
})

function swapRows(text: string): string {
  const lines = text.split('\n')
  const at = lines.findIndex(line => line.includes('`delay`'))
  return [...lines.slice(0, at), lines[at + 1], lines[at], ...lines.slice(at + 2)].join('\n')
}
