import { accepted, refused } from '@yizhan/shared/kernel'
import { setNoticeChoices } from '@yizhan/shared/people'
import { implement } from '../platform/operation'
import type { PeopleDeps } from './deps'
import { PEOPLE, type PersonRecord, personOf } from './table'

/** From the next notice on; a message that is held already goes by the choice that holds when its time comes. */
export const setNoticeChoicesBy = ({ store }: PeopleDeps) =>
  implement(setNoticeChoices, async ({ body, caller }) => {
    const key = { id: caller.personId }
    const changes = { set: { noticeChoices: body } }
    const person = await store.update<PersonRecord>(PEOPLE, key, changes, { present: ['id'] })
    return person ? accepted(personOf(person)) : refused('unauthenticated')
  })
