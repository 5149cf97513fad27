import fc, { type Arbitrary } from 'fast-check'

/** Words of many scripts, as prose has them. */
export const words: readonly string[] = [
  'Save', 'the', 'file', 'settings', 'Microsoft', 'PowerShell', 'Get-Item', 'user_name', 'e.g.', 'Velg', 'Lagre', 'innstillinger', 'å', 'og',
  'Atlasiet', 'saglabāt', 'failu', 'Wählen', 'Größe', 'l’article', 'enregistrer', 'Выберите', 'файл', 'сохранить', 'احفظ', 'الملف', '‏إعدادات',
  'שמור', 'קובץ', 'บันทึก', 'ไฟล์', '保存', '设置', 'ファイル', 'を選択', '저장', '파일', 'सहेजें', 'फ़ाइल', 'i\u0307stanbul', 'Cafe\u0301'
]

/** Characters that tools stumble over: outside of the basic plane, joined, combining, bidirectional, invisible, alone, or control. */
export const oddCharacters: readonly string[] = [
  '😀', '👩‍👩‍👧', '🇳🇴', '𝒳', '𠮷', 'ﬁ', 'ß', 'İ', 'ı', '\u0301', '\u20E3', '\u200B', '\u200C', '\u200D', '\u00AD', '\u00A0', '\u202F', '\u3000', '\u2028',
  '\u202E', '\u202C', '\u2066', '\u2069', '\u200F', '\uFEFF', '\uFFFD', '\uFFFF', '\uD800', '\uDC00', '\0', '\u0007', '\u001B[31m', '\u0085', '\t', '\u000B', '\f'
]

/** Pieces of markup, whole and torn. */
export const snippets: readonly string[] = [
  '**', '*', '__', '_', '`', '``', '~~', '[', ']', '](', ')', '![', '[]()', '[x]', '[x][y]', '[x]: u', '<', '>', '</', '<b>', '</b>', '<br/>', '<!--', '-->', '<a name="x"></a>',
  '<a href="u">', '<img src="u">', '<span>', '</span>', '</span></span>', '<span data-ttu-id="', '<span class="sxs-lookup">', '<span data-stu-id="0a0a0-102">',
  '&lt;span data-ttu-id="0a0a0-109"&gt;', '&amp;', '&#0;', '&nbsp;', '&', ';', '\\', '\\*', '|', '|-|', '#', '# ', '- ', '1. ', '> ', '>', '```', '~~~', ':::', '{{', '}}', '{%', '%}',
  '${x}', '{0}', '%s', '%1$d', '<xref:a.b>', '@uid', '[!NOTE]', '[!VIDEO u]', '[!INCLUDE [a](b.md)]', '[!code-csharp[](a.cs)]', 'https://example.com/a_b?c=d&e=f#g', 'www.example.com',
  'http://', 'a@b.example', '<https://example.com>', '/en-us/docs', '../a.md#b', '1,234.50', '1 234,50', '12:30', '3.5', '٣', '99 %', '-', '--', '…', '...', '“', '”', '„', '«', '»', '「', '」', '(', '（', '）',
  '<!-- loc-lint disable -->', '<!-- loc-lint enable -->', '<!-- loc-lint disable-next-line link-url-match -- why -->', '<!-- loc-lint disabel -->', '^', '$', '=', '"', '\'', '---', '===', '...'
]

/** A line of words: some odd characters and pieces of markup among them, with and without blanks between. */
export const prose: Arbitrary<string> = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom(...oddCharacters) },
      { weight: 3, arbitrary: fc.constantFrom(...snippets) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }
    ),
    fc.constantFrom(' ', ' ', ' ', '', '  ', '. ', '、')
  ),
  { maxLength: 8 }
).map(pieces => pieces.flat().join('').replaceAll(/[\r\n]/g, ' '))

/** A text of nothing but hostile pieces, with line ends. */
export const hostileText: Arbitrary<string> = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...snippets), fc.constantFrom(...oddCharacters), fc.constantFrom(...words), fc.constantFrom('\n', '\n\n', '\r\n', '\r', '    ')),
    fc.constantFrom(1, 1, 1, 2, 3, 30)
  ),
  { maxLength: 60 }
).map(pieces => pieces.map(([piece, count]) => piece.repeat(count)).join(''))
