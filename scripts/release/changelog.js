/** The section that changes are written to until a release gives it a number. */
const unreleased = '## [Unreleased]'

/**
 * Gives what is unreleased a version and a date, below an empty section for what comes next.
 *
 * @param {string} changelog In the form of Keep a Changelog.
 * @param {{ version: string, date: string, previous: string | null, repository: string }} release The date as `YYYY-MM-DD`, the tag before, the
 *   address of the repository.
 * @returns {string} The changelog of the release.
 * @throws {Error} Where there is no such section, or nothing in it.
 */
export function closeUnreleased(changelog, { version, date, previous, repository }) {
  if (notesOf(changelog, 'Unreleased') === '')
    throw new Error(
      `Unexpected empty section \`${unreleased}\` in CHANGELOG.md, expected what users notice of ${version}`
    )
  const compare =
    previous === null ? `${repository}/releases/tag/v${version}` : `${repository}/compare/${previous}...v${version}`
  return changelog
    .replace(unreleased, `${unreleased}\n\n## [${version}] - ${date}`)
    .replace(
      /^\[Unreleased\]: .*$/m,
      `[Unreleased]: ${repository}/compare/v${version}...main\n[${version}]: ${compare}`
    )
}

/**
 * What a version brings, without its heading.
 *
 * @param {string} changelog In the form of Keep a Changelog.
 * @param {string} version Such as `1.2.3`, or `Unreleased`.
 * @returns {string} Markdown; empty for a section without text.
 * @throws {Error} Where the changelog does not know the version.
 */
export function notesOf(changelog, version) {
  const lines = changelog.split('\n')
  const start = lines.findIndex(line => line.startsWith(`## [${version}]`))
  if (start < 0) throw new Error(`Unexpected version ${version}, expected one of CHANGELOG.md`)
  const length = lines.slice(start + 1).findIndex(line => /^## |^\[[^\]]+\]: /.test(line))
  return lines
    .slice(start + 1, length < 0 ? undefined : start + 1 + length)
    .join('\n')
    .trim()
}
