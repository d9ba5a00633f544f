import { cleanup, screen, waitFor } from '@testing-library/react'
import { newId } from '@yizhan/shared/kernel'
import { settings } from '@/settings'
import { POSTS } from '../../../../../shared/src/cases/sample'
import { watchView } from '../../../../test/in-view'
import { type Answer, type Asked, startServer } from '../../../../test/server'
import { SeriesPage } from '..'
import { IDS } from '../ids'
import { byId, dialog, openPage, press, problem, write } from '../testing/open-page'
import { STATION, seriesSeen } from '../testing/sample'

const PLACE = { lat: 37.5, lng: 122.12 }
const DAYS = [
  { day: '2026-12-12', becomes: '2026-12-12', provisional: false },
  { day: '2027-02-13', becomes: '2027-02-22', provisional: true },
  { day: '2027-05-01', becomes: 'skipped', provisional: false },
]

const seriesServer = (
  sent: (asked: Asked) => Answer = () => ({ status: 200, body: seriesSeen() }),
  seen = seriesSeen(),
) =>
  startServer((call) => {
    if (call.path === '/api/series/preview')
      return (call.body as { rule: string }).rule.includes('COUNT')
        ? { status: 200, body: { days: DAYS } }
        : problem(422, 'fields', {
            errors: [{ path: 'body.rule', reason: 'neverEnds', message: '规则没有结束' }],
          })
    if (call.path.startsWith('/api/stations/')) return { status: 200, body: { ...STATION, place: PLACE } }
    if (call.path.startsWith('/api/divisions')) return { status: 200, body: { streets: [], outline: [] } }
    return call.method === 'GET' ? { status: 200, body: seen } : sent(call)
  })

const sentTo = (asked: readonly Asked[], path: RegExp) =>
  asked.filter((call) => call.method !== 'GET' && path.test(call.path)).map(({ body }) => body)

const openSeries = (parameters: object = {}) =>
  openPage('desk/series/index', parameters, <SeriesPage />, POSTS.keeper)

beforeEach(() => {
  localStorage.clear()
  watchView()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
})
afterEach(cleanup)

describe('a new series', () => {
  it('says its rule in words, and what becomes of its days on holidays', async () => {
    seriesServer()
    await openSeries()
    expect(await screen.findByText('每月第二个周六，共 12 次')).toBeTruthy()
    expect(await screen.findByText('2027年2月13日 放假，改到 2027年2月22日')).toBeTruthy()
    expect(screen.getByText('2027年5月1日 放假，跳过')).toBeTruthy()
    expect(screen.getByText('共 2 次')).toBeTruthy()
    expect(screen.getByText('放假安排未公布，可能变动')).toBeTruthy()
  })

  it('writes the rule as it is chosen, asks for its days once typing rests, and is made', async () => {
    const asked = seriesServer()
    await openSeries()
    await screen.findByText('共 2 次')
    press(`${IDS.series.every}-week`)
    press(`${IDS.series.weekdays}-2`)
    write(IDS.series.count, '3')
    write(IDS.series.count, '30')
    expect(byId(IDS.series.said)?.textContent).toBe('每周周二、周六，共 30 次')
    await waitFor(() => expect(sentTo(asked, /preview/)).toHaveLength(2))
    expect(sentTo(asked, /preview/).at(-1)).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TU,SA;COUNT=30' })
    press(IDS.series.save)
    expect(byId(`${IDS.form.field('title')}-note`)?.textContent).toBe('请填写')
    write(IDS.form.field('title'), '楼道清理')
    write(IDS.form.field('summary'), '一起动手')
    press(IDS.series.save)
    await waitFor(() => expect(sentTo(asked, /series$/)).toHaveLength(1))
    expect(sentTo(asked, /series$/)[0]).toMatchObject({
      stationId: STATION.id,
      rule: 'FREQ=WEEKLY;BYDAY=TU,SA;COUNT=30',
      content: { title: '楼道清理', venue: { place: PLACE } },
    })
  })

  it('is written as the rule itself, and says what is wrong with it', async () => {
    seriesServer()
    await openSeries()
    await screen.findByText('共 2 次')
    press(IDS.series.write)
    write(IDS.series.rule, 'FREQ=MONTHLY;BYMONTHDAY=15')
    expect(await screen.findByText('规则没有结束')).toBeTruthy()
    expect(byId(IDS.series.choose)).toBeNull()
    write(IDS.series.rule, 'FREQ=YEARLY;BYMONTH=3;BYDAY=1SA;COUNT=5')
    press(IDS.series.choose)
    expect(byId(IDS.series.said)?.textContent).toBe('每年3月第一个周六，共 5 次')
  })
})

describe('a series that runs', () => {
  const { id } = seriesSeen()

  it('is saved with what was changed', async () => {
    const asked = seriesServer()
    await openSeries({ id })
    await screen.findByText('每月第二个周六，共 12 次')
    write(IDS.series.start, '14:00')
    press(IDS.series.save)
    await waitFor(() =>
      expect(sentTo(asked, /series\/01/)).toEqual([{ startMinute: 840, expectedVersion: 3 }]),
    )
    expect(await screen.findByText('已保存')).toBeTruthy()
  })

  it('marks a refused rule beside it, and keeps what was written', async () => {
    seriesServer(() =>
      problem(422, 'fields', { errors: [{ path: 'body.rule', reason: 'tooMany', message: '场次太多' }] }),
    )
    await openSeries({ id })
    await screen.findByText('每月第二个周六，共 12 次')
    write(IDS.series.count, '900')
    press(IDS.series.save)
    await waitFor(() => expect(byId(IDS.series.said)?.textContent).toContain('场次太多'))
    expect(byId(IDS.series.count)).toHaveProperty('value', '900')
  })

  it('shows its picture, which goes when it is taken away', async () => {
    const { content } = seriesSeen()
    const picture = {
      pictureUrl: 'https://photos.example/1.jpg',
      content: { ...content, pictureId: newId() },
    }
    const asked = seriesServer(undefined, { ...seriesSeen(), ...picture })
    await openSeries({ id })
    await screen.findByText('每月第二个周六，共 12 次')
    const shown = byId(IDS.form.picture)?.querySelector('img')
    expect(shown?.getAttribute('src')).toBe(picture.pictureUrl)
    press(`${IDS.form.picture}-1-remove`)
    press(IDS.series.save)
    await waitFor(() => expect(sentTo(asked, /series\/01/)).toHaveLength(1))
    expect(sentTo(asked, /series\/01/)[0]).toEqual({ content, expectedVersion: 3 })
  })

  it('says so where it is not there', async () => {
    startServer(() => problem(404, 'notFound'))
    await openSeries({ id })
    expect(await screen.findByText('找不到这个系列')).toBeTruthy()
  })

  it('is ended once asked', async () => {
    const asked = seriesServer()
    await openSeries({ id })
    await screen.findByText('每月第二个周六，共 12 次')
    press(IDS.series.end)
    await dialog('结束“周六志愿者进社区”')
    press(IDS.series.endSend)
    await waitFor(() => expect(sentTo(asked, /series\/01/)).toEqual([{ expectedVersion: 3, end: true }]))
  })
})
