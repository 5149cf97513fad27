/** What earlier runs have found out about one repository. Whatever is wrong with it is as if nothing were known. */
export interface Knowledge {
  /** Stands for the code that finds things out: what other code has concluded is not taken. */
  readonly tool: string
  /** @returns What was written under a name; `null` for nothing. */
  read(name: string): Buffer | null
  write(name: string, bytes: Buffer): void
}

/** For runs that keep nothing. */
export const NO_KNOWLEDGE: Knowledge = { tool: '', read: () => null, write: () => {} }
