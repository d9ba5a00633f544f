import { SERIES, seriesWrites } from '@yizhan/functions/activities/index'
import { TABLES } from '@yizhan/functions/entrypoints/compose'
import type { SeriesRecord } from '@yizhan/shared/activities'
import { daysOfRule, seenToHolidays, seriesAmiss } from '@yizhan/shared/activities/recurrence'
import { dayAfter } from '@yizhan/shared/kernel'
import { startStore } from '../../../functions/test/store'
import { loadHuancui } from '../../data'
import { loadYearPlan } from './load-year-plan'

const { settings, demo, yearPlan } = loadHuancui()
const NOW = '2026-12-30T01:30:00.000Z'

jest.setTimeout(60_000)

let running: Awaited<ReturnType<typeof startStore>>
beforeAll(async () => {
  running = await startStore(TABLES)
})
afterAll(() => running.stop())

const seriesOf = async (stationId: string) =>
  (
    await running.store.query<{ record: SeriesRecord }>({
      table: SERIES,
      index: 'byStation',
      hash: stationId,
    })
  ).items.map(({ record }) => record)

describe('the year plan', () => {
  it('is what the stations do in March, in April, every month and on demand', () => {
    const names = new Set(yearPlan.map(({ name }) => name))
    expect([...names]).toEqual([
      'marchFumesLaw',
      'marchCleanUp',
      'aprilIllegalBuildings',
      'aprilFumes',
      'aprilConstructionNoise',
      'volunteerDay',
      'residentsTalk',
      'experienceDay',
    ])
    for (const { plan } of yearPlan)
      expect(Object.keys(plan.content.translations ?? {})).toEqual(['en', 'ko'])
  })

  it('brings series that a keeper could have made, with something to come in the next weeks', async () => {
    await loadYearPlan(running.store, yearPlan, NOW)
    const home = await seriesOf(demo.stationId)
    expect(home).toHaveLength(8)
    for (const series of home) expect(seriesAmiss(series, settings.activities.mostSessions)).toEqual([])
    const soon = home.flatMap(({ rule, firstDay, onHoliday, publishes }) =>
      publishes
        ? seenToHolidays(
            daysOfRule(rule, firstDay, settings.activities.mostSessions),
            onHoliday,
            settings.calendar,
          ).filter(({ becomes }) => becomes > '2026-12-30' && becomes < dayAfter('2026-12-30', 35))
        : [],
    )
    expect(soon.length).toBeGreaterThan(0)
  })

  it('leaves a series as its keeper has it', async () => {
    const [first] = await seriesOf(demo.stationId)
    if (!first) throw new Error('no series')
    const [put] = seriesWrites({ ...first, state: 'ended', version: 2 }, NOW)
    if (put?.kind !== 'put') throw new Error('no write')
    await running.store.put(SERIES, put.item)
    await loadYearPlan(running.store, yearPlan, NOW)
    const again = await seriesOf(demo.stationId)
    expect(again).toHaveLength(8)
    expect(again.find(({ id }) => id === first.id)).toMatchObject({ state: 'ended', version: 2 })
  })
})
