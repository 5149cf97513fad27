const [OFFSET, PRIME] = [0x811c9dc5, 0x01000193]
const UPPER_TO_LOWER = 0x20

/** Numbers the tokens of an article from 0, so that blocks are compared by numbers and counted in arrays. */
export class Vocabulary {
  readonly #base: Vocabulary | null
  readonly #numbers = new Map<number, number>()

  /** @param base The vocabulary of the source article: its tokens have the same numbers here. It must be complete. */
  constructor(base: Vocabulary | null) {
    this.#base = base
  }

  /** Tokens so far, those of the source included. */
  get size(): number {
    return (this.#base?.size ?? 0) + this.#numbers.size
  }

  /** Whether the tokens of another one have the same numbers here. */
  includes(other: Vocabulary): boolean {
    return this.#base === other
  }

  numberOf(token: string): number {
    let hash = OFFSET | 0
    for (let index = 0; index < token.length; index++) hash = Math.imul(hash ^ token.charCodeAt(index), PRIME)
    return this.#add(hash)
  }

  /**
   * The number of a word in lower case.
   *
   * @param text ASCII letters, digits and `_` from `start` to `end`.
   */
  numberOfWord(text: string, start: number, end: number): number {
    let hash = OFFSET | 0
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index)
      hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code + UPPER_TO_LOWER : code), PRIME)
    }
    return this.#add(hash)
  }

  /** By FNV-1a, 32 bits: two tokens of one article that share a hash would only weaken one comparison. */
  #add(hash: number): number {
    const known = (this.#base === null ? undefined : this.#base.#numbers.get(hash)) ?? this.#numbers.get(hash)
    if (known !== undefined) return known
    const { size } = this
    this.#numbers.set(hash, size)
    return size
  }
}
