import { startReading } from './run.js'

/** Reads the contents of files out of a repository, all in one process, however often it is asked. */
export interface ObjectReader {
  /**
   * @param ids Ids of blobs.
   * @returns Their bytes by their ids; what is missing is left out, and so is all that git cannot tell.
   */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>>
  /** Ends the process. */
  close(): void
}

const NEWLINE = 10

/**
 * Makes a reader. No process is started before it is first asked.
 *
 * @param root Absolute path of the working tree.
 */
export function createObjectReader(root: string): ObjectReader {
  let answers: Answers | undefined
  return {
    async read(ids) {
      if (ids.length === 0) return new Map()
      answers ??= startAnswers(root)
      return await answers.ask(ids)
    },
    close() {
      answers?.end()
    }
  }
}

interface Answers {
  ask(ids: readonly string[]): Promise<Map<string, Buffer>>
  end(): void
}

interface Question {
  readonly ids: readonly string[]
  readonly found: Map<string, Buffer>
  /** How many of the ids are answered. */
  answered: number
  readonly done: (found: Map<string, Buffer>) => void
}

function startAnswers(root: string): Answers {
  const child = startReading(['cat-file', '--batch'], root)
  const questions: Question[] = []
  const parser = createParser((id, bytes) => {
    const question = questions[0]
    if (question === undefined) return
    if (bytes !== null) question.found.set(id, bytes)
    question.answered++
    if (question.answered < question.ids.length) return
    questions.shift()
    question.done(question.found)
  })
  let isOver = false
  const finish = (): void => {
    isOver = true
    for (const { done, found } of questions.splice(0)) done(found)
  }
  child.stdout.on('data', (chunk: Buffer) => {
    parser.add(chunk)
  })
  child.on('error', finish)
  child.on('close', finish)
  // An ended process takes no more requests: the event `close` reports that.
  child.stdin.on('error', () => {})
  return {
    ask: async ids =>
      await new Promise(done => {
        if (isOver) return done(new Map())
        questions.push({ ids, found: new Map(), answered: 0, done })
        child.stdin.write(ids.map(id => `${id}\n`).join(''))
      }),
    end() {
      child.stdin.end()
    }
  }
}

/** Takes apart what `cat-file --batch` prints: a line with id, type and size, the bytes, a line end; or a line that says that there is no such object. */
function createParser(found: (id: string, bytes: Buffer | null) => void): { add(chunk: Buffer): void } {
  let chunks: Buffer[] = []
  let length = 0
  let header: { readonly id: string; readonly size: number } | null = null
  const joined = (): Buffer => {
    const [first] = chunks
    const whole = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks)
    chunks = [whole]
    return whole
  }
  const drop = (bytes: Buffer, count: number): void => {
    chunks = [bytes.subarray(count)]
    length -= count
  }
  return {
    add(chunk) {
      chunks.push(chunk)
      length += chunk.length
      for (;;) {
        if (header === null) {
          const bytes = joined()
          const end = bytes.indexOf(NEWLINE)
          if (end < 0) return
          const line = bytes.toString('latin1', 0, end)
          drop(bytes, end + 1)
          const [id = '', , size] = line.split(' ')
          if (size === undefined || !/^\d+$/.test(size)) {
            found(id, null)
            continue
          }
          header = { id, size: Number(size) }
        }
        if (length < header.size + 1) return
        const bytes = joined()
        const { id, size } = header
        header = null
        // A copy: the chunk that it lies in may be much larger.
        found(id, Buffer.from(bytes.subarray(0, size)))
        drop(bytes, size + 1)
      }
    }
  }
}
