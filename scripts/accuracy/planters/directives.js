import { hasWords, onBothSides, ownLetters } from './content.js'

const TAGS = [
  '{{< version 2.4 >}}',
  '{{< glossary_tooltip term_id="pod" >}}',
  '{{% ref "guide.md" %}}',
  '{% button type="primary" %}',
  '{{< icon name="x" size=small >}}'
]

function tagShape(name, damageOf) {
  return {
    rule: 'directive-match',
    name,
    isAlone: true,
    unit(unit, article, random) {
      if (!hasWords(unit.target) || !hasWords(unit.source) || /[{%]/.test(unit.source.text + unit.target.text))
        return null
      const tag = random.pick(TAGS)
      const other = damageOf(tag, ownLetters(unit.target, random), random)
      return other === null ? null : onBothSides(unit, article, other, ` ${tag}`)
    }
  }
}

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  tagShape('lost', () => ''),
  tagShape('name translated', (tag, letters) =>
    letters === null ? null : ` ${tag.replace(/[a-z_]{3,}/, () => letters)}`
  ),
  tagShape('a letter of the name changed', tag => ` ${tag.replace(/[a-z](?= )/, 'q')}`),
  tagShape('the name of an argument translated', (tag, letters) =>
    letters === null || !tag.includes('=') ? null : ` ${tag.replace(/[a-z_]+(?==)/, () => letters)}`
  ),
  tagShape(
    'a value changed',
    tag => ` ${tag.replace(/2\.4|pod|guide|primary|small/, value => (value === '2.4' ? '2.5' : `${value}s`))}`
  ),
  tagShape('a blank in the opening sign', tag => ` ${tag.replace(/^\{\{?(?=[<%])/, '$& ')}`),
  tagShape('the closing sign torn', tag => ` ${tag.replace(/[>%]\}+$/, '')}`),
  tagShape('given twice', tag => ` ${tag} ${tag}`)
]
