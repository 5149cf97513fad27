import fc from 'fast-check'
import { createRandom } from '../../scripts/accuracy/random.js'
import { anyGroup, ownPath, type GroupTexts } from '../properties/arbitraries/site.js'
import { mutate } from './mutate.js'

/**
 * The input of one run: by turns a generated group of articles, and mutated real ones.
 *
 * @param seed Number of the run; it alone decides.
 * @param contents Real texts; without any, all inputs are generated.
 * @returns Texts by path, without byte order marks.
 */
export function inputOf(seed: number, contents: readonly string[]): GroupTexts {
  // A file may begin with one mark, which is no part of its text: a second one would be taken for it.
  return Object.fromEntries(
    Object.entries(textsOf(seed, contents)).map(([path, text]) => [path, text.replace(/^\uFEFF+/, '')])
  )
}

function textsOf(seed: number, contents: readonly string[]): GroupTexts {
  if (contents.length === 0 || seed % 3 === 0) {
    const [texts = {}] = fc.sample(anyGroup, { seed, numRuns: 1 })
    return texts
  }
  const random = createRandom(seed)
  const [text, other] = [random.pick(contents), random.pick(contents)]
  const own = mutate(text, random, other)
  const sibling = random.below(2) === 0 ? text : mutate(text, random, other)
  switch (random.below(3)) {
    case 0:
      return { [ownPath]: own }
    case 1:
      return { [ownPath]: own, 'content/de-de/a.md': sibling }
    default:
      return { [ownPath]: own, 'content/en-us/a.md': sibling, 'content/ar-sa/a.md': other }
  }
}
