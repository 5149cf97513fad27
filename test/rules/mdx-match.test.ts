import rule from '../../rules/mdx-match.js'
import { testRule } from '../support/rule-tester.js'

const english = `---
title: Installing
---

import { Tabs, TabItem } from '@site/components/tabs'
import logo from '../../assets/logo.svg'

Choose how you **install** the program on your machine.

<Tabs syncKey="package" items={3}>
  <TabItem label="Package">
    Run the installer, and follow its steps to the end.
  </TabItem>
</Tabs>

{props.version}

<Steps label="In order">
  1. Open the settings.
</Steps>

See <Badge text="New" variant="tip" /> for what has changed.
`
const german = `---
title: Installieren
---

import { Tabs, TabItem } from '@site/components/tabs'
import logo from '../../../assets/logo.svg'

Wählen Sie, wie Sie das Programm auf Ihrem Gerät **installieren**.

<Tabs syncKey="package" items={3}>
  <TabItem label="Paket">
    Starten Sie das Installationsprogramm, und folgen Sie seinen Schritten bis zum Ende.
  </TabItem>
</Tabs>

{props.version}

<Steps label="Der Reihe nach">
  1. Öffnen Sie die Einstellungen.
</Steps>

Was sich geändert hat, sagt <Badge text="Neu" variant="tip" />.
`
const siblings = { 'content/en/install.mdx': english }
const page = { path: 'content/de/install.mdx', sourceLocale: 'en', siblings }

