import { listDuties, listStationDuties } from '@yizhan/shared/activities'
import { accepted, refused } from '@yizhan/shared/kernel'
import { reaches, scopeOf } from '@yizhan/shared/people'
import { everyItem } from '../../platform/every-item'
import { implement, implementPublic } from '../../platform/operation'
import { readPage } from '../../platform/page'
import { readSession, SESSIONS } from '../sessions'
import type { TalksDeps } from './deps'
import { shownDuties } from './read-duties'
import { DUTIES, type DutyItem } from './table'

export const makeListDuties = ({ store }: TalksDeps) =>
  implementPublic(listDuties, async ({ params, caller, now }) => {
    const session = await readSession(store, params.id)
    if (!session || session.state === 'draft') return refused('notFound')
    const items = await everyItem<DutyItem>(store, { table: DUTIES, index: 'bySession', hash: session.id })
    const duties = items.map(({ record }) => record)
    return accepted({ items: await shownDuties(store, duties, caller, now) })
  })

/** What is owed: all of it for who answers for the station, one's own for who works there. */
export const makeListStationDuties = ({ store, cursors, stations }: TalksDeps) =>
  implement(listStationDuties, async ({ params, query, caller, now }) => {
    const station = await stations.station(params.id)
    if (!station) return refused('notFound')
    const scope = scopeOf(caller.role, 'doDuties')
    const within = reaches(scope, caller, { stationId: station.id, squadId: station.squadId, people: [] })
    if (!within && scope !== 'own') return refused('forbidden')
    const whose = within ? {} : { where: { ownerId: caller.personId } }
    const page = await readPage(
      cursors,
      `duties:${station.id}:${within ? 'all' : caller.personId}`,
      query,
      (limit, after) =>
        store.query<DutyItem>({
          table: DUTIES,
          index: 'byOwing',
          hash: station.id,
          limit,
          ...whose,
          ...(after ? { after } : {}),
        }),
      ({ record }) => record,
    )
    if (!page.ok) return page
    const sessions = [...new Set(page.value.items.map(({ sessionId }) => sessionId))].map((id) => ({ id }))
    const [shown, found] = await Promise.all([
      shownDuties(store, page.value.items, caller, now),
      store.getMany<{ id: string; row: { title: string } }>(SESSIONS, sessions),
    ])
    const titles = new Map(found.map(({ id, row }) => [id, row.title]))
    const items = shown.map((duty) => ({ ...duty, sessionTitle: titles.get(duty.sessionId) ?? '' }))
    return accepted({ items, next: page.value.next })
  })
