// This repository's own use of the rules: `npx loc-lint examples/content` reads the settings, and `npx remark examples/content` runs the same rules.
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkLint from 'remark-lint'
import locLint from './dist/bundle/index.js'

export default {
  plugins: [
    remarkFrontmatter,
    remarkGfm,
    remarkLint,
    [locLint, { sourceLocale: 'en-US', extends: 'strict', glossary: 'examples/glossary.csv' }]
  ]
}
