import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { lintGroup } from '../properties/lint-group.js'
import { sxs } from '../../src/testing/cases.js'

const english = 'content/en-us/guide.md'
const german = 'content/de-de/guide.md'

/** Findings of the German article as `rule/message`, with some rules off. */
async function findings(texts: Readonly<Record<string, string>>, ...off: readonly string[]): Promise<string[]> {
  const results = lintGroup(texts, { rules: rules.filter(({ name }) => !off.includes(name)) })
  return (
    (results.get(german)?.messages ?? [])
      // The articles are shorter than those of a site.
      .filter(({ ruleId }) => !/^(?:front-matter-|no-missing-|length-)/.test(String(ruleId)))
      .map(({ ruleId, messageId }) => `${String(ruleId)}/${messageId}`)
  )
}

describe('a rule that is off hides no finding of another one', () => {
  const broken = {
    [english]: '# Guide\n\nRead the [manual](../manual.md) before you begin to work.\n',
    [german]: '# Anleitung\n\nLesen Sie das [Handbuch] (../manual.md), bevor Sie mit der Arbeit beginnen.\n'
  }

  it('a link whose syntax is broken is still missing', async () => {
    expect(await findings(broken)).toEqual(['no-broken-link/split'])
    expect(await findings(broken, 'no-broken-link')).toEqual(['link-url-match/lost'])
  })

  it('versions in a label that was cut short are still missing', async () => {
    const texts = {
      [german]: `---
title: Versionen
---
${sxs(
  'Unterstützt werden [OS](https://example.org/versions) und neuere.',
  'Supported are [macOS 10.4.2 and iPadOS 11.5.3](https://example.org/versions) and newer ones.'
)}
`
    }
    expect(await findings(texts)).toEqual(['link-label-drift/short'])
    expect(await findings(texts, 'link-label-drift')).toEqual(['number-match/lost', 'number-match/lost'])
  })

  it('a heading that was added is reported, whatever its level', async () => {
    for (const marker of ['#', '##']) {
      const texts = {
        [english]: '# Guide\n\nRead this first, please.\n\n## Install\n\nRun the program.\n',
        [german]: `# Anleitung\n\nLesen Sie das bitte zuerst.\n\n## Installieren\n\nStarten Sie das Programm.\n\n${marker} Nachwort\n\nDas war es auch schon.\n`
      }
      expect(await findings(texts)).toEqual(['structure-match/added'])
    }
  })
})
