import { createHash } from 'node:crypto'

const UNIT_ID = /(data-[ts]tu-id=(?:"|&quot;))([0-9a-f]{5})-/g
const SOURCE_HASH = /^(ms\.openlocfilehash: *)([0-9a-f]{40,64})/m
const CONTENT_LOCALE = /^(ms\.contentlocale: *)\S+/m

/**
 * A copy of an article that stands for another one: new unit ids, another source version, and the locale of its path. Copies with the same number
 * in other locales get the same ids and version, as translations of one article have.
 *
 * @param {string} text
 * @param {{ locale: string, number: number }} as
 * @returns {string}
 */
export function copyArticle(text, { locale, number }) {
  return text
    .replace(UNIT_ID, (_, before, prefix) => `${before}${digest(`${number}:${prefix}`, 5)}-`)
    .replace(SOURCE_HASH, (_, before, hash) => before + digest(`${number}:${hash}`, hash.length))
    .replace(CONTENT_LOCALE, (_, before) => before + locale)
}

const UNIT =
  /<span data-ttu-id="[^"]*">([\s\S]*?)<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*">([\s\S]*?)<\/span><\/span>/g
/** What a translation tool writes into front matter, and the anchors that it puts in front of headings. */
const TRACES =
  /^ms\.(?:openlocfilehash|sourcegitcommit|translationtype|contentlocale|lasthandoff|locfileid):[^\n]*\n|<a name="[^"<>\n]*"><\/a>/gm

/**
 * One language of a side-by-side article, as teams without spans write it.
 *
 * @param {string} text
 * @param {'target' | 'source'} side
 * @returns {string}
 */
export function plainCopy(text, side) {
  return text.replace(UNIT, side === 'target' ? '$1' : '$2').replace(TRACES, '')
}

/**
 * One article of about `bytes` bytes of UTF-8: the front matter of the first text, the bodies of all, unit ids unique in the whole.
 *
 * @param {readonly string[]} texts articles of one locale; used again from the first where they do not suffice
 * @param {{ locale: string, bytes: number }} as
 * @returns {string}
 */
export function joinArticles(texts, { locale, bytes }) {
  const [frontMatter] = splitFrontMatter(copyArticle(texts[0], { locale, number: 0 }))
  let joined = frontMatter
  let size = Buffer.byteLength(joined)
  for (let number = 1; size < bytes; number++) {
    const [, body] = splitFrontMatter(texts[(number - 1) % texts.length])
    const unique = body.replace(
      /(data-[ts]tu-id="[0-9a-f]{5}-p?)(\d+)/g,
      (_, before, digits) => `${before}${number}${digits.padStart(5, '0')}`
    )
    const part = `\n${unique.replace(UNIT_ID, (_, before) => `${before}10c11-`).trim()}\n`
    joined += part
    size += Buffer.byteLength(part)
  }
  return joined
}

function splitFrontMatter(text) {
  const end = text.indexOf('\n---\n', 3) + '\n---\n'.length
  return [text.slice(0, end), text.slice(end)]
}

function digest(text, length) {
  return createHash('sha256').update(text).digest('hex').slice(0, length)
}
