import { describe, expect, it } from 'vitest'
import { createFacts } from '../../../src/article/facts.js'
import type { OutlineFact } from '../../../src/model/facts.js'
import { counterpartHeading, keepsFragments, leadsTo } from '../../../src/text/urls/outline-fragments.js'
import { articleOf } from '../../../src/testing/lint-texts.js'

const outlineOf = (text: string): OutlineFact => createFacts(articleOf('content/ja-jp/a.md', text), true, [])
const english = outlineOf('# Tray\n\n## Fill it\n\n## Clean it\n')

describe('fragments of an outline', () => {
  it('lead to headings and anchors, whatever renderers make of case and punctuation', () => {
    const outline = outlineOf('# Papirskuff\n\n<a name="Fill-It"></a>\n\n## Rengjør, den!\n')
    for (const fragment of ['papirskuff', 'fill-it', 'rengjør-den', 'Rengjør--den'])
      expect(leadsTo(outline, fragment), fragment).toBe(true)
    for (const fragment of ['clean-it', 'papir']) expect(leadsTo(outline, fragment), fragment).toBe(false)
  })

  it('have a counterpart where headings are parallel', () => {
    expect(counterpartHeading(outlineOf('# トレイ\n\n## 入れる\n\n## 掃除\n'), english, 'clean-it')?.slug).toBe('掃除')
    expect(counterpartHeading(outlineOf('# トレイ\n\n### 入れる\n\n## 掃除\n'), english, 'clean-it')).toBeNull()
    expect(counterpartHeading(outlineOf('# トレイ\n\n## 入れる\n\n## 掃除\n'), english, 'nowhere')).toBeNull()
  })

  it('are kept by a translation that writes those of the source', () => {
    expect(keepsFragments(outlineOf('# トレイ {#tray}\n\n## 入れる\n'), english)).toBe(true)
    expect(keepsFragments(outlineOf('# トレイ {#own}\n\n## 入れる\n'), english)).toBe(false)
    // Where the source has written them itself, that says nothing of those that it has not.
    expect(keepsFragments(outlineOf('# トレイ {#tray}\n'), outlineOf('# The tray {#tray}\n'))).toBe(false)
  })
})
