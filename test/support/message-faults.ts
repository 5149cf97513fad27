import type { Finding } from '../../src/model/finding.js'

/** What is wrong with the form of our messages as they are shown. */
export function messageFaults(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ messageId, message }) =>
    formFaults(message).map(fault => `${messageId}: its message ${fault}: ${message}`)
  )
}

function formFaults(message: string): string[] {
  return [
    ...(/^\p{Lu}/u.test(message) ? [] : ['starts without a capital letter']),
    ...(message.endsWith('.') ? ['ends in a full stop'] : [])
  ]
}

/** Placeholders for what stands in articles: readers have to see where it begins and ends. */
const QUOTED = ['actual', 'url', 'key', 'id', 'path', 'tag', 'text', 'label', 'word', 'locale', 'source', 'marker']

/** Words of this project's past that say nothing to people who fix texts. */
const INSIDER = /\b(?:own|wanted|told|tells?|blanks?|mend\w*|meant|planted|elsewhere|speaks?)\b/i

/**
 * What is wrong with the template of a message, before its placeholders are filled.
 *
 * @param template Such as ``Link to `{{expected}}` is missing``.
 * @returns Sentences; empty where all is well.
 */
export function templateFaults(template: string): string[] {
  const words = template.replaceAll(/\{\{\w+\}\}/g, '')
  const isOpen = (marks: RegExp): boolean => (template.match(marks) ?? []).length % 2 === 1
  const bare = QUOTED.filter(name => new RegExp(`(?<![\`“][^\`”]*)\\{\\{${name}\\}\\}`).test(template))
  return [
    ...formFaults(template.replace(/^\{\{\w+\}\}/, 'X')),
    ...(template.startsWith('Unexpected') ? ['says that there is a defect before it says which'] : []),
    ...(INSIDER.test(words) ? [`has the word “${INSIDER.exec(words)?.[0]}”`] : []),
    ...(isOpen(/`/g) || isOpen(/[“”]/g) ? ['has a quotation that is never closed'] : []),
    ...bare.map(name => `has {{${name}}} without quotes`)
  ]
}
