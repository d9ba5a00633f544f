import { type Neighbours, neighboursOf } from './neighbours'

let listed: readonly string[] = []

/** The order of the queue as it was when a case was opened, so that its page can lead to the next one. */
export const trail = {
  keep: (ids: readonly string[]): void => {
    listed = ids
  },
  around: (id: string): Neighbours & { readonly n: number; readonly all: number } => ({
    ...neighboursOf(listed, id),
    n: listed.indexOf(id) + 1,
    all: listed.length,
  }),
}
