import type { Article, Block, BlockPair, Structure } from '../../../src/model/article.js'

/** A run of blocks whose place in a list is another one than in the source, in the same way. */
export interface NestingChange {
  /** In the order of the translation. */
  readonly pairs: readonly BlockPair[]
  /** What the first block is, such as `at list level 1`. */
  readonly actual: string
  /** What it is in the source. */
  readonly expected: string
}

/** What a block is for its reader, as far as lists make a difference. */
interface Form {
  /** `free` outside of lists, `item` for the first block of an item, `inside` for those behind it in the item. */
  readonly kind: 'free' | 'item' | 'inside'
  /** Lists that it stands in. */
  readonly level: number
}

/** Where more of the blocks changed, somebody decided on another layout. */
const MOST_CHANGED = 0.25
/** In a shorter text, the share says nothing. */
const FEW_BLOCKS = 8

/** Numbers and signs that languages set in front of the points of a list without making it one in Markdown. */
const WRITTEN_MARKER =
  /^\s*(?:[\d①-⑳]{1,3}|[（(]?[一二三四五六七八九十]{1,3}|[（(]\d{1,2}|\p{L})\s?[、.．)）:：]|^\s*[•·●○▪‣–—【]/u

/**
 * Finds blocks that joined a list or left it, that are on a higher level of their list, or that left the item that they belong to. A list that is
 * one as a whole on one side only is another layout, which reads as well.
 *
 * @param article The translation.
 * @param structure How it compares with its source.
 * @returns One change for each run of equal ones in a list whose other items are as they were.
 */
export function nestingChanges(
  { text }: Pick<Article, 'text'>,
  { partners }: Pick<Structure, 'partners'>
): NestingChange[] {
  const pairs = partners.filter(({ target, source }) => target.kind === source.kind && isNested(target))
  const runs: BlockPair[][] = []
  let before: string | null = null
  for (const pair of pairs) {
    const change = changeOf(pair, text)
    if (change !== null && change === before) runs.at(-1)?.push(pair)
    else if (change !== null) runs.push([pair])
    before = change
  }
  const most = MOST_CHANGED * Math.max(FEW_BLOCKS, pairs.length)
  return runs
    .filter(run => run.length <= most && isInList(run, pairs, text))
    .map(run => {
      const { target, source } = run[0] as BlockPair
      return { pairs: run, actual: describe(formOf(target)), expected: describe(formOf(source)) }
    })
}

function isNested({ kind }: Block): boolean {
  return kind === 'text' || kind === 'code'
}

/** In which way the two sides of a pair differ; `null` where they do not, or where that makes no difference to readers. */
function changeOf({ target, source }: BlockPair, text: string): string | null {
  const [form, other] = [formOf(target), formOf(source)]
  if (form.kind === 'item' && other.kind === 'item') return form.level < other.level ? 'flattened' : null
  if (form.kind === 'item' && other.kind === 'free') return 'joined'
  if (form.kind !== 'free' || other.kind === 'free') return null
  if (other.kind === 'inside') return 'out of its item'
  return WRITTEN_MARKER.test(text.slice(target.start, target.end)) ? null : 'left'
}

function formOf({ nesting }: Block): Form {
  const level = nesting.replaceAll(/[^-1 ]/g, '').length
  return { kind: level === 0 ? 'free' : /[-1]$/.test(nesting) ? 'item' : 'inside', level }
}

function describe({ kind, level }: Form): string {
  if (kind === 'free') return 'outside of lists'
  return kind === 'item' ? `a list item on level ${level}` : 'inside a list item'
}

/**
 * Whether the blocks beside a run are items of one list on both sides. What left a list has them before and behind it, and what joined one
 * stood before its first item: at the end of a list, the source is mostly the side that is wrong.
 */
function isInList(run: readonly BlockPair[], pairs: readonly BlockPair[], text: string): boolean {
  const [first, last] = [run[0] as BlockPair, run.at(-1) as BlockPair]
  const isItem = (pair: BlockPair | undefined): boolean =>
    pair !== undefined &&
    formOf(pair.target).kind === 'item' &&
    formOf(pair.source).kind === 'item' &&
    changeOf(pair, text) === null
  const isBehindItem = isItem(pairs[pairs.indexOf(first) - 1])
  const isBeforeItem = isItem(pairs[pairs.indexOf(last) + 1])
  switch (changeOf(first, text)) {
    case 'joined':
      return isBeforeItem && !isBehindItem
    case 'flattened':
      return isBeforeItem || isBehindItem
    default:
      return isBehindItem && isBeforeItem
  }
}
