/**
 * Hosts that send each reader to his own language when a URL names none, and on which a locale segment pins all readers to one. Each entry
 * was seen in real articles with locale segments; the ones left out (such as `docs.astro.build`) have no page without a locale.
 */
export const SELF_REDIRECTING_HOSTS = [
  // Documentation, and the name it had before.
  'learn.microsoft.com',
  'docs.microsoft.com',
  'msdn.microsoft.com',
  'technet.microsoft.com',
  // Help for end users; the second host forwards to the first.
  'support.microsoft.com',
  'support.office.com',
  // Product pages and downloads.
  'www.microsoft.com',
  'azure.microsoft.com',
  'products.office.com',
  'visualstudio.microsoft.com',
  'powerbi.microsoft.com',
  'dotnet.microsoft.com',
  // MDN redirects `/docs/…` by the browser's language.
  'developer.mozilla.org'
] as const
