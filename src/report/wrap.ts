import stringWidth from 'string-width'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Breaks text into lines of at most `width` columns: at spaces, and inside words of wide characters (Chinese, Japanese, Korean have
 * no spaces). Other words are never broken, so that URLs can be copied. ANSI codes take no width.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    let rest = word
    let size = stringWidth(rest)
    if (used > 0 && used + 1 + size <= width) {
      line += ` ${rest}`
      used += 1 + size
      continue
    }
    const [fitting, following] = isWide(rest, size) ? cut(rest, used > 0 ? width - used - 1 : width) : ['', rest]
    if (used > 0) lines.push(fitting === '' ? line : `${line} ${fitting}`)
    else if (fitting !== '') lines.push(fitting)
    rest = following
    size = stringWidth(rest)
    while (size > width && isWide(rest, size)) {
      const [head, tail] = cut(rest, width)
      if (head === '') break
      lines.push(head)
      rest = tail
      size = stringWidth(rest)
    }
    line = rest
    used = size
  }
  if (used > 0 || lines.length === 0) lines.push(line)
  return lines
}

/** Whether half of the word and more is made of wide characters. */
function isWide(word: string, size: number): boolean {
  return size >= 4 && size >= stripAnsi(word).length * 1.4
}

const closing = /^[\p{Pe}\p{Pf}\p{Po}]/u

function cut(word: string, width: number): [string, string] {
  let used = 0
  let end = 0
  let before = 0
  // An ANSI code is cut out of the way first: it must stay whole.
  for (const part of word.split(ansi)) {
    if (isAnsi(part)) {
      end += part.length
      continue
    }
    for (const { segment } of segmenter.segment(part)) {
      used += stringWidth(segment)
      if (used > width) {
        // A full stop or a closing bracket must not begin a line: the character before goes with it.
        const at = closing.test(segment) && before > 0 ? before : end
        return [word.slice(0, at), word.slice(at)]
      }
      before = end
      end += segment.length
    }
  }
  return [word, '']
}

// The colours that reports use; content is escaped before and holds no ESC.
// eslint-disable-next-line no-control-regex
const ansi = /(\u001B\[\d{1,3}m)/

function isAnsi(part: string): boolean {
  return part.startsWith('\u001B[')
}

function stripAnsi(text: string): string {
  return text
    .split(ansi)
    .filter(part => !isAnsi(part))
    .join('')
}
