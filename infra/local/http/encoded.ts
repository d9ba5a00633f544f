import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Below this, a compressed answer saves no packet. */
const WORTH_COMPRESSING = 1_000
const TEXT = /^(text\/|application\/(javascript|json|manifest\+json)|image\/svg)/

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** The encoding to answer with. A client that lists none gets the file as it is. */
export const chooseEncoding = (accepted: string, type: string, size: number): Encoding => {
  if (size < WORTH_COMPRESSING || !TEXT.test(type)) return 'identity'
  const refused = new Set(
    [...accepted.matchAll(/(\w+)\s*;\s*q=0(?:\.0+)?(?=\s*(?:,|$))/g)].map(([, name]) => name),
  )
  const takes = (name: string) => new RegExp(`\\b${name}\\b`).test(accepted) && !refused.has(name)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

export const encode = async (bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> =>
  encoding === 'br' ? brotli(bytes, BROTLI) : encoding === 'gzip' ? zip(bytes) : bytes
