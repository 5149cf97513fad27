import { IMPOSSIBLE, type Costs } from './cost.js'

/** Blocks that are each other's translation: one of each, or several of one side. Positions count in the blocks of their article. */
export interface Match {
  readonly source: number
  readonly sourceCount: number
  readonly target: number
  readonly targetCount: number
  /** What the match itself costs. */
  readonly cost: number
  /** How much more the best alignment without it costs. */
  readonly margin: number
}

/** A stretch of both articles: positions of blocks, ends exclusive. */
export interface Stretch {
  readonly sourceStart: number
  readonly sourceEnd: number
  readonly targetStart: number
  readonly targetEnd: number
}

/** Most cells of a stretch to compute: it limits the memory and time that a band takes. */
const MOST_CELLS = 1_500_000
const NARROWEST = 24
/** How far translations stray from their place beside what both lengths differ in: some blocks, and a tenth of them in long stretches. */
const STRAY = { blocks: 20, share: 0.1, most: 40 }
/** Most blocks of one side that match one block of the other: a paragraph is seldom split into more. */
const MOST_JOINED = 4
/** Share of blocks without a counterpart from which the right way may lie outside of a narrow band. */
const MOST_LEFT_OVER = 0.2

/** A step that takes several blocks of one side together. */
interface Join {
  readonly rows: number
  readonly columns: number
  readonly cost: number
}

/** More than what is lost where costs are kept with fewer digits. */
const ROUNDING = 0.001

const NO_JOINS: readonly Join[] = []
const NO_COLUMNS: readonly number[] = []

/**
 * Aligns two stretches of blocks, in order, at the least cost. Long stretches are only compared near their diagonal.
 *
 * @param stretch What to align.
 * @param costs Costs of matching and of leaving out blocks.
 * @returns Matches in text order; blocks without one have no counterpart.
 */
export function alignStretch(stretch: Stretch, costs: Costs): Match[] {
  const [rows, columns] = [stretch.sourceEnd - stretch.sourceStart, stretch.targetEnd - stretch.targetStart]
  if (rows === 0 || columns === 0) return []
  const widest = Math.min(columns + 1, Math.max(NARROWEST, Math.floor(MOST_CELLS / (rows + 1) / 2)))
  const narrow = STRAY.blocks + Math.abs(rows - columns) + Math.min(STRAY.most, Math.round(rows * STRAY.share))
  const matches = new Table(stretch, costs, Math.min(narrow, widest)).matches()
  const matched = matches.reduce((sum, { sourceCount, targetCount }) => sum + sourceCount + targetCount, 0)
  return narrow < widest && matched < (1 - MOST_LEFT_OVER) * (rows + columns)
    ? new Table(stretch, costs, widest).matches()
    : matches
}

