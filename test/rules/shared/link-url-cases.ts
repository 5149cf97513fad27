/** A translation with a source article beside it; both have a heading and a paragraph. */
export function aligned(
  target: string,
  source: string,
  path = 'content/de/guide/a.md',
  sourcePath = 'content/en/guide/a.md'
) {
  return {
    path,
    text: `# Der Ofen\n\n${target}\n\nHier steht [der Plan](https://plan.example/a) mit 12 Schritten.\n`,
    siblings: {
      [sourcePath]: `# The stove\n\n${source}\n\nHere is [the plan](https://plan.example/a) with 12 steps.\n`
    }
  }
}

/** Pairs of links whose URL no fix may write. */
export const uncertainUrls = [
  {
    name: 'a URL that its label names, without a fix',
    ...aligned(
      'Siehe [ofen#48](https://code.example/ofen/pull/48) und [ofen#51](https://code.example/ofen/pull/51).',
      'See [ofen#49](https://code.example/ofen/pull/49) and [ofen#51](https://code.example/ofen/pull/51).'
    ),
    findings: [{ messageId: 'changed', slice: 'https://code.example/ofen/pull/48' }]
  },
  {
    name: 'a page on another host, without a fix',
    ...aligned(
      'Siehe [den Bericht](https://firm.test/report/2024) dazu.',
      'See [the report](https://firm.example/report/2024) for it.'
    ),
    findings: [{ messageId: 'changed', slice: 'https://firm.test/report/2024' }]
  },
  {
    name: 'people with pages on one host',
    ...aligned(
      'Von [Inga Holm](https://people.example/in/inga-holm).',
      'By [Bo Ravn](https://people.example/in/bo-ravn2112).'
    ),
    findings: [
      { messageId: 'lost', slice: 'Von [Inga Holm](https://people.example/in/inga-holm).' },
      { messageId: 'added', slice: 'https://people.example/in/inga-holm' }
    ]
  },
  {
    name: 'a page in the reader’s language beside it, without a fix',
    ...aligned(
      'Siehe [die Regeln](https://code.example/main/rules-of-conduct/languages/de.md).',
      'See [the rules](https://code.example/main/rules-of-conduct.md).'
    ),
    findings: [{ messageId: 'changed', slice: 'https://code.example/main/rules-of-conduct/languages/de.md' }]
  }
]
