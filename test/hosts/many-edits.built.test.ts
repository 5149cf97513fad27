import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleFolder } from '../support/built.js'
import { cleanSite } from './damaged-site.js'
import { startClient } from './language-client.js'

test('5,000 edits of a long document take no memory that stays', async () => {
  const site = cleanSite()
  const path = 'nb-no/long.md'
  // Kept as often as it is edited, this text would take fifty times the memory that the server is given.
  const text = `# Tittel\n\n${'Lagre endringene før du lukker vinduet, ellers går de tapt.\n\n'.repeat(1500)}`
  const client = await startClient(site.root, {
    command: ['--max-old-space-size=110', join(bundleFolder, 'language-server.js'), '--stdio']
  })
  await client.open(path, text)
  for (let round = 0; round < 50; round++) {
    const lines = Array.from({ length: 100 }, (_, edit) => `# Tittel ${round}.${edit}`)
    const diagnostics = await client.burst(path, lines)
    expect(diagnostics).toEqual([])
  }
  expect(await client.close()).toBe(0)
})
