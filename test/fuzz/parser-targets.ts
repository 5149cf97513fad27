import { createRandom } from '../../scripts/accuracy/random.js'
import { findDeepLine } from '../../src/budget/nesting.js'
import type { Mark } from '../../src/model/mark.js'
import { parseNatively, type Syntax } from '../../src/markdown/native.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import type { Outcome } from '../../src/markdown/sandbox/messages.js'
import { parseApart } from '../../src/markdown/sandbox/parse-apart.js'
import { isHarmless } from '../../src/markdown/sandbox/parse-safely.js'
import type { GroupTexts } from '../properties/arbitraries/site.js'
import { inputOf } from './inputs.js'
import { markdownOf, mdxOf } from './markup.js'
import type { Target } from './targets.js'

/** The start of a process costs as much as parsing many texts. */
const textsInOneRun = 20

/** Milliseconds of processor time that a harmless text of that many characters may take, on a slow machine. */
const limitOf = (length: number): number => 100 + length / 2000

/** Parsers beside each other, and the promise that what is parsed in this process is harmless. */
export const parserTargets: Readonly<Record<string, Target>> = {
  /** What the look takes for harmless is parsed without a crash, and within the limits of a process of its own. */
  bound: {
    inputOf: markupInput,
    run: async texts => {
      const harmless = harmlessIn(texts)
      return parseAll(harmless).flatMap((outcome, index) =>
        outcome.kind === 'lost' ? [`harmless ${harmless[index]?.syntax ?? ''}: ${outcome.reason}`] : []
      )
    }
  },
  /** What the look takes for harmless is parsed soon, by the clock of the processor. */
  speed: {
    inputOf: markupInput,
    run: async texts =>
      harmlessIn(texts).flatMap(({ text, syntax }) => {
        const start = processorTime()
        parseHere(text, syntax)
        const time = processorTime() - start
        return time > limitOf(text.length) ? [`harmless ${syntax} takes ${time.toFixed(0)} ms for ${text.length}`] : []
      })
  },
  /** A process of its own gives what this one gives. */
  sandbox: {
    inputOf: markupInput,
    run: async texts => {
      const harmless = harmlessIn(texts)
      return parseAll(harmless).flatMap((outcome, index) => {
        const { text, syntax } = harmless[index] as (typeof harmless)[number]
        const here = parseHere(text, syntax)
        return saying(outcome) === saying(here) ? [] : [`${syntax}: ${saying(outcome)} in place of ${saying(here)}`]
      })
    }
  },
  /** satteri and remark-parse read the same headings, links and code. */
  parsers: {
    inputOf,
    run: async texts =>
      Object.values(texts).flatMap(given => {
        // satteri is given UTF-8, which has no half characters.
        const text = Buffer.from(given).toString()
        const [ours, theirs] = [satteriHost, remarkHost].map(({ parser }) => parser.parse(text)) as [Mark[], Mark[]]
        return ['heading', 'codeBlock', 'link'].flatMap(kind => {
          const [mine, other] = [ours, theirs].map(marks => valuesOf(marks, kind, text)) as [string, string]
          return mine === other ? [] : [`${kind}: satteri reads ${mine}, remark-parse ${other}`]
        })
      })
  }
}

function markupInput(seed: number): GroupTexts {
  const random = createRandom(seed)
  return Object.fromEntries(
    Array.from({ length: textsInOneRun }, (_, index) =>
      index % 2 === 0 ? [`${index}.md`, markdownOf(random)] : [`${index}.mdx`, mdxOf(random)]
    )
  )
}

/** Texts that would be parsed in this process. */
function harmlessIn(texts: GroupTexts): { text: string; syntax: Syntax }[] {
  return Object.entries(texts)
    .map(([path, text]) => ({ text, syntax: path.endsWith('x') ? ('mdx' as const) : ('markdown' as const) }))
    .filter(({ text, syntax }) => isHarmless(text, syntax) && findDeepLine(text) === null)
}

function parseAll(requests: readonly { text: string; syntax: Syntax }[]): Outcome[] {
  const outcomes: Outcome[] = []
  while (outcomes.length < requests.length) outcomes.push(...parseApart(requests.slice(outcomes.length)))
  return outcomes
}

function parseHere(text: string, syntax: Syntax): Outcome {
  try {
    return { kind: 'parsed', bytes: parseNatively(text, syntax) }
  } catch (error) {
    return { kind: 'refused', message: (error as Error).message }
  }
}

function saying(outcome: Outcome): string {
  if (outcome.kind === 'parsed') return Buffer.from(outcome.bytes).toString('latin1')
  return outcome.kind === 'refused' ? outcome.message : outcome.reason
}

/** Bare URLs are left out: what is one is told in two ways where it is none by the book (`http://、`). */
function valuesOf(marks: readonly Mark[], kind: string, text: string): string {
  return marks
    .filter(mark => mark.kind === kind && (kind !== 'link' || '[!<'.includes(text.charAt(mark.start))))
    .map(({ start, value }) => `${start}:${value}`)
    .join(' ')
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
