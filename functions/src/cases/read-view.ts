import {
  type CaseEvent,
  type CaseRecord,
  type CaseView,
  caseViewFor,
  type EventView,
  eventViewOf,
  isShownTo,
  maySee,
  partiesOf,
  type Viewer,
} from '@yizhan/shared/cases'
import { accepted, type Instant, type Outcome, refused } from '@yizhan/shared/kernel'
import { isStaff, reaches, scopeOf } from '@yizhan/shared/people'
import type { Caller } from '../platform/caller'
import type { CaseStore } from './case-store'
import type { RuleBook } from './desk'
import type { PeopleDesk, PhotoDesk } from './ports'
import type { Looks } from './record'

export interface Viewing {
  /** A case with what its asker is to it; refused as `notFound` when it is not there or not theirs to know of. */
  seen(caseId: string, caller: Caller): Promise<Outcome<{ record: CaseRecord; viewer: Viewer }>>
  /** What somebody is to a case; undefined when they may not know of it. `known`: whether they follow it, where that needs no asking. */
  viewer(c: CaseRecord, caller: Caller, known?: Pick<Viewer, 'following'>): Promise<Viewer | undefined>
  /** The case as its viewer reads it. A look at a contact is logged before the contact is given. */
  view(c: CaseRecord, viewer: Viewer, caller: Caller, now: Instant): Promise<CaseView>
  events(c: CaseRecord, events: readonly CaseEvent[], viewer: Viewer, now: Instant): Promise<EventView[]>
}

const mayReadContact = (c: CaseRecord, caller: Caller): boolean =>
  reaches(scopeOf(caller.role, 'readContact'), caller, {
    stationId: c.stationId,
    squadId: c.squadId,
    people: [c.handler.personId, c.firstResponder.personId],
  })

export const makeViewing = (
  cases: CaseStore,
  book: RuleBook,
  photos: PhotoDesk,
  people: PeopleDesk,
  looks: Looks,
): Viewing => {
  const viewing: Viewing = {
    seen: async (caseId, caller) => {
      const found = await cases.find(caseId)
      const viewer = found && (await viewing.viewer(found.record, caller))
      return found && viewer ? accepted({ record: found.record, viewer }) : refused('notFound')
    },

    viewer: async (c, caller, known) => {
      const { personId } = caller
      const following = known?.following ?? (await cases.followed([c.id], personId)).has(c.id)
      const parties = partiesOf(c, caller, following)
      const none = { parties, following, mayReadContact: false, personId }
      if (parties.includes('reporter') && !parties.includes('responder')) return { as: 'reporter', ...none }
      if (!maySee(c, caller)) return following ? { as: 'follower', ...none } : undefined
      const works = isStaff(caller.role) || parties.some((p) => p !== 'follower') || caller.role === 'auditor'
      return works
        ? { ...none, as: 'staff', mayReadContact: mayReadContact(c, caller) }
        : { ...none, as: 'follower' }
    },

    view: async (c, viewer, caller, now) => {
      const desk = await book.desk(c, now)
      const links = await photos.linksOf([...c.photos, ...c.afterPhotos, ...c.workPhotos], now)
      const view = caseViewFor(c, viewer, desk, links)
      if (view.reporter?.phone !== undefined) {
        await people.logAccess({ subjectId: c.reporterId, by: caller, caseId: c.id, number: c.number }, now)
        await looks.record(c, caller, 'contact', now)
      }
      return view
    },

    events: async (c, events, viewer, now) => {
      const own = viewer.as !== 'follower'
      const shown = events.filter((e) => isShownTo(viewer.as, e))
      const ids = own ? shown.flatMap((e) => e.carried.photos ?? []) : []
      const links = await photos.linksOf(ids, now)
      return shown.map((e) => eventViewOf(e, c.reporterId, links, viewer.as))
    },
  }
  return viewing
}
