import type { GroupTexts } from '../properties/arbitraries/site.js'

/** Runs of the target that reducing one input may take. */
const mostTries = 600

/**
 * Makes an input smaller that still fails in the same way: leaves out articles, then ever smaller pieces of their texts.
 *
 * @param texts An input that fails.
 * @param isFailing Whether an input fails in that way.
 */
export async function reduceInput(
  texts: GroupTexts,
  isFailing: (texts: GroupTexts) => Promise<boolean>
): Promise<GroupTexts> {
  let smallest = texts
  let tries = 0
  const accept = async (candidate: GroupTexts): Promise<boolean> => {
    if (tries++ >= mostTries || !(await isFailing(candidate))) return false
    smallest = candidate
    return true
  }
  for (const path of Object.keys(texts)) {
    await accept(Object.fromEntries(Object.entries(smallest).filter(([other]) => other !== path)))
  }
  for (const path of Object.keys(smallest)) {
    for (
      let size = Math.ceil((smallest[path] ?? '').length / 2);
      size >= 1;
      size = size === 1 ? 0 : Math.ceil(size / 2)
    ) {
      for (let start = 0; start < (smallest[path] ?? '').length && tries < mostTries;) {
        const text = smallest[path] ?? ''
        if (!(await accept({ ...smallest, [path]: text.slice(0, start) + text.slice(start + size) }))) start += size
      }
    }
  }
  return smallest
}
