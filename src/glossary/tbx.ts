import { createRequire } from 'node:module'
import type { SaxesParser, SaxesTagPlain } from 'saxes'
import { UserError } from '../model/error.js'
import type { GlossaryEntry, GlossaryTerm, TermStatus } from '../model/glossary.js'
import { canonicalLocale, isSourceLocale } from '../text/languages/locale.js'
import { parseStatus } from './status.js'

const require = createRequire(import.meta.url)

/** A concept while its element is read. */
interface OpenEntry {
  readonly source: string[]
  readonly targets: GlossaryTerm[]
  doNotTranslate: boolean
}

interface OpenTerm {
  text: string
  status: TermStatus
}

const CONCEPTS: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry'])
const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet'])
const TERMS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig'])
/** Where TBX says a term's status; as an element of its own in the style with namespaces. */
const STATUS_TYPES: ReadonlySet<string> = new Set(['administrativeStatus', 'normativeAuthorization'])

/**
 * Reads a glossary in TBX (ISO 30042), of 2008 or 2019, in either style. Entities from outside are never fetched.
 *
 * @param text Text of the file.
 * @param path The file, for messages.
 * @param sourceLocale Canonical tag of the source language.
 * @returns Entries in file order; concepts without a term of the source language are left out.
 * @throws {UserError} For what is no well-formed TBX, with the line.
 */
export function parseTbxGlossary(text: string, path: string, sourceLocale: string): GlossaryEntry[] {
  const entries: GlossaryEntry[] = []
  const reader = new TbxReader(path, sourceLocale, entry => {
    entries.push(entry)
  })
  reader.read(text)
  return entries
}

class TbxReader {
  readonly #parser: SaxesParser
  readonly #path: string
  readonly #sourceLocale: string
  readonly #add: (entry: GlossaryEntry) => void
  #depth = 0
  #entry: OpenEntry | null = null
  #locale: string | null = null
  #term: OpenTerm | null = null
  #text = ''
  #statusType = ''

  constructor(path: string, sourceLocale: string, add: (entry: GlossaryEntry) => void) {
    this.#path = path
    this.#sourceLocale = sourceLocale
    this.#add = add
    // Loaded only here: most runs have no glossary.
    const saxes = require('saxes') as typeof import('saxes')
    this.#parser = new saxes.SaxesParser()
    this.#parser.on('error', error => {
      throw this.#error(
        `Unexpected XML (${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`,
        'well-formed TBX'
      )
    })
    this.#parser.on('opentag', tag => {
      this.#open(tag)
    })
    this.#parser.on('closetag', tag => {
      this.#close(localName(tag.name))
    })
    this.#parser.on('text', text => {
      this.#text += text
    })
    this.#parser.on('cdata', text => {
      this.#text += text
    })
  }

  read(text: string): void {
    this.#parser.write(text).close()
  }

  #open(tag: SaxesTagPlain): void {
    const name = localName(tag.name)
    if (this.#depth++ === 0 && name !== 'tbx' && name !== 'martif')
      throw this.#error(`Unexpected element \`${name}\``, '`tbx` or `martif`')
    this.#text = ''
    this.#statusType = STATUS_TYPES.has(name) ? name : attribute(tag, 'type')
    if (CONCEPTS.has(name)) this.#entry = { source: [], targets: [], doNotTranslate: false }
    else if (LANGUAGES.has(name)) this.#locale = this.#readLocale(attribute(tag, 'lang'))
    else if (TERMS.has(name)) this.#term = { text: '', status: 'preferred' }
    if (this.#entry !== null && attribute(tag, 'translate') === 'no') this.#entry.doNotTranslate = true
  }

  #close(name: string): void {
    this.#depth--
    const text = this.#text.trim()
    const [entry, term] = [this.#entry, this.#term]
    if (term !== null && name === 'term') term.text = text
    else if (term !== null && STATUS_TYPES.has(this.#statusType)) {
      const status = parseStatus(text)
      if (status === null)
        throw this.#error(
          `Unexpected status \`${text}\``,
          '`preferredTerm-admn-sts`, `admittedTerm-admn-sts`, `deprecatedTerm-admn-sts` or `supersededTerm-admn-sts`'
        )
      term.status = status
    } else if (TERMS.has(name) && term !== null && entry !== null) {
      if (term.text === '') throw this.#error(`Unexpected \`${name}\` without a term`, 'an element `term` with text')
      if (isSourceLocale(this.#locale, this.#sourceLocale)) entry.source.push(term.text)
      else entry.targets.push({ text: term.text, locale: this.#locale, status: term.status, variants: [] })
      this.#term = null
    } else if (CONCEPTS.has(name) && entry !== null) {
      if (entry.source.length > 0) this.#add({ ...entry, caseSensitive: false })
      this.#entry = null
    }
    this.#statusType = ''
    this.#text = ''
  }

  #readLocale(tag: string): string {
    const locale = canonicalLocale(tag)
    if (locale === null)
      throw this.#error(`Unexpected language \`${tag}\``, '`xml:lang` with a BCP 47 tag such as `de-DE`')
    return locale
  }

  #error(what: string, expected: string): UserError {
    return new UserError(`${what} in ${this.#path} line ${this.#parser.line}, expected ${expected}`)
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attribute(tag: SaxesTagPlain, wanted: string): string {
  for (const [name, value] of Object.entries(tag.attributes)) if (localName(name) === wanted) return value
  return ''
}
