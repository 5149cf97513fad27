import { sxs } from '../../src/testing/cases.js'

/** Texts on which parsers could disagree, by what they are about. */
export const texts: Readonly<Record<string, string>> = {
  'emoji and letters outside the basic plane': '😀 **𝒳𝒴** [👩‍👩‍👧](a.md) `🚀` *𠮷野家*\n\n## 🎉 [タイトル](b.md)\n',
  'Chinese and Japanese without spaces':
    '请参阅**设置**中的[链接](a.md)和`代码`。\n\n**「保存」**を選択し、[ガイド](b.md)へ。\n',
  'combining marks': 'Cafe\u0301 **e\u0301te\u0301** [a\u0308](u\u0308.md) हि\u0928\u094D\u0926\u0940 [हिन्दी](hi.md)\n',
  'Thai, Arabic and Hebrew':
    'ดู[คู่มือ](a.md)และ**บันทึก**\n\nراجع [الدليل](b.md) و**حفظ**.\n\n\u200Fראו [מדריך](c.md)\u200F.\n',
  'a byte order mark inside': 'a\uFEFFb [x\uFEFF](a.md)\n\n\uFEFF# no heading\n',
  'invisible characters': 'a\u200Bb **x**\u200B [y](a.md)\u00A0`c`\u00AD\n',
  'mixed line ends': '# A\r\n\r\nb [c](d.md)\r\ne\n\n- f\r\n- **g**\n',
  'no final newline': 'a [b](c.md)',
  'spaces at line ends': 'a  \nb\t\n[c](d.md)   \n',
  'a table':
    '| a | `b|c` | [d](e.md) |\n|:--|:-:|--:|\n| **x** \\| y | ![z](z.png) | https://example.com |\n| 値 | 😀 | |\n',
  'a table in a quote': '> | a | b |\n> |---|---|\n> | [c](d.md) | **e** |\n',
  'nested quotes and lists': '> - a\n>   > [b](c.md)\n>   > **d**\n>\n> 1. e\n>\n>    ```js\n>    f()\n>    ```\n',
  'an alert': '> [!NOTE]\n> Les [dette](a.md).\n',
  'lazy continuation': '> a [b\nc](d.md) **e\nf**\n',
  'an HTML block':
    '<table>\n<tr><td><a href="a.html">b</a></td></tr>\n</table>\n\n<details>\n\n[c](d.md)\n\n</details>\n',
  'inline HTML':
    'a <br/> <b title="x > y">c</b> <!-- d --> <img src=\'e.png\'/> <https://example.com> <a@example.com>\n',
  references: '[a][1] [2] ![b][1] [c][]\n\n[1]: one.md "t"\n[2]: <two b.md>\n[c]: #c\n',
  'bare addresses':
    'https://example.com/a_b, www.example.com. a@example.com (https://example.com/(x)) [!VIDEO https://example.com/v?a=1&amp;b=2]\n',
  'bare addresses in scripts without spaces': '请访问https://example.com/a。或www.example.com，谢谢\n',
  'escapes and entities': '\\*a\\* \\[b](c.md) &lt;d&gt; [e&amp;f](g?h=1&amp;i=2) `&amp;` \\`j\\`\n',
  'delimiters that touch words': 'a**b**c *d*e **f **g** * h * _i_j 中**文**字 **「x」**y\n',
  'unclosed markup': '**a `b [c](d.md\n\n[e](f.md) ``g` h\n',
  'nested links and images': '[![a](b.png)](c.md) [d ![e](f.png) **g**](h.md) [[i](j.md)](k.md)\n',
  destinations: '[a](<b c.md>) [d](e(f).md) [g](h.md "i") [j](\'k\') [l]()\n',
  'footnotes, tasks and strikethrough': 'a[^1] ~~b~~ ~c~\n\n- [ ] d\n- [x] [e](f.md)\n\n[^1]: g [h](i.md)\n',
  'headings of both kinds': 'A [b](c.md)\n===\n\n## D ##\n\nE\n---\n',
  'code blocks': '    indented\n\n```js title="a"\nb()\n```\n\n~~~\n[c](d.md)\n~~~\n\n```\nunclosed [e](f.md)\n',
  'directives of a publishing system':
    ':::image type="content" source="a.png"::: \n\n[!INCLUDE [a](b.md)]\n\n<xref:System.String%601> @uid {% if a %} {{b}}\n',
  'units in blocks of all kinds': [
    `# <a name="a"></a>${sxs('Overskrift', 'Heading', '0a0a0-102')}`,
    `- ${sxs('Les [dette](a.md)', 'Read [this](a.md)', '0a0a0-103')}`,
    `> [!TIP]\n> ${sxs('Se **her**', 'Look **here**', '0a0a0-104')}`,
    `| ${sxs('値 `a|b`', 'Value `a|b`', '0a0a0-105')} | ${sxs('😀', 'x', '0a0a0-106')} |\n|---|---|`,
    `**[${sxs('تنزيل', 'Download', '0a0a0-107')}](b.md)**`,
    `<div>${sxs('HTML-blokk [a](b.md)', 'HTML block [a](b.md)', '0a0a0-108')}</div>`,
    `\`\`\`cmd ${sxs('dir', 'dir', '0a0a0-109')} \`\`\``,
    sxs('To\nlinjer `c`', 'Two\nlines `c`', '0a0a0-110')
  ].join('\n\n'),
  'torn units': [
    sxs('Velg `Lagre og **lukk', 'Select `Save` and **close**', '0a0a0-102'),
    sxs('Se [her(a.md)', 'See [here](a.md)', '0a0a0-103'),
    `> ${sxs('Velg **Lagre', 'Select **Save**', '0a0a0-104')}`,
    `| ${sxs('a `b', 'a `b`', '0a0a0-105')} | ${sxs('c` d', '`c` d', '0a0a0-106')} |\n|---|---|`,
    sxs('a_b <b>c', 'a_b <b>c</b>', '0a0a0-107'),
    sxs('linje `en\nto', 'line `one`\ntwo', '0a0a0-108')
  ].join('\n\n'),
  'units with literal tags': `${sxs('Skriv `</span>` eller </span> her', 'Write `</span>` or </span> here', '0a0a0-102')}\n\n${sxs('<span class="x">a', '<span class="x">b</span>', '0a0a0-103')}\n`,
  'front matter and units': `---\ntitle: "A: [b](c.md)"\nms.date: 01/02/2021\n---\n\n# ${sxs('Tittel', 'Title', '0a0a0-101')}\n\n[d](e.md)\n`
}
