import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../support/project.js'
import { copySite, type Site } from '../support/site.js'

/** A copy of the fixture site (or another folder of the project) in which configurations of other tools find their plugins. */
export function cleanSite(folder = 'test/fixtures/site'): Site {
  const site = copySite(join(projectFolder, folder))
  symlinkSync(join(projectFolder, 'node_modules'), join(site.root, 'node_modules'), 'junction')
  return site
}

/** A copy of the fixture site with defects of unit, article and group rules, some with fixes and suggestions, in many scripts. */
export function damagedSite(): Site {
  const site = cleanSite()
  site.edit('nb-no/set-up-a-backup.md', 'cloud.fjord.example/start', 'cloud.fjord.example/begynn')
  site.edit('fr-fr/release-notes.md', 'changes/dates', 'modifications/dates')
  site.edit('ja-jp/restore-a-file.md', 'ファイルは、削除してから 1 か月間は復元できます。', '')
  site.edit('ar-sa/set-up-a-backup.md', 'ms.contentlocale: ar-SA', 'ms.contentlocale: ar-EG')
  site.edit('zh-cn/restore-a-file.md', /\n\n<span data-ttu-id="[^"]*">还原的文件[^\n]*\n/, '\n')
  site.edit('zh-cn/set-up-a-backup.md', '[还原文件](restore-a-file.md)', '[](restore-a-file.md)')
  site.edit('de-de/set-up-a-backup.md', /data-stu-id="([0-9a-f]{5})-104"/, 'data-stu-id="$1-905"')
  site.edit('ru-ru/set-up-a-backup.md', 'ms.contentlocale:', 'ms.contentlocal:')
  // Offsets behind a byte order mark, CRLF, a character of two units, and a bare URL that remark-gfm gives no position.
  const dutch = site
    .read('nl-nl/set-up-a-backup.md')
    .replace('ms.contentlocale: nl-NL', 'ms.contentlocale: nl-BE')
    .replace(/\n/g, '\r\n')
  site.write('nl-nl/set-up-a-backup.md', `\uFEFF${dutch}`)
  site.write(
    'lv-lv/release-notes.md',
    `${site.read('lv-lv/release-notes.md')}\n🧭 [!VIDEO https://video.fjord.example/embed?a=1&b=2]\n`
  )
  return site
}
