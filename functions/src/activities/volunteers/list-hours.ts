import { listServiceHours, listVolunteerHours } from '@yizhan/shared/activities'
import { accepted } from '@yizhan/shared/kernel'
import { implement } from '../../platform/operation'
import { type PageQuery, readPage } from '../../platform/page'
import type { VolunteersDeps } from './deps'
import { entryOf, linesPlan, yearsOf } from './ledger'
import { volunteerWithin } from './profiles'
import type { HoursItem } from './table'

const pageOfHours = ({ store, cursors }: VolunteersDeps, personId: string, query: PageQuery) =>
  readPage(
    cursors,
    `service-hours:${personId}`,
    query,
    (limit, after) =>
      store.query<HoursItem>({
        ...linesPlan(personId),
        newestFirst: true,
        limit,
        ...(after ? { after } : {}),
      }),
    entryOf,
  )

export const makeListServiceHours = (deps: VolunteersDeps) =>
  implement(listServiceHours, async ({ query, caller: { personId } }) => {
    const [page, years] = await Promise.all([
      pageOfHours(deps, personId, query),
      yearsOf(deps.store, personId),
    ])
    return page.ok ? accepted({ ...page.value, years }) : page
  })

export const makeListVolunteerHours = (deps: VolunteersDeps) =>
  implement(listVolunteerHours, async ({ params, query, caller }) => {
    const volunteer = await volunteerWithin(deps, params.id, caller)
    return volunteer.ok ? pageOfHours(deps, volunteer.value.personId, query) : volunteer
  })
