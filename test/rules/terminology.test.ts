import { describe, expect, it } from 'vitest'
import rule from '../../rules/terminology.js'
import { createLinter } from '../../src/lint/linter.js'
import { runArticleRules } from '../../src/lint/rule-runner.js'
import { parseGlossary } from '../../src/glossary/parse.js'
import { articleOf } from '../../src/testing/lint-texts.js'
import { sxs, testRule } from '../support/rule-tester.js'

const terms = [
  { source: 'paper tray', target: 'papirskuff', locale: 'nb', status: 'preferred' },
  { source: 'paper tray', target: 'papirhylle', locale: 'nb', status: 'forbidden' },
  { source: 'paper tray', target: 'Papierfach', locale: 'de-DE', status: 'preferred' },
  { source: 'paper tray', target: 'Papierkassette', locale: 'de-DE', status: 'admitted' },
  { source: 'tray', target: 'brett', locale: 'nb', status: 'preferred' },
  { source: 'account', target: 'حساب', locale: 'ar', status: 'preferred' },
  { source: 'account', target: '帐户', locale: 'zh', status: 'preferred' },
  { source: 'account', target: '账号', locale: 'zh', status: 'forbidden' },
  { source: 'sign in', target: 'サインイン', locale: 'ja', status: 'preferred' },
  { source: 'sign in', target: 'ログイン', locale: 'ja', status: 'obsolete' },
  { source: '', target: 'mejlen', locale: 'nb', status: 'forbidden' },
  { source: 'WingPrint' }
]
const options = { terms: terms.map(term => ({ target: '', locale: '', status: 'preferred', ...term })) }
const noLoc = (text: string): string => `---\ntitle: a\nno-loc: [Razor, cookie]\n---\n${text}`

