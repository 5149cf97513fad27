import rule from '../../rules/directive-match.js'
import { sxs, testRule } from '../support/rule-tester.js'

const version = 'Since {{< version 2.4 >}} it is faster.'
const source = `# Bread

{{< notice type="warning" title="Hot" >}}

The oven is hot since {{< version 2.4 >}}, see {{% ref "oven.md" %}} before you open it.

{{< /notice >}}

Bake it for 40 minutes at 220 degrees.
`
const siblings = { 'content/en-us/a.md': source }

testRule(rule, {
  good: [
    {
      name: 'an argument with its name and without',
      text: sxs('Siehe {{< relref path="api/tee.md" >}}.', 'See {{< relref "api/tee.md" >}}.'),
      path: 'content/de-de/a.md'
    },
    {
      name: 'a directive of one line that the source has alike',
      text: '# ドラム\n\n:::image source="a.png" alt-text="ドラム":::\n',
      path: 'content/ja-jp/a.md',
      siblings: { 'content/en-us/a.md': '# Drum\n\n:::image source="a.png" alt-text="A drum":::\n' }
    },
    { name: 'the same shortcode', text: sxs('Den er raskere siden {{< version 2.4 >}}.', version) },
    { name: 'spaces within', text: sxs('从 {{<version  2.4>}} 起更快。', version), path: 'content/zh-cn/a.md' },
    {
      name: 'another order',
      text: sxs('{{% b %}}の{{% a %}}。', '{{% a %}} of {{% b %}}.'),
      path: 'content/ja-jp/a.md'
    },
    {
      name: 'translated attributes',
      text: sxs(
        '{{< figure src="a.png" title="Печь" alt="Горячая печь" >}} Рис.',
        '{{< figure src="a.png" title="Oven" alt="Hot oven" >}} Fig.'
      ),
      path: 'content/ru-ru/a.md'
    },
    {
      name: 'a translated argument of words',
      text: sxs('Voir {{< button "Télécharger" >}} ici.', 'See {{< button "download" >}} here.'),
      path: 'content/fr-fr/a.md'
    },
    {
      name: 'an attribute that the site translates',
      text: sxs('Zie {{< card kop="x" motto="brood" >}}.', 'See {{< card kop="x" motto="bread" >}}.'),
      path: 'content/nl-nl/a.md',
      options: { translated: ['Motto'] }
    },
    {
      name: 'paths and locales of the translation',
      text: sxs('Skat. {{< ref "/lv/maize.lv.md#cepšana" >}}.', 'See {{< ref "/en/maize.en.md#baking" >}}.'),
      path: 'content/lv-lv/a.md'
    },
    { name: 'code: `code-match` says so', text: sxs('Skriv `{{< versjon >}}` her.', 'Type `{{< version >}}` here.') },
    { name: 'a placeholder: `placeholder-match` says so', text: sxs('Hei {{ navn }}.', 'Hello {{ name }}.') },
    {
      name: 'a directive with a name of its own: `alert-keyword` says so',
      text: sxs(':::bilde source="a.png":::', ':::image source="a.png":::')
    },
    {
      name: 'a directive with another alternative text',
      text: sxs(':::image source="a.png" alt-text="فرن":::', ':::image source="a.png" alt-text="Oven":::'),
      path: 'content/ar-sa/a.md'
    },
    { name: 'the title of a container', text: sxs(':::note[Merk]\nVarm ovn.\n:::', ':::note[Mind]\nHot oven.\n:::') },
    { name: 'what is never closed', text: sxs('Bruk {{< og {% her.', 'Use {{< and {% here.') },
    {
      name: 'an article beside its source',
      path: 'content/de-de/a.md',
      siblings,
      text: '# Brot\n\n{{< notice type="warning" title="Heiß" >}}\n\nDer Ofen ist seit {{< version 2.4 >}} heiß, siehe {{% ref "oven.md" %}}, bevor Sie ihn öffnen.\n\n{{< /notice >}}\n\nBacken Sie es 40 Minuten bei 220 Grad.\n'
    }
  ],
  bad: [
    {
      name: 'a container on one line',
      text: '# ドラム\n\n`drum` を叩きます。\n\n:::tip 夜は叩かないでください。 :::\n\n## 片付け\n\n[箱](box.md)に入れます。\n',
      path: 'content/ja-jp/a.md',
      siblings: {
        'content/en-us/a.md':
          '# Drum\n\nBeat the `drum`.\n\n:::tip\n\nDo not beat it at night.\n\n:::\n\n## Tidy up\n\nPut it into the [box](box.md).\n'
      },
      findings: [
        {
          messageId: 'joined',
          slice: ':::tip 夜は叩かないでください。 :::',
          message:
            'Directive `:::tip` stands on one line with the `:::` that closes it, expected each on a line by itself as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'a label that is not closed',
      text: '# Tambour\n\nFrappez le `drum`.\n\n:::tip[La nuit\n\nNe frappez pas la nuit.\n\n:::\n\n## Ranger\n\nMettez-le dans la [boîte](box.md).\n',
      path: 'content/fr-fr/a.md',
      siblings: {
        'content/en-us/a.md':
          '# Drum\n\nBeat the `drum`.\n\n:::tip[At night]\n\nDo not beat it at night.\n\n:::\n\n## Tidy up\n\nPut it into the [box](box.md).\n'
      },
      findings: [
        {
          messageId: 'label',
          slice: ':::tip[La nuit',
          message: 'Label of `:::tip[La nuit` is never closed, expected a closing `]` as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'a container that is not closed, in an aligned article',
      text: '# ドラム\n\n`drum` を叩きます。\n\n:::tip 静かに\n\n夜は叩かないでください。\n\n## 片付け\n\n[箱](box.md)に入れます。\n',
      path: 'content/ja-jp/a.md',
      siblings: {
        'content/en-us/a.md':
          '# Drum\n\nBeat the `drum`.\n\n:::tip Be quiet\n\nDo not beat it at night.\n\n:::\n\n## Tidy up\n\nPut it into the [box](box.md).\n'
      },
      findings: [
        {
          messageId: 'unclosed',
          slice: ':::tip 静かに',
          line: 5,
          message: 'Directive `:::tip 静かに` is never closed, expected a closing `:::` as in `content/en-us/a.md`'
        }
      ]
    },
    {
      name: 'lost, in a quote',
      text: `> ${sxs('Den er raskere nå.', version)}`,
      findings: [
        {
          messageId: 'lost',
          slice: 'Den er raskere nå.',
          message: 'Directive `{{< version 2.4 >}}` is missing, expected as in the source'
        }
      ]
    },
    {
      name: 'a translated name, in a table',
      text: `| A |\n|---|\n| ${sxs('منذ {{< إصدار 2.4 >}} أسرع.', version)} |`,
      path: 'content/ar-sa/a.md',
      findings: [
        {
          messageId: 'changed',
          slice: '{{< إصدار 2.4 >}}',
          line: 3,
          message:
            'Directive `{{< إصدار 2.4 >}}` differs from the source, expected `{{< version 2.4 >}}`: the name is markup and not translated'
        }
      ]
    },
    {
      name: 'both tags of a pair renamed: one finding',
      text: sxs('{% tips %}Lad papier.{% /tips %}', '{% callout %}Load paper.{% /callout %}'),
      path: 'content/nl-nl/a.md',
      findings: [{ messageId: 'changed', slice: '{% tips %}' }]
    },
    {
      name: 'the closing tag lost',
      text: sxs('{% callout %}Laadige paberit.', '{% callout %}Load paper.{% /callout %}'),
      path: 'content/et-ee/a.md',
      findings: [{ messageId: 'lost', slice: '{% callout %}Laadige paberit.' }]
    },
    {
      name: 'other signs',
      text: sxs('{{% version 2.4 %}} 이후로 더 빠릅니다.', version),
      path: 'content/ko-kr/a.md',
      findings: [{ messageId: 'changed', slice: '{{% version 2.4 %}}' }]
    },
    {
      name: 'a changed number',
      text: sxs('Kopš {{< version 2.5 >}} tas ir ātrāk.', version),
      path: 'content/lv-lv/a.md',
      findings: [
        {
          messageId: 'argument',
          slice: '{{< version 2.5 >}}',
          message: 'Value `2.5` in `{{<version` differs from the source, expected `2.4`'
        }
      ]
    },
    {
      name: 'a translated value',
      text: sxs('{% button type="首要" %}好', '{% button type="primary" %}OK'),
      path: 'content/zh-cn/a.md',
      findings: [{ messageId: 'argument', slice: '{% button type="首要" %}' }]
    },
    {
      name: 'a name for an argument',
      text: sxs('{% button tipo="primary" %}OK', '{% button type="primary" %}OK'),
      path: 'content/es-es/a.md',
      findings: [{ messageId: 'argument', slice: '{% button tipo="primary" %}' }]
    },
    {
      name: 'another image in a directive',
      text: sxs(':::image source="b.png" alt-text="Ovn":::', ':::image source="a.png" alt-text="Oven":::'),
      findings: [{ messageId: 'argument', slice: ':::image source="b.png" alt-text="Ovn":::' }]
    },
    {
      name: 'added',
      text: sxs('Press {{< kbd P >}} を押します。{{< br >}}', 'Press {{< kbd P >}}.'),
      path: 'content/ja-jp/a.md',
      findings: [{ messageId: 'added', slice: '{{< br >}}' }]
    },
    {
      name: 'in an article beside its source',
      path: 'content/ru-ru/a.md',
      siblings,
      text: '# Хлеб\n\n{{< notice type="warning" title="Горячо" >}}\n\nПечь горячая с {{< версия 2.4 >}}, см. {{% ref "oven.md" %}}, прежде чем открыть.\n\n{{< /notice >}}\n\nВыпекайте 40 минут при 220 градусах.\n',
      findings: [{ messageId: 'changed', slice: '{{< версия 2.4 >}}', line: 5 }]
    }
  ]
})