/**
 * Least costs from the start to each cell (`#ahead`) and from each cell to the end (`#behind`), within a band around the diagonal. A
 * cell stands for the blocks of both sides before it; its flags are about the blocks that follow it.
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
  /** Where it may pay to take blocks of one side together: at few cells. */
  readonly #joins = new Map<number, readonly Join[]>()
  readonly #hasJoins: Uint8Array
  /** Columns of these cells by row. */
  readonly #joinColumns: number[][] = []

  constructor(stretch: Stretch, costs: Costs, half: number) {
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
    this.#hasJoins = new Uint8Array(cells)
    this.#goAhead()
    this.#goBack()
  }

  /** Follows the cheapest path. */
  matches(): Match[] {
    const { sourceStart, targetStart } = this.#stretch
    const total = this.#behindAt(0, 0)
    const matches: Match[] = []
    let [row, column] = [0, 0]
    while (row < this.#rows || column < this.#columns) {
      const cell = this.#cell(row, column)
      const left = this.#behind[cell] as number
      const isBest = (rows: number, columns: number, cost: number): boolean =>
        cost < IMPOSSIBLE && cost + this.#behindAt(row + rows, column + columns) <= left + 1e-6
      const moves: readonly Join[] = [
        { rows: 1, columns: 1, cost: this.#match[cell] as number },
        ...this.#joinsAt(cell)
      ]
      const move = moves.find(({ rows, columns, cost }) => isBest(rows, columns, cost))
      if (move === undefined) {
        if (row < this.#rows && isBest(1, 0, this.#skipSource(row))) row++
        else column++
        continue
      }
      const { rows: sourceCount, columns: targetCount, cost } = move
      matches.push({
        source: sourceStart + row,
        sourceCount,
        target: targetStart + column,
        targetCount,
        cost,
        margin: this.#costWithout(row, column) - total
      })
      row += sourceCount
      column += targetCount
    }
    return matches
  }

  /** Least cost of an alignment in which the source block of a row is not matched with the target block of a column. */
  #costWithout(row: number, column: number): number {
    const [start, below] = [this.#starts[row] as number, this.#starts[row + 1] as number]
    const [belowFirst, belowLast] = [this.#firsts[row + 1] as number, this.#lasts[row + 1] as number]
    const [last, skip] = [this.#lasts[row] as number, this.#skipSource(row)]
    let least = Infinity
    for (let at = this.#firsts[row] as number; at <= last; at++) {
      const ahead = this.#ahead[start + at] as number
      if (at >= belowFirst && at <= belowLast)
        least = Math.min(least, ahead + skip + (this.#behind[below + at] as number))
      const match = this.#match[start + at] as number
      if (at !== column && match < IMPOSSIBLE && at + 1 >= belowFirst && at < belowLast)
        least = Math.min(least, ahead + match + (this.#behind[below + at + 1] as number))
    }
    for (let from = Math.max(0, row - MOST_JOINED + 1); from <= row; from++) {
      for (const at of this.#joinColumns[from] ?? NO_COLUMNS) {
        const cell = this.#cell(from, at)
        for (const { rows, columns, cost } of this.#joinsAt(cell)) {
          if (cost >= IMPOSSIBLE || from + rows <= row || (column >= at && column < at + columns)) continue
          least = Math.min(least, (this.#ahead[cell] as number) + cost + this.#behindAt(from + rows, at + columns))
        }
      }
    }
    return least
  }

  // Here and in `#goBack`, each cell of a band costs what an article of a megabyte has hundreds of thousands of: what holds for a row is looked up once.
  #goAhead(): void {
    const { sourceStart, targetStart } = this.#stretch
    this.#ahead[this.#cell(0, 0)] = 0
    for (let row = 0; row <= this.#rows; row++) {
      const hasNext = row < this.#rows
      const [start, below] = [this.#starts[row] as number, hasNext ? (this.#starts[row + 1] as number) : 0]
      const [belowFirst, belowLast] = hasNext
        ? [this.#firsts[row + 1] as number, this.#lasts[row + 1] as number]
        : [0, -1]
      const [last, skip] = [this.#lasts[row] as number, hasNext ? this.#skipSource(row) : 0]
      for (let column = this.#firsts[row] as number; column <= last; column++) {
        const cell = start + column
        const here = this.#ahead[cell] as number
        if (here === Infinity) continue
        if (column >= belowFirst && column <= belowLast) this.#improve(below + column, here + skip)
        if (column < last) this.#improve(cell + 1, here + this.#skipTarget(column))
        if (!hasNext || column >= this.#columns) continue
        const match = this.#costs.match(sourceStart + row, targetStart + column)
        this.#match[cell] = match
        const isBelow = column + 1 >= belowFirst && column < belowLast
        if (isBelow) this.#improve(below + column + 1, here + match)
        // Blocks of kinds that never match are never one, either.
        if (match < IMPOSSIBLE) this.#join(row, column, cell, isBelow ? match : Infinity)
      }
    }
  }

  /**
   * Takes blocks of one side together where they can be one of the other, and notes at what cost. What is dearer than to match fewer of these blocks and leave
   * out the others need not be noted, and most is: wherever a way takes it, there is a cheaper one beside it.
   *
   * @param match What the first blocks cost as a match; infinite where that leads out of the band.
   */
  #join(row: number, column: number, cell: number, match: number): void {
    const [source, target] = [this.#stretch.sourceStart + row, this.#stretch.targetStart + column]
    let joins: Join[] | null = null
    const [mostRows, mostColumns] = [
      Math.min(MOST_JOINED, this.#rows - row),
      Math.min(MOST_JOINED, this.#columns - column)
    ]
    let otherwise = match
    for (let rows = 2; rows <= mostRows; rows++) {
      const cost = this.#costs.join(source, rows, target, 1)
      if (cost >= IMPOSSIBLE) break
      otherwise += this.#skipSource(row + rows - 1)
      if (cost >= otherwise + ROUNDING) continue
      otherwise = Math.min(otherwise, cost)
      joins = append(joins, { rows, columns: 1, cost })
    }
    otherwise = match
    for (let columns = 2; columns <= mostColumns; columns++) {
      const cost = this.#costs.join(source, 1, target, columns)
      if (cost >= IMPOSSIBLE) break
      otherwise += this.#skipTarget(column + columns - 1)
      if (cost >= otherwise + ROUNDING) continue
      otherwise = Math.min(otherwise, cost)
      joins = append(joins, { rows: 1, columns, cost })
    }
    if (joins === null) return
    this.#joins.set(cell, joins)
    this.#hasJoins[cell] = 1
    const columnsOfRow = (this.#joinColumns[row] ??= [])
    columnsOfRow.push(column)
    for (const { rows, columns, cost } of joins) {
      if (this.#isInside(row + rows, column + columns))
        this.#improve(this.#cell(row + rows, column + columns), (this.#ahead[cell] as number) + cost)
    }
  }

  #joinsAt(cell: number): readonly Join[] {
    return this.#hasJoins[cell] === 1 ? (this.#joins.get(cell) as readonly Join[]) : NO_JOINS
  }

  #improve(cell: number, cost: number): void {
    if (cost < (this.#ahead[cell] as number)) this.#ahead[cell] = cost
  }

  #goBack(): void {
    this.#behind[this.#cell(this.#rows, this.#columns)] = 0
    for (let row = this.#rows; row >= 0; row--) {
      const hasNext = row < this.#rows
      const [start, below] = [this.#starts[row] as number, hasNext ? (this.#starts[row + 1] as number) : 0]
      const [belowFirst, belowLast] = hasNext
        ? [this.#firsts[row + 1] as number, this.#lasts[row + 1] as number]
        : [0, -1]
      const [first, last, skip] = [
        this.#firsts[row] as number,
        this.#lasts[row] as number,
        hasNext ? this.#skipSource(row) : 0
      ]
      for (let column = last; column >= first; column--) {
        const cell = start + column
        let least = this.#behind[cell] as number
        if (column >= belowFirst && column <= belowLast)
          least = Math.min(least, skip + (this.#behind[below + column] as number))
        if (column < last) least = Math.min(least, this.#skipTarget(column) + (this.#behind[cell + 1] as number))
        if (column + 1 >= belowFirst && column < belowLast)
          least = Math.min(least, (this.#match[cell] as number) + (this.#behind[below + column + 1] as number))
        if (this.#hasJoins[cell] === 1)
          for (const { rows, columns, cost } of this.#joinsAt(cell))
            least = Math.min(least, cost + this.#behindAt(row + rows, column + columns))
        this.#behind[cell] = least
      }
    }
  }

  #skipSource(row: number): number {
    return this.#costs.skipSource(this.#stretch.sourceStart + row)
  }

  #skipTarget(column: number): number {
    return this.#costs.skipTarget(this.#stretch.targetStart + column)
  }

  #behindAt(row: number, column: number): number {
    return this.#isInside(row, column) ? (this.#behind[this.#cell(row, column)] as number) : Infinity
  }

  #isInside(row: number, column: number): boolean {
    return row <= this.#rows && column >= (this.#firsts[row] as number) && column <= (this.#lasts[row] as number)
  }

  #cell(row: number, column: number): number {
    return (this.#starts[row] as number) + column
  }

  /**
   * Lays the bands of all rows one behind the other.
   *
   * @param half Columns on each side of the diagonal.
   * @returns Number of cells.
   */
  #layOut(half: number): number {
    let cells = 0
    for (let row = 0; row <= this.#rows; row++) {
      const center = this.#rows === 0 ? 0 : Math.round((row * this.#columns) / this.#rows)
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

/** Nearly no cell has any. */
function append(joins: Join[] | null, join: Join): Join[] {
  if (joins === null) return [join]
  joins.push(join)
  return joins
}
