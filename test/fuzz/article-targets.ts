import { createArticle } from '../../src/article/article.js'
import { collectMarks } from '../../src/markdown/marks.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import type { GroupTexts } from '../properties/arbitraries/site.js'
import { articleFaults } from '../properties/checks/articles.js'
import { resultFaults } from '../properties/checks/findings.js'
import { fixFaults } from '../properties/checks/fixes.js'
import { lintGroup } from '../properties/lint-group.js'
import { inputOf } from './inputs.js'
import type { Target } from './targets.js'

/** What is made of articles. */
export const articleTargets: Readonly<Record<string, Target>> = {
  parse: {
    inputOf,
    run: async texts =>
      Object.values(texts).flatMap(text =>
        [satteriHost, remarkHost].flatMap(host => {
          const marks = collectMarks(host.parse(text), text)
          return articleFaults(createArticle(originOf('content/nb-no/a.md'), text, host.parser), marks).map(
            fault => `${host.parser.name}: ${fault}`
          )
        })
      )
  },
  rules: { inputOf, run: rulesFaults },
  fix: { inputOf, run: async texts => await fixFaults(texts, lintGroup(texts)) },
  /** All rules on MDX. */
  mdx: {
    inputOf: (seed, contents) =>
      Object.fromEntries(
        Object.entries(inputOf(seed, contents)).map(([path, text]) => [path.replace(/\.md$/, '.mdx'), text])
      ),
    run: rulesFaults
  }
}

async function rulesFaults(texts: GroupTexts): Promise<string[]> {
  return [...lintGroup(texts)].flatMap(([path, result]) =>
    resultFaults(result, texts[path] ?? '', Object.values(texts))
  )
}

function originOf(path: string): Parameters<typeof createArticle>[0] {
  return { path, locale: 'nb-NO', pathLocale: 'nb-NO', isSource: false, sourceLocale: 'en-US' }
}
