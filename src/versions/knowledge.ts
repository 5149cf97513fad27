/** What earlier runs have found out about one repository. If it is damaged in any way, it is ignored. */
export interface Knowledge {
  /** Identifies the code that found things out: results of other code are ignored. */
  readonly tool: string
  /** @returns What was written under a name; `null` for nothing. */
  read(name: string): Buffer | null
  write(name: string, bytes: Buffer): void
}

/** For runs that keep nothing. */
export const NO_KNOWLEDGE: Knowledge = { tool: '', read: () => null, write: () => {} }
