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
export function renderPage(markdown: string, columns: number, colors: Colors): string[] {
  const lines: string[] = []
  let heading: string | null = null
  let paragraph: string[] = []
  let fence: string | null = null
  // A heading is written only when text follows it: sections that are filled in later are left out.
  const add = (...added: readonly string[]): void => {
    if (heading !== null && added.some(line => line !== '')) {
      lines.push('', heading, '')
      heading = null
    }
    lines.push(...added)
  }
  const flush = (): void => {
    if (paragraph.length > 0) add(...renderParagraph(paragraph, columns, colors))
    paragraph = []
  }
  for (const line of markdown.split(/\r?\n/)) {
    if (fence !== null) {
      if (line.startsWith(fence) && line.slice(fence.length).trim() === '') fence = null
      else add(line === '' ? '' : `    ${line}`)
      continue
    }
    const marker = /^(?:`{3,}|~{3,})/.exec(line)?.[0] ?? null
    const isItem = /^\s{0,6}(?:[-*+]|\d{1,3}\.) /.test(line)
    const isText = marker === null && line.trim() !== '' && !/^(?:#{1,6} |<!--|\|)/.test(line)
    if (isItem || !isText) flush()
    if (isText) {
      paragraph.push(line)
    } else if (marker !== null) {
      fence = marker
      const info = line.slice(marker.length).trim()
      if (info !== '') add(describeFence(info, colors))
    } else if (/^#{2,6} /.test(line)) {
      heading = colors.bold(line.replace(/^#{1,6} /, ''))
    } else if (line.startsWith('|')) {
      add(renderInline(line, colors))
    } else if (line.trim() === '') {
      add('')
    }
  }
  flush()
  return withoutDoubleBlankLines(lines)
}

/** `md bad path=content/a.md` names an example: whether it is a good one, and its file. */
function describeFence(info: string, colors: Colors): string {
  const words = info.split(' ')
  const path = words.find(word => word.startsWith('path='))?.slice('path='.length) ?? ''
  if (words.includes('bad')) return `    ${colors.red('✖')} ${colors.dim(`bad ${path}`.trimEnd())}`
  if (words.includes('good')) return `    ${colors.green('✔')} ${colors.dim(`good ${path}`.trimEnd())}`
  return `    ${colors.dim(info)}`
}

/** A paragraph, or one list item, whose later lines stand under its first word. */
function renderParagraph(source: readonly string[], columns: number, colors: Colors): string[] {
  const [first = ''] = source
  const bullet = /^(\s{0,6}(?:[-*+]|\d{1,3}\.) )/.exec(first)?.[1] ?? ''
  const text = source.map((line, index) => (index === 0 ? line.slice(bullet.length) : line).trim()).join(' ')
  const hanging = ' '.repeat(bullet.length)
  return wrap(renderInline(text, colors), columns - bullet.length).map(
    (line, index) => `${index === 0 ? bullet : hanging}${line}`
  )
}

function renderInline(text: string, colors: Colors): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => {
      if (index % 2 === 1) return colors.cyan(part)
      return part
        .replace(/\[([^[\]]*)\]\(([^()]*)\)/g, (_, label: string, url: string) =>
          /^https?:/.test(url) ? `${label} (${url})` : label
        )
        .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => colors.bold(strong))
    })
    .join('')
}

function withoutDoubleBlankLines(lines: readonly string[]): string[] {
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
  while (kept.at(-1) === '') kept.pop()
  while (kept[0] === '') kept.shift()
  return kept
}
