import {
  type CaseEvent,
  type CaseRecord,
  changesBetween,
  OUTCOME_CLASSES,
  type OutcomeClass,
  replay,
} from '@yizhan/shared/cases'
import { dayOf, newId, toInstant } from '@yizhan/shared/kernel'
import * as fc from 'fast-check'
import { openSample } from '../../../../shared/src/cases/sample'
import { startStore } from '../../../test/store'
import { makeSettings, SETTINGS } from '../../platform/settings'
import { type CaseStore, makeCaseStore } from '../case-store'
import type { Stepped } from '../facts'
import { CASES, caseItem } from '../table'
import { makeCountOutcome } from './count-outcome'
import { makeLooks } from './looks'
import { makeRecordStep } from './record-step'
import { AUDIT, OUTCOME_SHARES, RECORD_TABLES } from './table'

const START = Date.parse('2026-11-24T01:30:00.000Z')
const HOUR = 3_600_000

let running: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  running = await startStore([CASES, SETTINGS, ...RECORD_TABLES])
  await running.store.put(SETTINGS, { name: 'record', document: { keepDays: 200 } })
})
afterAll(() => running.stop())

/** A step, with its case as it is stored when the step is told. */
const stepped = async (cases: CaseStore, event: CaseEvent): Promise<Stepped> => {
  const found = await cases.find(event.caseId)
  if (!found) throw new Error('the case of a told step is stored')
  return { id: `${event.caseId}@${event.version}`, event, record: found.record }
}

/** A step of a made-up life: settled in one way, done again, moved to another station, or something else. */
type Turn =
  | { readonly kind: 'resolve'; readonly outcome: OutcomeClass }
  | { readonly kind: 'reopen' | 'verify' | 'close' | 'start' }
  | { readonly kind: 'move'; readonly stationId: string }

const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ kind: fc.constant('resolve' as const), outcome: fc.constantFrom(...OUTCOME_CLASSES) }),
  fc.record({ kind: fc.constantFrom('reopen' as const, 'verify', 'close', 'start') }),
  fc.record({ kind: fc.constant('move' as const), stationId: fc.constantFrom('s1', 's2') }),
)

const after = (c: CaseRecord, t: Turn, at: string): Partial<CaseRecord> => {
  switch (t.kind) {
    case 'resolve':
      return { state: 'resolved', result: { text: '已整改', outcome: t.outcome, by: c.handler, at } }
    case 'reopen':
      return { state: 'reopened', result: undefined }
    case 'verify':
      return { state: 'verified' }
    case 'close':
      return { state: 'closed' }
    case 'start':
      return { state: 'inProgress' }
    case 'move':
      return { stationId: t.stationId }
  }
}

/** The events of a life, each some days after the one before. */
const lifeOf = (turns: readonly Turn[]): CaseEvent[] => {
  const id = newId()
  const opened = openSample(toInstant(START))
  const set = { ...opened.record, id, stationId: 's1', squadId: 'q' }
  const events: CaseEvent[] = [{ ...opened.event, caseId: id, set }]
  for (const [n, t] of turns.entries()) {
    const before = replay(events) as CaseRecord
    const at = toInstant(START + (n + 1) * 9 * 24 * HOUR)
    const next = { ...before, ...after(before, t, at) }
    events.push({
      caseId: id,
      version: n + 2,
      action: 'start',
      at,
      by: before.handler,
      from: before.state,
      to: next.state,
      carried: {},
      ...changesBetween(before, next),
    })
  }
  return events
}

/** Counted anew, event by event, without the rules that the counts are kept by. */
const recounted = (lives: readonly (readonly CaseEvent[])[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const events of lives) {
    let result: { outcome: string; at: string } | undefined
    let [state, station] = ['', '']
    for (const { set, unset, to } of events) {
      if (set.result) result = set.result
      if (unset.includes('result')) result = undefined
      state = to
      station = set.stationId ?? station
    }
    if (!result || !['resolved', 'verified', 'closed'].includes(state)) continue
    for (const scope of [`station#${station}`, 'squad#q', 'district']) {
      const key = `${scope} ${dayOf(result.at).slice(0, 7)} ${result.outcome}`
      counts[key] = (counts[key] ?? 0) + 1
    }
  }
  return counts
}

