/**
 * Languages that put case endings of two and more letters at any name, also at one in bold: Turkic (az, kk, ky, tk, tr, tt, ug, uz), Uralic (et, fi, hu),
 * Dravidian (kn, ml, ta, te), Basque, Georgian and Mongolian. Elsewhere, endings behind emphasis are single letters, such as the `s` of a plural.
 */
export const SUFFIXING_LANGUAGES: ReadonlySet<string> = new Set([
  'az', 'kk', 'ky', 'tk', 'tr', 'tt', 'ug', 'uz', 'et', 'fi', 'hu', 'kn', 'ml', 'ta', 'te', 'eu', 'ka', 'mn'
])
