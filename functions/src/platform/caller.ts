import type { Actor, Post } from '@yizhan/shared/people'

/** Who calls, as their token says: a post (role, station, squad) and the sign that others read. */
export interface Caller extends Post {
  readonly sign: string
}

/** The caller as the record of a case keeps them. */
export const actorOf = ({ personId, role, sign }: Caller): Actor => ({ personId, role, sign })
