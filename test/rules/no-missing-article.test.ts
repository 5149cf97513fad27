import rule from '../../rules/no-missing-article.js'
import { testRule } from '../support/rule-tester.js'

const siblings = { 'content/lv-lv/a.md': '---\ntitle: Saglabāt\n---\n' }

testRule(rule, {
  good: [
    { name: 'all locales', text: '# Lagre\n', siblings, siteLocales: ['lv-LV', 'nb-NO'] },
    {
      name: 'the locales that the user asks for',
      text: '# Lagre\n',
      siblings,
      siteLocales: ['de-DE', 'lv-LV', 'nb-NO'],
      options: { locales: ['LV-lv', 'nb-NO'] }
    },
    { name: 'an article in no known locale', text: '# Save\n', path: 'docs/guide/a.md', siteLocales: ['de-DE'] }
  ],
  bad: [
    {
      name: 'two locales are missing',
      text: '---\ntitle: "Lagre 💾"\n---\n# Lagre\n',
      siblings,
      siteLocales: ['ar-SA', 'ja-JP', 'lv-LV', 'nb-NO'],
      findings: [
        {
          messageId: 'missing',
          slice: '"Lagre 💾"',
          line: 2,
          message: 'Article is missing in `ar-SA`, `ja-JP`, expected in every locale of the site'
        }
      ]
    },
    {
      name: 'without front matter',
      text: '\n# 保存\n',
      path: 'zh-cn/a.md',
      siteLocales: ['ru-RU', 'zh-CN'],
      findings: [{ messageId: 'missing', slice: '# 保存', line: 2 }]
    },
    {
      name: 'a locale that the user asks for',
      text: '---\nweight: 1\n---\n',
      options: { locales: ['fr-FR'] },
      findings: [{ messageId: 'missing', slice: '---', line: 1 }]
    }
  ]
})
