import type { Post } from '@yizhan/shared/people'

/** Who calls, as their token says: a post (role, station, squad) and the sign that others read. */
export interface Caller extends Post {
  readonly sign: string
}
