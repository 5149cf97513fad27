import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A sentence with a link in several scripts; the source comes first. */
const sentences: Readonly<Record<string, string>> = {
  'en-us': 'Select [Save](URL) to keep your changes now.',
  'nb-no': 'Velg [Lagre](URL) for å beholde endringene nå.',
  'lv-lv': 'Atlasiet [Saglabāt](URL), lai saglabātu izmaiņas tagad.',
  'de-de': 'Wählen Sie [Speichern](URL), um die Änderungen zu behalten.',
  'ja-jp': '変更を保持するには、[保存](URL) を選択します。',
  'ar-sa': 'حدد [حفظ](URL) للاحتفاظ بالتغييرات الآن.',
  'ru-ru': 'Выберите [Сохранить](URL), чтобы сохранить изменения.',
  'zh-cn': '选择[保存](URL)以保留您的更改。'
}

/**
 * Writes articles in eight locales with defects at places that follow from their numbers: lost links, emptied targets, copied sources, fixable
 * spacing, broken front matter, and one file that is not UTF-8.
 *
 * @param root Folder to write to.
 * @param count Number of articles.
 * @returns Paths of all files, relative to the folder.
 */
export function writeArticles(root: string, count: number): string[] {
  const paths: string[] = []
  for (let article = 0; article < count; article++) {
    for (const [index, locale] of Object.keys(sentences).entries()) {
      const path = `content/${locale}/part-${article % 3}/article-${article}.md`
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), articleText(article, locale, index))
      paths.push(path)
    }
  }
  if (count > 2) writeFileSync(join(root, paths[9] as string), Buffer.from([0xff, 0xfe, 0x41, 0x00]))
  return paths
}

/** Text of one article in one locale. */
export function articleText(article: number, locale: string, index: number): string {
  const source = sentenceOf('en-us', article)
  if (locale === 'en-us') return `---\ntitle: Article ${article}\n---\n\n# Article ${article}\n\n${source}\n`
  const defect = (article + index) % 6
  const good = sentenceOf(locale, article)
  const target = [good, good.replace(/\[([^\]]*)\]\([^)]*\)/u, '$1'), '', good.replace(') ', ')'), source, good][
    defect
  ] as string
  const units = [102, 103].map(number => {
    const id = `1a2b${article % 10}-${number}`
    const text = number === 102 ? target : good
    return `<span data-ttu-id="${id}">${text}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n`
  })
  const title = defect === 5 ? 'title: [broken' : `title: ${locale} ${article}`
  return `---\n${title}\nms.contentlocale: ${locale}\n---\n\n${units.join('\n')}`
}

function sentenceOf(locale: string, article: number): string {
  return (sentences[locale] as string).replace('URL', `https://example.com/guide-${article}`)
}
