/** Crockford's base 32: no letter that is mistaken for a digit or spells a word. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12
const GROUP = 4

/** Twelve characters of it from as many bytes: 60 bits, which nobody guesses. */
export const codeOfBytes = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')

/** As it is printed and read out: `7K2M-9XQD-P4TB`. */
export const groupedCode = (code: string): string =>
  Array.from({ length: Math.ceil(code.length / GROUP) }, (_, n) =>
    code.slice(n * GROUP, (n + 1) * GROUP),
  ).join('-')

/** A code as somebody typed it, in small letters, with spaces, O for 0, I or L for 1; undefined when it is none. */
export const readCode = (typed: string): string | undefined => {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every((c) => ALPHABET.includes(c)) ? code : undefined
}
