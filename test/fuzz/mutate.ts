import { oddCharacters, snippets } from '../properties/arbitraries/text.js'
import type { Random } from '../../scripts/accuracy/random.js'

type Mutation = (text: string, random: Random, other: string) => string

/** Real texts are cut at any place, and now and then at the places that matter most: beside markup. */
function placeIn(text: string, random: Random): number {
  const any = random.below(text.length + 1)
  if (random.below(2) === 0) return any
  const next = text.slice(any, any + 400).search(/[<>[\]()*`|#"\n]/)
  return next < 0 ? any : any + next + random.below(2)
}

function rangeIn(text: string, random: Random): [number, number] {
  const start = placeIn(text, random)
  return [start, Math.min(text.length, start + 1 + random.below(random.pick([3, 40, 600])))]
}

const mutations: readonly Mutation[] = [
  // Cut.
  (text, random) => {
    const [start, end] = rangeIn(text, random)
    return text.slice(0, start) + text.slice(end)
  },
  // Say twice.
  (text, random) => {
    const [start, end] = rangeIn(text, random)
    return text.slice(0, end) + text.slice(start)
  },
  // Splice: the beginning of one file and the end of another.
  (text, random, other) => text.slice(0, placeIn(text, random)) + other.slice(placeIn(other, random)),
  // A piece of another file.
  (text, random, other) => {
    const at = placeIn(text, random)
    const [start, end] = rangeIn(other, random)
    return text.slice(0, at) + other.slice(start, end) + text.slice(at)
  },
  // Another character.
  (text, random) => {
    const at = placeIn(text, random)
    return (
      text.slice(0, at) +
      String.fromCharCode((text.charCodeAt(at) || 32) ^ (1 << random.below(15))) +
      text.slice(at + 1)
    )
  },
  // Something hostile, once or many times.
  (text, random) => {
    const at = placeIn(text, random)
    return (
      text.slice(0, at) +
      random.pick(random.below(4) === 0 ? oddCharacters : snippets).repeat(random.pick([1, 1, 1, 2, 20])) +
      text.slice(at)
    )
  },
  // Two pieces change places.
  (text, random) => {
    const [start, end] = rangeIn(text, random)
    const later = end + random.below(200)
    return text.slice(0, start) + text.slice(end, later) + text.slice(start, end) + text.slice(later)
  },
  // A unit's target becomes its source.
  (text, random) => {
    const unit =
      /(data-ttu-id="[^"]*">)(?:(?!<\/span>)[\s\S])*(<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">)((?:(?!<\/span>)[\s\S])*)/g
    unit.lastIndex = placeIn(text, random)
    const match = unit.exec(text)
    if (match === null) return text
    const [whole, opening = '', middle = '', source = ''] = match
    return text.slice(0, match.index) + opening + source + middle + source + text.slice(match.index + whole.length)
  },
  // Other line ends, everywhere or from some line on.
  (text, random) => {
    const at = random.below(2) === 0 ? 0 : placeIn(text, random)
    return text.slice(0, at) + text.slice(at).replaceAll(/\r?\n/g, random.pick(['\r\n', '\n', '\r']))
  }
]

/**
 * Damages a text in one to four ways.
 *
 * @param text A real text.
 * @param other Another one to take pieces from.
 * @returns Another text, which is no longer than both and some hundred characters.
 */
export function mutate(text: string, random: Random, other: string): string {
  let mutated = text
  for (let left = 1 + random.below(4); left > 0; left--) mutated = random.pick(mutations)(mutated, random, other)
  return mutated
}
