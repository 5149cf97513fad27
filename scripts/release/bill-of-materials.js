/**
 * A software bill of materials in the form of CycloneDX 1.5: the libraries that are installed with a package, of all systems, and those whose code is part of it.
 *
 * @param {{ name: string, version: string, packages: Record<string, LockedPackage> }} lock What `package-lock.json` holds.
 * @param {string} notices The notices of the bundle: a line `name version (licence)` above the licence of each library that it contains.
 * @returns {object} The document. It has no date and no serial number, so that the same lock file gives the same bytes.
 * @throws {Error} Where a library in the bundle is not in the lock file.
 *
 * @typedef {{ name?: string, version: string, license?: string, integrity?: string, dev?: boolean, optional?: boolean }} LockedPackage
 */
export function billOfMaterials({ name, version, packages }, notices) {
  const locked = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, each]) => ({ ...each, name: each.name ?? path.slice(path.lastIndexOf('node_modules/') + 13) }))
  const installed = locked.filter(({ dev }) => dev !== true).map(each => component(each, 'installed'))
  const bundled = [...notices.matchAll(/^(\S+) (\d\S*) \([^)\n]+\)$/gm)].map(([, library, release]) => {
    const found = locked.find(each => each.name === library && each.version === release)
    if (found === undefined)
      throw new Error(
        `Library ${library} ${release} of the bundle is missing in package-lock.json, expected what \`npm ci\` installs`
      )
    return component(found, 'bundled')
  })
  const all = [...installed, ...bundled].map(each => [`${each['bom-ref']} ${each.properties[0].value}`, each])
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'library', 'bom-ref': `${name}@${version}`, name, version, purl: purl(name, version) }
    },
    components: [...new Map(all)].sort(([first], [second]) => (first < second ? -1 : 1)).map(([, each]) => each)
  }
}

function component({ name, version, license, integrity, optional }, place) {
  const isBundled = place === 'bundled'
  return {
    type: 'library',
    'bom-ref': `${name}@${version}${isBundled ? '#bundled' : ''}`,
    name,
    version,
    scope: optional === true && !isBundled ? 'optional' : 'required',
    purl: purl(name, version),
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
    properties: [{ name: 'loc-lint:place', value: place }]
  }
}

/** `sha512-` and base64 → the name of CycloneDX, and hexadecimal digits. */
function hashOf(integrity) {
  const [algorithm, digest] = integrity.split(' ')[0].split('-')
  return { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
}

function purl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}
