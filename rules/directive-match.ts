import { defineRule } from '../src/define-rule.js'
import type { Article, PairedUnit, Segment, Structure } from '../src/model/article.js'
import { comparableWithoutLocales } from './shared/markup/comparable-value.js'
import { damagedContainers, unclosedContainers, type DamagedContainer } from './shared/markup/containers.js'
import { pairNearest, without, withoutClosingTags } from '../src/text/structures/difference.js'
import { directiveTagsIn, fixedArguments, type DirectiveTag } from '../src/text/markdown/directive-tags.js'
import { translatedAttributes, translatedOptions } from './shared/markup/translated-attributes.js'
import { excerpt } from '../src/text/characters/words.js'

export default defineRule({
  name: 'directive-match',
  meta: {
    description: 'require shortcodes, tags and directives, such as `{{< ref "a.md" >}}`, to be those of the source',
    scope: 'unit',
    recommended: 'warning',
    fixable: false,
    issueType: 'markup',
    needs: { target: ['placeholder', 'address'], source: ['placeholder', 'address'] },
    options: translatedOptions,
    messages: {
      changed:
        'Directive `{{actual}}` differs from the source, expected `{{expected}}`: the name is markup and not translated',
      argument: 'Value `{{actual}}` in `{{tag}}` differs from the source, expected `{{expected}}`',
      lost: 'Directive `{{expected}}` is missing, expected as in the source',
      added: 'Directive `{{actual}}` is not in the source',
      unclosed: 'Directive `{{actual}}` is never closed, expected a closing `:::` as in `{{path}}`',
      joined:
        'Directive `{{marker}}` stands on one line with the `:::` that closes it, expected each on a line by itself as in `{{path}}`',
      label: 'Label of `{{actual}}` is never closed, expected a closing `]` as in `{{path}}`'
    }
  },
  create(context) {
    const translated = translatedAttributes(context.options.translated)
    return {
      unit(unit, article) {
        const { target, source } = unit
        const [wanted, found] = [tagsOf(source), tagsOf(target)]
        if (wanted.length === 0 && found.length === 0) return
        const comparable = comparableWithoutLocales([article.locale, article.sourceLocale])
        const keyOf = (tag: Tag): string => [tag.key, ...argumentsOf(tag, comparable)].join(' ')
        const [lost, added] = [without(wanted, found, keyOf), without(found, wanted, keyOf)]
        const [lostNames, addedNames] = [without(lost, added, nameOf), without(added, lost, nameOf)]
        // The names that both have, in their order: their arguments differ.
        const changed = without(added, addedNames, nameOf)
        for (const from of without(lost, lostNames, nameOf)) {
          const index = changed.findIndex(({ key }) => key === from.key)
          const [to] = changed.splice(index, 1)
          if (to !== undefined) compareArguments(to, from, unit, comparable)
        }
        compareNames(lostNames, addedNames, unit)
      },
      article(article) {
        const { structure } = article.comparison
        if (structure === null || !article.text.includes(':::')) return
        reportUnclosed(article, structure)
        // If the source has the same, it is syntax of the site generator: `:::image source="a.png":::`.
        const keyOf = ({ kind, marker }: DamagedContainer): string => `${kind} ${marker}`
        const known = new Set(damagedContainers(structure.source.text).map(keyOf))
        for (const container of damagedContainers(article.text))
          if (!known.has(keyOf(container))) reportDamaged(article, structure, container)
      }
    }

    /** An unclosed directive swallows the rest of the page, and its end is in no unit. */
    function reportUnclosed({ text }: Article, { source }: Structure): void {
      const [first] = unclosedContainers(text) ?? []
      if (first === undefined || unclosedContainers(source.text)?.length !== 0) return
      const actual = text.slice(first.start, first.end)
      const data = { actual: excerpt(actual), path: source.path }
      context.report({ messageId: 'unclosed', data, place: first, actual })
    }

    function reportDamaged({ text }: Article, { source }: Structure, container: DamagedContainer): void {
      const { kind, marker, start, end } = container
      const actual = text.slice(start, end)
      context.report({
        messageId: kind,
        data: { actual: excerpt(actual), marker, path: source.path },
        place: { start, end },
        actual,
        subjects: [
          { kind: 'directive', value: marker, target: { start, end } },
          { kind: 'text', value: marker }
        ]
      })
    }

    function argumentsOf(tag: Tag, comparable: (value: string) => string): string[] {
      return fixedArguments(tag, translated, comparable).filter(
        argument => !tag.urls.some(url => argument.includes(url))
      )
    }

    function compareArguments(to: Tag, from: Tag, unit: PairedUnit, comparable: (value: string) => string): void {
      const [own, other] = [argumentsOf(to, comparable), argumentsOf(from, comparable)]
      const [added, lost] = [without(own, other, sameText), without(other, own, sameText)]
      if (isSameInAnyForm(added, lost)) return
      const [actual, expected] = [added.join(' '), lost.join(' ')]
      const data = { actual: excerpt(actual || to.text), expected: excerpt(expected || from.text), tag: to.key }
      context.report({
        messageId: 'argument',
        data,
        place: placeOf(to, unit),
        unit,
        expected: [from.text],
        actual: to.text
      })
    }

    function compareNames(lost: readonly Tag[], added: readonly Tag[], unit: PairedUnit): void {
      const difference = pairNearest(elementsOf(lost).filter(isBraced), elementsOf(added).filter(isBraced), nameOf)
      for (const [from, to] of difference.pairs) {
        const data = { actual: excerpt(to.text), expected: excerpt(from.text) }
        context.report({
          messageId: 'changed',
          data,
          place: placeOf(to, unit),
          unit,
          expected: [from.text],
          actual: to.text
        })
      }
      for (const { text } of difference.lost) {
        context.report({
          messageId: 'lost',
          data: { expected: excerpt(text) },
          place: unit.target,
          unit,
          expected: [text]
        })
      }
      for (const tag of difference.added) {
        context.report({
          messageId: 'added',
          data: { actual: excerpt(tag.text) },
          place: placeOf(tag, unit),
          unit,
          actual: tag.text
        })
      }
    }
  }
})

