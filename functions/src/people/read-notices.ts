import { accepted } from '@yizhan/shared/kernel'
import { readNotices } from '@yizhan/shared/people'
import { implement } from '../platform/operation'
import type { PeopleDeps } from './deps'
import { NOTICES } from './table'

/** Marks the caller's notices; an id that is not among them is passed over. */
export const readNoticesBy = ({ store }: PeopleDeps) =>
  implement(readNotices, async ({ body, caller: { personId } }) => {
    const ids = [...new Set(body.ids)]
    await Promise.all(
      ids.map((id) => store.update(NOTICES, { personId, id }, { set: { read: true } }, { present: ['id'] })),
    )
    return accepted(undefined)
  })
