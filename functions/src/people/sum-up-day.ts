import type { Instant } from '@yizhan/shared/kernel'
import { notice as noticeSchema } from '@yizhan/shared/people'
import type { FactHandlers } from '../platform/outbox'
import type { Store } from '../platform/store'
import type { SummaryDue } from './facts'
import type { Messages } from './messages'
import type { NoticeBook } from './notice-book'
import { NOTICE_DAYS, type NoticeDay, PEOPLE, type PersonRecord } from './table'
import { noticeRecord, noticeWrite } from './tell'

const countsOf = (day: NoticeDay): Record<string, number> =>
  Object.fromEntries(
    noticeSchema.shape.kind.options.flatMap((kind) => (day[kind] ? [[kind, day[kind]]] : [])),
  )

/** As often as a notice can come in while its day is being summed up. */
const ATTEMPTS = 4

/** A person's day is over: one notice and one message sum it up, once, however late it is. */
export const makeSumUpDay = (store: Store, book: NoticeBook, messages: Messages): FactHandlers => {
  const sumUp = async ({ personId, day }: SummaryDue['about'], now: Instant): Promise<boolean> => {
    const key = { personId, day }
    const kept = await store.get<NoticeDay>(NOTICE_DAYS, key, { consistent: true })
    if (kept?.total === undefined || kept.sentAt !== undefined) return true
    const person = await store.get<PersonRecord>(PEOPLE, { id: personId })
    const told = {
      id: `summary@${day}`,
      personId,
      kind: 'daySummary',
      at: now,
      counts: countsOf(kept),
    } as const
    const notice = noticeRecord(told, await book.rules())
    const committed = await store.commit([
      noticeWrite(notice),
      {
        kind: 'update',
        table: NOTICE_DAYS,
        key,
        changes: { set: { sentAt: now } },
        condition: { absent: ['sentAt'], equals: { total: kept.total } },
      },
      ...(await messages.file(person, notice, now)),
    ])
    return committed.ok
  }

  return {
    summaryDue: async (fact, now) => {
      const { about } = fact as SummaryDue
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) if (await sumUp(about, now)) return
      throw new Error(`the day ${about.day} of ${about.personId} could not be summed up`)
    },
  }
}
