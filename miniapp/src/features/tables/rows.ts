import type { Language } from '@yizhan/shared/kernel'

export interface Row {
  readonly name: string
  readonly mark?: string | undefined
  readonly value: unknown
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text in the three languages, as one. */
export const spoken = (value: unknown, language: Language): string | undefined =>
  isObject(value) && typeof value.zh === 'string' ? String(value[language] ?? value.zh) : undefined

/** The name by which people know a thing: its label, name or sign; else its id. */
export const nameOf = (value: unknown, language: Language): string | undefined => {
  if (!isObject(value)) return undefined
  const named = [value.label, value.name, value.title].find((v) => v !== undefined)
  return (
    spoken(named, language) ??
    (typeof named === 'string' ? named : undefined) ??
    [value.sign, value.door, value.code, value.id].find((v): v is string => typeof v === 'string')
  )
}

const markOf = (value: unknown) =>
  isObject(value) && typeof value.mark === 'string' ? value.mark : undefined

/** The rows of a table: the items of a list by their names, the parts of a document by theirs. */
export const rowsOf = (document: unknown, language: Language): Row[] => {
  if (Array.isArray(document))
    return document.map((value, index) => ({
      name: nameOf(value, language) ?? String(index + 1),
      mark: markOf(value),
      value,
    }))
  return isObject(document)
    ? Object.entries(document).map(([name, value]) => ({ name, mark: markOf(value), value }))
    : []
}

/** Lists longer than this (the points of an outline) are told by their length. */
const LONG = 60

/** What stands on one line: a text, a number, a list of them. */
export const lineOf = (value: unknown, language: Language): string | undefined => {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return isObject(value) ? spoken(value, language) : String(value)
  if (value.length > LONG) return `× ${value.length}`
  const lines = value.map((v) => (isObject(v) || Array.isArray(v) ? undefined : String(v)))
  return lines.every((line) => line !== undefined) ? lines.join(' ') : undefined
}
