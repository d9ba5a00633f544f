import { CLOCKS } from '@yizhan/functions/cases/clock-table'
import type { CaseView, PublicCase, Reported } from '@yizhan/shared/cases'
import { metresBetween, rounded } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const { demo, stations } = loadHuancui()
const home = stations.find((s) => s.id === demo.stationId)?.place ?? { lat: 0, lng: 0 }

let door: Door
beforeAll(async () => {
  door = await openDoor()
}, 30_000)
afterAll(() => door.stop())
beforeEach(() => door.setNow(WORKING_MORNING))

const report = async (who: string, more: Record<string, unknown> = {}) => {
  const { body } = await door.call<Reported>(who, 'POST', '/api/cases', reportAt(home, more))
  return body.case
}

const act = (who: string, id: string, action: string, expectedVersion: number, carried = {}) =>
  door.call<CaseView>(who, 'POST', `/api/cases/${id}/actions`, { action, expectedVersion, ...carried })

const stateOf = async (id: string) =>
  (await door.call<CaseView>('commander-1', 'GET', `/api/cases/${id}`)).body.state

describe('merging', () => {
  it('never leads two cases into each other, so that somebody still answers for one of them', async () => {
    for (let i = 0; i < 4; i++) {
      const [a, b] = [await report('resident-1'), await report('resident-2')]
      await Promise.all([
        act('station-keeper-1', a.id, 'merge', 1, { intoNumber: b.number, text: '同一处' }),
        act('commander-1', b.id, 'merge', 1, { intoNumber: a.number, text: '同一处' }),
      ])
      expect([await stateOf(a.id), await stateOf(b.id)].sort()).toEqual(['merged', 'submitted'])
    }
  })
})

describe('photos', () => {
  it('named twice are refused beside their field', async () => {
    const photo = await door.photoOf('resident-1')
    const twice = await door.problem(
      'resident-1',
      'POST',
      '/api/cases',
      reportAt(home, { photos: [photo, photo] }),
    )
    expect(twice).toMatchObject({ status: 422, errors: [{ path: 'photos' }] })
    expect((await report('resident-1', { photos: [photo] })).photos).toHaveLength(1)
  })

  it('that a step does not take stay free', async () => {
    const mine = await report('resident-1')
    const photo = await door.photoOf('station-keeper-1')
    await act('station-keeper-1', mine.id, 'accept', 1, { photos: [photo] })
    await act('station-keeper-1', mine.id, 'start', 2)
    const resolved = await act('station-keeper-1', mine.id, 'resolve', 3, {
      text: '已拆除',
      outcome: 'enforcement',
      photos: [photo],
    })
    expect(resolved.status).toBe(200)
  })

  it('that nobody has cleared stay closed to a follower who knows their id', async () => {
    const photo = await door.photoOf('resident-1')
    const mine = await report('resident-1', { photos: [photo] })
    await door.call('resident-2', 'PUT', `/api/cases/${mine.id}/following`)
    expect((await door.call('resident-2', 'GET', `/api/cases/${mine.id}`)).status).toBe(200)
    expect((await door.call('resident-2', 'GET', `/api/photos/${photo}`)).status).toBe(404)
    expect((await door.call('station-keeper-1', 'GET', `/api/photos/${photo}`)).status).toBe(302)
  })
})

