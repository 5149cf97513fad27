import rule from '../../rules/no-repeated-word.js'
import { sxs, testRule } from '../support/rule-tester.js'

testRule(rule, {
  good: [
    {
      name: 'the particle of a verb and a preposition, in Dutch',
      text: sxs('Vul het adres in in plaats van de naam.', 'Enter the address instead of the name.'),
      path: 'nl-nl/a.md'
    },
    {
      name: 'what the source says twice with other words',
      text: sxs('Cela montre les inconnues inconnues du système.', 'It shows the unknown unknowns of the system.'),
      path: 'fr-fr/a.md'
    },
    {
      name: 'a sound that the source has twice',
      text: sxs('On entend toc toc à la porte.', 'There is a knock knock at the door.'),
      path: 'fr-fr/a.md'
    },
    {
      name: 'a name that another word order brings together',
      text: sxs('Contoso AI AI प्रसंस्करण करता है।', 'Contoso AI does AI processing.'),
      path: 'hi-in/a.md'
    },
    {
      name: 'an option and its value',
      text: sxs('使用 -reducer reducer.py 运行。', 'Run it with -reducer reducer.py now.'),
      path: 'zh-cn/a.md'
    },
    { name: 'no word twice', text: sxs('Lagre filen og lukk den.', 'Save the file and close it.') },
    {
      name: 'German pronouns at a clause border',
      text: sxs(
        'Prüfen Sie, ob Sie sie brauchen, und die, die die Rolle haben.',
        'Check if you need it, and those who have the role.'
      ),
      path: 'de-de/a.md'
    },
    {
      name: 'a French reflexive verb',
      text: sxs('Lorsque vous vous connectez, nous nous en occupons.', 'When you sign in, we take care of it.'),
      path: 'fr-fr/a.md'
    },
    {
      name: 'Dutch “u u”',
      text: sxs('Als u u aanmeldt, ziet u het.', 'When you sign in, you see it.'),
      path: 'nl-nl/a.md'
    },
    {
      name: 'Turkish reduplication',
      text: sxs('Bunu adım adım, tek tek ve zaman zaman yapın.', 'Do it step by step.'),
      path: 'tr-tr/a.md'
    },
    {
      name: 'Arabic reduplication',
      text: sxs('اتبع التعليمات خطوة خطوة.', 'Follow the instructions.'),
      path: 'ar-sa/a.md'
    },
    { name: 'Vietnamese reduplication', text: sxs('Làm từ từ thôi.', 'Do it slowly.'), path: 'vi-vn/a.md' },
    {
      name: 'a word that the source says twice',
      text: sxs('Velg Test Test i listen.', 'Select Test Test in the list.')
    },
    {
      name: 'a sentence end between',
      text: sxs('Lagre filen. Filen er lagret, lagret i dag.', 'Save the file. It is saved.')
    },
    { name: 'code between', text: sxs('Bruk en av `x` av dem.', 'Use one of them.') },
    { name: 'numbers', text: sxs('Skriv 10 10 20 20 her.', 'Type it here.') },
    { name: 'a label after the same word', text: sxs('Åpne feltet navn Navn.', 'Open the field.') },
    { name: 'single letters', text: sxs('Trykk A A B.', 'Press the keys.') },
    { name: 'cells of a table', text: '| Ja | Ja |\n|---|---|\n| Nei | Nei |\n| Nei | Nei |\n' },
    {
      name: 'Japanese without loops',
      text: sxs('いろいろなファイルをますます簡単に保存します。', 'Save files.'),
      path: 'ja-jp/a.md'
    },
    { name: 'an allowed word', text: sxs('Bora Bora er en øy.', 'It is an island.'), options: { allow: ['bora'] } },
    { name: 'the source article', text: 'Save the the file.\n', path: 'en-us/a.md' },
    { name: 'filler text', text: 'Lorem ipsum amet, aut eos eos rerum.\n', path: 'fr-fr/a.md' },
    { name: 'code blocks', text: '```\necho hei hei\n```\n' }
  ],
  bad: [
    {
      name: 'Norwegian, in a list',
      text: `- ${sxs('Lagre filen filen nå.', 'Save the file now.')}\n`,
      findings: [
        {
          messageId: 'doubled',
          slice: 'filen filen',
          line: 1,
          message: 'Repeated word “filen”, expected it once'
        }
      ],
      output: `- ${sxs('Lagre filen nå.', 'Save the file now.')}\n`
    },
    {
      name: 'the first with a capital',
      text: sxs('Nieuwe nieuwe functies.', 'New features.'),
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'doubled', slice: 'Nieuwe nieuwe' }],
      output: sxs('Nieuwe functies.', 'New features.')
    },
    {
      name: 'inside of a link’s label, in a table',
      text: `| ${sxs('[пробной пробной версии](a.md)', '[trial](a.md)')} |\n|---|\n`,
      path: 'ru-ru/a.md',
      findings: [{ messageId: 'doubled', slice: 'пробной пробной' }],
      output: `| ${sxs('[пробной версии](a.md)', '[trial](a.md)')} |\n|---|\n`
    },
    {
      name: 'three times',
      text: sxs('Als ze on-premises on-premises on-premises zijn.', 'If they are on-premises.'),
      path: 'nl-nl/a.md',
      findings: [{ messageId: 'doubled', slice: 'on-premises on-premises on-premises' }],
      output: sxs('Als ze on-premises zijn.', 'If they are on-premises.')
    },
    {
      name: 'three times where words may be doubled',
      text: sxs('Bunu tek tek tek yapın.', 'Do it one by one.'),
      path: 'tr-tr/a.md',
      findings: [
        { messageId: 'doubled', slice: 'tek tek tek', suggestions: [sxs('Bunu tek yapın.', 'Do it one by one.')] }
      ]
    },
    {
      name: 'a long Arabic word',
      text: sxs('تشغيل المعلومات المعلومات الآن', 'Run the information now'),
      path: 'ar-sa/a.md',
      findings: [{ messageId: 'doubled', slice: 'المعلومات المعلومات' }],
      output: sxs('تشغيل المعلومات الآن', 'Run the information now')
    },
    {
      name: 'over a line break in a quote',
      text: `> ${sxs('Saglabājiet failu\n> failu tagad.', 'Save the file now.')}\n`,
      path: 'lv-lv/a.md',
      findings: [{ messageId: 'doubled', slice: 'failu\n> failu', line: 1 }],
      output: `> ${sxs('Saglabājiet failu tagad.', 'Save the file now.')}\n`
    },
    {
      name: 'a loop of two words',
      text: sxs('Ouvrez la page de la de la de la de la configuration.', 'Open the page of the configuration.'),
      path: 'fr-fr/a.md',
      findings: [
        {
          messageId: 'loop',
          slice: 'de la de la de la de la',
          message: 'Repeated text “de la” stands 4 times in a row, expected it once'
        }
      ],
      output: sxs('Ouvrez la page de la configuration.', 'Open the page of the configuration.')
    },
    {
      name: 'a loop in Japanese',
      text: sxs('データを保存保存保存保存保存します。', 'Save the data.'),
      path: 'ja-jp/a.md',
      findings: [
        {
          messageId: 'loop',
          slice: '保存保存保存保存保存',
          message: 'Repeated text “保存” stands 5 times in a row, expected it once'
        }
      ],
      output: sxs('データを保存します。', 'Save the data.')
    },
    {
      name: 'a heading outside of units',
      text: '# Datei Datei speichern\n',
      path: 'de-de/a.md',
      findings: [{ messageId: 'doubled', slice: 'Datei Datei', line: 1 }],
      output: '# Datei speichern\n'
    },
    {
      name: 'Korean, and another in the same unit',
      text: sxs('파일을 파일을 저장하고 저장하고 닫습니다.', 'Save and close the file.'),
      path: 'ko-kr/a.md',
      findings: [
        { messageId: 'doubled', slice: '파일을 파일을' },
        { messageId: 'doubled', slice: '저장하고 저장하고' }
      ],
      output: sxs('파일을 저장하고 닫습니다.', 'Save and close the file.')
    }
  ]
})
