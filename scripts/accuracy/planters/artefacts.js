import { hasOwnUnits } from './content.js'
import { insert } from './edit.js'

/** Models speak English or the language of the translation. */
const PREAMBLES = {
  en: [
    'Here is the translation:',
    'Sure! Here is the translated article:',
    'Certainly, here’s the Markdown you asked for.'
  ],
  de: ['Hier ist die deutsche Übersetzung:'],
  fr: ['Voici la traduction :'],
  nb: ['Her er oversettelsen:'],
  ru: ['Вот перевод статьи:'],
  ja: ['以下は翻訳です：'],
  zh: ['以下是翻译：'],
  ar: ['إليك ترجمة المقالة:']
}
const CLOSINGS = {
  en: [
    'Let me know if you would like any changes!',
    'I hope this helps.',
    'I have kept the code blocks and links unchanged.'
  ],
  ru: ['Надеюсь, это поможет!'],
  zh: ['希望这对您有帮助。']
}

function phrase(phrases, { locale }, random) {
  return random.pick([...phrases.en, ...(phrases[(locale ?? '').split('-')[0]] ?? [])])
}

function bodyOf({ text, frontMatter }) {
  const start = frontMatter.range.end
  return start + /^\s*/.exec(text.slice(start))[0].length
}

function wrapShape(name, fence, fromStart) {
  return {
    rule: 'no-wrapper-fence',
    name,
    article(article) {
      // What shows as code has no units; damage in the middle of span markup is another defect.
      if (
        article.isSource ||
        hasOwnUnits(article) ||
        article.codeBlocks.length > 0 ||
        !/^#{1,2} /m.test(article.text.slice(article.frontMatter.range.end))
      )
        return null
      const start = fromStart ? 0 : bodyOf(article)
      const end = article.text.trimEnd().length
      return {
        edits: [insert(start, `${fence}\n`), insert(end, `\n${fence.slice(0, 3)}`)],
        at: [{ start, end: start }]
      }
    }
  }
}

function textShape(name, phrases, place) {
  return {
    rule: 'no-assistant-text',
    name,
    article(article, random) {
      if (article.isSource || hasOwnUnits(article)) return null
      const text = phrase(phrases, article, random)
      const [start, end] = [bodyOf(article), article.text.trimEnd().length]
      return { edits: [place === 'opening' ? insert(start, `${text}\n\n`) : insert(end, `\n\n${text}`)] }
    }
  }
}

/** In a unit the model has answered in place of translating, or has said something in front of the translation. */
const unitShape = {
  rule: 'no-assistant-text',
  name: 'in front of the text of a unit',
  unit(unit, article, random) {
    return {
      edits: [
        insert(
          unit.target.start,
          `${random.pick(['As an AI language model, I translate this as follows: ', 'Sure! Here is the text. ', 'I have translated the text: '])}`
        )
      ],
      at: [unit.target]
    }
  }
}

const titleShape = {
  rule: 'no-duplicate-title',
  name: 'the title twice',
  article(article, random, group) {
    const source = group.reads.find(({ file }) => file.isSource)
    const [first] = article.headings
    if (
      article.isSource ||
      hasOwnUnits(article) ||
      source === undefined ||
      first?.depth !== 1 ||
      article.headings.filter(({ depth }) => depth === 1).length > 1
    )
      return null
    const title = article.text.slice(first.start, first.end)
    if (title.includes('\n') || source.article.headings.filter(({ depth }) => depth === 1).length !== 1) return null
    return { edits: [insert(first.end, `\n\n${title}`)] }
  }
}

const sourceTitleShape = {
  rule: 'no-duplicate-title',
  name: 'the title of the source in front of its translation',
  article(article, random, group) {
    const source = group.reads.find(({ file }) => file.isSource)
    const [first] = article.headings
    const [wanted] = source?.article.headings ?? []
    if (article.isSource || hasOwnUnits(article) || first?.depth !== 1 || wanted?.depth !== 1) return null
    if (source.article.headings.filter(({ depth }) => depth === 1).length !== 1) return null
    const title = source.article.text.slice(wanted.start, wanted.end)
    return title.includes('\n') ? null : { edits: [insert(first.start, `${title}\n\n`)] }
  }
}

/** A paragraph stands in two versions, between git's markers; `isHalf` leaves only the lower half of them. */
function conflictShape(name, isHalf) {
  return {
    rule: 'no-merge-conflict',
    name,
    article(article, random) {
      const paragraphs = article.blocks.filter(({ kind, nesting }) => kind === 'text' && nesting === '')
      if (article.isSource || hasOwnUnits(article) || paragraphs.length === 0) return null
      const { start, end } = random.pick(paragraphs)
      const text = article.text.slice(start, end)
      const [head, tail] = [
        '<<<<<<< HEAD\n',
        `\n=======\n${text}\n>>>>>>> ${random.pick(['topic', '1f3a9c2 (Update)'])}`
      ]
      return {
        edits: isHalf ? [insert(end, tail)] : [insert(start, head), insert(end, tail)],
        at: [{ start, end: start }]
      }
    }
  }
}

/** @type {readonly import('../planted.js').Shape[]} */
export default [
  wrapShape('behind the front matter', '```markdown', false),
  wrapShape('around the front matter', '```md', true),
  wrapShape('with tildes', '~~~markdown', false),
  textShape('in front of the article', PREAMBLES, 'opening'),
  textShape('behind the article', CLOSINGS, 'closing'),
  unitShape,
  titleShape,
  sourceTitleShape,
  conflictShape('a paragraph in two versions', false),
  conflictShape('half of a conflict', true)
]
