import { IMPOSSIBLE, type Costs } from './cost.js'

/** Blocks that are each other's translation: one of each, or two of one side. Positions count in the blocks of their article. */
export interface Match {
  readonly source: number
  readonly sourceCount: number
  readonly target: number
  readonly targetCount: number
  /** What the match itself costs. */
  readonly cost: number
  /** How much dearer the best alignment without it is. */
  readonly margin: number
}

/** A stretch of both articles: positions of blocks, ends exclusive. */
export interface Stretch {
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly targetStart: number
  readonly targetEnd: number
}

/** Cells of one stretch that are computed at most: what a band may take in memory and time. */
const MOST_CELLS = 1_500_000
const NARROWEST = 24
/** How far translations stray from their place beside what both lengths differ in: some blocks, and a tenth of them in long stretches. */
const STRAY = { blocks: 20, share: 0.1, most: 40 }
/** Share of blocks without a counterpart from which the right way may lie outside of a narrow band. */
const MOST_LEFT_OVER = 0.2

/**
 * Aligns two stretches of blocks, in order, at the least cost. Long stretches are only compared near their diagonal.
 *
 * @param stretch What to align.
 * @param costs Costs of matching and of leaving out blocks.
 * @returns Matches in text order; blocks without one have no counterpart.
 */
export function alignStretch (stretch: Stretch, costs: Costs): Match[] {
  const [rows, columns] = [stretch.sourceEnd - stretch.sourceStart, stretch.targetEnd - stretch.targetStart]
  if (rows === 0 || columns === 0) return []
  const widest = Math.min(columns + 1, Math.max(NARROWEST, Math.floor(MOST_CELLS / (rows + 1) / 2)))
  const narrow = STRAY.blocks + Math.abs(rows - columns) + Math.min(STRAY.most, Math.round(rows * STRAY.share))
  const matches = new Table(stretch, costs, Math.min(narrow, widest)).matches()
  const matched = matches.reduce((sum, { sourceCount, targetCount }) => sum + sourceCount + targetCount, 0)
  return narrow < widest && matched < (1 - MOST_LEFT_OVER) * (rows + columns) ? new Table(stretch, costs, widest).matches() : matches
}

/**
 * Least costs from the start to each cell (`#ahead`) and from each cell to the end (`#behind`), within a band around the diagonal. A
 * cell stands for the blocks of both sides before it; what a cell says of blocks is said of those that follow it.
 */
class Table {
  readonly #costs: Costs
  readonly #stretch: Stretch
  readonly #rows: number
  readonly #columns: number
  /** First and last column of each row's band, and the cell that its column 0 would have. */
  readonly #firsts: Int32Array
  readonly #lasts: Int32Array
  readonly #starts: Int32Array
  readonly #ahead: Float64Array
  readonly #behind: Float64Array
  readonly #match: Float32Array
  readonly #merge: Float32Array
  readonly #split: Float32Array

  constructor (stretch: Stretch, costs: Costs, half: number) {
    this.#costs = costs
    this.#stretch = stretch
    this.#rows = stretch.sourceEnd - stretch.sourceStart
    this.#columns = stretch.targetEnd - stretch.targetStart
    this.#firsts = new Int32Array(this.#rows + 1)
    this.#lasts = new Int32Array(this.#rows + 1)
    this.#starts = new Int32Array(this.#rows + 1)
    const cells = this.#layOut(half)
    this.#ahead = new Float64Array(cells).fill(Infinity)
    this.#behind = new Float64Array(cells).fill(Infinity)
    this.#match = new Float32Array(cells).fill(IMPOSSIBLE)
    this.#merge = new Float32Array(cells).fill(IMPOSSIBLE)
    this.#split = new Float32Array(cells).fill(IMPOSSIBLE)
    this.#goAhead()
    this.#goBack()
  }

