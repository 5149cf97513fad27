import type { createColors } from 'picocolors'
import { wrap } from '../report/wrap.js'

type Colors = ReturnType<typeof createColors>

/**
 * Renders a page of our own documentation for the terminal: headings bold, code indented, paragraphs and list items wrapped.
 * Knows the Markdown that those pages use, no more. The title is left out: the caller has said it.
 *
 * @param columns Width of the longest line.
 * @returns Lines.
 */
export function renderPage (markdown: string, columns: number, colors: Colors): string[] {
  const lines: string[] = []
  let paragraph: string[] = []
  let fence: string | null = null
  const flush = (): void => {
    if (paragraph.length > 0) lines.push(...renderParagraph(paragraph, columns, colors))
    paragraph = []
  }
  for (const line of markdown.split(/\r?\n/)) {
    const marker = /^(`{3,}|~{3,})(.*)$/.exec(line)
    if (fence !== null) {
      if (line.startsWith(fence) && line.slice(fence.length).trim() === '') fence = null
      else lines.push(line === '' ? '' : `    ${line}`)
      continue
    }
    if (marker !== null) {
      flush()
      fence = marker[1] ?? '```'
      const info = (marker[2] ?? '').trim()
      if (info !== '') lines.push(colors.dim(`    ${info}`))
    } else if (line.startsWith('# ') || line.startsWith('<!--')) {
      flush()
    } else if (/^#{2,6} /.test(line)) {
      flush()
      lines.push(colors.bold(line.replace(/^#{1,6} /, '')))
    } else if (line.trim() === '') {
      flush()
      lines.push('')
    } else if (line.startsWith('|')) {
      flush()
      lines.push(renderInline(line, colors))
    } else {
      if (/^\s{0,6}(?:[-*+]|\d{1,3}\.) /.test(line)) flush()
      paragraph.push(line)
    }
  }
  flush()
  return withoutDoubleBlanks(lines)
}

/** A paragraph, or one list item, whose later lines stand under its first word. */
function renderParagraph (source: readonly string[], columns: number, colors: Colors): string[] {
  const [first = ''] = source
  const bullet = /^(\s{0,6}(?:[-*+]|\d{1,3}\.) )/.exec(first)?.[1] ?? ''
  const text = source.map((line, index) => (index === 0 ? line.slice(bullet.length) : line).trim()).join(' ')
  const hanging = ' '.repeat(bullet.length)
  return wrap(renderInline(text, colors), columns - bullet.length).map((line, index) => `${index === 0 ? bullet : hanging}${line}`)
}

function renderInline (text: string, colors: Colors): string {
  return text.split(/(`[^`]+`)/).map((part, index) => {
    if (index % 2 === 1) return colors.cyan(part)
    return part
      .replace(/\[([^[\]]*)\]\(([^()]*)\)/g, (_, label: string, url: string) => /^https?:/.test(url) ? `${label} (${url})` : label)
      .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => colors.bold(strong))
  }).join('')
}

function withoutDoubleBlanks (lines: readonly string[]): string[] {
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
  while (kept.at(-1) === '') kept.pop()
  while (kept[0] === '') kept.shift()
  return kept
}
