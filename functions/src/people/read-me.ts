import { accepted, refused } from '@yizhan/shared/kernel'
import { getMe } from '@yizhan/shared/people'
import { implement } from '../platform/operation'
import type { PeopleDeps } from './deps'
import { PEOPLE, type PersonRecord, personOf } from './table'

export const readMeBy = ({ store }: PeopleDeps) =>
  implement(getMe, async ({ caller }) => {
    const person = await store.get<PersonRecord>(PEOPLE, { id: caller.personId })
    return person ? accepted(personOf(person)) : refused('unauthenticated')
  })
