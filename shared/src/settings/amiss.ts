import type { FieldRefusal } from '../kernel/refusals'

/** What is wrong with the rows of a document, by the id or code under which each is known. */
export const twice = (ids: readonly string[]): FieldRefusal[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))].map((id) => ({
    path: id,
    reason: 'twice',
  }))

export const amissWhen = (wrong: boolean, path: string, reason: string): FieldRefusal[] =>
  wrong ? [{ path, reason }] : []

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day that exists, as `2026-11-23`. */
export const isDay = (text: string): boolean => {
  const at = DAY.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
