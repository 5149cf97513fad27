/**
 * Names some articles by their locales, for messages.
 *
 * @param articles Articles with their locales; one without locale is named by its path.
 * @returns At most three names and the number of the rest: `` `fr-FR`, `ja-JP` ``.
 */
export function nameLocales(articles: readonly { readonly locale: string | null; readonly path: string }[]): string {
  const names = articles.map(({ locale, path }) => `\`${locale ?? path}\``)
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}
