import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import type { Finding } from '../../src/model/finding.js'
import { findingsOf, joinSession, unusedDisable, type FileContext } from '../../src/hosts/eslint/session.js'
import { lintTree } from '../../src/hosts/lint-tree.js'
import { anyArticle } from './arbitraries/article.js'
import { resultFaults } from './checks/findings.js'
import { everyRule } from './lint-group.js'
import { propertyRuns } from './property-runs.js'

/** A folder that is not there: nobody reads siblings. */
const cwd = '/site'
const path = 'content/nb-no/a.md'
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

/** All nodes, in the order of the text. */
function nodesOf(tree: Root): Nodes[] {
  const nodes: Nodes[] = []
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes.push(node)
    if ('children' in node) open.push(...[...node.children].reverse())
  }
  return nodes
}

/** As another plugin may leave a tree: nodes that it has made have no place in the text. */
function withoutPositions(text: string, isLost: () => boolean): Root {
  const tree = parser.parse(text)
  for (const node of nodesOf(tree)) if (isLost()) delete node.position
  return tree
}

function faultsOf(text: string, messages: readonly Finding[]): string[] {
  const count = (severity: number): number => messages.filter(message => message.severity === severity).length
  return resultFaults(
    {
      filePath: path,
      locale: 'nb-NO',
      articleKey: path,
      messages,
      errorCount: count(2),
      warningCount: count(1),
      infoCount: count(0),
      fixableCount: messages.filter(({ fix }) => fix !== undefined).length
    },
    text
  )
}

const article = anyArticle.map(text => text.replace(/^\uFEFF/, ''))
const share = fc.constantFrom(0.05, 0.5, 1)
const numbers = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))

describe('whatever nodes have no position', () => {
  it('the remark host finds nothing outside of the text, and does not fail', () => {
    const settings = everyRule()
    let found = 0
    fc.assert(
      fc.property(article, share, numbers, (text, lost, stream) => {
        const tree = withoutPositions(text, () => (stream.next().value ?? 1) < lost)
        const findings = lintTree(tree, new VFile({ cwd, path, value: text }), settings, rules)
        found += findings.length
        expect(faultsOf(text, findings)).toEqual([])
      }),
      propertyRuns(300)
    )
    expect(found).toBeGreaterThan(100)
  })

  it('the ESLint host fills in what is missing, and finds nothing outside of the text', () => {
    const names = [...rules.map(({ name }) => name), unusedDisable]
    let found = 0
    fc.assert(
      fc.property(article, share, numbers, (text, lost, stream) => {
        const tree = withoutPositions(text, () => (stream.next().value ?? 1) < lost)
        const context: FileContext = { cwd, filename: `${cwd}/${path}`, settings: {}, sourceCode: { ast: tree, text } }
        for (const name of names) joinSession(context, name, undefined)
        const findings = names.flatMap(name => findingsOf(context, name)).sort((a, b) => a.offset - b.offset)
        found += findings.length
        expect(faultsOf(text, findings)).toEqual([])
        for (const { position } of nodesOf(tree).slice(1)) {
          const [start, end] = [position?.start.offset ?? -1, position?.end.offset ?? -1]
          expect(start >= 0 && start <= end && end <= text.length).toBe(true)
        }
      }),
      propertyRuns(300)
    )
    expect(found).toBeGreaterThan(100)
  })
})
