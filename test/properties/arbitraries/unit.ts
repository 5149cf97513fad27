import fc, { type Arbitrary } from 'fast-check'
import { sxs } from '../../../src/testing/cases.js'
import { prose } from './text.js'

/** A piece of a sentence in two languages. */
interface Piece {
  readonly target: string
  readonly source: string
}

const url = fc.constantFrom(
  'a.md',
  '../b/c.md#d',
  '/en-us/docs/x',
  'https://example.com/en-us/a?b=c',
  'https://example.com/x_(y)',
  '#e',
  '<a b.md>',
  '',
  'http://[',
  'mailto:a@b.example'
)
const number = fc.constantFrom(
  ['1,234', '1 234'],
  ['3.5', '3,5'],
  ['12', '١٢'],
  ['20', '21'],
  ['5 GB', '5 GB'],
  ['v1.2.3', 'v1.2.3'],
  ['10%', '10 %']
)
const placeholder = fc.constantFrom(
  '{0}',
  '{name}',
  '%s',
  '%1$s',
  '${x}',
  '{{x}}',
  '<name>',
  '%APPDATA%',
  '$HOME',
  '`-Force`'
)
const code = fc.constantFrom('dir', 'Get-Item -Path', 'a|b', ' x ', '&amp;', 'true', '名')

/** The same on both sides: what translation should keep. */
function kept(text: Arbitrary<string>): Arbitrary<Piece> {
  return text.map(value => ({ target: value, source: value }))
}

function both(left: Arbitrary<string>, right: Arbitrary<string>): Arbitrary<Piece> {
  return fc.record({ target: left, source: right })
}

const { piece } = fc.letrec<{ piece: Piece; markup: Piece }>(tie => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    both(prose, prose),
    kept(prose),
    kept(code).map(({ target, source }) => ({ target: `\`${target}\``, source: `\`${source}\`` })),
    kept(placeholder),
    number.map(([source = '', target = '']) => ({ target, source })),
    tie('markup')
  ),
  markup: fc
    .tuple(
      tie('piece'),
      url,
      fc.constantFrom('strong', 'strong', 'emphasis', 'link', 'link', 'image', 'html', 'anchor', 'strike')
    )
    .map(([{ target, source }, to, kind]) => {
      const wrap = (text: string): string => {
        switch (kind) {
          case 'strong':
            return `**${text}**`
          case 'emphasis':
            return `*${text}*`
          case 'link':
            return `[${text}](${to})`
          case 'image':
            return `![${text}](${to} "${text}")`
          case 'html':
            return `<a href="${to}">${text}</a>`
          case 'anchor':
            return `<a name="${text}"></a>`
          default:
            return `~~${text}~~`
        }
      }
      return { target: wrap(target), source: wrap(source) }
    })
}))

type Defect =
  'none' | 'untranslated' | 'empty' | 'noSource' | 'noTarget' | 'otherId' | 'spacing' | 'torn' | 'lostPiece' | 'doubled'

const defect: Arbitrary<Defect> = fc.constantFrom(
  'none',
  'none',
  'none',
  'none',
  'none',
  'untranslated',
  'empty',
  'noSource',
  'noTarget',
  'otherId',
  'spacing',
  'torn',
  'lostPiece',
  'doubled'
)

const id = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 101, max: 130 }).map(value => `0a0a0-${value}`) },
  { weight: 1, arbitrary: fc.constantFrom('0a0a0-p101', '1b1b1-104', '', 'x', '0a0a0-102"', '0A0A0-103') }
)

/** A translation unit in span markup, sound or with one of the defects of machine translation. */
export const unit: Arbitrary<string> = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), id, defect, fc.constantFrom(' ', ' ', '', '\n'))
  .map(([pieces, own, kind, joint]) => {
    const target = pieces.map(each => each.target).join(joint)
    const source = pieces.map(each => each.source).join(joint)
    switch (kind) {
      case 'none':
        return sxs(target, source, own)
      case 'untranslated':
        return sxs(source, source, own)
      case 'empty':
        return sxs(' ', source, own)
      case 'noSource':
        return `<span data-ttu-id="${own}">${target}</span>`
      case 'noTarget':
        return `<span class="sxs-lookup"><span data-stu-id="${own}">${source}</span></span>`
      case 'otherId':
        return sxs(target, source, own).replace(/data-stu-id="[^"]*"/, 'data-stu-id="0a0a0-999"')
      case 'spacing':
        return sxs(target.replaceAll('**', '** ').replaceAll('](', '] ('), source, own)
      case 'torn':
        return sxs(target, source, own).replace('</span>', '')
      case 'lostPiece':
        return sxs(
          pieces
            .slice(1)
            .map(each => each.target)
            .join(joint),
          source,
          own
        )
      case 'doubled':
        return sxs(`${target} ${target}`, source, own)
    }
  })
