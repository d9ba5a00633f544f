/** Thrown for a body that is not one clear JSON value; told as 400. */
export class UnreadableBody extends Error {}

const STRING = /"(?:[^"\\]|\\.)*"/y

/** No object that is sent here has a tenth of these members; to find each of ten thousand amiss takes a second. */
const MOST_MEMBERS = 500

/** Refuses an object that names a member twice, for JSON.parse would silently let the last one win, or too many. */
const refuseUnclearObjects = (text: string): void => {
  const open: (Set<string> | undefined)[] = []
  for (let i = 0; i < text.length; ) {
    const c = text[i]
    if (c === '{') open.push(new Set())
    else if (c === '[') open.push(undefined)
    else if (c === '}' || c === ']') open.pop()
    else if (c === '"') {
      STRING.lastIndex = i
      const literal = STRING.exec(text)?.[0] ?? '"'
      i += literal.length
      while (text[i] === ' ' || text[i] === '\n' || text[i] === '\t' || text[i] === '\r') i++
      const names = open.at(-1)
      if (names && text[i] === ':') {
        const key = JSON.parse(literal) as string
        if (names.has(key)) throw new UnreadableBody(`repeated member ${key}`)
        names.add(key)
        if (names.size > MOST_MEMBERS) throw new UnreadableBody('too many members')
      }
      continue
    }
    i++
  }
}

const HALF_LETTER = /\\u[dD][89a-fA-F]/

/** The escape of half a letter, left by whoever cut a text in its middle, becomes U+FFFD: no store keeps half letters. */
const wholeLetters = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? Buffer.from(value).toString() : value

const textOf = (bytes: ArrayBuffer): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Reads a request body as the text that it is: valid UTF-8. */
export const readText = (bytes: ArrayBuffer): string => {
  try {
    return textOf(bytes)
  } catch {
    throw new UnreadableBody('not UTF-8')
  }
}

/** Reads a request body: valid UTF-8, valid JSON, no repeated member. An empty body is undefined. */
export const readJson = (bytes: ArrayBuffer): unknown => {
  if (bytes.byteLength === 0) return undefined
  try {
    const text = textOf(bytes)
    const value: unknown = JSON.parse(text, HALF_LETTER.test(text) ? wholeLetters : undefined)
    refuseUnclearObjects(text)
    return value
  } catch (fault) {
    if (fault instanceof UnreadableBody) throw fault
    throw new UnreadableBody(fault instanceof Error ? fault.message : 'unreadable')
  }
}
