import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { copySite, type Site } from '../support/site.js'

const fixtures = fileURLToPath(new URL('../fixtures/site', import.meta.url))
const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))

const setUp = (locale: string): string => `${locale}/set-up-a-backup.md`
const restore = (locale: string): string => `${locale}/restore-a-file.md`
const notes = (locale: string): string => `${locale}/release-notes.md`

/** The ids of a file's units: its prefix and a number. */
function idOf(site: Site, path: string, number: number): string {
  return `${/data-ttu-id="([0-9a-f]{5})-/.exec(site.read(path))?.[1] ?? ''}-${number}`
}

interface Plant {
  readonly name: string
  readonly plant: (site: Site) => void
  readonly expected: (site: Site) => readonly string[]
}

const plants: readonly Plant[] = [
  {
    name: 'a changed URL in a target',
    plant: site => {
      site.edit(setUp('nb-no'), 'cloud.fjord.example/start', 'cloud.fjord.example/begynn')
    },
    expected: () => [`${setUp('nb-no')} link-url-match/changed “https://cloud.fjord.example/begynn”`]
  },
  {
    name: 'a lost link in a Japanese target',
    plant: site => {
      site.edit(setUp('ja-jp'), '[Fjord Cloud](https://cloud.fjord.example/start) に', 'Fjord Cloud に')
    },
    expected: () => [
      `${setUp('ja-jp')} link-url-match/lost “バックアップは、ファイルのコピーを Fjord Cloud に保管します。”`
    ]
  },
  {
    name: 'an added link in a Chinese target',
    plant: site => {
      site.edit(restore('zh-cn'), '还原的文件会保留', '还原的[文件](https://other.example/)会保留')
    },
    expected: () => [`${restore('zh-cn')} link-url-match/added “https://other.example/”`]
  },
  {
    name: 'a URL changed on both sides of a unit',
    plant: site => {
      site.write(
        restore('ru-ru'),
        site.read(restore('ru-ru')).replaceAll('fjord.example/contact', 'fjord.example/kontakt')
      )
    },
    expected: () => [
      `${restore('ru-ru')} link-url-parity/changed “[обратитесь в службу поддержки](https://support.fjord.example/kontakt)”`
    ]
  },
  {
    name: 'a changed URL in an article without spans',
    plant: site => {
      site.edit(notes('fr-fr'), 'changes/dates', 'modifications/dates')
    },
    expected: () => [`${notes('fr-fr')} link-url-match/changed “https://cloud.fjord.example/modifications/dates”`]
  },
  {
    name: 'a changed image in an article without spans',
    plant: site => {
      site.edit(notes('ar-sa'), '../media/release.png', '../media/release-2.png')
    },
    expected: () => [`${notes('ar-sa')} link-url-match/changed “../media/release-2.png”`]
  },
  {
    name: 'a changed target id',
    plant: site => {
      site.edit(setUp('lv-lv'), /data-ttu-id="([0-9a-f]{5})-104"/, 'data-ttu-id="$1-904"')
    },
    expected: site => [`${setUp('lv-lv')} span-id-match/differs “${idOf(site, setUp('lv-lv'), 904)}”`]
  },
  {
    name: 'a changed source id',
    plant: site => {
      site.edit(setUp('de-de'), /data-stu-id="([0-9a-f]{5})-104"/, 'data-stu-id="$1-905"')
    },
    expected: site => [`${setUp('de-de')} span-id-match/differs “${idOf(site, setUp('de-de'), 104)}”`]
  },
  {
    name: 'two swapped target ids',
    plant: site => {
      site.edit(setUp('nl-nl'), /data-ttu-id="([0-9a-f]{5})-104"/, 'data-ttu-id="$1-swap"')
      site.edit(setUp('nl-nl'), /data-ttu-id="([0-9a-f]{5})-106"/, 'data-ttu-id="$1-104"')
      site.edit(
        setUp('nl-nl'),
        'data-ttu-id="' + idOf(site, setUp('nl-nl'), 0).slice(0, -1) + 'swap"',
        'data-ttu-id="' + idOf(site, setUp('nl-nl'), 106) + '"'
      )
    },
    expected: site => [
      `${setUp('nl-nl')} span-id-match/differs “${idOf(site, setUp('nl-nl'), 106)}”`,
      `${setUp('nl-nl')} span-id-match/differs “${idOf(site, setUp('nl-nl'), 104)}”`
    ]
  },
  {
    name: 'an id used twice',
    plant: site => {
      site.write(restore('fr-fr'), site.read(restore('fr-fr')).replaceAll(/([0-9a-f]{5})-106"/g, '$1-105"'))
    },
    expected: site => [`${restore('fr-fr')} span-id-unique/duplicate “${idOf(site, restore('fr-fr'), 105)}”`]
  },
  {
    name: 'a unit with the prefix of another file',
    plant: site => {
      site.write(restore('ja-jp'), site.read(restore('ja-jp')).replaceAll(/[0-9a-f]{5}-104"/g, '0abc0-104"'))
    },
    expected: () => [`${restore('ja-jp')} span-id-unique/prefix “0abc0-104”`]
  },
  {
    name: 'a dropped target span',
    plant: site => {
      site.edit(restore('nb-no'), /<span data-ttu-id="[^"]*">Du kan[^<]*<\/span>/, '')
    },
    expected: () => [
      `${restore('nb-no')} require-translation/missingTarget “You can restore a file for a month after you delete it.”`
    ]
  },
  {
    name: 'an empty target',
    plant: site => {
      site.edit(restore('ar-sa'), 'يمكنك استعادة ملف لمدة شهر بعد حذفه.', '')
    },
    expected: site => [
      `${restore('ar-sa')} require-translation/blankTarget “<span data-ttu-id="${idOf(site, restore('ar-sa'), 103)}">”`
    ]
  },
  {
    name: 'a target of no-break and zero-width spaces',
    plant: site => {
      site.edit(restore('zh-cn'), '删除文件后，您可以在一个月内将其还原。', '\u00A0\u200B&nbsp;')
    },
    expected: site => [
      `${restore('zh-cn')} require-translation/blankTarget “<span data-ttu-id="${idOf(site, restore('zh-cn'), 103)}">\u00A0\u200B&nbsp;”`
    ]
  },
  {
    name: 'a dropped source span',
    plant: site => {
      site.edit(restore('de-de'), /<span class="sxs-lookup"><span data-stu-id="[^"]*">You can[^<]*<\/span><\/span>/, '')
    },
    expected: () => [
      `${restore('de-de')} require-translation/missingSource “Sie können eine Datei noch einen Monat nach dem Löschen wiederherstellen.”`
    ]
  },
  {
    name: 'a dropped unit',
    plant: site => {
      site.edit(restore('lv-lv'), /\n\n<span data-ttu-id="[^"]*">Atjaunotie[^\n]*\n/, '\n')
    },
    expected: site => [`${restore('lv-lv')} span-parity/missing “${idOf(site, restore('lv-lv'), 105)}”`]
  },
  {
    name: 'a changed source text',
    plant: site => {
      site.edit(restore('ru-ru'), 'for a month after', 'for a year after')
    },
    expected: () => [`${restore('ru-ru')} span-parity/differs “You can restore a file for a year after you delete it.”`]
  },
  {
    name: 'an unclosed target span',
    plant: site => {
      site.edit(setUp('fr-fr'), '**Sauvegarde**.</span>', '**Sauvegarde**.')
    },
    expected: site => [
      `${setUp('fr-fr')} span-well-formed/unclosed “<span data-ttu-id="${idOf(site, setUp('fr-fr'), 104)}">”`
    ]
  },
  {
    name: 'an escaped span tag',
    plant: site => {
      site.edit(setUp('ja-jp'), /<span data-ttu-id="([0-9a-f]{5}-105)">/, '<span data-ttu-id=&quot;$1&quot;>')
    },
    expected: site => [
      `${setUp('ja-jp')} span-well-formed/escaped “<span data-ttu-id=&quot;${idOf(site, setUp('ja-jp'), 105)}&quot;>”`
    ]
  },
  {
    name: 'source text left in the target',
    plant: site => {
      site.edit(
        setUp('fr-fr'),
        'La première sauvegarde peut prendre une journée entière, car chaque fichier est copié.',
        'The first backup can take a whole day, because every file is copied.'
      )
    },
    expected: () => [
      `${setUp('fr-fr')} no-untranslated/same “The first backup can take a whole day, because every file is copied.”`
    ]
  },
  {
    name: 'an empty link label',
    plant: site => {
      site.edit(setUp('zh-cn'), '[还原文件](restore-a-file.md)', '[](restore-a-file.md)')
    },
    expected: () => [`${setUp('zh-cn')} no-empty-link-text/empty “[](restore-a-file.md)”`]
  },
  {
    name: 'a broken date in the front matter',
    plant: site => {
      site.edit(setUp('nb-no'), 'ms.lasthandoff: 11/02/2026', 'ms.lasthandoff: 31/12/2026')
    },
    expected: () => [`${setUp('nb-no')} front-matter-schema/violation “31/12/2026”`]
  },
  {
    name: 'a misspelt key',
    plant: site => {
      site.edit(setUp('ru-ru'), 'ms.contentlocale:', 'ms.contentlocal:')
    },
    expected: () => [`${setUp('ru-ru')} front-matter-schema/violation “ms.contentlocal”`]
  },
  {
    name: 'a wrong locale',
    plant: site => {
      site.edit(setUp('nb-no'), 'ms.contentlocale: nb-NO', 'ms.contentlocale: nn-NO')
    },
    expected: () => [`${setUp('nb-no')} front-matter-locale/differs “nn-NO”`]
  },
  {
    name: 'a changed key that translation must not touch',
    plant: site => {
      site.edit(setUp('lv-lv'), 'ms.topic: article', 'ms.topic: raksts')
    },
    expected: () => [`${setUp('lv-lv')} front-matter-parity/differs “raksts”`]
  },
  {
    name: 'a missing key that the schema and the other locales have',
    plant: site => {
      site.edit(notes('ja-jp'), /title: .*\n/, '')
    },
    expected: () => [`${notes('ja-jp')} front-matter-schema/violation “---”`]
  },
  {
    name: 'a key in other letter case, with another value',
    plant: site => {
      site.edit(notes('lv-lv'), 'author: fjord-docs', 'Author: fjord')
    },
    expected: () => [`${notes('lv-lv')} front-matter-parity/renamed “Author”`]
  },
  {
    name: 'front matter without its first line',
    plant: site => {
      site.edit(notes('zh-cn'), /^---\n/, '')
    },
    expected: () => [`${notes('zh-cn')} front-matter-schema/unreadable “title: 发行说明”`]
  },
  {
    name: 'front matter without its last line',
    plant: site => {
      site.edit(notes('ar-sa'), /\n---\n/, '\n')
    },
    expected: () => [`${notes('ar-sa')} front-matter-schema/unreadable “---”`]
  },
  {
    name: 'an older hand-off',
    plant: site => {
      site.edit(
        restore('de-de'),
        /ms.openlocfilehash: \w+/,
        'ms.openlocfilehash: 0123456789abcdef0123456789abcdef01234567'
      )
      site.edit(restore('de-de'), 'ms.lasthandoff: 11/02/2026', 'ms.lasthandoff: 03/02/2026')
    },
    expected: () => [`${restore('de-de')} no-stale-translation/notSource “0123456789abcdef0123456789abcdef01234567”`]
  }
]

describe('one planted defect in a clean site of ten locales', () => {
  test('the clean site has no finding, not even with the strict preset', async () => {
    const { lines, results } = await copySite(fixtures).lint(['.'], { extends: 'strict' })
    expect(lines).toEqual([])
    expect(results).toHaveLength(40)
  })

  test.each(plants)('$name: found at its place, and nothing else', async ({ plant, expected }) => {
    const site = copySite(fixtures)
    plant(site)
    const { lines, faults } = await site.lint()
    expect(lines).toEqual(expected(site))
    expect(faults).toEqual([])
  })

  test.each(plants)('$name: found too when only that file is given', async ({ plant, expected }) => {
    const site = copySite(fixtures)
    plant(site)
    const lines = expected(site)
    const path = (lines[0] as string).split(' ', 1)[0] as string
    expect((await site.lint([path])).lines).toEqual(lines)
  })
})

describe.skipIf(!existsSync(seeds))('the seed articles (skipped where ../shared/seeds is absent)', () => {
  test('are without errors, in one group of three and two of one', async () => {
    const site = copySite(seeds)
    expect((await site.lint(['*.txt'], { extends: 'critical' })).lines).toEqual([])
    const { results } = await site.lint(['*.txt'])
    expect(results.map(result => result.errorCount)).toEqual([0, 0, 0, 0, 0])
    const sizes = results.map(result => results.filter(other => other.articleKey === result.articleKey).length)
    expect(sizes.sort()).toEqual([1, 1, 3, 3, 3])
  })
})