interface Tag extends DirectiveTag {
  /** URLs in the tag that the parser takes for links: those are `link-url-match`'s. */
  readonly urls: readonly string[]
}

const nameOf = ({ key }: Tag): string => key

const sameText = (argument: string): string => argument

/** Hugo takes `path="a.md"` and `"a.md"` for the same: a name may be left out where the place says it. */
function isSameInAnyForm(added: readonly string[], lost: readonly string[]): boolean {
  const valueOf = (argument: string): string => argument.replace(/^[\w-]{1,40}=/, '')
  return (
    added.length > 0 &&
    added.length === lost.length &&
    without(added, lost, valueOf).length === 0 &&
    [added, lost].some(side => side.every(argument => valueOf(argument) === argument))
  )
}

/** Names after colons are left to `alert-keyword`. */
function isBraced({ key }: Tag): boolean {
  return !key.startsWith(':::')
}

function tagsOf({ text, start, code, links }: Segment): Tag[] {
  if (!/\{[{%]|:::/.test(text)) return []
  return directiveTagsIn(
    text,
    code.map(range => ({ start: range.start - start, end: range.end - start }))
  ).map(tag => ({
    ...tag,
    urls: links
      .filter(link => link.start >= start + tag.start && link.end <= start + tag.end)
      .map(link => text.slice(link.start - start, link.end - start))
  }))
}

/** If an element is missing or renamed, both of its tags are: one finding. */
function elementsOf(tags: readonly Tag[]): Tag[] {
  return withoutClosingTags(
    tags,
    ({ isClosing }) => isClosing,
    ({ key, isClosing }) => (isClosing ? key.replace('/', '') : key)
  )
}

function placeOf({ start, text }: Tag, { target }: PairedUnit): { start: number; end: number } {
  return { start: target.start + start, end: target.start + start + text.length }
}
