import type { Random } from '../../scripts/accuracy/random.js'

/** UTF-16 code units of the longest texts, about. */
const longest = 120_000

/** What inline text is made of, whole and torn. */
const inline = [
  ...['[a](b)', '[a]', '[a][b]', '[', ']', '](', '[a](<b', '[a](b "', '![', '![a](b)', '[^a]', '[[a]]', '^[a]'],
  ...['*', '**', '_', '__', '~', '~~', '*a*', '**a**', 'a_b', '***a', 'a*b', '`', '``', '`a`', '``a`', '\\', '\\*'],
  ...['<', '>', '<a', '<a>', '</a>', '<b c="', '<b c="d">', '<!--', '-->', '<?', '<![CDATA[', '<http://a.b>'],
  ...['http://a.b', 'https://a.b/c_d?e&f=g', 'www.a.b', 'a@b.c', 'mailto:', '://', '@', '.', ':', '::', ':a:'],
  ...['&', '&amp;', '&#0;', '&#x1F600;', '&nosuch;', '"', "'", '(', ')', '!', '|', '$', '$a$', '{', '}', '‹', '“'],
  ...['a', ' ', 'æ', '漢', '😀', '\u0301', '\u00A0', '\u200F', '\t', '0', '-', '=', '#', '+']
]

/** What a line may begin with. */
const lineStarts = [
  ...['> ', '>', '- ', '* ', '+ ', '1. ', '2) ', '- [ ] ', '# ', '###### ', '    ', '  ', '\t', '| ', '[a]: b', ': '],
  ...[
    '[^a]: ',
    '```',
    '~~~',
    '```js\n',
    '---',
    '===',
    '***',
    '<div>',
    '</div>',
    '<pre>',
    '<!--',
    '|-|',
    '|:-|-:|',
    ':::'
  ]
]

const lineEnds = ['\n', '\n\n', '\r\n', '\r', '  \n', '\\\n', '\n \n', '\n>\n']

/** JavaScript, whole and torn. */
const script = [
  ...['a', 'a.b', '1', '0x1n', '"b"', "'c'", "don't", '`d`', '`${e}`', '/f/g', '/[/]/', '// h\n', '/* i */', '...j'],
  ...['=>', '(', ')', '[', ']', '{', '}', '${', '`', '"', "'", '/', '\\', ',', ';', ':', '?', '?.', '!', '-', '+', '='],
  ...[
    'new ',
    'typeof ',
    'async ',
    'await ',
    'function k(){',
    'class{a=',
    'return ',
    '<l>',
    '</l>',
    '<m/>',
    '<>',
    '</>'
  ],
  ...['<n o={', '/>', '<', '>', '\n', '\n\n', ' ', '\r\n', '#', '@', 'é', '漢']
]

/** What MDX adds to blocks. */
const mdxBlocks = [
  ...[
    "import a from 'b'\n",
    'import {\n',
    "} from 'c'\n",
    'import ',
    'export ',
    'export const d = ',
    'export default '
  ],
  ...[
    'export {e}\n',
    "export * from 'f'\n",
    'export function g() {\n',
    '<A>\n',
    '</A>\n',
    '<A>',
    '</A>',
    '<A />\n',
    '<A\n'
  ],
  ...[
    '<A b="c">',
    '<A b={d}>',
    '<A {...e} />',
    '<A.B>',
    '<a:b>',
    '{f}\n',
    '{/* g */}',
    '{/*',
    '*/}',
    '{`',
    '`}',
    '<>',
    '</>'
  ]
]

const opening = [
  '(',
  '[',
  '{',
  '${',
  '`${',
  '<a>',
  '<a b={',
  '{<a>',
  '{[',
  'f(',
  '()=>{',
  '[a](',
  '![',
  '> ',
  '- ',
  '*',
  '**a ',
  '[^a]: '
]
const closing = [')', ']', '}', '}', '}`', '</a>', '}/>', '</a>}', ']}', ')', '}', ')', ']', '', '', '*', '**', '']

