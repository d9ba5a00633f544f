import { CASES } from '@yizhan/functions/cases/table'
import type { Reported } from '@yizhan/shared/cases'
import { newId } from '@yizhan/shared/kernel'
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

const countOfCases = async () =>
  (await door.dynamo.store.query({ table: CASES, index: 'byDistrict', hash: '371002' })).items.length

/** What is refused leaves the store as it was. */
const refusedWithoutTrace = async (call: () => Promise<unknown>) => {
  const before = await countOfCases()
  const answer = await call()
  expect(await countOfCases()).toBe(before)
  return answer
}

const report = (more: object) =>
  refusedWithoutTrace(() => door.problem('resident-1', 'POST', '/api/cases', { ...reportAt(home), ...more }))

describe('a report that does not fit', () => {
  it.each([
    [
      'an unknown category',
      { category: '99999' },
      'fields',
      422,
      { path: 'category', reason: 'unknownCategory' },
    ],
    [
      'ten photos',
      { photos: Array.from({ length: 10 }, newId) },
      'fields',
      422,
      { path: 'photos', reason: 'tooMany' },
    ],
    [
      'a text of 100,000 characters',
      { text: '长'.repeat(100_000) },
      'fields',
      422,
      { path: 'text', reason: 'tooLong' },
    ],
    [
      'an answer to a question that is not asked',
      { answers: { colour: 'red' } },
      'fields',
      422,
      { path: 'answers.colour', reason: 'unknownQuestion' },
    ],
    [
      'an option that is not offered',
      { answers: { progress: 'maybe' } },
      'fields',
      422,
      { path: 'answers.progress', reason: 'unknownOption' },
    ],
    [
      'a place on no map',
      { place: { lat: 137, lng: 122 } },
      'fields',
      422,
      { path: 'place.lat', reason: 'tooLarge' },
    ],
    [
      'a phone that is none',
      { callbackPhone: '12' },
      'fields',
      422,
      { path: 'callbackPhone', reason: 'wrongFormat' },
    ],
    [
      'a photo nobody sent',
      { photos: [newId()] },
      'fields',
      422,
      { path: 'photos.0', reason: 'unknownPhoto' },
    ],
    ['an id that is no ULID', { id: '1' }, 'fields', 422, { path: 'id', reason: 'wrongFormat' }],
  ])('refuses %s beside its field', async (_, more, reason, status, field) => {
    const problem = await report(more)
    expect(problem).toMatchObject({
      reason,
      status,
      errors: expect.arrayContaining([expect.objectContaining(field)]),
    })
  })

  it('refuses a place outside the district without inventing a station', async () => {
    expect(await report({ place: { lat: 36.07, lng: 120.38 } })).toMatchObject({
      reason: 'outsideDistrict',
      status: 422,
    })
  })

  it('names the zone that is competent where an office of its own is nearer', async () => {
    const neighbour = loadHuancui().settings.district.neighbours.flatMap((n) =>
      n.places.map((place) => ({ n, place })),
    )
    const doors = await Promise.all(
      neighbour.map(async ({ n, place }) => ({
        n,
        problem: (await report({ place })) as { about?: { door: { name: string } | null } },
      })),
    )
    expect(doors.some(({ n, problem }) => problem.about?.door?.name === n.name)).toBe(true)
  })

  it('says in the caller’s language what is wrong', async () => {
    const ko = await door.call<{ detail: string }>(
      'resident-1',
      'POST',
      '/api/cases',
      { ...reportAt(home), category: 'x' },
      { 'accept-language': 'ko-KR,ko;q=0.9' },
    )
    expect(ko.body.detail).toMatch(/[가-힣]/)
  })
})

describe('a body that cannot be read', () => {
  it.each([
    ['no JSON', '{"id":'],
    ['a member named twice', '{"id":"a","id":"b"}'],
    ['a member named twice, escaped', '{"id":"a","\\u0069d":"b"}'],
  ])('refuses %s as malformed', async (_, body) => {
    const problem = await refusedWithoutTrace(() => door.problem('resident-1', 'POST', '/api/cases', body))
    expect(problem).toMatchObject({ status: 400, reason: 'malformed' })
  })

  it('refuses more than a megabyte and another media type', async () => {
    expect(
      (await door.problem('resident-1', 'POST', '/api/cases', `"${'x'.repeat(1_100_000)}"`)).status,
    ).toBe(413)
    const other = await door.call('resident-1', 'POST', '/api/cases', 'a=1', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(other.status).toBe(415)
  })

  it('refuses bytes that are not UTF-8', async () => {
    const token = await door.tokenOf('resident-1')
    const answer = await door.product.app.request('/api/cases', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    })
    expect(answer.status).toBe(400)
  })
})