testRule(rule, {
  good: [
    { name: 'the approved term', text: sxs('Fyll papirskuffen.', 'Fill the paper tray.'), options },
    {
      name: 'an admitted term in a compound',
      text: sxs('Füllen Sie die Papierkassetten.', 'Fill the paper trays.'),
      path: 'content/de-de/a.md',
      options
    },
    {
      name: 'a conjunction joined to the term',
      text: sxs('افتح التطبيق وحسابك', 'Open the app and your account'),
      path: 'content/ar-sa/a.md',
      options
    },
    {
      name: 'no spaces around the term',
      text: sxs('打开帐户设置', 'Open the account settings'),
      path: 'content/zh-cn/a.md',
      options
    },
    {
      name: 'a locale that the glossary does not have',
      text: sxs('Remplissez le bac.', 'Fill the paper tray.'),
      path: 'content/fr-fr/a.md',
      options
    },
    { name: 'the term is not in the source', text: sxs('En papirhylle.', 'A shelf.'), options },
    { name: 'the term in code', text: sxs('Kjør `x`.', 'Run `paper tray`.'), options },
    {
      name: 'a product with an ending',
      text: sxs('Откройте WingPrint-приложение.', 'Open WingPrint.'),
      path: 'content/ru-ru/a.md',
      options
    },
    {
      name: 'a product in code',
      text: sxs('Open `WingPrint`.', 'Open WingPrint.'),
      path: 'content/nl-nl/a.md',
      options
    },
    {
      name: 'a product at another place',
      text: sxs('打开它。', 'Open the wingprint folder.'),
      path: 'content/zh-cn/a.md',
      options
    },
    {
      name: 'a noun in German',
      text: noLoc(sxs('Das Cookie bleibt.', 'The cookie stays.')),
      path: 'content/de-de/a.md'
    },
    {
      name: 'no key for terms in the front matter',
      text: noLoc(sxs('剃刀页面', 'Razor pages')),
      path: 'content/zh-cn/a.md',
      options: { noLocKey: '' }
    },
    { name: 'no glossary at all', text: sxs('Fyll hylla.', 'Fill the paper tray.') }
  ],
  bad: [
    {
      name: 'the approved term is missing, in a list',
      text: `- ${sxs('Fyll hylla.', 'Fill the paper tray.')}`,
      options,
      findings: [
        {
          messageId: 'missing',
          slice: 'Fyll hylla.',
          line: 1,
          message: 'Term `paper tray` is not translated as in the glossary, expected `papirskuff`'
        }
      ]
    },
    {
      name: 'a forbidden term, in a table',
      text: `| A |\n|---|\n| ${sxs('Papirhylle og brett', 'Paper tray')} |`,
      options,
      findings: [
        {
          messageId: 'forbidden',
          slice: 'Papirhylle',
          line: 3,
          message: 'Term `Papirhylle` is forbidden, expected `papirskuff`',
          suggestions: [`| A |\n|---|\n| ${sxs('Papirskuff og brett', 'Paper tray')} |`]
        }
      ]
    },
    {
      name: 'a forbidden term without spaces',
      text: `> ${sxs('打开账号设置', 'Open the account settings')}`,
      path: 'content/zh-cn/a.md',
      options,
      findings: [{ messageId: 'forbidden', slice: '账号' }]
    },
    {
      name: 'an obsolete term, in a heading',
      text: `# ${sxs('ログインする', 'Sign in')}`,
      path: 'content/ja-jp/a.md',
      options,
      findings: [
        {
          messageId: 'forbidden',
          slice: 'ログイン',
          message: 'Term `ログイン` is obsolete, expected `サインイン`'
        }
      ]
    },
    {
      name: 'always wrong, across lines',
      text: sxs('Les\nmejlen nå.', 'Read\nthe mail.'),
      options,
      findings: [
        { messageId: 'forbidden', slice: 'mejlen', message: 'Term `mejlen` is forbidden, expected another one' }
      ]
    },
    {
      name: 'another term in Arabic',
      text: sxs('افتح الملف', 'Open the account'),
      path: 'content/ar-sa/a.md',
      options,
      findings: [{ messageId: 'missing', slice: 'افتح الملف' }]
    },
    {
      name: 'a product in other letter case',
      text: sxs('Åpne **Wingprint** nå.', 'Open **WingPrint** now.'),
      options,
      findings: [
        {
          messageId: 'changed',
          slice: 'Wingprint',
          message: 'Spelling `Wingprint` differs from the untranslated term, expected `WingPrint`'
        }
      ],
      output: sxs('Åpne **WingPrint** nå.', 'Open **WingPrint** now.')
    },
    {
      name: 'a product translated',
      text: sxs('Atveriet Spārndruku.', 'Open WingPrint.'),
      path: 'content/lv-lv/a.md',
      options,
      findings: [
        {
          messageId: 'translated',
          slice: 'Atveriet Spārndruku.',
          message: 'Term `WingPrint` is missing, expected untranslated as in the source'
        }
      ]
    },
    {
      name: 'a term of the front matter',
      text: noLoc(sxs('剃刀页面', 'Razor pages')),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'translated', slice: '剃刀页面', line: 5 }]
    }
  ]
})

describe('the glossary of a run', () => {
  it('reaches the rule', () => {
    const glossary = parseGlossary('source,target,locale\npaper tray,papirskuff,nb\n', 'terms.csv', 'en-US')
    const settings = {
      sourceLocale: 'en-US',
      layout: [],
      schemas: [],
      ignore: [],
      maxFileSize: 1000,
      glossary,
      rules: new Map([['terminology', { level: 'warning', options: { terms: [], noLocKey: 'no-loc' } } as const]])
    }
    const linter = createLinter(settings, [rule], { schemaViolations: () => [], translatableKeys: () => new Set() })
    const messages = runArticleRules(
      articleOf('content/nb-no/a.md', sxs('Fyll hylla.', 'Fill the paper tray.')),
      linter
    ).findings.map(finding => finding.message)
    expect(messages).toEqual(['Term `paper tray` is not translated as in the glossary, expected `papirskuff`'])
  })
})
