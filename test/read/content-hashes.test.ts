import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentHashes } from '../../src/read/content-hashes.js'

const hash = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex')
const products = join('..', 'shared', 'corpus', 'products')

describe('contentHashes', () => {
  it('hashes the bytes and the bytes with CRLF line ends', () => {
    expect(contentHashes('a\nbæ\n')).toEqual([
      hash('sha1', 'a\nbæ\n'),
      hash('sha1', 'a\r\nbæ\r\n'),
      hash('sha256', 'a\nbæ\n'),
      hash('sha256', 'a\r\nbæ\r\n')
    ])
  })

  it('does not double CRLF line ends and fixes mixed ones', () => {
    expect(contentHashes('a\r\n')).toEqual([hash('sha1', 'a\r\n'), hash('sha256', 'a\r\n')])
    expect(contentHashes(Buffer.from('a\r\nb\n'))).toContain(hash('sha1', 'a\r\nb\r\n'))
  })

  it('takes bytes as they are, also from the middle of a buffer', () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x0a])
    expect(contentHashes(bytes.subarray(3))).toContain(
      createHash('sha1')
        .update(Buffer.from([0xff, 0x0d, 0x0a]))
        .digest('hex')
    )
  })

  it.skipIf(!existsSync(products))(
    'finds the hash that real translations recorded of their source (needs ../shared/corpus)',
    () => {
      const pairs = readdirSync(products).flatMap(product => sourcePairs(join(products, product)))
      const matching = pairs.filter(([source, recorded]) => contentHashes(readFileSync(source)).includes(recorded))
      expect(pairs.length).toBeGreaterThan(50)
      expect(matching.length / pairs.length).toBeGreaterThan(0.95)
    }
  )
})

function sourcePairs(product: string): [source: string, recorded: string][] {
  const source = join(product, 'en-us')
  if (!existsSync(source)) return []
  return readdirSync(product)
    .filter(locale => locale !== 'en-us')
    .flatMap(locale =>
      readdirSync(join(product, locale), { recursive: true, encoding: 'utf8' })
        .filter(path => path.endsWith('.md') && existsSync(join(source, path)))
        .flatMap((path): [string, string][] => {
          const recorded = /^ms\.openlocfilehash: ([0-9a-f]+)/m.exec(
            readFileSync(join(product, locale, path), 'utf8')
          )?.[1]
          return recorded === undefined ? [] : [[join(source, path), recorded]]
        })
    )
}
