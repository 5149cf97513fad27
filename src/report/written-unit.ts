import type { Finding } from '../model/finding.js'

/**
 * The unit of a finding, for people who look it up by its id in a translation system.
 *
 * @param finding Any finding.
 * @returns The id that stands in the file; `undefined` outside of units, and where the id was made from the unit's text.
 */
export function writtenUnit({ unitId, isUnitIdDerived }: Finding): string | undefined {
  return isUnitIdDerived === true ? undefined : unitId
}
