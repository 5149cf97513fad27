import { expect, it } from 'vitest'
import { changeOfImports, importedPaths } from '../../../../rules/shared/code/import-form.js'

const locales = { locale: 'uk', sourceLocale: 'en' }

it('finds the paths of imports', () => {
  expect(importedPaths(`import A from '@site/a'\nimport { B } from "../b.mdx"`)).toEqual(['@site/a', '../b.mdx'])
})

it.each([
  [
    'another start of the path',
    'import A from "/docs/_a.mdx"',
    'import A from "../_a.mdx"',
    { from: '/docs/…', to: './…' }
  ],
  ['an alias', `import A from '@site/src/a'`, `import A from '@theme/src/a'`, { from: '@site/…', to: '@theme/…' }],
  ['another name', 'import A from "/docs/_a.mdx"', 'import B from "../_a.mdx"', null],
  ['another file', 'import A from "/docs/_a.mdx"', 'import A from "../_b.mdx"', null],
  ['an import more', 'import A from "/a"', 'import A from "/a"\nimport B from "/b"', null],
  ['two changes', 'import A from "/d/a"; import B from "../b"', 'import A from "../a"; import B from "/e/b"', null]
])('%s', (_, source, target, expected) => {
  expect(changeOfImports(source, target, locales)).toEqual(expected)
})