describe('odd input', () => {
  it.each([
    ['a place where a circle of 100 m takes in every longitude', 'lat=90&lng=0'],
    ['a place far away', 'lat=89.99&lng=0'],
  ])('finds nothing near %s, at once', async (_, at) => {
    const began = performance.now()
    const near = await door.call<{ items: unknown[] }>(
      'resident-1',
      'GET',
      `/api/cases/nearby?category=06001&${at}`,
    )
    expect([near.status, near.body.items]).toEqual([200, []])
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it('takes a text that was cut in the middle of a letter, with a mark in its place', async () => {
    expect((await report('resident-1', { text: '着火\ud83d' })).text).toBe('着火\ufffd')
    const cut = await door.call('resident-1', 'POST', '/api/me/notices/read', { ids: ['\ud83d'] })
    expect(cut.status).toBe(204)
  })

  it('refuses an empty id and an empty right door', async () => {
    expect((await door.call('resident-1', 'POST', '/api/me/notices/read', { ids: [''] })).status).toBe(422)
    const mine = await report('resident-1')
    const declined = await act('station-keeper-1', mine.id, 'decline', 1, {
      reason: 'notOurDuty',
      text: '不属于城管职责',
      rightDoor: ' ',
    })
    expect(declined.body).toMatchObject({ status: 422, errors: [{ path: 'rightDoor' }] })
  })

  it('names a few of many mistakes, and reads no object of thousands of members', async () => {
    const sent = (count: number) =>
      door.problem(
        'resident-1',
        'POST',
        '/api/cases',
        reportAt(home, {
          answers: Object.fromEntries(Array.from({ length: count }, (_, i) => [`q${i}`, ''])),
        }),
      )
    const many = await sent(400)
    expect([many.status, many.errors?.length]).toEqual([422, 50])
    expect((await sent(20_000)).status).toBe(400)
  })

  it('knows the token’s scheme in any case', async () => {
    const authorization = `bearer ${await door.tokenOf('resident-1')}`
    expect((await door.call(undefined, 'GET', '/api/me', undefined, { authorization })).status).toBe(200)
  })
})

describe('a task', () => {
  it('has a limit of a year at most, so that its clock can be counted', async () => {
    const mine = await report('resident-1', { category: '06036' })
    const officer = mine.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    await act(officer, mine.id, 'accept', 1)
    const task = { toPersonId: 'partner-1', text: '请清洗烟道' }
    for (const unit of ['minutes', 'workingHours', 'workingDays', 'calendarDays']) {
      const endless = await act(officer, mine.id, 'assign', 2, { ...task, taskLimit: { value: 1e9, unit } })
      expect(endless).toMatchObject({ status: 422, body: { errors: [{ path: 'taskLimit.value' }] } })
    }
    const least = await act(officer, mine.id, 'assign', 2, {
      ...task,
      taskLimit: { value: 0.01, unit: 'minutes' },
    })
    expect(least.status).toBe(200)
  })

  it('shows who gets it the case, and nothing of the people to whom it could be turned', async () => {
    const mine = await report('resident-1', { category: '06036' })
    await act('commander-1', mine.id, 'accept', 1)
    await act('commander-1', mine.id, 'assign', 2, { toPersonId: 'partner-1', text: '请清洗烟道' })
    const status = async (who: string, of = '') =>
      (await door.call(who, 'GET', `/api/cases/${mine.id}${of}`)).status
    expect(await status('partner-1')).toBe(200)
    expect(await status('partner-1', '/people')).toBe(403)
    expect(await status('assistant-1', '/people')).toBe(403)
    expect(await status('station-keeper-1', '/people')).toBe(200)
    expect(await status('contractor-worker-1')).toBe(404)
  })
})

describe('the tasks of a helper', () => {
  it('come by when they are due, not by which case was first', async () => {
    const given = async (hours: number) => {
      const mine = await report('resident-1', { category: '06036' })
      const taskLimit = { value: hours, unit: 'workingHours' }
      await act('commander-1', mine.id, 'accept', 1)
      await act('commander-1', mine.id, 'assign', 2, {
        toPersonId: 'contractor-worker-1',
        text: '请清运',
        taskLimit,
      })
      return mine.id
    }
    const [later, soon, last] = [await given(3), await given(1), await given(4)]
    const listed = async () => {
      const path = '/api/cases?scope=assigned'
      const { body } = await door.call<{ items: { id: string }[] }>('contractor-worker-1', 'GET', path)
      return body.items.map(({ id }) => id)
    }
    expect(await listed()).toEqual([soon, later, last])
    await act('commander-1', soon, 'start', 3)
    await act('commander-1', soon, 'askReporter', 4, { text: '哪一家？' })
    expect(await listed()).toEqual([later, last, soon])
    await act('contractor-worker-1', later, 'handBack', 3, { text: '车坏了' })
    expect(await listed()).toEqual([last, soon])
  })
})

describe('cases nearby', () => {
  it('are as far as their rounded place is: asking from all around does not find out the exact one', async () => {
    const exact = { lat: home.lat + 0.0003, lng: home.lng + 0.0002 }
    const mine = await report('resident-1', { category: '06027', place: exact })
    const seen = async (at: { lat: number; lng: number }) => {
      const query = `category=06027&lat=${at.lat}&lng=${at.lng}`
      const { body } = await door.call<{ items: PublicCase[] }>(
        'resident-2',
        'GET',
        `/api/cases/nearby?${query}`,
      )
      return body.items.find(({ id }) => id === mine.id)
    }
    for (let step = -15; step <= 15; step++) {
      const from = { lat: home.lat + step * 0.0001, lng: home.lng }
      const away = metresBetween(from, rounded(exact))
      const found = await seen(from)
      expect(found?.metres).toBe(away <= 100 ? Math.round(away / 10) * 10 : undefined)
    }
  })
})

describe('the sweep', () => {
  it('does what is due behind a clock that cannot be read, and tells of that one', async () => {
    const mine = await report('resident-1', { category: '06036' })
    await door.dynamo.store.put(CLOCKS, {
      clockId: '00000000000000000000000000#respond',
      caseId: '00000000000000000000000000',
      stage: 'respond',
      nextAt: WORKING_MORNING,
      bucket: `${WORKING_MORNING.slice(0, 13)}#0`,
    })
    door.setNow('2026-11-24T02:10:00.000Z')
    await expect(door.product.sweep(door.now())).rejects.toThrow('00000000000000000000000000')
    await door.drain()
    const { body } = await door.call<{ items: { caseId: string; kind: string }[] }>(
      'station-keeper-1',
      'GET',
      '/api/me/notices',
    )
    expect(body.items.filter(({ caseId }) => caseId === mine.id).map(({ kind }) => kind)).toEqual([
      'clockOverdue',
    ])
  })

  it('tells the station keeper, not who resolved it, that a check is still to be made', async () => {
    const mine = await report('resident-1', { category: '06001' })
    const officer = mine.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    await act(officer, mine.id, 'accept', 1)
    await act(officer, mine.id, 'start', 2)
    const photos = [await door.photoOf(officer)]
    await act(officer, mine.id, 'resolve', 3, { text: '已拆除', outcome: 'enforcement', photos })
    door.setNow('2026-12-02T01:30:00.000Z')
    await door.product.sweep(door.now()).catch(() => undefined)
    await door.drain()
    const kinds = async (who: string) => {
      const told = await door.call<{ items: { caseId: string; kind: string }[] }>(
        who,
        'GET',
        '/api/me/notices?limit=100',
      )
      return told.body.items.filter(({ caseId }) => caseId === mine.id).map(({ kind }) => kind)
    }
    expect(await kinds('station-keeper-1')).toContain('clockOverdue')
    expect(await kinds(officer)).not.toContain('clockReminder')
  })
})
describe('a body that does not say how long it is', () => {
  it('is taken in no further than a megabyte', async () => {
    let given = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        given += 100_000
        if (given > 50_000_000) stream.close()
        else stream.enqueue(new Uint8Array(100_000).fill(0x20))
      },
    })
    const answer = await door.product.app.request('/api/cases', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await door.tokenOf('resident-1')}`,
      },
      body,
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(413)
    expect(given).toBeLessThan(3_000_000)
  })
})

describe('a case that is reopened time and again', () => {
  it('brings the station keeper in with the second time', async () => {
    const mine = await report('resident-1', { category: '08001' })
    const officer = mine.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    const told = async () => {
      await door.drain()
      const { body } = await door.call<{ items: { caseId: string }[] }>(
        'station-keeper-1',
        'GET',
        '/api/me/notices?limit=100',
      )
      return body.items.filter(({ caseId }) => caseId === mine.id).length
    }
    let version = 1
    await act(officer, mine.id, 'accept', version++)
    for (const times of [0, 1]) {
      await act(officer, mine.id, 'start', version++)
      await act(officer, mine.id, 'resolve', version++, { text: '已停工', outcome: 'service' })
      expect((await act('resident-1', mine.id, 'reopen', version++, { text: '又开工了' })).status).toBe(200)
      expect(await told()).toBe(times)
    }
  })
})
