const CARRIAGE_RETURN = 13

/**
 * Makes a function that names units by their source's words, so that a unit keeps its name when others come and go.
 *
 * @returns A function of the source's text; the same text gets a counter.
 */
export function createNames(): (source: string) => string {
  const used = new Map<string, number>()
  return source => {
    let value = 0x811c9dc5 | 0
    for (let index = 0; index < source.length; index++) {
      const unit = source.charCodeAt(index)
      // Line ends differ from one checkout to the next.
      if (unit !== CARRIAGE_RETURN) value = Math.imul(value ^ unit, 0x01000193)
    }
    const name = (value >>> 0).toString(16).padStart(8, '0')
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name}.${count}`
  }
}
