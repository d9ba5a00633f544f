import { accepted, refused } from '@yizhan/shared/kernel'
import { changeMe } from '@yizhan/shared/people'
import { implement } from '../platform/operation'
import type { PeopleDeps } from './deps'
import { PEOPLE, type PersonRecord, personOf } from './table'

export const changeMeBy = ({ store }: PeopleDeps) =>
  implement(changeMe, async ({ body, caller }) => {
    const key = { id: caller.personId }
    const person = body.language
      ? await store.update<PersonRecord>(
          PEOPLE,
          key,
          { set: { language: body.language } },
          { present: ['id'] },
        )
      : await store.get<PersonRecord>(PEOPLE, key)
    return person ? accepted(personOf(person)) : refused('unauthenticated')
  })
