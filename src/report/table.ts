import type { createColors } from 'picocolors'
import type { Counts } from './counts.js'
import { escapeForTerminal } from './escape.js'
import stringWidth from 'string-width'

export type Colors = ReturnType<typeof createColors>

const gap = 6
/** Width that two tables may take together where the output is no terminal. */
const unknownWidth = 100

/** Counts by name as a table: one line a name, numbers aligned, zeros as dots so that the eye finds the rest. */
export function countTable(title: string, rows: readonly (readonly [string, Counts])[], colors: Colors): string[] {
  const hasInfo = rows.some(([, counts]) => counts.info > 0)
  const names = rows.map(([name]) => escapeForTerminal(name))
  const width = Math.max(...[title, ...names].map(name => stringWidth(name)))
  const columns = [
    { heading: 'errors', paint: colors.red, values: rows.map(([, counts]) => counts.error) },
    { heading: 'warnings', paint: colors.yellow, values: rows.map(([, counts]) => counts.warning) },
    ...(hasInfo ? [{ heading: 'info', paint: colors.cyan, values: rows.map(([, counts]) => counts.info) }] : [])
  ]
  const sizes = columns.map(({ heading, values }) =>
    Math.max(heading.length, ...values.map(value => String(value).length))
  )
  const cells = (index: number): string =>
    columns
      .map(({ values, paint }, column) => {
        const value = values[index] ?? 0
        const text = (value === 0 ? '·' : String(value)).padStart(sizes[column] ?? 0)
        return `  ${value === 0 ? colors.dim(text) : paint(text)}`
      })
      .join('')
  const headings = columns.map(({ heading }, column) => `  ${heading.padStart(sizes[column] ?? 0)}`).join('')
  return [
    colors.dim(`${padEnd(title, width)}${headings}`),
    ...names.map((name, index) => `${padEnd(name, width)}${cells(index)}`)
  ]
}

/** Two tables beside each other where the width allows it, else one after the other. */
export function beside(left: readonly string[], right: readonly string[], columns = unknownWidth): string[] {
  const width = Math.max(0, ...left.map(line => stringWidth(line)))
  const rightWidth = Math.max(0, ...right.map(line => stringWidth(line)))
  if (width + gap + rightWidth > columns) return [...left, '', ...right]
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const start = left[index] ?? ''
    const end = right[index]
    return end === undefined ? start : `${padEnd(start, width + gap)}${end}`
  })
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}
