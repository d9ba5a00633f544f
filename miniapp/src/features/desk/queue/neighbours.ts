/** The case before and after one, in the order in which they were last listed. */
export interface Neighbours {
  readonly before?: string | undefined
  readonly after?: string | undefined
}

export const neighboursOf = (ids: readonly string[], id: string | undefined): Neighbours => {
  const at = id === undefined ? -1 : ids.indexOf(id)
  return at < 0 ? { after: ids[0] === id ? undefined : ids[0] } : { before: ids[at - 1], after: ids[at + 1] }
}
