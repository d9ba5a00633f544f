import { accepted, type Outcome, refused, refusedField } from '@yizhan/shared/kernel'
import { forgetPlace, type KeptPlace, keepPlace, listKeptPlaces } from '@yizhan/shared/people'
import { locate } from '@yizhan/shared/stations'
import { everyItem } from '../platform/every-item'
import { implement } from '../platform/operation'
import type { Store } from '../platform/store'
import type { PeopleDeps } from './deps'
import type { NoticeBook } from './notice-book'
import { KEPT_PLACES, type KeptPlaceRecord, keptPlaceItem, PEOPLE, type PersonRecord } from './table'

const placesOf = (store: Store, personId: string) =>
  everyItem<KeptPlaceRecord>(store, { table: KEPT_PLACES, hash: personId })

const told = ({ id, name, place }: KeptPlaceRecord): KeptPlace => ({ id, name, place })

export const listKeptPlacesBy = ({ store }: PeopleDeps, book: NoticeBook) =>
  implement(listKeptPlaces, async ({ caller: { personId } }) => {
    const { keptPlaces: most, alerts } = await book.rules()
    const items = (await placesOf(store, personId)).map(told)
    return accepted({ items, most, metres: alerts.metres })
  })

/** As often as devices of one person can get in each other's way. */
const ATTEMPTS = 6

/** Places are added one at a time, told apart by a count on the person, so that two devices cannot add one too many. */
const keep = async (
  store: Store,
  personId: string,
  place: KeptPlace,
  most: number,
): Promise<Outcome<KeptPlace>> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const person = await store.get<PersonRecord>(PEOPLE, { id: personId }, { consistent: true })
    if (!person) return refused('unauthenticated')
    const { placesVersion } = person
    const known = await placesOf(store, personId)
    if (known.length >= most && !known.some(({ id }) => id === place.id))
      return refusedField('id', 'tooMany', most)
    const committed = await store.commit([
      { kind: 'put', table: KEPT_PLACES, item: keptPlaceItem(personId, place) },
      {
        kind: 'update',
        table: PEOPLE,
        key: { id: personId },
        changes: { set: { placesVersion: (placesVersion ?? 0) + 1 } },
        condition:
          placesVersion === undefined
            ? { present: ['id'], absent: ['placesVersion'] }
            : { equals: { placesVersion } },
      },
    ])
    if (committed.ok) return accepted(place)
  }
  return refused('unavailable')
}

export const keepPlaceBy = ({ store, stations }: PeopleDeps, book: NoticeBook) =>
  implement(keepPlace, async ({ params, body, caller: { personId } }) => {
    if (!locate(await stations.district(), body.place).ok) return refusedField('place', 'outsideDistrict')
    const { keptPlaces } = await book.rules()
    return keep(store, personId, { id: params.id, ...body }, keptPlaces)
  })

export const forgetPlaceBy = ({ store }: PeopleDeps) =>
  implement(forgetPlace, async ({ params, caller: { personId } }) => {
    await store.delete(KEPT_PLACES, { personId, id: params.id })
    return accepted(undefined)
  })
