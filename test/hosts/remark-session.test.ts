import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Pluggable, type Plugin } from 'unified'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { splitPlugins } from '../../src/config/plugin-entries.js'
import { resolveSettings } from '../../src/config/resolve.js'
import { defineRule, noOptions } from '../../src/define-rule.js'
import locLint, { toRemarkPlugin } from '../../src/hosts/remark/index.js'
import { lintPaths } from '../../src/run/lint-paths.js'
import type { Rule } from '../../src/model/rule.js'

const path = 'nb-no/skjerm.md'
const text = `# Skjerm

<span data-ttu-id="1a2b3-101">Åpne innstillingene.</span><span class="sxs-lookup"><span data-stu-id="1a2b3-101">Open the [settings](https://example.com/settings).</span></span>

<span data-ttu-id="1a2b3-102">Velg 5 av 7 farger .</span><span class="sxs-lookup"><span data-stu-id="1a2b3-102">Choose 5 of 8 colors.</span></span>

<!-- loc-lint disable-next-line no-double-space -->

<span data-ttu-id="1a2b3-103">Lagre \`color.rgb\`.</span><span class="sxs-lookup"><span data-stu-id="1a2b3-103">Save \`color.hsl\`.</span></span>
`
const ruleOf = (name: string): Rule => rules.find(rule => rule.name === name) as Rule
const linkUrlMatch = toRemarkPlugin(ruleOf('link-url-match'))
const numberMatch = toRemarkPlugin(ruleOf('number-match'))

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'loc-lint-session-'))
  mkdirSync(join(cwd, 'nb-no'))
  writeFileSync(join(cwd, path), text)
})
afterAll(() => {
  rmSync(cwd, { recursive: true })
})

/** Messages of one file that passes the plugins, as `rule fatal line:column`, ordered. */
async function messages(plugins: readonly Pluggable[], times = 1): Promise<string[]> {
  const processor = unified()
    .use(remarkParse)
    .use([remarkFrontmatter, remarkGfm, ...plugins])
    .freeze()
  const file = new VFile({ cwd, path, value: text })
  for (let time = 0; time < times; time++) await processor.run(processor.parse(file), file)
  return file.messages
    .map(({ ruleId, fatal, line, column, reason }) =>
      reason.includes('options of') ? reason : `${ruleId ?? ''} ${String(fatal)} ${line ?? 0}:${column ?? 0}`
    )
    .sort()
}

describe('the plugins of one remark processor', () => {
  it('report the same in every order', async () => {
    const names = ['link-url-match', 'link-url-parity', 'number-match', 'code-match', 'structure-match', 'span-parity']
    const plugins: readonly Pluggable[] = [
      [locLint, { extends: 'recommended', rules: { 'number-match': 'off' } }] as Pluggable,
      ...names.map((name): Pluggable => [toRemarkPlugin(ruleOf(name)), [2]])
    ]
    const expected = await messages(plugins)
    expect(expected.length).toBeGreaterThan(3)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...plugins], { minLength: plugins.length }), async shuffled => {
        expect(await messages(shuffled)).toEqual(expected)
      }),
      { numRuns: 10 }
    )
  })

  it('report each finding once, under the settings of the plugin that is for the rule alone', async () => {
    const both = await messages([[locLint, { extends: 'recommended' }] as Pluggable, [linkUrlMatch, [1]]])
    const alone = await messages([[locLint, { extends: 'recommended' }] as Pluggable])
    expect(alone.filter(line => line.startsWith('link-url-match'))).toHaveLength(1)
    expect(both).toEqual(alone.map(line => line.replace('link-url-match true', 'link-url-match false')).sort())
  })

  it('switch a rule of the preset off', async () => {
    const preset = [locLint, { extends: 'recommended' }] as Pluggable
    expect(await messages([preset, [linkUrlMatch, [0]]])).toEqual(
      (await messages([preset])).filter(line => !line.startsWith('link-url-match'))
    )
  })

  it('lint a file once, whatever their number', async () => {
    let count = 0
    const counting = (name: string): Plugin<[unknown?], Root> =>
      toRemarkPlugin(
        defineRule({
          name,
          meta: {
            description: 'test',
            scope: 'article',
            recommended: 'error',
            fixable: false,
            issueType: 'other',
            options: noOptions,
            messages: { seen: 'Unexpected text, expected none' }
          },
          create: context => ({
            article: () => {
              count++
              context.report({ messageId: 'seen', place: { start: 0, end: 1 } })
            }
          })
        })
      )
    const plugins = ['one', 'two', 'three'].map(counting)
    expect(await messages(plugins)).toEqual(['one false 1:1', 'three false 1:1', 'two false 1:1'])
    expect(count).toBe(3)
  })

  it('lint a file again that passes again', async () => {
    const once = await messages([linkUrlMatch, numberMatch])
    expect(await messages([linkUrlMatch, numberMatch], 2)).toEqual([...once, ...once].sort())
  })

  it('say what is wrong with their settings once, and the others go on', async () => {
    const found = await messages([[numberMatch, [2, { nonsense: 1 }]], linkUrlMatch])
    expect(found).toEqual([
      expect.stringContaining('options of loc-lint:number-match'),
      expect.stringMatching(/^link-url-match false/)
    ])
  })
})

describe('the same configuration in the command line', () => {
  const lint = async (plugins: readonly unknown[]): Promise<string[]> => {
    const { settings, otherPlugins } = splitPlugins({ plugins }, cwd, '.remarkrc.js')
    expect(otherPlugins).toEqual([])
    const { results } = await lintPaths({
      cwd,
      patterns: ['nb-no'],
      settings: resolveSettings(settings, {}, rules, { cwd, origin: '.remarkrc.js' })
    })
    return results
      .flatMap(result => result.messages)
      .map(({ ruleId, severity, line, column }) => `${ruleId ?? ''} ${String(severity === 2)} ${line}:${column}`)
      .sort()
  }

  it.each([
    [
      'the preset and a rule',
      [
        [locLint, { extends: 'recommended' }],
        [linkUrlMatch, [1]]
      ]
    ],
    [
      'a rule before the preset',
      [
        [linkUrlMatch, [1]],
        [locLint, { extends: 'strict' }]
      ]
    ],
    ['a rule that is switched off', [[linkUrlMatch, false], locLint]],
    ['single rules', [[linkUrlMatch, [2]], numberMatch]]
  ])('reports what remark reports: %s', async (_, plugins) => {
    const expected = await messages(plugins as readonly Pluggable[])
    expect(expected).not.toEqual([])
    // Without the preset, remark cannot tell which directives are unused.
    const isComparable = (line: string): boolean => !line.startsWith('unused-disable')
    expect((await lint(plugins)).filter(isComparable)).toEqual(
      expected.filter(isComparable).map(line => line.replace('undefined', 'false'))
    )
  })

  it('knows rules by the names of their modules', async () => {
    const named = await lint([
      ['loc-lint', { extends: 'recommended' }],
      ['loc-lint/rules/link-url-match', ['off']]
    ])
    expect(named).toEqual((await lint(['loc-lint'])).filter(line => !line.startsWith('link-url-match')))
  })
})