/**
 * Makes Markdown up, deep and wide: pieces of markup repeated, nested, in tables, lists and quotes.
 *
 * @returns A text of some hundred characters, or of a hundred thousand.
 */
export function markdownOf(random: Random): string {
  return blocks(random, () => (random.below(3) === 0 ? random.pick(lineStarts) : '') + run(random, inline))
}

/** @returns MDX, as `markdownOf` makes Markdown: with expressions, tags and modules, whole and torn. */
export function mdxOf(random: Random): string {
  const pieces = [...inline, ...mdxBlocks, ...mdxBlocks]
  return blocks(random, () => {
    switch (random.below(6)) {
      case 0:
        return expression(random)
      case 1:
        return tag(random)
      case 2:
        return random.pick(mdxBlocks) + run(random, script)
      case 3:
        return random.pick(lineStarts) + run(random, pieces)
      default:
        return run(random, pieces)
    }
  })
}

function blocks(random: Random, block: () => string): string {
  const size = random.pick([300, 3000, 30_000, longest])
  const parts: string[] = []
  let length = 0
  while (length < size) {
    const part = random.below(5) === 0 ? table(random, block) : block()
    const before = random.below(4) === 0 ? random.pick(lineStarts).repeat(random.pick([1, 1, 2, 30])) : ''
    const text = before + part + random.pick(lineEnds)
    // Much of one kind, or a bit of many.
    const times = random.below(3) === 0 ? 1 + random.below(Math.max(1, Math.ceil(size / text.length))) : 1
    parts.push(text.repeat(times))
    length += text.length * times
  }
  return parts.join('').slice(0, longest)
}

/** A few pieces one after the other, once or many times over, or inside of each other. */
function run(random: Random, pieces: readonly string[]): string {
  const few = Array.from({ length: 1 + random.below(4) }, () => random.pick(pieces)).join(
    random.pick(['', '', ' ', 'a'])
  )
  switch (random.below(4)) {
    case 0:
      return few.repeat(1 + random.below(random.pick([3, 100, 3000])))
    case 1:
      return nest(random, few)
    case 2:
      return few + random.pick(pieces).repeat(1 + random.below(random.pick([3, 300, 20_000])))
    default:
      return few
  }
}

function nest(random: Random, inside: string): string {
  const which = random.below(opening.length)
  const depth = 1 + random.below(random.pick([3, 30, 40, 100, 2000]))
  const end = random.below(3) === 0 ? '' : (closing[which] as string).repeat(depth)
  return (opening[which] as string).repeat(depth) + inside + end
}

function expression(random: Random): string {
  const body =
    random.below(2) === 0 ? run(random, script) : run(random, script) + expression(random) + run(random, script)
  return `{${body}${random.below(8) === 0 ? '' : '}'}`
}

function tag(random: Random): string {
  const attributes = Array.from({ length: random.below(4) }, () =>
    random.pick([' a', ' b="c"', " d='e'", ` f=${expression(random)}`, ' {...g}', ' h = "i', '\n', ' j={<k />}'])
  )
  const name = random.pick(['A', 'a', 'A.B', 'a:b', '', 'é'])
  const inside = random.below(2) === 0 ? '' : run(random, inline)
  return random.below(3) === 0
    ? `<${name}${attributes.join('')} />`
    : `<${name}${attributes.join('')}>${inside}${random.below(4) === 0 ? '' : `</${name}>`}`
}

function table(random: Random, cell: () => string): string {
  const columns = 1 + random.below(random.pick([3, 10, 300]))
  const rows = 1 + random.below(random.pick([3, 30, 300]))
  const content = Array.from({ length: 3 }, () =>
    cell()
      .replaceAll(/[\r\n]/g, ' ')
      .slice(0, 400)
  )
  const row = (): string => `|${Array.from({ length: columns }, () => random.pick(content)).join('|')}|`.slice(0, 4000)
  return [row(), `|${'-|'.repeat(columns)}`, ...Array.from({ length: rows }, row)].join('\n').slice(0, longest)
}
