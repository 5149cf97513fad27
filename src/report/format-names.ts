/** Names of the report formats; apart from the formats, so that reading a command line loads none of them. */
export const formatNames = ['stylish', 'json', 'github'] as const
export type FormatName = typeof formatNames[number]
