import { describe, expect, it } from 'vitest'
import { ansiToHtml } from '../../scripts/pictures/ansi.js'

describe('terminal output as HTML', () => {
  it('has a class for each colour, and no markup of its content', () => {
    expect(ansiToHtml('a <b> \u001B[1m\u001B[31m& c\u001B[39m d\u001B[22m\n')).toBe(
      '<span class="">a &lt;b&gt; </span><span class="bold red">&amp; c</span><span class="bold"> d</span><span class="">\n</span>'
    )
  })

  it('is refused where it has codes of another kind', () => {
    expect(() => ansiToHtml('\u001B[7mx')).toThrow('ANSI code 7')
  })
})
