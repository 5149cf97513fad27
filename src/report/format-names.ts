/** Names of the report formats; apart from the formats, so that reading a command line loads none of them. */
export const formatNames = ['stylish', 'json', 'github', 'sarif', 'junit', 'gitlab', 'html', 'blob'] as const
export type FormatName = (typeof formatNames)[number]

/** Formats for readers who do not have the articles, or that hand on what such formats need. */
export const formatsWithExcerpts: ReadonlySet<FormatName> = new Set(['html', 'blob'])
