import type { CaseView, Reported } from '@yizhan/shared/cases'
import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const huancui = loadHuancui()
const home = huancui.stations.find((s) => s.id === huancui.demo.stationId)?.place ?? { lat: 0, lng: 0 }

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())
beforeEach(() => door.setNow(WORKING_MORNING))

const act = (who: string, id: string, action: string, expectedVersion: number, carried = {}) =>
  door.call<CaseView>(who, 'POST', `/api/cases/${id}/actions`, { action, expectedVersion, ...carried })

const noticesOf = async (who: string) => {
  const { body } = await door.call<{ items: { kind: string; caseId: string }[] }>(
    who,
    'GET',
    '/api/me/notices?limit=100',
  )
  return body.items
}

const kindsFor = async (who: string, caseId: string) =>
  (await noticesOf(who)).filter((n) => n.caseId === caseId).map((n) => n.kind)

describe('a report, its answer, its rating', () => {
  it('reaches an officer of the station on duty, is answered with a photo, checked, rated and closed', async () => {
    const photo = await door.photoOf('resident-1')
    const report = reportAt(home, { photos: [photo], text: '楼顶正在加盖', callbackPhone: '13800001234' })
    const { status, body } = await door.call<Reported>('resident-1', 'POST', '/api/cases', report)
    expect(status).toBe(201)
    expect(body.case.number).toMatch(/^环翠-20261124-\d{4}$/)
    expect(body.case.station.id).toBe(huancui.demo.stationId)
    expect(body.case.routing.map((r) => r.step)).toEqual(['station', 'duty', 'onDuty', 'choice'])
    expect(body.case.firstResponder.sign).toMatch(/^竹岛站 队员[12]$/)
    expect(body.case.photos).toHaveLength(1)
    expect(body.case.clocks.map((c) => c.stage).sort()).toEqual(['resolve', 'respond'])
    await door.drain()
    const officer = body.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    expect(await kindsFor(officer, report.id)).toEqual(['caseAssigned'])

    const queue = await door.call<{ items: { id: string }[] }>(officer, 'GET', '/api/cases?scope=assigned')
    expect(queue.body.items.map((c) => c.id)).toContain(report.id)

    const seen = await door.call<CaseView>(officer, 'GET', `/api/cases/${report.id}`)
    expect(seen.body.reporter?.phone).toBe('13800001234')
    const looks = await door.call<{ items: { caseId: string }[] }>('resident-1', 'GET', '/api/me/access-log')
    expect(looks.body.items.some((l) => l.caseId === report.id)).toBe(true)

    expect((await act(officer, report.id, 'accept', 1)).body.state).toBe('accepted')
    expect((await act(officer, report.id, 'start', 2)).body.state).toBe('inProgress')
    const without = await act(officer, report.id, 'resolve', 3, { text: '已拆除', outcome: 'enforcement' })
    expect(without.status).toBe(422)
    expect(without.body).toMatchObject({ errors: [{ path: 'photos', reason: 'required' }] })
    const after = await door.photoOf(officer)
    const resolved = await act(officer, report.id, 'resolve', 3, {
      text: '已拆除',
      outcome: 'enforcement',
      photos: [after],
    })
    expect(resolved.body.state).toBe('resolved')
    expect(resolved.body.actions.map((a) => a.action)).not.toContain('verify')

    const checked = await act('station-keeper-1', report.id, 'verify', 4, {
      photos: [await door.photoOf('station-keeper-1')],
    })
    expect(checked.body.state).toBe('verified')
    const rated = await act('resident-1', report.id, 'rate', 5, { stars: 5, solved: 'solved' })
    expect(rated.body.state).toBe('closed')
    expect(rated.body.afterPhotos).toHaveLength(2)
    await door.drain()
    expect((await kindsFor('resident-1', report.id)).sort()).toEqual([
      'caseAccepted',
      'caseResolved',
      'caseStarted',
      'caseVerified',
    ])
  })

  it('tells the second of two people who acted first, and changes nothing', async () => {
    const report = reportAt(home, { category: '06027' })
    const { body } = await door.call<Reported>('resident-2', 'POST', '/api/cases', report)
    const officer = body.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    const both = await Promise.all([
      act(officer, report.id, 'accept', 1),
      act('station-keeper-1', report.id, 'accept', 1),
    ])
    expect(both.map((a) => a.status).sort()).toEqual([200, 409])
    const refusal = both.find((a) => a.status === 409)
    expect(refusal?.body).toMatchObject({
      reason: 'stale',
      about: { action: 'accept', state: 'accepted', version: 2 },
    })
    const events = await door.call<{ items: unknown[] }>(officer, 'GET', `/api/cases/${report.id}/events`)
    expect(events.body.items).toHaveLength(2)
  })

  it('answers the same report as the first time, and another one under its id with a conflict', async () => {
    const report = reportAt(home, { text: '同一件' })
    const first = await door.call<Reported>('resident-3', 'POST', '/api/cases', report)
    const again = await door.call<Reported>('resident-3', 'POST', '/api/cases', report)
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.case.number).toBe(first.body.case.number)
    expect(again.body.trackingCode).toBe(first.body.trackingCode)
    expect(
      (await door.problem('resident-3', 'POST', '/api/cases', { ...report, text: '另一件' })).reason,
    ).toBe('idConflict')
    expect((await door.problem('resident-4', 'POST', '/api/cases', report)).reason).toBe('idConflict')
  })

  it('lets a neighbour find it, follow it and read its masked news', async () => {
    const report = reportAt(home, { category: '06010', text: '找 13912345678 老王' })
    await door.call('resident-1', 'POST', '/api/cases', report)
    const near = await door.call<{ items: { id: string }[] }>(
      'resident-5',
      'GET',
      `/api/cases/nearby?category=06010&lat=${home.lat}&lng=${home.lng}`,
    )
    expect(near.body.items.map((c) => c.id)).toContain(report.id)
    expect((await door.call('resident-5', 'GET', `/api/cases/${report.id}`)).status).toBe(404)
    expect((await door.call('resident-5', 'PUT', `/api/cases/${report.id}/following`)).status).toBe(204)
    const followed = await door.call<CaseView>('resident-5', 'GET', `/api/cases/${report.id}`)
    expect(followed.body.viewer).toBe('follower')
    expect(JSON.stringify(followed.body)).not.toContain('13912345678')
    const list = await door.call<{ items: { id: string }[] }>(
      'resident-5',
      'GET',
      '/api/cases?scope=followed',
    )
    expect(list.body.items.map((c) => c.id)).toEqual([report.id])
  })

  it('can be tracked by its number and code without signing in, and by nothing less', async () => {
    const { body } = await door.call<Reported>('guest', 'POST', '/api/cases', reportAt(home))
    const path = `/api/track/${encodeURIComponent(body.case.number)}`
    const tracked = await door.call<{ state: string }>(
      undefined,
      'GET',
      `${path}?code=${body.trackingCode.toLowerCase()}`,
    )
    expect(tracked.body.state).toBe('submitted')
    expect((await door.problem(undefined, 'GET', `${path}?code=AAAAAAAAAA`)).reason).toBe('notFound')
  })
})

describe('the sweep', () => {
  it('climbs every rung once and in order after an outage, and tells each person of the ladder', async () => {
    await door.product.sweep(door.now())
    const report = reportAt(home, { category: '06036' })
    const { body } = await door.call<Reported>('resident-1', 'POST', '/api/cases', report)
    const officer = body.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    door.setNow('2026-12-01T06:00:00.000Z')
    await door.product.sweep(door.now())
    expect(await door.product.sweep(door.now())).toBe(0)
    await door.drain()
    expect(await kindsFor(officer, report.id)).toEqual(['clockReminder', 'clockReminder', 'caseAssigned'])
    expect(await kindsFor('station-keeper-1', report.id)).toEqual(['clockOverdue', 'clockOverdue'])
    expect(await kindsFor('squad-leader-1', report.id)).toEqual(['clockEscalated', 'clockEscalated'])
    expect(await kindsFor('bureau-leader-1', report.id)).toEqual(['clockEscalated', 'clockEscalated'])
  })
})
