import { describe, expect, it } from 'vitest'
import { alignBlocks } from '../../src/align/align.js'
import { createCosts } from '../../src/align/cost.js'
import { createSide, type Side } from '../../src/align/side.js'
import { isTrusted } from '../../src/align/trust.js'
import { articleOf } from '../../src/testing/lint-texts.js'

function sides(source: string, target: string): [Side, Side] {
  const from = createSide(source, articleOf('content/x.md', source).blocks, null)
  return [from, createSide(target, articleOf('content/x.md', target).blocks, from)]
}

/** Pairs of first words: `Intro → Einleitung`; blocks taken together are joined by `+`. */
function pairs(source: string, target: string): string[] {
  const [from, to] = sides(source, target)
  const { matches, moved } = alignBlocks(from, to)
  return [...matches, ...moved].map(
    match => `${names(from, match.source, match.sourceCount)} → ${names(to, match.target, match.targetCount)}`
  )
}

function names({ text, blocks }: Side, at: number, count: number): string {
  return blocks
    .slice(at, at + count)
    .map(({ start, end }) => /[\p{L}\p{N}]+/u.exec(text.slice(start, end))?.[0] ?? '')
    .join('+')
}

describe('blocks in order', () => {
  it('pairs headings, paragraphs, items, rows and code of the same build', () => {
    const source =
      '# Intro\n\nFirst text.\n\n- One item\n- Two items\n\n| A | B |\n|---|---|\n| Row | b |\n\n```sh\nls\n```\n'
    const target =
      '# Ievads\n\nPirmais teksts.\n\n- Viens\n- Divi\n\n| A | B |\n|---|---|\n| Rinda | b |\n\n```sh\nls\n```\n'
    expect(pairs(source, target)).toEqual([
      'Intro → Ievads',
      'First → Pirmais',
      'One → Viens',
      'Two → Divi',
      'A → A',
      'Row → Rinda',
      'sh → sh'
    ])
  })

  it('leaves out what is missing by the names, numbers and URLs of the others', () => {
    const source =
      'Alpha uses `tar` and 128 files.\n\nBeta calls [the API](https://example.com/api).\n\nGamma needs Python 3.12 or later.\n'
    const target = 'Альфе нужны `tar` и 128 файлов.\n\nДля гаммы нужен Python 3.12 или новее.\n'
    expect(pairs(source, target)).toEqual(['Alpha → Альфе', 'Gamma → Для'])
  })

  it('takes a paragraph that was split in two, and two that were drawn together, as one', () => {
    const source =
      'Open the lid of the printer with both hands. Then take out the cartridge with number 42.\n\nClean it.\n'
    const split =
      'Öffnen Sie den Deckel des Druckers mit beiden Händen.\n\nNehmen Sie dann die Patrone mit der Nummer 42 heraus.\n\nReinigen.\n'
    expect(pairs(source, split)).toEqual(['Open → Öffnen+Nehmen', 'Clean → Reinigen'])
    expect(pairs(split, source)).toEqual(['Öffnen+Nehmen → Open', 'Reinigen → Clean'])
  })

  it('takes a paragraph that was written as three, and three that were drawn together, as one', () => {
    const one =
      'Set the variable `HARBOUR_PORT` before the start. If it fits, follow [the rules](/docs/rules). For example, name the pier with `harbour.pier.name`:\n\nThen start.\n'
    const three =
      '开始之前，请设置变量 `HARBOUR_PORT`。\n\n如果适用，请遵循[规则](/docs/rules)。\n\n例如，用 `harbour.pier.name` 指定码头的名称：\n\n然后启动。\n'
    expect(pairs(one, three)).toEqual(['Set → 开始之前+如果适用+例如', 'Then → 然后启动'])
    expect(pairs(three, one)).toEqual(['开始之前+如果适用+例如 → Set', '然后启动 → Then'])
  })

  it('takes a paragraph whose enumeration became a list as one with it', () => {
    const source =
      'Open it.\n\nThe log also holds what describes the ship: `ship.name`, `ship.flag` and `ship.draught`.\n\nClose it.\n'
    const target =
      'Öffnen.\n\nDas Logbuch enthält auch, was das Schiff beschreibt:\n\n- `ship.name`\n- `ship.flag`\n- `ship.draught`\n\nSchließen.\n'
    expect(pairs(source, target)).toEqual(['Open → Öffnen', 'The → Das+ship+ship+ship', 'Close → Schließen'])
  })

  it('makes it dearer to take a paragraph for two of which one has a link that it has not', () => {
    const joinWith = (link: string): number => {
      const [from, to] = sides(
        `Read [the rules](rules.md) of the house before you come.\n\nSee [the map](${link}) as well.\n`,
        'Lees [de regels](rules.md) van het huis voordat je komt. Bekijk ook de kaart.\n'
      )
      const costs = createCosts(from, to)
      return costs.join(0, 2, 0, 1) - costs.match(0, 0)
    }
    // The same link is in both: all that differs is whether the second paragraph brings one of its own.
    expect(joinWith('map.md')).toBeGreaterThan(joinWith('rules.md') + 1)
  })

  it('keeps apart what was lost beside a paragraph that is whole', () => {
    const source =
      'The lamp in the tower burns all night and is seen from afar by every ship.\n\nIt is lit at six.\n\nIt is put out at seven in the morning by the keeper of the tower.\n'
    const target =
      'Lampa tornī deg visu nakti, un to no tālienes redz katrs kuģis.\n\nTo nodzēš torņa sargs septiņos no rīta.\n'
    expect(pairs(source, target)).toEqual(['The → Lampa', 'It → To'])
  })
})

