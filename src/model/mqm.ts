import type { IssueType } from './finding.js'

/** The seven dimensions of Multidimensional Quality Metrics (MQM 2), and `custom` for what a project adds. */
export type MqmDimension =
  | 'terminology'
  | 'accuracy'
  | 'linguistic-conventions'
  | 'style'
  | 'locale-conventions'
  | 'audience-appropriateness'
  | 'design-and-markup'
  | 'custom'

/** Where MQM files an issue: the id of its type, and the dimension that the type belongs to. */
export interface MqmType {
  readonly dimension: MqmDimension
  readonly type: string
}

/**
 * ITS 2.0 issue types as MQM types, for quality scorecards. ITS is flat and broad, so where MQM is finer, this is the type that all findings of the
 * ITS type share. Rules call broken schemas and anchors non-conformance, for which MQM has no type: it leaves those to a project's own.
 */
export const mqmTypes: Readonly<Record<IssueType, MqmType>> = {
  terminology: { dimension: 'terminology', type: 'terminology' },
  omission: { dimension: 'accuracy', type: 'omission' },
  addition: { dimension: 'accuracy', type: 'addition' },
  untranslated: { dimension: 'accuracy', type: 'untranslated' },
  'inconsistent-entities': { dimension: 'accuracy', type: 'entity' },
  numbers: { dimension: 'accuracy', type: 'number' },
  inconsistency: { dimension: 'linguistic-conventions', type: 'inconsistency' },
  characters: { dimension: 'linguistic-conventions', type: 'character-encoding' },
  duplication: { dimension: 'linguistic-conventions', type: 'duplication' },
  typographical: { dimension: 'linguistic-conventions', type: 'typography' },
  whitespace: { dimension: 'linguistic-conventions', type: 'whitespace' },
  'locale-violation': { dimension: 'locale-conventions', type: 'locale-convention' },
  'locale-specific-content': { dimension: 'audience-appropriateness', type: 'locale-specific-content' },
  markup: { dimension: 'design-and-markup', type: 'markup' },
  length: { dimension: 'design-and-markup', type: 'length' },
  internationalization: { dimension: 'custom', type: 'internationalization' },
  'non-conformance': { dimension: 'custom', type: 'other' },
  uncategorized: { dimension: 'custom', type: 'other' },
  other: { dimension: 'custom', type: 'other' }
}
