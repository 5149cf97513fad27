// The floor: what Node needs to read every file of a folder, decode it and pass one regular expression over it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

let units = 0
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
  units += text.match(/data-ttu-id="[0-9a-f]{5}-p?\d+"/g)?.length ?? 0
}
process.stdout.write(`${units} units\n`)
