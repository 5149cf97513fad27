import { findIn, insert, replace } from './edit.js'

const TRANSLATED = ['MERK', 'ПРИМЕЧАНИЕ', '注意', 'ملاحظة', 'HINWEIS', 'REMARQUE', 'メモ', 'WICHTIG', 'PIEZĪME', 'הערה']

function alertShape(name, write) {
  return {
    rule: 'alert-keyword',
    name,
    article(article, random) {
      if (article.isSource) return null
      const body = { start: article.frontMatter.range.end, end: article.text.length }
      const at = findIn(
        article.text,
        body,
        /(?<=^[ \t]*>[ \t]*)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\](?=\s*$)/gm,
        random
      )
      return at === null ? null : { edits: [replace(at, write(at.groups[0], random))], unitId: null }
    }
  }
}

const alertShapes = [
  alertShape('translated keyword', (_, random) => `[!${random.pick(TRANSLATED)}]`),
  alertShape('a blank behind the exclamation mark', keyword => `[! ${keyword}]`),
  alertShape('a blank before the exclamation mark', keyword => `[ !${keyword}]`),
  alertShape('full-width exclamation mark', keyword => `[！${keyword}]`),
  alertShape('invented keyword', (_, random) => `[!${random.pick(['NOTICES', 'INFOS', 'REMARK', 'TIPP'])}]`)
]

const anchorShapes = [
  [
    'translated anchor',
    (slug, random) => random.pick(['oversikt-over-siden', 'обзор', '概述', 'iestatīšana', 'نظرة-عامة'])
  ],
  ['a letter of the anchor lost', slug => (slug.length > 6 ? slug.slice(0, 3) + slug.slice(4) : null)],
  ['an anchor in capitals', slug => (/[a-z]{3}/.test(slug) ? slug.toUpperCase() : null)],
  ['the anchor of another heading', (slug, random, names) => random.pick(names.filter(name => name !== slug)) ?? null]
].map(([name, write]) => ({
  rule: 'heading-anchor',
  name,
  article(article, random) {
    const pattern = /(?<=^#{1,6} <a name=")[^"]+(?="><\/a><span data-ttu-id)/gm
    const at = findIn(article.text, { start: 0, end: article.text.length }, pattern, random)
    if (at === null || article.isSource) return null
    const slug = article.text.slice(at.start, at.end)
    const changed = write(
      slug,
      random,
      [...article.text.matchAll(pattern)].map(match => match[0])
    )
    // Links to the anchor are dead with it: that is the same defect.
    return changed === null ? null : { edits: [replace(at, changed)] }
  }
}))

function fenceShape(name, damageOf) {
  return {
    rule: 'code-block-match',
    name,
    article(article, random, group) {
      const source = group.reads.find(({ file }) => file.isSource)
      // Articles that name no version of their source may lag behind it.
      if (
        article.isSource ||
        source === undefined ||
        typeof article.frontMatter.data['ms.openlocfilehash'] !== 'string'
      )
        return null
      const fences = article.codeBlocks.filter(
        ({ start, value }) =>
          article.text.startsWith('```', start) && value.split('\n').filter(line => /\w{3}/.test(line)).length > 1
      )
      if (fences.length === 0 || source.article.codeBlocks.length !== article.codeBlocks.length) return null
      const fence = random.pick(fences)
      const bodyStart = article.text.indexOf('\n', fence.start) + 1
      const bodyEnd = article.text.lastIndexOf('\n', fence.end - 1) + 1
      const damage = damageOf(article, { start: bodyStart, end: bodyEnd }, random, fence)
      return damage === null ? null : { ...damage, at: [{ start: fence.start, end: fence.end }] }
    }
  }
}

const fenceShapes = [
  fenceShape('a letter changed', ({ text }, body, random) => {
    const at = findIn(text, body, /(?<=\w)[a-z](?=\w)/g, random)
    return at === null ? null : { edits: [replace(at, text[at.start] === 'q' ? 'w' : 'q')] }
  }),
  fenceShape('a line lost', ({ text }, body, random) => {
    const at = findIn(text, body, /^[^\n]*\w{3}[^\n]*\n/gm, random)
    return at === null ? null : { edits: [replace(at, '')] }
  }),
  fenceShape('a line added', ({ text }, body, random) => {
    // In a list or quote, the line stands as far in as the closing fence.
    const margin = /[^`~]*/.exec(text.slice(body.end))[0]
    return { edits: [insert(body.end, `${margin}${random.pick(['exit 0\n', 'Get-Quux\n', 'quux --now\n'])}`)] }
  }),
  fenceShape('a line added outside of the list item', ({ text }, body, random, fence) =>
    /\n {0,3}$|^$/.test(text.slice(Math.max(0, fence.start - 4), fence.start))
      ? null
      : { edits: [insert(body.end, random.pick(['exit 0\n', 'Get-Quux\n', 'quux --now\n']))] }
  ),
  fenceShape('a word translated', ({ text }, body, random) => {
    const at = findIn(text, body, /(?<=\s)[a-zA-Z]{4,}(?=\s)/g, random)
    return at === null ? null : { edits: [replace(at, random.pick(['bruker', 'файл', '文件', 'ملف']))] }
  })
]

/** @type {readonly import('../planted.js').Shape[]} */
export default [...alertShapes, ...anchorShapes, ...fenceShapes]
