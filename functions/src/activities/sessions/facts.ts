import type { ActivityRules, SessionRecord } from '@yizhan/shared/activities'
import { type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { type Fact, factWrite } from '../../platform/outbox'
import type { Write } from '../../platform/store'

/** Whoever has a seat is reminded so many minutes before a start that is still this one. */
export type SessionReminder = Fact<
  'sessionReminder',
  { readonly sessionId: string; readonly startsAt: Instant; readonly minutes: number }
>

/** The moment `at` of a session has come, if it still is that moment: nobody moves up any more; it is over. */
export type SessionMoment = Fact<
  'lastRound' | 'sessionEnded',
  { readonly sessionId: string; readonly at: Instant }
>

/** It can be booked from now on. */
export type SessionPublished = Fact<'sessionPublished', { readonly sessionId: string; readonly at: Instant }>

/** Everyone who has a seat or waits is to hear of it. */
export type SessionChanged = Fact<
  'sessionChanged',
  { readonly sessionId: string; readonly at: Instant; readonly words?: string }
>
export type SessionCancelled = Fact<
  'sessionCancelled',
  { readonly sessionId: string; readonly at: Instant; readonly words: string }
>

/** The sessions of a series are to be made ahead, as of this version of it. */
export type SeriesDue = Fact<
  'seriesDue',
  { readonly seriesId: string; readonly version: number; readonly at: Instant }
>

const MINUTE = 60_000

const reminder = ({ id, startsAt }: SessionRecord, minutes: number): Write => {
  const fact: SessionReminder = {
    id: `${id}#reminder#${minutes}`,
    kind: 'sessionReminder',
    about: { sessionId: id, startsAt, minutes },
  }
  return factWrite(fact, toInstant(toEpoch(startsAt) - minutes * MINUTE))
}

const moment = (kind: SessionMoment['kind'], sessionId: string, at: Instant): Write => {
  const fact: SessionMoment = { id: `${sessionId}#${kind}`, kind, about: { sessionId, at } }
  return factWrite(fact, at)
}

/**
 * What a published session has to have happen at its times: filed with every write that makes or moves them. Each
 * handler looks whether the time still is that one.
 */
export const momentsOf = (
  session: SessionRecord,
  { reminders }: Pick<ActivityRules, 'reminders'>,
  now: Instant,
): Write[] => {
  if (session.state !== 'published') return []
  const { id, startsAt, endsAt, cancelUntil } = session
  return [
    ...reminders
      .filter((minutes) => toEpoch(startsAt) - minutes * MINUTE > toEpoch(now))
      .map((minutes) => reminder(session, minutes)),
    ...(cancelUntil > now ? [moment('lastRound', id, cancelUntil)] : []),
    ...(endsAt > now ? [moment('sessionEnded', id, endsAt)] : []),
  ]
}

export const published = ({ id }: SessionRecord, at: Instant): Write => {
  const fact: SessionPublished = {
    id: `${id}#published`,
    kind: 'sessionPublished',
    about: { sessionId: id, at },
  }
  return factWrite(fact, at)
}

export const told = ({ id, version }: SessionRecord, words: string | undefined, at: Instant): Write => {
  const fact: SessionChanged = {
    id: `${id}#${version}`,
    kind: 'sessionChanged',
    about: { sessionId: id, at, ...(words === undefined ? {} : { words }) },
  }
  return factWrite(fact, at)
}

export const cancelled = ({ id }: SessionRecord, words: string, at: Instant): Write => {
  const fact: SessionCancelled = {
    id: `${id}#cancelled`,
    kind: 'sessionCancelled',
    about: { sessionId: id, at, words },
  }
  return factWrite(fact, at)
}

export const seriesDue = (seriesId: string, version: number, at: Instant): Write => {
  const fact: SeriesDue = {
    id: `${seriesId}#${version}`,
    kind: 'seriesDue',
    about: { seriesId, version, at },
  }
  return factWrite(fact, at)
}
