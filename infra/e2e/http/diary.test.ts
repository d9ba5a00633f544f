import { OUTBOX, OUTBOX_SHARDS, type Waiting } from '@yizhan/functions/platform/outbox'
import type { CaseView, DiaryView, Reported } from '@yizhan/shared/cases'
import { instantAt, newId, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { type Door, openDoor } from './door'
import { reportAt } from './report'

const huancui = loadHuancui()
const home = huancui.stations.find((s) => s.id === huancui.demo.stationId)?.place ?? { lat: 0, lng: 0 }
/** About 550 m to the north. */
const away = { lat: home.lat + 0.005, lng: home.lng }

/** A Friday, 20:40 in Weihai. */
const FRIDAY = instantAt('2026-11-27', 20 * 60 + 40)
const minutesAfter = (at: string, minutes: number) => toInstant(toEpoch(at) + minutes * 60_000)
const DAY = 1440

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())
beforeEach(() => door.setNow(FRIDAY))

const act = (who: string, id: string, action: string, expectedVersion: number, carried = {}) =>
  door.call<CaseView>(who, 'POST', `/api/cases/${id}/actions`, { action, expectedVersion, ...carried })

const tap = (who: string, caseId: string, place: unknown = home, id = newId()) =>
  door.call<{ tap: { id: string; at: string }; nextAt: string; reason?: string; about?: object }>(
    who,
    'POST',
    `/api/cases/${caseId}/diary`,
    { id, ...(place ? { place } : {}) },
  )

const diaryOf = async (who: string, caseId: string) =>
  (await door.call<DiaryView>(who, 'GET', `/api/cases/${caseId}/diary`)).body

const answer = (who: string, caseId: string, solved: string, text?: string) =>
  door.call<DiaryView & { reason?: string }>(who, 'PUT', `/api/cases/${caseId}/stopped`, {
    solved,
    ...(text ? { text } : {}),
  })

const noticesOf = async (who: string, caseId: string, kind: string) => {
  const { body } = await door.call<{ items: { kind: string; caseId: string }[] }>(
    who,
    'GET',
    '/api/me/notices?limit=100',
  )
  return body.items.filter((n) => n.caseId === caseId && n.kind === kind)
}

interface Opened {
  readonly id: string
  readonly officer: string
}

/** A noisy bar, reported by the first resident and followed by the second. */
const openNoise = async (): Promise<Opened> => {
  const report = reportAt(home, { category: '06028-S' })
  const { body } = await door.call<Reported>('resident-1', 'POST', '/api/cases', report)
  const officer = body.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
  await door.call('resident-2', 'PUT', `/api/cases/${report.id}/following`)
  return { id: report.id, officer }
}

/** Through every step to its end, as its reporter's rating leaves it. */
const close = async ({ id, officer }: Opened) => {
  const version = async () => (await door.call<CaseView>(officer, 'GET', `/api/cases/${id}`)).body.version
  await act(officer, id, 'accept', await version())
  await act(officer, id, 'start', await version())
  const photos = [await door.photoOf(officer)]
  await act(officer, id, 'resolve', await version(), {
    text: '已劝导并限时整改',
    outcome: 'management',
    photos,
  })
  const rated = await act('resident-1', id, 'rate', await version(), { stars: 4, solved: 'solved' })
  expect(rated.body.state).toBe('closed')
  await door.drain()
}