  /** Follows the cheapest way. */
  matches (): Match[] {
    const { sourceStart, targetStart } = this.#stretch
    const total = this.#behindAt(0, 0)
    const matches: Match[] = []
    let [row, column] = [0, 0]
    while (row < this.#rows || column < this.#columns) {
      const cell = this.#cell(row, column)
      const left = this.#behind[cell] as number
      const isBest = (rows: number, columns: number, cost: number): boolean => cost < IMPOSSIBLE && cost + this.#behindAt(row + rows, column + columns) <= left + 1e-6
      const moves = [[1, 1, this.#match[cell] as number], [2, 1, this.#merge[cell] as number], [1, 2, this.#split[cell] as number]] as const
      const move = moves.find(([rows, columns, cost]) => isBest(rows, columns, cost))
      if (move === undefined) {
        if (row < this.#rows && isBest(1, 0, this.#skipSource(row))) row++
        else column++
        continue
      }
      const [sourceCount, targetCount, cost] = move
      matches.push({ source: sourceStart + row, sourceCount, target: targetStart + column, targetCount, cost, margin: this.#costWithout(row, column) - total })
      row += sourceCount
      column += targetCount
    }
    return matches
  }

  /** Least cost of an alignment in which the source block of a row is not matched with the target block of a column. */
  #costWithout (row: number, column: number): number {
    let least = Infinity
    const consider = (fromRow: number, fromColumn: number, rows: number, columns: number, cost: number): void => {
      if (cost >= IMPOSSIBLE || !this.#isInside(fromRow + rows, fromColumn + columns)) return
      const total = (this.#ahead[this.#cell(fromRow, fromColumn)] as number) + cost + this.#behindAt(fromRow + rows, fromColumn + columns)
      if (total < least) least = total
    }
    for (let at = (this.#firsts[row] as number); at <= (this.#lasts[row] as number); at++) {
      const cell = this.#cell(row, at)
      consider(row, at, 1, 0, this.#skipSource(row))
      if (at === column) continue
      consider(row, at, 1, 1, this.#match[cell] as number)
      consider(row, at, 2, 1, this.#merge[cell] as number)
      if (at + 1 !== column) consider(row, at, 1, 2, this.#split[cell] as number)
      if (row > 0 && this.#isInside(row - 1, at)) consider(row - 1, at, 2, 1, this.#merge[this.#cell(row - 1, at)] as number)
    }
    return least
  }

  #goAhead (): void {
    const { sourceStart, targetStart } = this.#stretch
    this.#ahead[this.#cell(0, 0)] = 0
    for (let row = 0; row <= this.#rows; row++) {
      for (let column = (this.#firsts[row] as number); column <= (this.#lasts[row] as number); column++) {
        const cell = this.#cell(row, column)
        const here = this.#ahead[cell] as number
        if (here === Infinity) continue
        if (row < this.#rows) this.#improve(row + 1, column, here + this.#skipSource(row))
        if (column < this.#columns) this.#improve(row, column + 1, here + this.#skipTarget(column))
        if (row >= this.#rows || column >= this.#columns) continue
        const [source, target] = [sourceStart + row, targetStart + column]
        this.#improve(row + 1, column + 1, here + (this.#match[cell] = this.#costs.match(source, target)))
        if (row + 1 < this.#rows) this.#improve(row + 2, column + 1, here + (this.#merge[cell] = this.#costs.merge(source, target)))
        if (column + 1 < this.#columns) this.#improve(row + 1, column + 2, here + (this.#split[cell] = this.#costs.split(source, target)))
      }
    }
  }

  #improve (row: number, column: number, cost: number): void {
    if (!this.#isInside(row, column)) return
    const cell = this.#cell(row, column)
    if (cost < (this.#ahead[cell] as number)) this.#ahead[cell] = cost
  }

  #goBack (): void {
    this.#behind[this.#cell(this.#rows, this.#columns)] = 0
    for (let row = this.#rows; row >= 0; row--) {
      for (let column = (this.#lasts[row] as number); column >= (this.#firsts[row] as number); column--) {
        const cell = this.#cell(row, column)
        let least = this.#behind[cell] as number
        if (row < this.#rows) least = Math.min(least, this.#skipSource(row) + this.#behindAt(row + 1, column))
        if (column < this.#columns) least = Math.min(least, this.#skipTarget(column) + this.#behindAt(row, column + 1))
        least = Math.min(
          least,
          (this.#match[cell] as number) + this.#behindAt(row + 1, column + 1),
          (this.#merge[cell] as number) + this.#behindAt(row + 2, column + 1),
          (this.#split[cell] as number) + this.#behindAt(row + 1, column + 2)
        )
        this.#behind[cell] = least
      }
    }
  }

  #skipSource (row: number): number {
    return this.#costs.skipSource(this.#stretch.sourceStart + row)
  }

  #skipTarget (column: number): number {
    return this.#costs.skipTarget(this.#stretch.targetStart + column)
  }

  #behindAt (row: number, column: number): number {
    return this.#isInside(row, column) ? this.#behind[this.#cell(row, column)] as number : Infinity
  }

  #isInside (row: number, column: number): boolean {
    return row <= this.#rows && column >= (this.#firsts[row] as number) && column <= (this.#lasts[row] as number)
  }

  #cell (row: number, column: number): number {
    return (this.#starts[row] as number) + column
  }

  /**
   * Lays the bands of all rows one behind the other.
   *
   * @param half Columns on each side of the diagonal.
   * @returns Number of cells.
   */
  #layOut (half: number): number {
    let cells = 0
    for (let row = 0; row <= this.#rows; row++) {
      const center = this.#rows === 0 ? 0 : Math.round(row * this.#columns / this.#rows)
      const first = Math.max(0, center - half)
      const last = Math.min(this.#columns, center + half)
      this.#firsts[row] = first
      this.#lasts[row] = last
      this.#starts[row] = cells - first
      cells += last - first + 1
    }
    return cells
  }
}