describe('a token that does not hold', () => {
  it('tells expired from forged', async () => {
    const token = await door.tokenOf('resident-1')
    const [head, claims, signature = ''] = token.split('.')
    const forged = `${head}.${claims}.${signature.slice(0, -4)}AAAA`
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`
    for (const bad of [forged, none, 'x.y.z'])
      expect(
        (await door.call(undefined, 'GET', '/api/me', undefined, { authorization: `Bearer ${bad}` })).body,
      ).toMatchObject({ status: 401, reason: 'unauthenticated' })
    door.setNow('2026-11-24T02:30:00.000Z')
    expect(
      (await door.call(undefined, 'GET', '/api/me', undefined, { authorization: `Bearer ${token}` })).body,
    ).toMatchObject({ status: 401, reason: 'tokenExpired' })
  })

  it('does not take a role from a header', async () => {
    const answer = await door.call(undefined, 'GET', '/api/me', undefined, {
      'x-wx-openid': 'open-commander-1',
    })
    expect(answer.status).toBe(401)
  })
})

describe('somebody else’s case', () => {
  it('is not there for another resident, another station’s officer or a partner, in every operation', async () => {
    const mine = reportAt(home)
    await door.call<Reported>('resident-1', 'POST', '/api/cases', mine)
    for (const who of ['resident-2', 'guest', 'partner-1'])
      for (const [method, path, body] of [
        ['GET', `/api/cases/${mine.id}`, undefined],
        ['GET', `/api/cases/${mine.id}/events`, undefined],
        ['POST', `/api/cases/${mine.id}/actions`, { action: 'withdraw', expectedVersion: 1 }],
      ] as const)
        expect((await door.call(who, method, path, body)).status).toBe(404)
    expect((await door.call('resident-2', 'GET', '/api/cases?scope=station')).status).toBe(403)
    expect((await door.call('officer-1', 'GET', '/api/cases?scope=district')).status).toBe(403)
  })

  it('cannot be reached by a cursor of another list or a changed one', async () => {
    for (let i = 0; i < 3; i++) await door.call('resident-3', 'POST', '/api/cases', reportAt(home))
    const first = await door.call<{ next: string }>('resident-3', 'GET', '/api/cases?scope=mine&limit=2')
    const cursor = encodeURIComponent(first.body.next)
    expect(
      (await door.call('resident-3', 'GET', `/api/cases?scope=mine&limit=2&cursor=${cursor}`)).status,
    ).toBe(200)
    expect((await door.call('resident-4', 'GET', `/api/cases?scope=mine&cursor=${cursor}`)).status).toBe(422)
    expect((await door.call('resident-3', 'GET', `/api/cases?scope=mine&cursor=${cursor}x`)).status).toBe(422)
  })
})

describe('an action that does not hold', () => {
  it('is refused by name: stale, wrong state, not yours, lacking something, unknown', async () => {
    const mine = reportAt(home)
    const { body } = await door.call<Reported>('resident-1', 'POST', '/api/cases', mine)
    const officer = body.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
    const act = (who: string, more: object) =>
      door.problem(who, 'POST', `/api/cases/${mine.id}/actions`, more)
    expect(await act(officer, { action: 'accept', expectedVersion: 7 })).toMatchObject({
      status: 409,
      reason: 'stale',
    })
    expect(
      await act(officer, { action: 'resolve', expectedVersion: 1, text: 'x', outcome: 'service' }),
    ).toMatchObject({ status: 409, reason: 'wrongState' })
    expect(await act('resident-1', { action: 'accept', expectedVersion: 1 })).toMatchObject({
      status: 403,
      reason: 'forbidden',
    })
    expect(await act(officer, { action: 'decline', expectedVersion: 1 })).toMatchObject({
      status: 422,
      errors: [{ path: 'reason' }, { path: 'text' }, { path: 'rightDoor' }],
    })
    expect(await act(officer, { action: 'erase', expectedVersion: 1 })).toMatchObject({
      status: 422,
      errors: [{ path: 'action', reason: 'unknownOption' }],
    })
    const now = await door.call<{ version: number }>(officer, 'GET', `/api/cases/${mine.id}`)
    expect(now.body.version).toBe(1)
  })
})

describe('a fault', () => {
  it('tells nothing of its inside', async () => {
    const broken = await openDoor()
    await broken.tokenOf('resident-1')
    await broken.stop()
    const answer = await broken.call<Record<string, unknown>>('resident-1', 'GET', '/api/cases?scope=mine')
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expect(JSON.stringify(answer.body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|stack|dynamo/i)
  }, 30_000)
})
