import { describe, expect, it } from 'vitest'
import { lintPair } from '../../src/hosts/pair/lint-pair.js'

const source = `# Water the plants

Fill the can with 2 litres and read [the guide](./guide.md) before you run \`npm start\`.

Water the ferns first, because they dry out before all other plants do.
`

describe('lintPair', () => {
  it('finds nothing in a good translation', () => {
    const target = `# Pflanzen gießen

Füllen Sie die Kanne mit 2 Litern und lesen Sie [die Anleitung](./guide.md), bevor Sie \`npm start\` ausführen.

Gießen Sie zuerst die Farne, weil sie vor allen anderen Pflanzen austrocknen.
`
    expect(lintPair({ source, target, locale: 'de' })).toEqual({ locale: 'de', coverage: 'compared', findings: [] })
  })

  it('names passage, expected value and what to do', () => {
    const target = `# Pflanzen gießen

Füllen Sie die Kanne mit 2 Litern und lesen Sie [die Anleitung](./guides.md), bevor Sie \`npm start\` ausführen.

Gießen Sie zuerst die Farne, weil sie vor allen anderen Pflanzen austrocknen.
`
    const { findings } = lintPair({ source, target, locale: 'de' })
    expect(findings).toMatchObject([
      {
        rule: 'link-url-match',
        expected: ['./guide.md'],
        actual: './guides.md',
        line: 3,
        unit: null
      }
    ])
    expect(findings[0]?.source).toContain('[the guide](./guide.md)')
    expect(findings[0]?.target).toContain('[die Anleitung](./guides.md)')
    expect(findings[0]?.instruction).toMatch(/^Line 3: .*\. Replace `\.\/guides\.md` with `\.\/guide\.md`\.$/)
  })

  it('gives edits that repair what is certain', () => {
    const target = `# Pflanzen gießen

Füllen Sie die Kanne mit 2 Litern und lesen Sie [die Anleitung] (./guide.md), bevor Sie \`npm start\` ausführen.

Gießen Sie zuerst die Farne, weil sie vor allen anderen Pflanzen austrocknen.
`
    const { findings } = lintPair({ source, target, locale: 'de' })
    const [finding] = findings
    expect(finding).toMatchObject({ rule: 'no-broken-link' })
    const [edit] = finding?.edits ?? []
    expect(target.slice(0, edit?.start) + (edit?.text ?? '') + target.slice(edit?.end)).toContain(
      '[die Anleitung](./guide.md)'
    )
  })

  it('reports a paragraph that is missing', () => {
    const target = `# Pflanzen gießen

Füllen Sie die Kanne mit 2 Litern und lesen Sie [die Anleitung](./guide.md), bevor Sie \`npm start\` ausführen.
`
    expect(lintPair({ source, target, locale: 'de' }).findings.map(({ rule }) => rule)).toEqual(['structure-match'])
  })

  it('reads the locale from front matter, else from the path', () => {
    expect(lintPair({ source: 'One.\n', target: '---\nms.contentlocale: fr\n---\n\nUn.\n' }).locale).toBe('fr')
    expect(lintPair({ source: 'One.\n', target: 'Un.\n', targetPath: 'docs/ja/a.md' }).locale).toBe('ja')
    expect(lintPair({ source: 'One.\n', target: 'Un.\n' }).locale).toBeNull()
  })

  it('reads MDX where the path says so', () => {
    const mdx = 'import A from "./a"\n\n<A kind="x">Water the ferns first.</A>\n'
    expect(
      lintPair({
        source: mdx,
        target: mdx.replace('Water the ferns first.', 'Zuerst die Farne gießen.'),
        locale: 'de',
        sourcePath: 'a.mdx',
        targetPath: 'b.mdx'
      }).findings
    ).toEqual([])
  })

  it('takes settings, and refuses those that are not valid', () => {
    const target = source.replace('./guide.md', './guides.md')
    const settings = { extends: 'off', rules: { 'link-url-match': 'warn' } } as const
    expect(lintPair({ source, target, locale: 'de', settings }).findings.map(({ severity }) => severity)).toEqual([
      'warning'
    ])
    expect(() => lintPair({ source, target, locale: 'english' })).toThrow(/Unexpected locale `english`/)
    expect(() => lintPair({ source, target, settings: { rules: { 'link-url': 'warn' } } })).toThrow(
      /Unexpected rule `link-url`/
    )
  })
})
