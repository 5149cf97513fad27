import rule from '../../rules/no-assistant-text.js'
import { sxs, testRule } from '../support/rule-tester.js'

const body = (text: string): string => `---\ntitle: Skriv ut\n---\n${text}\n`

testRule(rule, {
  good: [
    {
      name: 'a page that nobody has translated yet',
      text: body('This page needs a translation! Feel free to contribute a translation with the button on the right.'),
      path: 'content/fi-fi/a.md'
    },
    {
      name: 'a notice that a machine has translated',
      text: body(
        '# Drucken\n\nWählen Sie einen Drucker.\n\n**Disclaimer**: This document has been translated using AI. While we strive for accuracy, let me know of errors.'
      ),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a call for translators',
      text: body('Please help us translate this page into German, your translation is welcome.\n\n# Drucken'),
      path: 'content/de-de/a.md'
    },
    { name: 'an article', text: body('# Skriv ut\n\nVelg en skriver.\n\nSi fra hvis noe mangler.') },
    { name: 'a heading about translations', text: body('# Here is the translation:') },
    {
      name: 'what leads to nothing',
      text: body('Here is the translation table that printers use.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'in the middle of an article',
      text: body('# Überblick\n\nHier ist die Übersetzung:\n\n- Drucker\n\nEnde.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'the source itself',
      text: body('Here is the translated document:\n\n# Print'),
      path: 'content/en-us/a.md'
    },
    {
      name: 'the source says so, too',
      text: sxs('以下是翻译：', 'Here is the translation:', '1f2a3-101'),
      path: 'content/zh-cn/a.md'
    },
    {
      name: 'a text that is allowed',
      text: body('Voici la traduction du contrat :\n\n# Imprimer'),
      path: 'content/fr-fr/a.md',
      options: { allow: ['Voici la traduction du contrat'] }
    },
    { name: 'a long paragraph', text: body(`Вот перевод ${'слова '.repeat(120)}:`), path: 'content/ru-ru/a.md' },
    { name: 'units at both ends', text: sxs('طباعة', 'Print', '1f2a3-101'), path: 'content/ar-sa/a.md' }
  ],
  bad: [
    {
      name: 'in the first person, in English, before a page in Spanish',
      text: body('Here is my final translation and explanation.\n\n# Imprimir\n\nElija una impresora.'),
      path: 'content/es-es/a.md',
      findings: [{ messageId: 'assistant', slice: 'Here is my final translation and explanation.' }]
    },
    {
      name: 'at the end of a page in Turkish',
      text: body(
        '# Yazdır\n\nBir yazıcı seçin.\n\nNote: I kept the names of the menus in English in this translation.'
      ),
      path: 'content/tr-tr/a.md',
      findings: [
        { messageId: 'assistant', slice: 'Note: I kept the names of the menus in English in this translation.' }
      ]
    },
    {
      name: 'in English, before the first heading',
      text: body('Sure! Here is the translated article in Norwegian:\n\n# Skriv ut'),
      findings: [
        {
          messageId: 'assistant',
          slice: 'Sure! Here is the translated article in Norwegian:',
          line: 4,
          message:
            'Words of a language model (“Sure! Here is the translated article in Norwegian:”) are left in the text, expected the translation alone'
        }
      ]
    },
    {
      name: 'before a fence',
      text: 'Hier ist die deutsche Übersetzung:\n```markdown\n# Drucken\n```\n',
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'assistant', slice: 'Hier ist die deutsche Übersetzung:', line: 1 }]
    },
    {
      name: 'in Japanese',
      text: body('以下は記事の日本語訳文です：\n\n# 印刷'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'assistant', slice: '以下は記事の日本語訳文です：' }]
    },
    {
      name: 'in Chinese',
      text: body('好的，以下是该文章的中文翻译：\n\n# 打印'),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'assistant', slice: '好的，以下是该文章的中文翻译：' }]
    },
    {
      name: 'in Arabic',
      text: body('بالتأكيد! إليك ترجمة المقالة:\n\n# طباعة'),
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'assistant', slice: 'بالتأكيد! إليك ترجمة المقالة:' }]
    },
    {
      name: 'in Russian, between rules',
      text: body('Вот перевод статьи:\n\n---\n\n# Печать'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'assistant', slice: 'Вот перевод статьи:' }]
    },
    {
      name: 'at the end',
      text: body('# Afdrukken\n\nKies een printer.\n\nLet me know if you would like any changes!'),
      path: 'content/nl-nl/a.md',
      findings: [{ messageId: 'assistant', slice: 'Let me know if you would like any changes!', line: 8 }]
    },
    {
      name: 'behind a fence',
      text: '```markdown\n# Drukāt\n```\nI kept the code blocks and links unchanged.\n',
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'assistant', slice: 'I kept the code blocks and links unchanged.', line: 4 }]
    },
    {
      name: 'at both ends',
      text: body('Voici la traduction :\n\n# Imprimer\n\nI hope this helps.'),
      path: 'content/fr-fr/a.md',
      findings: [
        { messageId: 'assistant', slice: 'Voici la traduction :' },
        { messageId: 'assistant', slice: 'I hope this helps.' }
      ]
    },
    {
      name: 'alone',
      text: body('Надеюсь, это поможет!'),
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'assistant', slice: 'Надеюсь, это поможет!' }]
    },
    {
      name: 'alone, with words of an opening and a closing',
      text: body('I have kept the code unchanged.'),
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'assistant', slice: 'I have kept the code unchanged.' }]
    },
    {
      name: 'in a unit',
      text: sxs('As an AI language model, I cannot translate this.', 'Choose a printer.', '1f2a3-101'),
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'assistant', slice: 'As an AI language model, I cannot translate this.' }]
    }
  ]
})
