import { expect, it } from 'vitest'
import { directiveTagsIn, fixedArguments, isDirectiveLine } from '../../../src/text/markdown/directive-tags.js'

const tagsIn = (text: string): string[] => directiveTagsIn(text, []).map(({ key, text }) => `${key} = ${text}`)
const fixed = (text: string): string[] =>
  directiveTagsIn(text, []).flatMap(tag => fixedArguments(tag, new Set(['title']), value => value))

it('reads shortcodes, tags and lines of colons', () => {
  expect(tagsIn('a {{< ref "a.md" >}} b {{%/note%}} {% tab /%} {%- if x == 1 -%}\n> :::row span="2":::\nc')).toEqual([
    '{{<ref = {{< ref "a.md" >}}',
    '{{%/note = {{%/note%}}',
    '{%tab = {% tab /%}',
    '{%if = {%- if x == 1 -%}',
    ':::row = :::row span="2":::'
  ])
})

it('reads tags of several lines', () => {
  expect(tagsIn('{{< figure\n  src="a.png"\n>}}')).toHaveLength(1)
})

it('ends a line of colons before its line end', () => {
  expect(tagsIn(':::row span="2"::: \r\ntext')).toEqual([':::row = :::row span="2":::'])
})

it('reads annotations without a name', () => {
  expect(tagsIn('# 見出し {% title="x" %}')).toEqual(['{% = {% title="x" %}'])
})

it('leaves escaped, shown and unclosed ones alone', () => {
  expect(tagsIn('\\{% x %} {{</* x */>}} {{< x {{< y >}} {% z')).toEqual(['{{<y = {{< y >}}'])
  expect(directiveTagsIn('`{% x %}`', [{ start: 0, end: 9 }])).toEqual([])
  expect(tagsIn('a ::: b\n:::\n::: note')).toEqual([])
})

it('stays fast on openings that are never closed', () => {
  expect(tagsIn('{%'.repeat(50_000))).toEqual([])
})

it('compares what software reads', () => {
  expect(fixed('{{< figure src="a.png" title="Rød" width=300 class=\'wide\' >}}')).toEqual([
    'src=a.png',
    'width=300',
    'class=wide'
  ])
  expect(fixed('{{< button "read more" "more" "Mehr" "/de/a" v1.2 >}}')).toEqual(['/de/a', 'v1.2'])
})

it('takes what follows the name of a container for its title', () => {
  expect(fixed(':::note Mind the oven')).toEqual([])
  expect(fixed(':::tip[Небольшой совет]{icon="heart"}')).toEqual(['icon=heart'])
})

it('tells lines of tags from lines of words', () => {
  expect(['  {{< /note >}}', '{{% a %}} {{% b %}}', '{% tab %}\r'].map(isDirectiveLine)).toEqual([true, true, true])
  expect(['{{< ref "a.md" >}} ist neu', 'ist {{< neu >}}', '{{ x }}', '{% unclosed', ''].map(isDirectiveLine)).toEqual([
    false,
    false,
    false,
    false,
    false
  ])
})
