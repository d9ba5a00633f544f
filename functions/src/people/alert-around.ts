import { cellsAround, type Instant, metresBetween, type Place, rounded } from '@yizhan/shared/kernel'
import { everyItem } from '../platform/every-item'
import type { Store } from '../platform/store'
import { choicesOf, type NoticeBook } from './notice-book'
import type { Alert } from './ports'
import { KEPT_CELL, KEPT_PLACES, type KeptPlaceRecord, PEOPLE, type PersonRecord } from './table'
import type { Teller } from './tell'

/** Metres; what is told of a distance says no more of the place than the public map does. */
const STEP = 50
/** People looked at together. */
const AT_ONCE = 50

/** Of each person's kept places within reach the nearest one. */
const nearestOf = (places: readonly KeptPlaceRecord[], place: Place, metres: number) => {
  const nearest = new Map<string, { readonly name: string; readonly metres: number }>()
  for (const kept of places) {
    const away = metresBetween(kept.place, place)
    const known = nearest.get(kept.personId)
    if (away > metres || (known && known.metres <= away)) continue
    nearest.set(kept.personId, { name: kept.name, metres: away })
  }
  return nearest
}

/**
 * Tells whoever keeps a place near a case, and is not told of it anyway. People are found by the cells around the case,
 * whatever the number of people and places. Who is near, and how near, is reckoned from its rounded place, so that many
 * kept places do not find out the exact one. May be repeated.
 */
export const alertAroundIn = (store: Store, book: NoticeBook, teller: Teller) => {
  const people = (ids: readonly string[]) =>
    store.getMany<PersonRecord>(
      PEOPLE,
      ids.map((id) => ({ id })),
    )

  return async (alert: Alert, now: Instant): Promise<void> => {
    const rules = await book.rules()
    const { place: exact, concerns, community, ...told } = alert
    const place = rounded(exact)
    const cells = cellsAround(place, rules.alerts.metres, KEPT_CELL)
    const found = await Promise.all(
      cells.map((cell) =>
        everyItem<KeptPlaceRecord>(store, { table: KEPT_PLACES, index: 'byCell', hash: cell }),
      ),
    )
    const nearest = nearestOf(found.flat(), place, rules.alerts.metres)
    const ids = [...nearest.keys()]
    if (ids.length === 0) return
    const concerned = await concerns()
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = await people(ids.slice(from, from + AT_ONCE))
      const neighbours = some.filter(
        (person) => choicesOf(person, rules).areaAlerts && !concerned({ personId: person.id, ...person }),
      )
      await teller.all(
        neighbours.map((person) => {
          const { name, metres } = nearest.get(person.id) ?? { name: '', metres: 0 }
          const near = {
            place: name,
            community,
            metres: Math.max(STEP, Math.round(metres / STEP) * STEP),
          }
          return { ...told, personId: person.id, near }
        }),
        now,
      )
    }
  }
}
