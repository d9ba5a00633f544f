import { clockWrites } from '@yizhan/functions/cases/clock-table'
import { CASES, caseItem } from '@yizhan/functions/cases/table'
import type { Store, Write } from '@yizhan/functions/platform/store'
import { type CaseRecord, type Clock, openCase, startClock } from '@yizhan/shared/cases'
import { type Instant, newId, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'

export const huancui = loadHuancui()

/** A Tuesday, 09:30 in Weihai. */
export const MORNING = '2026-11-24T01:30:00.000Z'
const DAY = 86_400_000
/** One transaction of the store. */
const AT_ONCE = 100

const { categories, rules, calendar } = huancui.settings
const category = categories.find(({ code }) => code === '06036')
if (!category) throw new Error('the category of the bench is gone')

/** One for each station, so that what is found out about its days is found once. */
const works = new Map(huancui.stations.map(({ id, hours }) => [id, { hours, calendar }]))
const workOf = (stationId: string) => works.get(stationId) ?? { hours: [], calendar }

const TEXT = '小区南门外堆放杂物，挡住消防通道，老人和孩子只能绕行，请尽快来看看。'

/** An open case of some station, with its resolve clock alone; `clock` starts where it is told. */
const caseOf = (n: number, handlerId: string, since: Instant): CaseRecord => {
  const station = huancui.stations[n % huancui.stations.length]
  if (!station) throw new Error('there are no stations')
  const work = workOf(station.id)
  const { record } = openCase({
    report: {
      id: newId(),
      category: category.code,
      place: station.place,
      answers: {},
      text: TEXT,
      photos: [],
      anonymous: false,
      door: 'web',
    },
    reporter: { personId: `resident-of-bench-${n % 5000}`, role: 'resident', sign: '居民' },
    number: `环翠-20261124-${String(n).padStart(7, '0')}`,
    category,
    station,
    responder: { personId: handlerId, role: 'officer', sign: `${station.sign} 队员1` },
    routing: [],
    duty: { row: 'bench', whose: 'ours', basis: category.label, decidedBy: 'city' },
    work,
    rules,
    now: since,
  })
  const clock: Clock = startClock(work, 'resolve', { value: 4, unit: 'workingHours' }, since)
  return { ...record, state: 'accepted', clocks: [clock] }
}

const writesOf = (record: CaseRecord, now: Instant): Write[] => {
  const work = workOf(record.stationId)
  return [
    { kind: 'put', table: CASES, item: caseItem(record, '') },
    ...clockWrites(undefined, record, { work, rules, now }),
  ]
}

/** Cases of one handler, whose clocks began this morning. */
export const fillDue = async (store: Store, count: number, handlerId: string): Promise<void> => {
  const writes = Array.from({ length: count }, (_, n) =>
    writesOf(caseOf(n, handlerId, MORNING), MORNING),
  ).flat()
  for (let from = 0; from < writes.length; from += AT_ONCE)
    await store.commit(writes.slice(from, from + AT_ONCE))
}

/** What of one more open case the tables hold; its clock has nothing to do for weeks. */
export const openItems = (n: number): Write[] => {
  const since = toInstant(toEpoch(MORNING) + (30 + (n % 60)) * DAY)
  return writesOf(caseOf(n, `officer-of-bench-${n % 400}`, since), MORNING)
}
