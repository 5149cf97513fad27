// What a new rule starts from: a small check that works, with its page and its test. All of it is there to be replaced.

/** `no-left-over-note` → `noLeftOverNote` */
export const identifierOf = name => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())

/** Files of a rule by their path. */
export function filesOf(name) {
  return {
    [`rules/${name}.ts`]: ruleText(name),
    [`docs/rules/${name}.md`]: pageText(name),
    [`test/rules/${name}.test.ts`]: testText(name)
  }
}

const ruleText = name => `import { defineRule } from '../src/define-rule.js'

export default defineRule({
  name: '${name}',
  meta: {
    // One sentence that begins with a verb: require …, disallow ….
    description: 'disallow notes of translators in the target that the source does not have',
    scope: 'unit',
    // The level follows from how often it is right on real content. Rules of level info are off unless asked for.
    recommended: 'info',
    fixable: false,
    // Of ITS 2.0; docs/rule-types.md lists those in use.
    issueType: 'addition',
    options: {
      type: 'object',
      properties: {
        words: { type: 'array', items: { type: 'string' }, default: ['TODO', 'FIXME'], description: 'Words that make a note' }
      },
      additionalProperties: false
    },
    messages: {
      note: 'Note \`{{word}}\` is not in the source'
    }
  },
  create (context) {
    return {
      // Called for units with both sides. \`prose\` has spaces in place of code, URLs and tags, so that offsets count in the text.
      unit ({ id, target, source }) {
        for (const word of context.options.words) {
          const index = target.prose.indexOf(word)
          if (index < 0 || source.prose.includes(word)) continue
          const start = target.start + index
          context.report({ messageId: 'note', data: { word }, place: { start, end: start + word.length }, unit: { id }, actual: word })
        }
      }
    }
  }
})
`

const unit = (target, source) =>
  `<span data-ttu-id="6d0f2-101">${target}</span><span class="sxs-lookup"><span data-stu-id="6d0f2-101">${source}</span></span>`

const pageText = name => `# ${name}

<!-- meta -->
<!-- /meta -->

## What it reports

A word such as \`TODO\` in a translation whose source does not have it: the translator has left a note.

## Options

<!-- options -->
<!-- /options -->

## Examples

\`\`\`md bad path=content/de-de/report.md
${unit('Öffnen Sie den Bericht TODO.', 'Open the report.')}
\`\`\`

- line 1: Note \`TODO\` is not in the source

\`\`\`md good path=content/de-de/report.md
${unit('Öffnen Sie den Bericht.', 'Open the report.')}
\`\`\`

## When not to use it

Where translators work in the articles and leave notes on purpose.
`

const testText = name => `import rule from '../../rules/${name}.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    { name: 'no note', text: sxs('Åpne rapporten.', 'Open the report.') },
    { name: 'the source has it, too', text: sxs('Шукайте TODO у тексті.', 'Search the text for TODO.'), path: 'uk-ua/a.md' },
    { name: 'code', text: sxs('\`TODO\` を探します。', 'Find the marks.'), path: 'ja-jp/a.md' }
  ],
  bad: [
    {
      name: 'a note in the middle',
      text: sxs('افتح TODO التقرير.', 'Open the report.'),
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'note', slice: 'TODO', line: 1, message: 'Note \`TODO\` is not in the source' }]
    },
    {
      name: 'a word of the options',
      text: sxs('Öffnen Sie XXX den Bericht.', 'Open the report.'),
      path: 'de-de/a.md',
      options: { words: ['XXX'] },
      findings: [{ messageId: 'note', slice: 'XXX' }]
    }
  ]
})
`
