/** Names of the report formats; apart from the formats, so that reading a command line loads none of them. */
export const formatNames = ['stylish', 'json', 'github', 'sarif', 'junit', 'gitlab', 'blob'] as const
export type FormatName = typeof formatNames[number]
