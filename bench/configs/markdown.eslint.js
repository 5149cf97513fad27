import markdown from '@eslint/markdown'

const [recommended] = markdown.configs.recommended

/** The rules that the plugin recommends, with GFM and front matter as documentation sites need them. */
export default [
  { ...recommended, plugins: { markdown }, language: 'markdown/gfm', languageOptions: { frontmatter: 'yaml' } }
]