testRule(rule, {
  good: [
    { name: 'translated labels, and a longer way to what is shared', ...page, text: german },
    {
      name: 'the locale by the code of its country',
      path: 'content/jp/install.mdx',
      sourceLocale: 'en',
      siblings: {
        'content/en/install.mdx': english.replace('<Badge', '<Badge lang="en"')
      },
      text: german.replace('<Badge', '<Badge lang="jp"')
    },
    {
      name: 'Markdown, whose tags are HTML',
      path: 'content/de/install.md',
      sourceLocale: 'en',
      siblings: { 'content/en/install.md': english },
      text: german.replace('<Steps', '<Schritte')
    },
    {
      name: 'a source that is no MDX, either',
      ...page,
      siblings: { 'content/en/install.mdx': `${english}\n<Tabs>\n` },
      text: `${german}\n<Tabs>\n`
    },
    {
      name: 'an attribute of the site that is translated',
      ...page,
      options: { translated: ['syncKey'] },
      text: german.replace('"package"', '"paket"')
    },
    {
      name: 'comments and texts in braces',
      ...page,
      text: german.replace('{props.version}', '{/* Fassung */}\n\n{props.version}')
    },
    {
      name: 'imports in another order, with their names in another order, and one from a root',
      ...page,
      text: german.replace(
        /import [^]*?logo.svg'/,
        "import logo from '../../../assets/logo.svg'\nimport { TabItem, Tabs } from '@site/components/tabs'"
      )
    },
    {
      name: 'a path from a root',
      ...page,
      text: german.replace("'../../../assets/logo.svg'", "'/content/assets/logo.svg'")
    },
    {
      name: 'attributes in another order',
      ...page,
      siblings: { 'content/en/install.mdx': `${english}\n<Video id="x1" size="2" />\n` },
      text: `${german}\n<Video size="2" id="x1" />\n`
    },
    {
      name: 'links into the locale',
      ...page,
      siblings: { 'content/en/install.mdx': `${english}\n<LinkCard title="More" href="/guides/more/#all" />\n` },
      text: `${german}\n<LinkCard title="Mehr" href="/de/guides/more/#alles" />\n`
    },
    {
      name: 'written ids and HTML comments, which generators take out before',
      ...page,
      text: german.replace('Wählen', '## Weg {#way}\n\n<!-- offen -->\n\nWählen'),
      siblings: { 'content/en/install.mdx': english.replace('Choose', '## Way {#way}\n\nChoose') }
    }
  ],
  bad: [
    {
      name: 'a translated component',
      ...page,
      text: german.replaceAll('Steps', 'Schritte'),
      findings: [
        {
          messageId: 'changed',
          slice: '<Schritte label="Der Reihe nach">',
          line: 18,
          message:
            'MDX code `<Schritte label="Der Reihe nach">` differs from the source, expected `<Steps label="In order">` as in `content/en/install.mdx`'
        }
      ]
    },
    {
      name: 'a translated value',
      ...page,
      text: german.replace('"package"', '"paket"'),
      findings: [{ messageId: 'changed', slice: '<Tabs syncKey="paket" items={3}>', line: 10 }]
    },
    {
      name: 'a translated expression',
      ...page,
      text: german.replace('props.version', 'props.fassung'),
      findings: [{ messageId: 'changed', slice: '{props.fassung}' }]
    },
    {
      name: 'a changed module',
      ...page,
      text: german.replace("'@site/components/tabs'", "'@site/komponenten/tabs'"),
      findings: [
        {
          messageId: 'changed',
          slice: "import { Tabs, TabItem } from '@site/komponenten/tabs'",
          line: 5
        }
      ]
    },
    {
      name: 'the code of a country that is not the folder of the locale',
      path: 'content/ja/install.mdx',
      sourceLocale: 'en',
      siblings: { 'content/en/install.mdx': `${english}\n<LinkCard title="More" href="/en/guides/more/" />\n` },
      text: `${german}\n<LinkCard title="もっと" href="/jp/guides/more/" />\n`,
      findings: [{ messageId: 'changed', slice: '<LinkCard title="もっと" href="/jp/guides/more/" />' }]
    },
    {
      name: 'a component that is missing, beside another one that is changed',
      ...page,
      siblings: {
        'content/en/install.mdx': `${english}\n<LinkCard href="/a/first" />\n\n<LinkCard href="/b/second" />\n\n<Video id="x1" />\n`
      },
      text: `${german}\n<LinkCard href="/b/second" />\n\n<Video id="x2" />\n`,
      findings: [
        { messageId: 'lost', slice: 'Was sich geändert hat, sagt <Badge text="Neu" variant="tip" />.' },
        { messageId: 'changed', slice: '<Video id="x2" />' }
      ]
    },
    {
      name: 'a value that was translated with a capital letter, before another component that is missing',
      ...page,
      siblings: {
        'content/en/install.mdx': `${english}\n<Alert type="danger" />\n\n<LinkCard href="/b/second" />\n`
      },
      text: `${german}\n<Alert type="Gefahr" />\n`,
      findings: [
        { messageId: 'changed', slice: '<Alert type="Gefahr" />' },
        { messageId: 'lost', slice: '<Alert type="Gefahr" />' }
      ]
    },
    {
      name: 'two components that are missing behind one another',
      ...page,
      siblings: {
        'content/en/install.mdx': `${english}\n<LinkCard href="/a/first" />\n\n<LinkCard href="/b/second" />\n`
      },
      text: german,
      findings: [
        {
          messageId: 'lostMore',
          slice: 'Was sich geändert hat, sagt <Badge text="Neu" variant="tip" />.',
          message:
            'MDX code `<LinkCard href="/a/first" />` and 1 more are missing, expected as in `content/en/install.mdx`'
        }
      ]
    },
    {
      name: 'an import that is missing, of a component that is used',
      ...page,
      text: german.replace("import { Tabs, TabItem } from '@site/components/tabs'\n", ''),
      findings: [{ messageId: 'lost', slice: '---' }]
    },
    {
      name: 'a comment that a translator took for emphasis',
      ...page,
      siblings: { 'content/en/install.mdx': `${english}\n{/* keep it short */}\n` },
      text: `${german}\n{/_ kurz halten _/}\n`,
      findings: [
        {
          messageId: 'comment',
          slice: '{/_ kurz halten _/}',
          message: 'MDX comment `{/_ kurz halten _/}` is damaged, expected `{/* kurz halten */}`'
        }
      ]
    },
    {
      name: 'a component that is never closed',
      ...page,
      text: german.replace('</Steps>', ''),
      findings: [{ messageId: 'broken', slice: '<Steps label="Der Reihe nach">', line: 18 }]
    }
  ]
})
