/**
 * An error that the user can fix: bad usage, configuration or schema. Its message is one clear sentence (what, where,
 * what was expected, nearest valid choice); the command line prints it without a stack and exits with 2.
 */
export class UserError extends Error {
  override name = 'UserError'
}
