import { expect, it } from 'vitest'
import { keysOf } from '../../src/align/keys.js'
import { articleOf } from '../../src/testing/lint-texts.js'

function keys(text: string): Record<string, number | null> {
  return Object.fromEntries(keysOf(text, articleOf('content/x.md', text).blocks))
}

it('tells headings by their written id, else by their slug', () => {
  expect(keys('# Skriv ut\n\nEn tekst.\n\n## Papir {#Paper}\n')).toEqual({ 'heading skriv-ut': 0, 'heading paper': 2 })
})

it('tells code by its lines without their margins', () => {
  expect(keys('```sh\nnpm install --global\n```\n\n> ```sh\n> npm  run build:all  \n> ```\n')).toEqual({
    'code ```sh\nnpm install --global\n```': 0,
    'code ```sh\nnpm  run build:all\n```': 1
  })
})

it('tells nothing by what stands twice, or is short', () => {
  expect(keys('# Del {#a}\n\n# Part {#a}\n\n```\nls\n```\n')).toEqual({ 'heading a': null })
})
