import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../src/cli/page.js'

function render(markdown: string, columns = 40, color = false): string[] {
  return renderPage(markdown, columns, picocolors.createColors(color))
}

describe('renderPage', () => {
  it('leaves out the title, comments and empty sections', () => {
    expect(
      render('# rule\n\n<!-- meta -->\n\n## Options\n\n<!-- options -->\n\n## Examples\n\nText.\n\n## Last\n')
    ).toEqual(['Examples', '', 'Text.'])
  })

  it('wraps paragraphs and list items, the latter under their first word', () => {
    expect(
      render(
        'One two three\nfour five six seven eight nine.\n\n- ten eleven twelve thirteen fourteen fifteen\n- sixteen'
      )
    ).toEqual([
      'One two three four five six seven eight',
      'nine.',
      '',
      '- ten eleven twelve thirteen fourteen',
      '  fifteen',
      '- sixteen'
    ])
  })

  it('indents examples, says whether they are good, and leaves their lines whole', () => {
    const line = `[${'длинный '.repeat(9)}](https://example.com/)`
    expect(
      render(
        `\`\`\`md bad path=content/ru-ru/a.md\n# ${line}\n\n<!-- kept -->\n\`\`\`\n\n~~~~md good\nok\n~~~~\n\n\`\`\`sh\nls\n\`\`\``
      )
    ).toEqual([
      '    ✖ bad content/ru-ru/a.md',
      `    # ${line}`,
      '',
      '    <!-- kept -->',
      '',
      '    ✔ good',
      '    ok',
      '',
      '    sh',
      '    ls'
    ])
  })

  it('shows links with their URL, and code and strong text in style', () => {
    expect(render('See [this](https://example.com) and [that](other.md), `code` and **more**.', 80)).toEqual([
      'See this (https://example.com) and that, `code` and **more**.'.replaceAll('**', '')
    ])
    expect(render('`a` **b**', 80, true)).toEqual(['\u001B[36m`a`\u001B[39m \u001B[1mb\u001B[22m'])
  })
})
