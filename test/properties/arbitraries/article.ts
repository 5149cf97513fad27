import fc, { type Arbitrary } from 'fast-check'
import { frontMatter } from './front-matter.js'
import { hostileText, prose, snippets } from './text.js'
import { unit } from './unit.js'

const content = fc.oneof(
  { weight: 4, arbitrary: unit },
  { weight: 1, arbitrary: prose },
  { weight: 1, arbitrary: fc.tuple(unit, prose, unit).map(parts => parts.join(' ')) }
)

/** One block of an article: every place where units stand in real ones. */
const block: Arbitrary<string> = fc.oneof(
  content,
  content,
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), content)
    .map(([depth, text]) => `${'#'.repeat(depth)} <a name="x-${depth}"></a>${text}`),
  fc.tuple(content, fc.constantFrom('===', '---')).map(([text, line]) => `${text}\n${line}`),
  fc
    .tuple(
      fc.array(content, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '  - ', '\t* ')
    )
    .map(([items, marker]) => items.map(item => marker + item).join('\n')),
  fc.tuple(content, content).map(([first, second]) => `- ${first}\n\n  > ${second}\n`),
  content.map(text => `> ${text.replaceAll('\n', '\n> ')}`),
  fc
    .tuple(fc.constantFrom('NOTE', 'TIP', 'note', 'MERK', 'VIKTIG', 'VIDEO https://example.com/v'), content)
    .map(([keyword, text]) => `> [!${keyword}]\n> ${text.replaceAll('\n', '\n> ')}`),
  fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 3 }).map(
    rows =>
      `| a | b |\n|---|:-:|\n${rows
        .map(([left, right]) => `| ${left} | ${right} |`)
        .join('\n')
        .replaceAll(/[^|]\n[^|]/g, ' ')}`
  ),
  content.map(text => `<table>\n<tr><td>${text}</td></tr>\n</table>`),
  fc
    .tuple(fc.constantFrom('```', '~~~', '````', '```cmd', '```js title="x"'), content, fc.boolean())
    .map(([fence, text, isClosed]) => `${fence}\n${text}\n${isClosed ? fence.replace(/[^`~].*/, '') : ''}`),
  content.map(text => `    ${text}`),
  fc.tuple(prose, prose).map(([label, text]) => `[${label}]: ${text}\n[${label}]\n[^1]: ${text}`),
  fc.constantFrom(
    '***',
    '---',
    '<!-- loc-lint disable -->',
    '<!-- loc-lint enable number-match -->',
    '<!-- loc-lint disable-next-line -->',
    ':::image source="a.png":::',
    '[!INCLUDE [a](b.md)]',
    '<div>',
    '</div>',
    '&nbsp;'
  )
)

/** A change that may tear markup apart; places are shares of the text's length. */
interface Damage {
  readonly kind: 'cut' | 'repeat' | 'insert'
  readonly from: number
  readonly length: number
  readonly text: string
}

const damage: Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut', 'repeat', 'insert'),
  from: fc.integer({ min: 0, max: 999 }),
  length: fc.integer({ min: 1, max: 60 }),
  text: fc.constantFrom(...snippets)
})

function applyDamage(text: string, { kind, from, length, text: inserted }: Damage): string {
  const start = Math.floor((text.length * from) / 1000)
  const end = Math.min(text.length, start + length)
  switch (kind) {
    case 'cut':
      return text.slice(0, start) + text.slice(end)
    case 'repeat':
      return text.slice(0, end) + text.slice(start)
    case 'insert':
      return text.slice(0, start) + inserted + text.slice(start)
  }
}

const body = fc.array(block, { maxLength: 5 }).map(blocks => blocks.join('\n\n'))

/** An article with LF line ends and without carriage returns. */
export const article: Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.tuple(frontMatter, body).map(parts => parts.join('')) },
      { weight: 1, arbitrary: hostileText }
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: fc.array(damage, { minLength: 1, maxLength: 3 }) }
    ),
    fc.constantFrom('\n', '\n', '', '\n\n')
  )
  .map(([text, damages, end]) => damages.reduce(applyDamage, text).replaceAll('\r', '') + end)

/** How the lines of a file end: one way, or mixed. */
const lineEnds: Arbitrary<(text: string) => string> = fc.constantFrom(
  (text: string) => text,
  (text: string) => text,
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => text.replaceAll('\n\n', '\n\r\n'),
  (text: string) => text.replaceAll('. ', '.\r')
)

/** An article with line ends of any kind, and now and then with a byte order mark inside. */
export const anyArticle: Arbitrary<string> = fc
  .tuple(article, lineEnds, fc.constantFrom('', '', '', '', '\uFEFF'))
  .map(([text, end, mark]) => mark + end(text))
