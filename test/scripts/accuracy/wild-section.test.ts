import { describe, expect, it } from 'vitest'
import { wildSection } from '../../../scripts/accuracy/wild/section.js'

const counts = { act: 6, petty: 2, stale: 0, false: 0 }
const few = { act: 1, petty: 0, stale: 0, false: 0 }
const sum = { same: { found: 9, all: 10 }, older: { found: 1, all: 4 } }
const figures = {
  cases: { sums: { silence: { right: 1, all: 2 }, finding: { right: 3, all: 4 } } },
  fixes: {
    all: { same: { found: 9, all: 12 }, older: { found: 1, all: 4 } },
    kinds: { all: sum, url: sum },
    unknowable: { wording: 2 },
    fresh: { pages: 1, byRule: { 'code-match': 2 } }
  },
  sites: {
    units: { garden: 2000, pond: 500 },
    hits: {
      'code-match': { garden: { error: 4 } },
      'link-spacing': { pond: { warning: 1, info: 0 } },
      'menu-path': { garden: { error: 1 } }
    },
    verdicts: { 'level error': counts, 'rule code-match': counts, 'rule link-spacing': few, 'site garden': counts },
    gone: 2
  }
}

describe('the section on content that nobody tuned for', () => {
  it('says first what holds', () => {
    expect(wildSection(figures).split('\n').slice(0, 3)).toEqual([
      '- **Found** of what maintainers corrected and a linter can know: 9 of 10 (90.0 %) where the source is the same, 1 of 4 (25.0 %) where it is newer.',
      '- **8 findings at error** on 2 sites, as a maintainer judges them: act 75 %, petty 25 %, stale 0 %, false 0 %.',
      '- **Cases**: silent where silence is right 1 of 2, reported where something is wrong 3 of 4.'
    ])
  })

  it('gives rates by rule and level, and verdicts by level, rule and site', () => {
    const lines = wildSection(figures).split('\n')
    expect(lines).toContain('| `code-match` | error | 2.0 |  |')
    expect(lines).toContain('| `link-spacing` | warning |  | 2.0 |')
    expect(lines.filter(line => line.includes('`link-spacing` | info'))).toEqual([])
    expect(lines.filter(line => line.includes('menu-path') || line.startsWith('| link-spacing'))).toEqual([])
    expect(lines.filter(line => /^\| (?:level|rule) \| judged/.test(line))).toHaveLength(2)
    expect(lines).toContain('| act / petty / stale / false | | 6 / 2 / 0 / 0 |  |')
    expect(lines).toContain('2 judged findings are no longer reported.')
  })

  it('says which parts are not at hand', () => {
    expect(wildSection({}).match(/^Not at hand\.$/gm)).toHaveLength(3)
  })
})
