// Called by `npm version` once package.json has its new version, before the commit and the tag.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { closeUnreleased } from './changelog.js'

const { version, homepage } = JSON.parse(readFileSync('package.json', 'utf8'))
const { status, stdout } = spawnSync('git', ['describe', '--tags', '--abbrev=0', '--match', 'v*.*.*'], {
  encoding: 'utf8'
})
const release = {
  version,
  date: new Date().toISOString().slice(0, 10),
  previous: status === 0 ? stdout.trim() : null,
  repository: homepage.replace(/#.*$/, '')
}
writeFileSync('CHANGELOG.md', closeUnreleased(readFileSync('CHANGELOG.md', 'utf8'), release))
