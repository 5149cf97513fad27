/**
 * The path of a file inside the repository.
 *
 * @param prefix Path of the working directory inside the repository; empty where it is the root.
 */
export function repositoryPath(prefix: string, filePath: string): string {
  return prefix === '' ? filePath : `${prefix}/${filePath}`
}

/** A relative path as a URI reference: other than `/`, what has a meaning in URIs is encoded. */
export function toUri(path: string): string {
  // A lone surrogate has no encoding.
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(part => encodeURIComponent(part))
    .join('/')
}
