import rule from '../../rules/menu-path.js'
import { sxs, testRule } from '../support/rule-tester.js'

const path = 'Go to **File** > **Account** > **Sign out**.'
const plain = 'Select **Add > Done > Save**.'

testRule(rule, {
  good: [
    {
      name: 'a comparison behind a colon',
      text: sxs('测试覆盖设定值为：>＝60%，越高越好。', 'The coverage is set to >=60%, the higher the better.'),
      path: 'zh-cn/a.md'
    },
    {
      name: 'a comma behind a step, in Japanese',
      text: sxs('**[データ]**、 > **[アーカイブ]** の順に選択します。', 'Choose **Data** > **Archive**.'),
      path: 'content/ja-jp/a.md'
    },
    { name: 'all steps', text: sxs('Gå til **Fil** > **Konto** > **Logg av**.', path) },
    {
      name: 'another way to write it',
      text: sxs('**[ファイル]、[アカウント]、[サインアウト]** の順に選択します。', path),
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'entities and escapes',
      text: sxs('Gehen Sie zu **Datei** &gt; **Konto** \\> **Abmelden**.', path),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a step that is code, an icon or dots',
      text: sxs(
        'Velg `fil` > ![meny](a.png) > **...** > **Lagre**.',
        'Choose `file` > ![menu](a.png) > **...** > **Save**.'
      )
    },
    {
      name: 'a placeholder in angle brackets at the end',
      text: sxs('Åpne **Fil** > &lt;navn&gt; > &lt;nummer&gt;.', 'Open **File** > &lt;name&gt; > &lt;number&gt;.')
    },
    { name: 'a prompt in the source, too', text: sxs('Skriv etter >> eller >>>.', 'Type after >> or >>>.') },
    { name: 'a comparison', text: sxs('Hvis a > b, velg c.', 'If a > b, choose c.') },
    {
      name: 'a quote over two lines',
      text: `> ${sxs('Velg\n> **Lagre** > **Nå**.', 'Choose\n> **Save** > **Now**.')}`
    },
    { name: 'no path in the source', text: sxs('Se her > > der.', 'Look here and there.') }
  ],
  bad: [
    {
      name: 'both steps lost behind a clause, in Japanese',
      text: sxs(
        '**[メッセージ]** タブで、 >  を選択します。',
        'On the **Message** tab, select **Signature** > **Signatures**.'
      ),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'empty', slice: '>' }]
    },
    {
      name: 'all steps in one word',
      text: sxs('Gå til **Fil** kontoutlogging  >    >   i Word.', path),
      findings: [
        {
          messageId: 'empty',
          slice: '>    >',
          line: 1,
          message: 'Step `> >` of a menu path has no words, expected the name of each step as in the source'
        }
      ]
    },
    {
      name: 'the last step',
      text: sxs('Izvēlieties **failu kontu**  >  .', 'Choose **File** > **Account**.'),
      path: 'content/lv-lv/a.md',
      findings: [{ messageId: 'empty', slice: '>' }]
    },
    {
      name: 'the last step at the end of a unit',
      text: sxs('Kies **Bestandsaccount.**  >  ', 'Choose **File** > **Account**.'),
      path: 'content/nl-nl/a.md',
      findings: [{ messageId: 'empty', slice: '>' }]
    },
    {
      name: 'the first step',
      text: sxs('> **帐户**，然后注销。', '**File** > **Account**, then sign out.'),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'empty', slice: '>' }]
    },
    {
      name: 'three signs in a row, in a table',
      text: `| A |\n|---|\n| ${sxs('Перейдите в меню > > > и выйдите.', 'Go to **File** > **Account** > **Sign out** > **Now**.')} |`,
      path: 'content/ru-ru/a.md',
      findings: [{ messageId: 'empty', slice: '> > >', line: 3 }]
    },
    {
      name: 'only a sign left of a step',
      text: sxs(
        '**Faturalar**  >  **&**  >  [sayfaya](a.md) gidin.',
        'Go to **Billing** > **Bills & payments** > [a page](a.md).'
      ),
      path: 'content/tr-tr/a.md',
      findings: [{ messageId: 'empty', slice: '>  **&**  >' }]
    },
    {
      name: 'empty markers, in a quote',
      text: `> ${sxs('استخدم **حسابات** إعدادات  >  ** **  >  لإزالة الكل.', path)}`,
      path: 'content/ar-sa/a.md',
      findings: [{ messageId: 'empty', slice: '>  ** **  >' }]
    },
    {
      name: 'entities, in a list',
      text: `- ${sxs('Wählen Sie **Hinzufügen &gt; &gt;** aus.', plain)}`,
      path: 'content/de-de/a.md',
      findings: [{ messageId: 'empty', slice: '&gt; &gt;' }]
    },
    {
      name: 'across lines',
      text: sxs('Choisissez **Ajouter** >\n&gt; Terminer.', plain),
      path: 'content/fr-fr/a.md',
      findings: [{ messageId: 'empty', slice: '>\n&gt;' }]
    }
  ]
})
