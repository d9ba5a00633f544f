import type { Instant } from '@yizhan/shared/kernel'
import {
  KINDS_OF_NOTICE,
  type Notice,
  type NoticeRules,
  summaryDayAfter,
  summaryDayOf,
  toldAs,
} from '@yizhan/shared/people'
import { factWrite } from '../platform/outbox'
import type { Committed, Store, Write } from '../platform/store'
import { readTogether } from '../platform/together'
import type { PeopleDeps } from './deps'
import { summaryDue } from './facts'
import type { Messages } from './messages'
import { choicesOf, type NoticeBook } from './notice-book'
import type { ActivityNews, News } from './ports'
import {
  NOTICE_DAYS,
  NOTICES,
  type NoticeDay,
  type NoticeRecord,
  PEOPLE,
  type PersonRecord,
  vanishesAfter,
} from './table'

/** As many at a time: the store is asked for each. */
const AT_ONCE = 10

/** What one person is to be told. Telling the same `id` and `at` twice tells once. */
export type Telling = Omit<Notice, 'read'> & { readonly personId: string }

const ABOUT = {
  neighbours: 'area',
  everyone: 'day',
  reporters: 'cases',
  handlers: 'cases',
  both: 'cases',
  attendees: 'activities',
  hosts: 'activities',
} as const

/** Under which a person's notices of one kind of thing are filed. */
export const aboutOf = (personId: string, about: (typeof ABOUT)[keyof typeof ABOUT]) => `${personId}#${about}`

export const noticeRecord = ({ id, ...told }: Telling, rules: NoticeRules): NoticeRecord => ({
  ...told,
  id: `${told.at}#${id}`,
  read: false,
  unreadOf: told.personId,
  about: aboutOf(told.personId, ABOUT[KINDS_OF_NOTICE[told.kind].readers]),
  vanishesAt: vanishesAfter(told.at, rules.keptFor.notices),
})

/** In every transaction of a telling the notice comes first: where it is there already, nothing else happens. */
export const noticeWrite = (notice: NoticeRecord): Write => ({
  kind: 'put',
  table: NOTICES,
  item: notice,
  condition: { absent: ['id'] },
})

const toldBefore = (committed: Committed): boolean => !committed.ok && committed.failed.includes(0)

/**
 * One more for the day's summary, with the fact that will sum it up. A day that was summed up in between is over: the
 * next one takes it in.
 */
const intoSummary = async (store: Store, notice: NoticeRecord, rules: NoticeRules, now: Instant) => {
  const today = summaryDayOf(rules, now)
  const { personId, kind } = notice
  for (const { day, dueAt } of [today, summaryDayAfter(rules, today)]) {
    const committed = await store.commit([
      noticeWrite(notice),
      {
        kind: 'update',
        table: NOTICE_DAYS,
        key: { personId, day },
        changes: {
          add: { total: 1, [kind]: 1 },
          set: { vanishesAt: vanishesAfter(dueAt, rules.keptFor.notices) },
        },
        condition: { absent: ['sentAt'] },
      },
      factWrite(summaryDue(personId, day), dueAt),
    ])
    if (committed.ok || toldBefore(committed)) return
  }
  throw new Error(`notice ${notice.id} found no day to be summed up in`)
}

/** As often as alerts of one person can get in each other's way. */
const ATTEMPTS = 4

/** An alert told singly, as long as the day has room for one; false when it has none. */
const asSingleAlert = async (
  store: Store,
  notice: NoticeRecord,
  rules: NoticeRules,
  messages: readonly Write[],
  now: Instant,
): Promise<boolean> => {
  const { day, dueAt } = summaryDayOf(rules, now)
  const key = { personId: notice.personId, day }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const alerts = (await store.get<NoticeDay>(NOTICE_DAYS, key, { consistent: true }))?.alerts
    if ((alerts ?? 0) >= rules.alerts.perDay) return false
    const committed = await store.commit([
      noticeWrite(notice),
      {
        kind: 'update',
        table: NOTICE_DAYS,
        key,
        changes: {
          add: { alerts: 1 },
          set: { vanishesAt: vanishesAfter(dueAt, rules.keptFor.notices) },
        },
        condition: alerts === undefined ? { absent: ['alerts'] } : { equals: { alerts } },
      },
      ...messages,
    ])
    if (committed.ok || toldBefore(committed)) return true
  }
  return false
}

/** A notice that is there to be found, and asks for nothing. */
const quiet = ({ unreadOf: _, ...notice }: NoticeRecord): NoticeRecord => ({ ...notice, read: true })

export interface Teller {
  /** What failed is thrown when all others are done. */
  all(tellings: readonly Telling[], now: Instant): Promise<void>
}

/**
 * Tells people: a notice in the app at once, and a subscription message, or a place in the day's summary, as each has
 * chosen. Notice and message are one transaction, so that neither is lost or doubled however often it is repeated.
 */
export const makeTeller = (
  { store }: Pick<PeopleDeps, 'store'>,
  book: NoticeBook,
  messages: Messages,
): Teller => {
  const personOf = readTogether<PersonRecord>(store, PEOPLE)

  const one = async (telling: Telling, now: Instant): Promise<void> => {
    const { personId, kind } = telling
    const rules = await book.rules()
    const person = await personOf({ id: personId })
    const notice = noticeRecord(telling, rules)
    if (toldAs(kind, choicesOf(person, rules)) === 'summary') return intoSummary(store, notice, rules, now)
    const message = await messages.file(person, notice, now)
    if (KINDS_OF_NOTICE[kind].readers !== 'neighbours') {
      if (message.length > 0) await store.commit([noticeWrite(notice), ...message])
      else await store.put(NOTICES, notice, { absent: ['id'] })
      return
    }
    if (!(await asSingleAlert(store, notice, rules, message, now)))
      await intoSummary(store, quiet(notice), rules, now)
  }

  return {
    all: async (tellings, now) => {
      const faults: unknown[] = []
      for (let from = 0; from < tellings.length; from += AT_ONCE) {
        const some = tellings.slice(from, from + AT_ONCE)
        const told = await Promise.allSettled(some.map((telling) => one(telling, now)))
        for (const result of told) if (result.status === 'rejected') faults.push(result.reason)
      }
      if (faults.length > 0) throw faults[0]
    },
  }
}

/** Tells people the news of cases, or of activities. */
export const tellBy =
  (teller: Teller) =>
  (news: readonly News[] | readonly ActivityNews[], now: Instant): Promise<void> =>
    teller.all(news, now)
