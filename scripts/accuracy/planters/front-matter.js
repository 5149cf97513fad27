import { hasOwnUnits, versionOf } from './content.js'
import { insert, replace } from './edit.js'

/** A line `key: value` of the front matter: its whole range with the line end, and the ranges of key and value. */
function lineOf(article, key) {
  const place = article.frontMatter.place([key])
  if (place === null || place.value.end === place.value.start) return null
  const { text } = article
  const start = text.lastIndexOf('\n', place.key.start - 1) + 1
  const end = text.indexOf('\n', place.value.end) + 1
  return end === 0 ? null : { start, end, key: place.key, value: place.value }
}

/** Replaces the value of a key by one made of it. */
function valueShape(rule, name, key, make) {
  return {
    rule,
    name,
    article(article, random) {
      const line = lineOf(article, key)
      if (line === null) return null
      const value = make(article.text.slice(line.value.start, line.value.end), random, article)
      return value === null ? null : { edits: [replace(line.value, value)] }
    }
  }
}

function hasUnits(article) {
  return (
    hasOwnUnits(article) && article.frontMatter.exists && !/(?:^|\/)(?:includes\/|README\.|TOC\.)/i.test(article.path)
  )
}

const schema = 'front-matter-schema'
const withoutDigit = value => (/^"?[0-9a-f]{40}/.test(value) ? value.slice(1) : null)

const schemaShapes = [
  valueShape(schema, 'hash one digit short', 'ms.openlocfilehash', withoutDigit),
  valueShape(schema, 'hash with another letter', 'ms.openlocfilehash', value => value.replace(/[0-9a-f]$/, 'g')),
  valueShape(schema, 'commit one digit short', 'ms.sourcegitcommit', withoutDigit),
  valueShape(
    schema,
    'day before month',
    'ms.lasthandoff',
    (_, random) => `${13 + random.below(15)}/1${random.below(3)}/2021`
  ),
  valueShape(schema, 'day that does not exist', 'ms.lasthandoff', (_, random) =>
    random.pick(['02/30/2021', '04/31/2021', '00/12/2021', '02/29/2021'])
  ),
  valueShape(schema, 'ISO date', 'ms.lasthandoff', (_, random) => `2021-0${1 + random.below(9)}-1${random.below(9)}`),
  valueShape(schema, 'translation type that does not exist', 'ms.translationtype', (_, random) =>
    random.pick(['MTPE', 'Human', 'XX', 'M T'])
  ),
  valueShape(schema, 'file id with letters', 'ms.locfileid', value =>
    /^"?\d/.test(value) ? value.replace(/\d(?="?$)/, 'x') : null
  ),
  valueShape(schema, 'locale that is a number', 'ms.contentlocale', (_, random) => String(1000 + random.below(9000))),
  {
    rule: schema,
    name: 'misspelt key',
    article(article, random) {
      const line = lineOf(
        article,
        random.pick([
          'ms.contentlocale',
          'ms.openlocfilehash',
          'ms.sourcegitcommit',
          'ms.lasthandoff',
          'ms.translationtype'
        ])
      )
      if (line === null) return null
      const name = article.text.slice(line.key.start, line.key.end)
      const at = 3 + random.below(name.length - 3)
      const wrong = random.pick([
        name.replace('.', ',.'),
        name.replace('.', '-'),
        name.slice(0, at) + name.slice(at + 1),
        name.slice(0, at) + name[at] + name.slice(at)
      ])
      return { edits: [replace(line.key, wrong)] }
    }
  },
  {
    rule: schema,
    name: 'missing key of the hand-off',
    article(article, random) {
      const line = lineOf(
        article,
        random.pick([
          'ms.openlocfilehash',
          'ms.sourcegitcommit',
          'ms.contentlocale',
          'ms.translationtype',
          'ms.lasthandoff',
          'ms.locfileid'
        ])
      )
      if (line === null || !hasUnits(article)) return null
      return { edits: [replace(line, '')], at: [article.frontMatter.range] }
    }
  },
  {
    rule: schema,
    name: 'key given twice',
    article(article, random) {
      const key = random.pick(Object.keys(article.frontMatter.data))
      const line = key === undefined ? null : lineOf(article, key)
      if (line === null) return null
      return { edits: [insert(line.end, article.text.slice(line.start, line.end))] }
    }
  },
  {
    rule: schema,
    name: 'missing front matter',
    article(article) {
      if (!hasUnits(article)) return null
      const { end } = article.frontMatter.range
      const firstText = end + article.text.slice(end).search(/\S/)
      return { edits: [replace({ start: 0, end }, '')], at: [{ start: 0, end: firstText }] }
    }
  },
  {
    rule: schema,
    name: 'no closing fence',
    article(article) {
      const { end } = article.frontMatter.range
      // Another line of hyphens would close the block later.
      if (!hasUnits(article) || /^(?:---|\.\.\.)/m.test(article.text.slice(end))) return null
      return { edits: [replace({ start: end - 3, end }, '')], at: [{ start: 0, end }] }
    }
  },
  {
    rule: schema,
    name: 'info string on the opening fence',
    article(article, random) {
      if (!article.frontMatter.exists || !article.text.startsWith('---')) return null
      return { edits: [insert(3, random.pick(['js', 'json', 'toml', ' yaml', 'javascript']))] }
    }
  },
  {
    rule: schema,
    name: 'broken YAML',
    article(article, random) {
      const line = lineOf(article, random.pick(['title', 'author', 'ms.topic', 'ms.author', 'description']))
      if (line === null || /^["'>|[{]/.test(article.text.slice(line.value.start, line.value.end))) return null
      const text = article.text.slice(line.value.start, line.value.end)
      const broken = random.pick([`"${text}`, `[${text}`, `{ ${text}`, `${text}: ${text}`, `"${text}" x`])
      return { edits: [replace(line.value, broken)], at: [{ start: line.start, end: article.frontMatter.range.end }] }
    }
  }
]

const LOCALES = [
  'nb-NO',
  'nn-NO',
  'lv-LV',
  'de-AT',
  'de-DE',
  'fr-CA',
  'ja-JP',
  'ar-EG',
  'ru-RU',
  'zh-TW',
  'ko-KR',
  'pt-BR',
  'sr-Cyrl-RS',
  'he-IL'
]
const otherLocale = (value, random, article) => {
  const others = LOCALES.filter(locale => locale.split('-')[0] !== article.locale?.split('-')[0])
  return random.pick(others)
}

const localeShapes = [
  valueShape('front-matter-locale', 'another language', 'ms.contentlocale', otherLocale),
  valueShape(
    'front-matter-locale',
    'another language, in quotes',
    'ms.contentlocale',
    (...all) => `"${otherLocale(...all)}"`
  ),
  valueShape('front-matter-locale', 'another region', 'ms.contentlocale', (value, random) =>
    value.replace(/[A-Z]{2}$/i, region => random.pick(['MT', 'AQ', 'FO'].filter(other => other !== region)))
  ),
  valueShape('front-matter-locale', 'source locale', 'ms.contentlocale', (_, random, article) =>
    article.isSource ? null : random.pick(['en-US', 'en-us', '"en-US"'])
  ),
  valueShape('front-matter-locale', 'no valid tag', 'ms.contentlocale', (value, random) =>
    random.pick([`${value}-`, 'norsk bokmål', 'x', `${value.slice(0, 2)}-NORGE-`])
  )
]

const OWN_KEYS = new Set([
  'title',
  'description',
  'keywords',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
  'ms.translationtype',
  'ms.openlocfilehash',
  'ms.sourcegitcommit'
])

function sharedKey(article, group, random) {
  const version = versionOf(article, group)
  if (version.length < 3) return null
  const keys = Object.keys(article.frontMatter.data).filter(
    key =>
      !OWN_KEYS.has(key) &&
      typeof article.frontMatter.data[key] === 'string' &&
      version.every(({ article: other }) => other.frontMatter.data[key] === article.frontMatter.data[key])
  )
  return keys.length === 0 ? null : lineOf(article, random.pick(keys))
}

const parity = 'front-matter-parity'
const parityShapes = [
  {
    rule: parity,
    name: 'changed value',
    article(article, random, group) {
      const line = sharedKey(article, group, random)
      if (line === null || /^["'>|[{]/.test(article.text.slice(line.value.start, line.value.end))) return null
      const old = article.text.slice(line.value.start, line.value.end)
      const changed = /^\d+\/\d+\/\d+$/.test(old)
        ? old.replace(/\d(?=\d{3}$)/, digit => String((Number(digit) + 1) % 10))
        : random.pick([`${old}x`, `x${old}`, 'oversettelse', 'перевод'])
      return changed === old ? null : { edits: [replace(line.value, changed)] }
    }
  },
  {
    rule: parity,
    name: 'missing key',
    article(article, random, group) {
      const line = sharedKey(article, group, random)
      return line === null ? null : { edits: [replace(line, '')], at: [article.frontMatter.range] }
    }
  },
  {
    rule: parity,
    name: 'added key',
    article(article, random, group) {
      const line = sharedKey(article, group, random)
      return line === null
        ? null
        : {
            edits: [
              insert(
                line.start,
                `${random.pick(['translator', 'ms.reviewer-loc', 'status'])}: ${random.pick(['ok', 'nn', '12'])}\n`
              )
            ]
          }
    }
  },
  {
    rule: parity,
    name: 'translated key',
    article(article, random, group) {
      const line = sharedKey(article, group, random)
      return line === null
        ? null
        : { edits: [replace(line.key, random.pick(['forfatter', 'автор', '作者', 'المؤلف']))] }
    }
  }
]

const HASH = 'ms.openlocfilehash'
function otherHash(random, length) {
  return Array.from({ length }, () => '0123456789abcdef'[random.below(16)]).join('')
}

function staleShape(name, damageOf) {
  return {
    rule: 'no-stale-translation',
    name,
    article(article, random, group) {
      const line = lineOf(article, HASH)
      const isVoted = group.reads.some(({ file }) => file.isSource) || versionOf(article, group).length > 2
      if (line === null || article.isSource || !isVoted) return null
      const hash = replace(line.value, otherHash(random, article.frontMatter.data[HASH].length))
      return damageOf(article, hash, random)
    }
  }
}

const staleShapes = [
  staleShape('another version of the same day', (_, hash) => ({ edits: [hash] })),
  staleShape('an older version', (article, hash, random) => {
    const date = lineOf(article, 'ms.lasthandoff')
    if (date === null) return null
    return {
      edits: [hash, replace(date.value, `0${1 + random.below(9)}/1${random.below(9)}/201${random.below(9)}`)],
      at: [hash]
    }
  })
]

const missingShapes = [
  {
    rule: 'no-missing-article',
    name: 'a locale without the article',
    article(article, random, group) {
      const left = group.reads.filter(({ file }) => file.path !== article.path)
      if (left.length < 2 || article.locale === null || group.reads.some(({ file }) => file.locale === null))
        return null
      return {
        edits: [],
        removed: true,
        path: (
          left.find(({ file }) => file.isSource) ?? [...left].sort((a, b) => (a.file.path < b.file.path ? -1 : 1))[0]
        ).file.path
      }
    }
  }
]

/** @type {readonly import('../planted.js').Shape[]} */
export default [...schemaShapes, ...localeShapes, ...parityShapes, ...staleShapes, ...missingShapes]
