import { createRepository, type Repository } from '../git/repository.js'

/** A repository whose commits have times of their own, a day apart. */
export interface DatedRepository extends Repository {
  /** Writes files and commits them. @returns The id of the commit. */
  readonly save: (files: Readonly<Record<string, string>>, message?: string) => string
}

export function createDatedRepository(): DatedRepository {
  const repository = createRepository()
  let day = 0
  return {
    ...repository,
    save(files, message = 'change') {
      for (const [path, text] of Object.entries(files)) repository.write(path, text)
      repository.git('add', '--all')
      const date = new Date(Date.UTC(2024, 0, 1 + day++)).toISOString()
      repository.git(
        '-c',
        `user.useConfigOnly=false`,
        'commit',
        '--quiet',
        '--no-verify',
        '--date',
        date,
        '--message',
        message
      )
      return repository.git('rev-parse', 'HEAD').trim()
    }
  }
}

export interface Parts {
  /** Number of sheets in the section on paper. */
  readonly sheets?: number
  /** A command in the section on paper. */
  readonly command?: string
  /** A further section. */
  readonly cleaning?: boolean
  /** The address in the last section. */
  readonly url?: string
  /** What the opening says in addition. */
  readonly hint?: boolean
}

/** A guide in English. */
export function english({
  sheets = 1200,
  command = 'lp -o tray=2',
  cleaning = false,
  url = 'https://example.com/help',
  hint = false
}: Parts = {}): string {
  return `---
title: Print a report
weight: 20
---

Open **Reports**, and press \`Ctrl+P\` to see the [preview](https://example.com/preview).${hint ? ' The preview opens in a window of its own, next to the report.' : ''}

## Choose the paper

The printer takes ${sheets} sheets. Load the tray before you print, or the job waits.

\`\`\`sh
${command}
\`\`\`

${cleaning ? '## Clean the rollers\n\nSwitch the printer off, and run `cleaner --dry`.\n\n' : ''}## Ask for help

Write to [support](${url}), and name your printer.
`
}

/** Its translation. */
export function norwegian({
  sheets = 1200,
  command = 'lp -o tray=2',
  cleaning = false,
  url = 'https://example.com/help',
  hint = false
}: Parts = {}): string {
  return `---
title: Skriv ut en rapport
weight: 20
---

Åpne **Rapporter**, og trykk på \`Ctrl+P\` for å se [forhåndsvisningen](https://example.com/preview).${hint ? ' Forhåndsvisningen åpnes i et eget vindu ved siden av rapporten.' : ''}

## Velg papiret

Skriveren tar ${sheets} ark. Fyll skuffen før du skriver ut, ellers venter jobben.

\`\`\`sh
${command}
\`\`\`

${cleaning ? '## Rengjør valsene\n\nSlå av skriveren, og kjør `cleaner --dry`.\n\n' : ''}## Be om hjelp

Skriv til [brukerstøtten](${url}), og oppgi skriveren din.
`
}
