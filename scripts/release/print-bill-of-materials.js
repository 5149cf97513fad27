// Prints the software bill of materials of the package that has just been built: `npm sbom` does not know what the bundle contains.
import { readFileSync } from 'node:fs'
import { billOfMaterials } from './bill-of-materials.js'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const notices = readFileSync('dist/bundle/THIRD-PARTY-NOTICES.txt', 'utf8')
console.log(JSON.stringify(billOfMaterials(lock, notices), null, 2))
