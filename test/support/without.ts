/**
 * Items of a list beyond those of another; what is there twice counts twice.
 *
 * @param list Items to look at.
 * @param known Items to take out, each once.
 */
export function without(list: readonly string[], known: readonly string[]): string[] {
  const left = [...known]
  return list.filter(item => {
    const index = left.indexOf(item)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}