const kept = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const scope of ['station#s1', 'station#s2', 'squad#q', 'district']) {
    const { items } = await running.store.query<Record<string, string | number>>({
      table: OUTCOME_SHARES,
      hash: scope,
    })
    for (const item of items)
      for (const outcome of OUTCOME_CLASSES)
        if (item[outcome]) counts[`${scope} ${item.month} ${outcome}`] = Number(item[outcome])
  }
  return counts
}

describe('the shares of outcomes', () => {
  it('agree with a recount from the events, whatever order the steps are told in and however often', async () => {
    const { store } = running
    const cases = makeCaseStore(store)
    const count = makeCountOutcome(store, cases)
    const tell = async (event: CaseEvent) => count(await stepped(cases, event), event.at)
    const all: CaseEvent[][] = []
    await fc.assert(
      fc.asyncProperty(
        fc.array(turn, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat(3)),
        async (turns, dice) => {
          const events = lifeOf(turns)
          all.push(events)
          let untold: CaseEvent[] = []
          for (const event of events) {
            const record = replay(events.slice(0, event.version)) as CaseRecord
            await store.put(CASES, caseItem(record, ''))
            untold.push(event)
            const now = untold.filter(() => dice.next().value === 0).reverse()
            await Promise.all(now.map(tell))
            untold = untold.filter((one) => !now.includes(one) || dice.next().value === 1)
          }
          for (const event of untold.reverse()) await tell(event)
          expect(await kept()).toEqual(recounted(all))
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('looks', () => {
  const c = { id: newId(), number: '环翠-20261124-0001' }
  const officer = { personId: 'officer-1', role: 'officer' as const, sign: '竹岛站 队员1' }
  const at = (minutes: number) => toInstant(START + minutes * 60_000)

  it('are written once for each person, kind and hour, by whichever process', async () => {
    const settings = makeSettings(running.store, () => START)
    const one = makeLooks(running.store, settings)
    const other = makeLooks(running.store, settings)
    for (const looks of [one, one, other]) await looks.record(c, officer, 'case', at(0))
    await other.record(c, officer, 'case', at(29))
    await one.record(c, officer, 'case', at(31))
    await one.record(c, officer, 'contact', at(5))
    await one.record(c, { ...officer, personId: 'officer-2' }, 'case', at(6))
    const looks = await one.of(c.id)
    expect(looks.map(({ personId, seen, at: when }) => [personId, seen, when])).toEqual([
      ['officer-1', 'case', at(0)],
      ['officer-1', 'contact', at(5)],
      ['officer-2', 'case', at(6)],
      ['officer-1', 'case', at(31)],
    ])
  })

  it('cost no write within the hour in which they were written', async () => {
    let puts = 0
    const store = {
      ...running.store,
      put: (...given: Parameters<typeof running.store.put>) => {
        puts++
        return running.store.put(...given)
      },
    }
    const looks = makeLooks(
      store,
      makeSettings(running.store, () => START),
    )
    for (let n = 0; n < 50; n++) await looks.record({ ...c, id: newId() }, officer, 'case', at(0))
    expect(puts).toBe(50)
    const again = { ...c, id: newId() }
    for (let n = 0; n < 29; n++) await looks.record(again, officer, 'case', at(n))
    expect(puts).toBe(51)
  })

  it('vanish when the rules say, not before six months', async () => {
    const { items } = await running.store.query<{ vanishesAt: number }>({
      table: AUDIT,
      index: 'byCase',
      hash: c.id,
      limit: 1,
    })
    expect(items[0]?.vanishesAt).toBe((START + 200 * 24 * HOUR) / 1000)
  })
})

describe('steps in the record', () => {
  it('are filed once, under whoever took them when that is staff, and under nobody when it is the reporter', async () => {
    const { store } = running
    const cases = makeCaseStore(store)
    const record = makeRecordStep(
      store,
      makeSettings(store, () => START),
    )
    const events = lifeOf([{ kind: 'start' }])
    const last = replay(events) as CaseRecord
    await store.put(CASES, caseItem(last, ''))
    for (const event of [...events, ...events].reverse())
      await record(await stepped(cases, event), toInstant(START))
    const { items } = await store.query<Record<string, unknown>>({
      table: AUDIT,
      index: 'byCase',
      hash: last.id,
    })
    expect(items).toMatchObject([
      { kind: 'step', action: 'report', by: { party: 'reporter' } },
      { kind: 'step', action: 'start', personId: last.handler.personId, by: { party: 'staff' } },
    ])
    expect(items[0]).not.toHaveProperty('personId')
  })
})
