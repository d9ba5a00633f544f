import { createHash } from 'node:crypto'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 26

/** An id in the form of a ULID that is the same whenever it is made of the same words. */
export const stableId = (words: string): string => {
  const [first = 0, ...bytes] = createHash('sha256').update(words).digest()
  const rest = bytes.slice(0, LENGTH - 1).map((byte) => DIGITS[byte % DIGITS.length])
  return `${first % 8}${rest.join('')}`
}
