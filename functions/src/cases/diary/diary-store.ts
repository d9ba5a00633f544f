import { type DiaryTap, withTap } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { everyItem } from '../../platform/every-item'
import { factWrite } from '../../platform/outbox'
import type { Store, Write } from '../../platform/store'
import { stoppedAnswered, tappedInVisit } from './facts'
import {
  type AlertItem,
  type AnswerItem,
  DIARIES,
  type DiaryOfPerson,
  STOPPED_ANSWERS,
  VISIT_WINDOWS,
  type VisitItem,
} from './table'

export interface NewTap {
  readonly caseId: string
  readonly personId: string
  readonly tap: DiaryTap
  readonly before: DiaryOfPerson | undefined
  /** When the visit began within which it happens, if it does. */
  readonly visitFrom: Instant | undefined
}

export interface DiaryStore {
  tapOf(caseId: string, personId: string, id: string): Promise<DiaryTap | undefined>
  /** The last taps of a person, newest first. */
  lastTaps(caseId: string, personId: string, most: number): Promise<DiaryTap[]>
  person(caseId: string, personId: string): Promise<DiaryOfPerson | undefined>
  people(caseId: string): Promise<DiaryOfPerson[]>
  /** False when the same person tapped in between, or this tap is there already. */
  tap(tapped: NewTap): Promise<boolean>
  /** Whether this tap is the one of which a person is told within this visit: the first that asks. */
  alerts(caseId: string, alert: AlertItem, visitFrom: Instant): Promise<boolean>
  visit(caseId: string): Promise<VisitItem | undefined>
  agree(caseId: string, visit: VisitItem | undefined): Promise<void>
  answers(caseId: string, closedAt: Instant): Promise<AnswerItem[]>
  /** The answer takes the place of an earlier one; what follows from it is decided after it. */
  answer(caseId: string, closedAt: Instant, answer: AnswerItem): Promise<void>
}

/** Sorts after every id. */
const END = '~'
const personEntry = (personId: string) => `person#${personId}`
const tapEntry = (personId: string, id: string) => `tap#${personId}#${id}`

const personWrite = ({ caseId, personId, tap, before }: NewTap): Write => ({
  kind: 'put',
  table: DIARIES,
  item: {
    caseId,
    entry: personEntry(personId),
    personId,
    taps: (before?.taps ?? 0) + 1,
    lastAt: tap.at,
    hours: withTap(before?.hours ?? {}, tap.at),
  },
  condition: before ? { equals: { lastAt: before.lastAt } } : { absent: ['entry'] },
})

const tapWrite = ({ caseId, personId, tap }: NewTap): Write => ({
  kind: 'put',
  table: DIARIES,
  item: { caseId, entry: tapEntry(personId, tap.id), personId, ...tap },
  condition: { absent: ['entry'] },
})

const answerKey = (closedAt: Instant, personId: string) => `${closedAt}#${personId}`

const taps = (store: Store): Pick<DiaryStore, 'tapOf' | 'lastTaps' | 'person' | 'people' | 'tap'> => ({
  tapOf: async (caseId, personId, id) => {
    const found = await store.get<DiaryTap>(DIARIES, { caseId, entry: tapEntry(personId, id) })
    return found && { id: found.id, at: found.at }
  },
  lastTaps: async (caseId, personId, most) => {
    const { items } = await store.query<DiaryTap>({
      table: DIARIES,
      hash: caseId,
      from: tapEntry(personId, ''),
      to: tapEntry(personId, END),
      newestFirst: true,
      limit: most,
    })
    return items.map(({ id, at }) => ({ id, at }))
  },
  person: (caseId, personId) => store.get<DiaryOfPerson>(DIARIES, { caseId, entry: personEntry(personId) }),
  people: (caseId) =>
    everyItem<DiaryOfPerson>(store, {
      table: DIARIES,
      hash: caseId,
      from: personEntry(''),
      to: personEntry(END),
    }),
  tap: async (tapped) => {
    const { caseId, tap, visitFrom } = tapped
    const fact = visitFrom && factWrite(tappedInVisit({ caseId, tap, visitFrom }), tap.at)
    const committed = await store.commit([tapWrite(tapped), personWrite(tapped), ...(fact ? [fact] : [])])
    return committed.ok
  },
})

/** Diaries, visit windows and answers, each write with what has to follow from it. */
export const makeDiaryStore = (store: Store): DiaryStore => ({
  ...taps(store),

  alerts: async (caseId, { personId, id, at }, visitFrom) => {
    const key = { caseId, entry: `alert#${visitFrom}#${personId}` }
    if (await store.put(DIARIES, { ...key, personId, id, at }, { absent: ['entry'] })) return true
    const first = await store.get<AlertItem>(DIARIES, key, { consistent: true })
    return first?.id === id
  },

  visit: (caseId) => store.get<VisitItem>(VISIT_WINDOWS, { caseId }),

  agree: async (caseId, visit) => {
    if (visit) await store.put(VISIT_WINDOWS, { caseId, ...visit })
    else await store.delete(VISIT_WINDOWS, { caseId })
  },

  answers: (caseId, closedAt) =>
    everyItem<AnswerItem>(store, {
      table: STOPPED_ANSWERS,
      hash: caseId,
      from: answerKey(closedAt, ''),
      to: answerKey(closedAt, END),
    }),

  answer: async (caseId, closedAt, answer) => {
    const item = { caseId, answer: answerKey(closedAt, answer.personId), ...answer }
    await store.commit([
      { kind: 'put', table: STOPPED_ANSWERS, item },
      factWrite(stoppedAnswered({ caseId, closedAt }, answer.personId, answer.at), answer.at),
    ])
  },
})