describe('what names and numbers say', () => {
  it('tells steps by their numbers', () => {
    const source = 'Method 1: Turn the wheel to the left.\n\nMethod 2: Turn the wheel to the right.\n'
    const target = 'Способ 2. Поверните колесо вправо.\n\nСпособ 1. Поверните колесо влево.\n'
    const [from, to] = sides(source, target)
    const { moved } = alignBlocks(from, to)
    expect(moved).toHaveLength(1)
  })

  it('tells a heading by what follows it', () => {
    const source =
      '# Ships\n\n## Anchors\n\nAn anchor weighs 300 kg and holds `anchor.chain`.\n\n## Sails\n\nA sail measures 45 m and is made of `sail.cloth`.\n'
    const target = '# Skip\n\n## Seil\n\nEt seil måler 45 m og er laget av `sail.cloth`.\n'
    expect(pairs(source, target)).toEqual(['Ships → Skip', 'Sails → Seil', 'A → Et'])
  })

  it('takes the first of two equal paragraphs that follow each other for the one that the source has', () => {
    const [from, to] = sides(
      'One is big and red.\n\nTwo is small and blue.\n',
      'Een is groot en rood.\n\nEen is groot en rood.\n\nTwee is klein en blauw.\n'
    )
    expect(alignBlocks(from, to)).toMatchObject({ added: [1], missing: [] })
  })
})

describe('sections whose headings have the same id', () => {
  const source =
    '# Words\n\n## Anchor\n\nHolds a ship.\n\n## Crew\n\nSails a ship.\n\nSee deck.\n\n## Deck\n\nThe floor of a ship.\n\n## Mast\n\nCarries the sails.\n'
  const target =
    '# Orð\n\n## Áhöfn {#crew}\n\nSiglir skipi.\n\nSjá þilfar.\n\n## Akkeri {#anchor}\n\nHeldur skipi.\n\n## Mastur {#mast}\n\nBer seglin.\n\n## Þilfar {#deck}\n\nGólf skips.\n'

  it("are each other's wherever they stand, with what they hold", () => {
    expect(pairs(source, target).sort()).toEqual([
      'Anchor → Akkeri',
      'Carries → Ber',
      'Crew → Áhöfn',
      'Deck → Þilfar',
      'Holds → Heldur',
      'Mast → Mastur',
      'Sails → Siglir',
      'See → Sjá',
      'The → Gólf',
      'Words → Orð'
    ])
  })

  it('leave what is missing behind what stands before it in the source', () => {
    const [from, to] = sides(source.replace('See deck.', 'See deck.\n\nOr below.'), target)
    const { missing, added } = alignBlocks(from, to)
    expect(missing.map(at => names(from, at, 1))).toEqual(['Or'])
    expect(added).toEqual([])
  })
})

