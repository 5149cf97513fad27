import rule from '../../rules/emphasis-spacing.js'
import { sxs, testRule } from '../support/rule-tester.js'

const save = 'Choose **Save** to close the window.'

testRule(rule, {
  good: [
    { name: 'spaces as in the source', text: sxs('Velg **Lagre** for å lukke vinduet.', save) },
    {
      name: 'punctuation after the words',
      text: sxs('Wählen Sie **Speichern**, **Öffnen**-Tasten und (**Ende**).', save),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a script without spaces',
      text: sxs('**保存**を選択してウィンドウを閉じます。', save),
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'Latin letters in a script without spaces',
      text: sxs('选择**保存**Excel文件。', save),
      path: 'content/zh-cn/a.md'
    },
    { name: 'a Korean particle', text: sxs('**저장**을 선택합니다.', save), path: 'content/ko-kr/a.md' },
    { name: 'Thai', text: sxs('เลือก**บันทึก**เพื่อปิดหน้าต่าง', save), path: 'content/th-th/a.md' },
    {
      name: 'an Arabic prefix',
      text: sxs('اضغط على ال**حفظ** أو ب**حفظ** لإغلاق النافذة.', save),
      path: 'content/ar-sa/a.md'
    },
    { name: 'a Hebrew prefix', text: sxs('לחץ על ה**שמירה** כדי לסגור.', save), path: 'content/he-il/a.md' },
    {
      name: 'an elided article',
      text: sxs('Utilisez l’**Explorateur** pour fermer.', save),
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'an ending that no other word is',
      text: sxs('Öffnen Sie alle **Tag**s der Datei.', 'Open all **tags** of the file.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a Hungarian ending',
      text: sxs('A **Beállítások**ban ezt látja.', 'In **Settings**, you see this.'),
      path: 'content/hu-hu/a.md'
    },
    {
      name: 'an ending behind an apostrophe',
      text: sxs("**Kaydet**'e tıklayın.", 'Click **Save**.'),
      path: 'content/tr-tr/a.md'
    },
    {
      name: 'part of a word in the source, too',
      text: sxs('Den **M**odell-**V**isning er delt.', 'The **M**odel-**V**iew is divided.')
    },
    {
      name: 'long endings of languages that set ending behind ending',
      text: sxs('**Foydalanuvchi**larini qo‘shing.', 'Add **users** here.'),
      path: 'content/uz-uz/a.md'
    },
    {
      name: 'Malayalam endings',
      text: sxs('**ഉപയോക്താക്കൾ**ക്കും ഇത് കാണാം.', 'The **users** can see this, too.'),
      path: 'content/ml-in/a.md'
    },
    {
      name: 'the Arabic article with a joining line',
      text: sxs('هذه هي الـ**مهارة** الجديدة.', 'This is the new **skill**.'),
      path: 'content/ar-sa/a.md'
    },
    {
      name: 'letters of an acronym within a Latin word',
      text: sxs('Разработка (**DEV**elopment) и **OP**eration**S**.', 'Development and operations.'),
      path: 'content/ru-ru/a.md'
    },
    {
      name: 'letters of an acronym within a word, in Latin script',
      text: sxs('**CO**mmon **BU**siness.', 'Common business.')
    },
    { name: 'emphasis at both ends', text: sxs('**Lagre**', '**Save**') }
  ],
  bad: [
    {
      name: 'after strong text',
      text: sxs('Wählen Sie **Speichern**aus, um das Fenster zu schließen.', save),
      path: 'content/de-de/a.md',
      findings: [
        {
          messageId: 'after',
          slice: '*aus',
          line: 1,
          message: 'Expected a space after the emphasised text, before “aus”'
        }
      ],
      output: sxs('Wählen Sie **Speichern** aus, um das Fenster zu schließen.', save)
    },
    {
      name: 'before strong text',
      text: sxs('Klik op de knop**Opslaan** om te sluiten.', save),
      path: 'content/nl-nl/a.md',
      findings: [
        {
          messageId: 'before',
          slice: 'knop*',
          message: 'Expected a space before the emphasised text, after “knop”'
        }
      ],
      output: sxs('Klik op de knop **Opslaan** om te sluiten.', save)
    },
    {
      name: 'a short word that stands alone elsewhere',
      text: `${sxs('Velg **funksjoner**i menyen.', 'Choose **features** in the menu.')}\n\n${sxs('Se i listen.', 'Look in the list.', '11751-102')}`,
      findings: [{ messageId: 'after', slice: '*i' }],
      output: `${sxs('Velg **funksjoner** i menyen.', 'Choose **features** in the menu.')}\n\n${sxs('Se i listen.', 'Look in the list.', '11751-102')}`
    },
    {
      name: 'a Turkish word that stands alone elsewhere',
      text: `${sxs('**Gmail**adlı seçeneği tıklatın.', 'Click **Gmail** by name.')} ${sxs('Yeni adlı dosya', 'The file called new', '11751-102')}`,
      path: 'content/tr-tr/a.md',
      findings: [{ messageId: 'after', slice: '*adlı' }],
      output: `${sxs('**Gmail** adlı seçeneği tıklatın.', 'Click **Gmail** by name.')} ${sxs('Yeni adlı dosya', 'The file called new', '11751-102')}`
    },
    {
      name: 'a word of two letters',
      text: sxs('La ressource **nxService**ne crée pas de fichier.', 'The **nxService** resource creates no file.'),
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'after', slice: '*ne' }],
      output: sxs('La ressource **nxService** ne crée pas de fichier.', 'The **nxService** resource creates no file.')
    },
    {
      name: 'both sides, Cyrillic, in a quote',
      text: `> [!NOTE]\n> ${sxs('Нажмите кнопку**Сохранить**чтобы закрыть окно.', save)}`,
      path: 'content/ru-ru/a.md',
      findings: [
        { messageId: 'before', slice: 'кнопку*', line: 2 },
        { messageId: 'after', slice: '*чтобы' }
      ],
      output: `> [!NOTE]\n> ${sxs('Нажмите кнопку **Сохранить** чтобы закрыть окно.', save)}`
    },
    {
      name: 'emphasis with asterisks, in a table',
      text: `| A | B |\n|---|---|\n| 1 | ${sxs('Izmantojiet *vienmēr*pirmo.', 'Use *always* the first.')} |`,
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'after', slice: '*pirmo', line: 3 }],
      output: `| A | B |\n|---|---|\n| 1 | ${sxs('Izmantojiet *vienmēr* pirmo.', 'Use *always* the first.')} |`
    },
    {
      name: 'strong and emphasis at once, in a list',
      text: `- ${sxs('Choisissez ***toujours***celui-ci ici.', 'Choose ***always*** this one here.')}`,
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'after', slice: '*celui' }],
      output: `- ${sxs('Choisissez ***toujours*** celui-ci ici.', 'Choose ***always*** this one here.')}`
    },
    {
      name: 'Arabic words that are no prefix',
      text: sxs(
        'اضغط على**حفظ** ثم اضغط على الخيار**التالي** وال**حفظ** الآن.',
        'Press **Save** and then press the **Next** option, and **Save** now.'
      ),
      path: 'content/ar-sa/a.md',
      findings: [
        { messageId: 'before', slice: 'على*' },
        { messageId: 'before', slice: 'الخيار*' }
      ],
      output: sxs(
        'اضغط على **حفظ** ثم اضغط على الخيار **التالي** وال**حفظ** الآن.',
        'Press **Save** and then press the **Next** option, and **Save** now.'
      )
    },
    {
      name: 'a Hebrew prefix of what follows',
      text: sxs('השתמש ב- **Yahoo או**ב-Gmail כאן.', 'Use **Yahoo or Gmail** here.'),
      path: 'content/he-il/a.md',
      findings: [{ messageId: 'after', slice: '*ב' }],
      output: sxs('השתמש ב- **Yahoo או** ב-Gmail כאן.', 'Use **Yahoo or Gmail** here.')
    },
    {
      name: 'a Hebrew word that could be a prefix',
      text: `${sxs('לחץ על של**שמירה** כדי לסגור.', save)}\n\n${sxs('החלון של המערכת.', 'The window of the system.', '11751-102')}`,
      path: 'content/he-il/a.md',
      findings: [{ messageId: 'before', slice: 'של*' }],
      output: `${sxs('לחץ על של **שמירה** כדי לסגור.', save)}\n\n${sxs('החלון של המערכת.', 'The window of the system.', '11751-102')}`
    }
  ]
})