describe('happening now', () => {
  it('is counted for the reporter and a follower on the spot, once an hour each', async () => {
    const { id } = await openNoise()
    const first = await tap('resident-1', id)
    expect([first.status, first.body.nextAt]).toEqual([201, minutesAfter(FRIDAY, 60)])
    expect((await tap('resident-2', id)).status).toBe(201)
    door.setNow(minutesAfter(FRIDAY, 30))
    const again = await tap('resident-1', id)
    expect([again.status, again.headers.get('retry-after')]).toEqual([429, '1800'])
    expect(again.body).toMatchObject({ reason: 'onceAnHour', about: { nextAt: minutesAfter(FRIDAY, 60) } })
    door.setNow(minutesAfter(FRIDAY, 60))
    expect((await tap('resident-1', id)).status).toBe(201)
    expect((await diaryOf('resident-1', id)).own).toMatchObject({ taps: 2 })
  })

  it('is one tap when it is sent twice, also at once', async () => {
    const { id } = await openNoise()
    const once = newId()
    const both = await Promise.all([tap('resident-1', id, home, once), tap('resident-1', id, home, once)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
    door.setNow(minutesAfter(FRIDAY, 90))
    const later = await tap('resident-1', id, undefined, once)
    expect([later.status, later.body.tap.at]).toEqual([200, FRIDAY])
    expect((await diaryOf('resident-1', id)).own?.taps).toBe(1)
  })

  it('counts one of two different taps of a person at once', async () => {
    const { id } = await openNoise()
    const both = await Promise.all([tap('resident-1', id), tap('resident-1', id)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 429])
  })

  it('is refused too far away, without a place, by a stranger, on another kind of case and on a closed one', async () => {
    const noise = await openNoise()
    const far = await tap('resident-1', noise.id, away)
    expect([far.status, far.body]).toMatchObject([
      422,
      { reason: 'tooFar', about: { metres: 560, most: 300 } },
    ])
    const nowhere = await tap('resident-1', noise.id, null)
    expect([nowhere.status, nowhere.body.reason]).toEqual([422, 'placeNeeded'])
    expect((await tap('resident-3', noise.id)).status).toBe(404)
    expect((await tap(noise.officer, noise.id)).status).toBe(403)
    const report = reportAt(home)
    await door.call('resident-1', 'POST', '/api/cases', report)
    expect((await tap('resident-1', report.id)).body.reason).toBe('noDiary')
    expect(await diaryOf('resident-1', report.id)).toMatchObject({ group: null, best: [] })
    await close(noise)
    expect((await tap('resident-1', noise.id)).body.reason).toBe('wrongState')
  })

  it('draws the week for everybody concerned, and tells how many people to staff alone', async () => {
    const { id, officer } = await openNoise()
    for (const week of [0, 1, 2]) {
      door.setNow(minutesAfter(FRIDAY, week * 7 * DAY))
      await tap('resident-1', id)
      door.setNow(minutesAfter(FRIDAY, week * 7 * DAY + 45))
      await tap('resident-2', id)
    }
    const seen = await diaryOf(officer, id)
    expect(seen).toMatchObject({
      group: 'noise',
      picture: {
        taps: 6,
        people: 2,
        hours: [
          { weekday: 5, hour: 20, taps: 3, people: 1 },
          { weekday: 5, hour: 21, taps: 3, people: 1 },
        ],
      },
      best: [{ weekday: 5, from: 20, to: 22, taps: 6, people: 2 }],
      mayAgreeVisit: true,
    })
    expect([seen.own, seen.tapping]).toEqual([undefined, undefined])
    const followed = await diaryOf('resident-2', id)
    expect(followed.best).toEqual([{ weekday: 5, from: 20, to: 22, taps: 6 }])
    expect(followed.own?.last).toHaveLength(3)
    expect(JSON.stringify(followed)).not.toContain('resident-1')
    expect((await door.problem('resident-3', 'GET', `/api/cases/${id}/diary`)).reason).toBe('notFound')
  })
})

describe('the agreed visit', () => {
  const weekly = { window: { kind: 'weekly', weekday: 5, from: 1230, to: 1320 } }
  const agree = (who: string, id: string, body: object) =>
    door.call<DiaryView & { reason?: string; errors?: object[] }>(
      who,
      'PUT',
      `/api/cases/${id}/visit-window`,
      body,
    )

  it('alerts one officer on duty, once for each visit, however often what reports it is repeated', async () => {
    const { id, officer } = await openNoise()
    const agreed = await agree(officer, id, weekly)
    expect(agreed.body.visit).toMatchObject({
      next: { from: instantAt('2026-11-27', 1230), to: instantAt('2026-11-27', 1320) },
    })
    await tap('resident-1', id)
    const left: Waiting[] = []
    for (let shard = 0; shard < OUTBOX_SHARDS; shard++)
      left.push(...(await door.product.outbox.due(shard, door.now(), 100)))
    const told = left.filter(({ kind }) => kind === 'tappedInVisit')
    expect(told).toHaveLength(1)
    await tap('resident-2', id)
    await door.drain()
    for (const fact of told) await door.dynamo.store.put(OUTBOX, { ...fact })
    await door.drain()
    const alerts = async () =>
      (
        await Promise.all(
          ['officer-1', 'officer-2', 'station-keeper-1'].map((who) => noticesOf(who, id, 'happeningNow')),
        )
      ).flat()
    expect(await alerts()).toHaveLength(1)
    door.setNow(minutesAfter(FRIDAY, 7 * DAY))
    await tap('resident-1', id)
    await door.drain()
    expect(await alerts()).toHaveLength(2)
  })

  it('alerts nobody for a tap beside it', async () => {
    const { id, officer } = await openNoise()
    await agree(officer, id, { window: { kind: 'weekly', weekday: 6, from: 1230, to: 1320 } })
    await tap('resident-1', id)
    await door.drain()
    for (const who of ['officer-1', 'officer-2']) expect(await noticesOf(who, id, 'happeningNow')).toEqual([])
  })

  it('is agreed by whoever answers for the case, and is not told to followers', async () => {
    const { id, officer } = await openNoise()
    expect((await agree('resident-1', id, weekly)).status).toBe(403)
    expect((await agree('station-keeper-1', id, weekly)).status).toBe(200)
    expect((await diaryOf('resident-1', id)).visit?.window).toEqual(weekly.window)
    expect((await diaryOf('resident-2', id)).visit).toBeUndefined()
    expect((await agree(officer, id, { window: null })).body.visit).toBeUndefined()
    const backwards = { window: { kind: 'weekly', weekday: 5, from: 1320, to: 1230 } }
    expect((await agree(officer, id, backwards)).body).toMatchObject({
      errors: [{ path: 'window.to', reason: 'notAfterStart' }],
    })
  })
})

describe('whether it stopped', () => {
  it('is asked of the diary’s people and followers some days after closing, once, and not of who has answered', async () => {
    await door.product.sweep(door.now())
    const noise = await openNoise()
    await door.call('resident-4', 'PUT', `/api/cases/${noise.id}/following`)
    await tap('resident-2', noise.id)
    await close(noise)
    expect((await answer('resident-4', noise.id, 'solved')).status).toBe(200)
    const asked = async (who: string) => (await noticesOf(who, noise.id, 'didItStop')).length
    door.setNow(minutesAfter(FRIDAY, 2 * DAY))
    await door.product.sweep(door.now())
    await door.drain()
    expect(await asked('resident-1')).toBe(0)
    door.setNow(minutesAfter(FRIDAY, 5 * DAY))
    for (let n = 0; n < 2; n++) {
      await door.product.sweep(door.now())
      await door.drain()
    }
    expect(await Promise.all(['resident-1', 'resident-2', 'resident-4', 'resident-3'].map(asked))).toEqual([
      1, 1, 0, 0,
    ])
  })

  it('is not asked of a case that nobody kept a diary of, or that is open again', async () => {
    const quiet = await openNoise()
    await close(quiet)
    const again = await openNoise()
    await tap('resident-1', again.id)
    await close(again)
    const { body } = await door.call<CaseView>('resident-1', 'GET', `/api/cases/${again.id}`)
    await act('resident-1', again.id, 'reopen', body.version, { text: '又响了' })
    door.setNow(minutesAfter(FRIDAY, 5 * DAY))
    await door.product.sweep(door.now())
    await door.drain()
    for (const { id } of [quiet, again]) expect(await noticesOf('resident-1', id, 'didItStop')).toEqual([])
  })

  it('opens the case again once when the answers say so, and not before', async () => {
    const noise = await openNoise()
    await door.call('resident-4', 'PUT', `/api/cases/${noise.id}/following`)
    await tap('resident-1', noise.id)
    await close(noise)
    const closed = await door.call<CaseView>('resident-1', 'GET', `/api/cases/${noise.id}`)
    door.setNow(minutesAfter(FRIDAY, 3 * DAY))
    expect((await answer('resident-3', noise.id, 'no')).status).toBe(404)
    await answer('resident-1', noise.id, 'no', '还是很吵')
    await door.drain()
    const heard = (await diaryOf(noise.officer, noise.id)).question
    expect(heard?.words).toMatchObject([{ solved: 'no', text: '还是很吵' }])
    expect(heard?.tally).toEqual({
      asked: 3,
      solved: 0,
      partly: 0,
      no: 1,
    })
    await answer('resident-1', noise.id, 'partly')
    await answer('resident-2', noise.id, 'no')
    await door.drain()
    expect((await diaryOf('resident-1', noise.id)).question).toMatchObject({ mine: { solved: 'partly' } })
    expect((await door.call<CaseView>('resident-1', 'GET', `/api/cases/${noise.id}`)).body.state).toBe(
      'closed',
    )
    await Promise.all([answer('resident-1', noise.id, 'no'), answer('resident-4', noise.id, 'no')])
    await door.drain()
    const after = await door.call<CaseView>('resident-1', 'GET', `/api/cases/${noise.id}`)
    expect(after.body).toMatchObject({ state: 'reopened', version: closed.body.version + 1 })
    expect((await answer('resident-2', noise.id, 'no')).body.reason).toBe('wrongState')
    await door.drain()
    expect((await door.call<CaseView>('resident-1', 'GET', `/api/cases/${noise.id}`)).body.version).toBe(
      after.body.version,
    )
  })

  it('can be answered until the days are over', async () => {
    const noise = await openNoise()
    await tap('resident-1', noise.id)
    await close(noise)
    door.setNow(minutesAfter(FRIDAY, 15 * DAY))
    expect((await answer('resident-1', noise.id, 'no')).body.reason).toBe('answerWindowOver')
  })
})
