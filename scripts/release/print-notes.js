// Prints what the changelog says of the version in package.json: the text of its release.
import { readFileSync } from 'node:fs'
import { notesOf } from './changelog.js'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
console.log(notesOf(readFileSync('CHANGELOG.md', 'utf8'), version))
