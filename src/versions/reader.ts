import { featuresOf, type SectionFeatures } from './features.js'
import { meaningOf } from './meaning.js'
import { sectionsOf, type Section } from './sections.js'

/** Reads texts of one article group; versions share most of their sections, which are read once. */
export interface VersionReader {
  featuresOf(text: string): readonly SectionFeatures[]
  /** Equal for texts that look the same to readers. */
  meaningOf(text: string): string
}

export function createVersionReader(): VersionReader {
  const sections = remembering((text: string) => sectionsOf(text))
  const features = bySection(featuresOf)
  const meaning = bySection(meaningOf)
  return {
    featuresOf: remembering(text => sections(text).map(features)),
    meaningOf: remembering(text => sections(text).map(meaning).join('\n'))
  }
}

function remembering<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return text => {
    const value = known.get(text) ?? make(text)
    known.set(text, value)
    return value
  }
}

function bySection<Value>(make: (section: Section) => Value): (section: Section) => Value {
  const known = new Map<string, Value>()
  return section => {
    // The text says of which kind it is.
    const value = known.get(section.text) ?? make(section)
    known.set(section.text, value)
    return value
  }
}
