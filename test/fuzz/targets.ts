import { createArticle } from '../../src/article/article.js'
import { collectMarks } from '../../src/markdown/marks.js'
import { remarkHost, satteriHost } from '../../src/markdown/parser.js'
import type { GroupTexts } from '../properties/arbitraries/site.js'
import { articleFaults } from '../properties/checks/articles.js'
import { resultFaults } from '../properties/checks/findings.js'
import { fixFaults } from '../properties/checks/fixes.js'
import { lintGroup } from '../properties/lint-group.js'

/** Runs a part of loc-lint on texts and says what is wrong; empty where all is well. */
export type Target = (texts: GroupTexts) => Promise<string[]>

/** What can be fuzzed, by name. */
export const targets: Readonly<Record<string, Target>> = {
  parse: async texts =>
    Object.values(texts).flatMap(text =>
      [satteriHost, remarkHost].flatMap(host => {
        const marks = collectMarks(host.parse(text), text)
        const origin = {
          path: 'content/nb-no/a.md',
          locale: 'nb-NO',
          pathLocale: 'nb-NO',
          isSource: false,
          sourceLocale: 'en-US'
        }
        return articleFaults(createArticle(origin, text, host.parser), marks).map(
          fault => `${host.parser.name}: ${fault}`
        )
      })
    ),
  rules: async texts =>
    [...lintGroup(texts)].flatMap(([path, result]) => resultFaults(result, texts[path] ?? '', Object.values(texts))),
  fix: async texts => await fixFaults(texts, lintGroup(texts))
}