describe('what its form leaves open', () => {
  const english = [
    'The printer is on.',
    'The paper is white.',
    'Open the printer.',
    'Take the paper.',
    'Clean the printer.',
    'Count the paper.',
    'Sell the printer.',
    'Burn the paper.'
  ]
  const norwegian = [
    'Skriveren er på.',
    'Papiret er hvitt.',
    'Åpne skriveren.',
    'Ta papiret.',
    'Rens skriveren.',
    'Tell papiret.',
    'Selg skriveren.',
    'Brenn papiret.'
  ]

  it('is told by the words that other blocks teach', () => {
    const lost = norwegian.filter((_, at) => at !== 6)
    expect(pairs(english.join('\n\n'), lost.join('\n\n'))).not.toContain('Sell → Brenn')
  })

  it('takes no paragraph that stands there twice for another one', () => {
    const twice = [...norwegian.slice(0, 4), norwegian[3] as string, ...norwegian.slice(4)]
    const [from, to] = sides(english.join('\n\n'), twice.join('\n\n'))
    const { added, missing } = alignBlocks(from, to)
    expect(missing).toEqual([])
    expect([3, 4]).toContain(added[0])
  })

  it('finds two paragraphs the other way round by what only one of them says', () => {
    const source = 'Alpha has `one`.\n\nUse [beta](b.md) for 2021.\n\nCall **gamma** with `three`:\n\nEnd.\n'
    const target = 'Alfa har `one`.\n\nKall **gamma** med `three`:\n\nBruk [beta](b.md) for 2021.\n\nSlutt.\n'
    expect(pairs(source, target).sort()).toEqual(['Alpha → Alfa', 'Call → Kall', 'End → Slutt', 'Use → Bruk'])
  })

  it('takes the head of a table for a head', () => {
    const source = '| Code | Means |\n|---|---|\n| 200 | fine |\n| 201 | made |\n'
    expect(pairs(source, '| 状态 | 含义 |\n|---|---|\n| 201 | 已创建 |\n')).toEqual(['Code → 状态', '201 → 201'])
  })
})

describe('anchors', () => {
  const sections = [
    '## Install {#install}\n\nRun it twice.\n',
    '## Configure {#configure}\n\nSet the port to 8080.\n',
    '## Remove {#remove}\n\nDelete the folder.\n'
  ]

  it('finds a section that stands elsewhere by its id', () => {
    const translated = [
      '## 设置 {#configure}\n\n把端口设为 8080。\n',
      '## 安装 {#install}\n\n运行两次。\n',
      '## 删除 {#remove}\n\n删除文件夹。\n'
    ]
    const [from, to] = sides(sections.join('\n'), translated.join('\n'))
    const { moved, missing, added } = alignBlocks(from, to)
    expect(moved.map(match => match.sourceCount)).toEqual([1, 1])
    expect([missing, added]).toEqual([[], []])
  })

  it('holds long articles with equal code in order', () => {
    const build = (word: string): string =>
      Array.from(
        { length: 400 },
        (_, number) =>
          `## ${word} ${number}\n\n${word} ${word} ${number}.\n\n\`\`\`sh\nmake target-number-${number} --verbose\n\`\`\`\n`
      ).join('\n')
    const target = build('Teil')
      .split('\n\n')
      .filter((_, index) => index % 100 !== 50)
      .join('\n\n')
    const [from, to] = sides(build('Part'), target)
    const { matches, added } = alignBlocks(from, to)
    expect(added).toEqual([])
    expect(matches.reduce((sum, { targetCount }) => sum + targetCount, 0)).toBe(to.blocks.length)
  })
})

describe('trust', () => {
  it('trusts no pair where one of several equal ones is lost', () => {
    const source = 'Ja.\n\n'.repeat(5)
    const { matches, missing } = alignBlocks(...sides(source, 'Yes.\n\n'.repeat(4)))
    expect(missing).toHaveLength(1)
    expect(matches.filter(isTrusted)).toEqual([])
  })

  it('trusts pairs of articles of one build though they share no word', () => {
    const { matches } = alignBlocks(
      ...sides('# Bread\n\nKnead it.\n\nBake it.\n', '# パン\n\nこねます。\n\n焼きます。\n')
    )
    expect(matches.map(isTrusted)).toEqual([true, true, true])
  })
})

it('refuses sides whose tokens are numbered apart', () => {
  const [[from], [, to]] = [sides('One.', 'Ein.'), sides('Two.', 'To.')]
  expect(() => alignBlocks(from, to)).toThrow('numbered apart')
})
