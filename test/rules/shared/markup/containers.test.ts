import { describe, expect, it } from 'vitest'
import { unclosedContainers } from '../../../../rules/shared/markup/containers.js'

const opened = (text: string): string[] | null =>
  unclosedContainers(text)?.map(({ start, end }) => text.slice(start, end)) ?? null

describe('containers', () => {
  it.each([
    ['closed', ':::tip\n\na\n\n:::\n', []],
    ['closed, with a title and CRLF', ':::note[ملاحظة]\r\na\r\n:::\r\n', []],
    ['one in another', '::::tabs\n:::tab\na\n:::\n::::\n', []],
    ['in a list and a quote', '- a\n\n  :::tip\n  b\n  :::\n\n> :::info\n> c\n> :::\n', []],
    ['in one line', ':::image source="a.png" alt-text="b":::\n', []],
    ['not closed', 'a\n\n:::tip Совет\n\nb\n', [':::tip Совет']],
    ['the first of two not closed', '::: warning\na\n\n:::tip\nb\n:::\n', ['::: warning']],
    ['in a quote, not closed', '> :::info 注意\n> a\n', [':::info 注意']],
    ['closed and not opened', 'a\n:::\n', null],
    ['words between colons', 'a ::: b\n', []]
  ])('%s', (_name, text, expected) => {
    expect(opened(text)).toEqual(expected)
  })
})
