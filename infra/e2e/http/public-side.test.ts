import { MODERATION, moderationItem } from '@yizhan/functions/cases/moderation/table'
import type { CaseView, PublicDetail, PublicNeighbour, Reported } from '@yizhan/shared/cases'
import { newId } from '@yizhan/shared/kernel'
import type { ArticleRow, TypicalDraftRow, TypicalRow, TypicalView } from '@yizhan/shared/library'
import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const { demo, stations } = loadHuancui()
const home = stations.find((s) => s.id === demo.stationId)!.place

let door: Door
beforeEach(async () => {
  door = await openDoor()
}, 30_000)
afterEach(() => door.stop())

interface Around {
  readonly items: PublicNeighbour[]
  readonly metres: number
  readonly more: boolean
}

const around = async (more = '') =>
  (await door.call<Around>(undefined, 'GET', `/api/cases/public?lat=${home.lat}&lng=${home.lng}${more}`)).body

const report = async (more: Record<string, unknown> = {}) =>
  (await door.call<Reported>('resident-1', 'POST', '/api/cases', reportAt(home, more))).body.case

const responderOf = (c: CaseView) => (c.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2')

const act = async (who: string, c: CaseView, action: string, more: Record<string, unknown> = {}) => {
  const now = (await door.call<CaseView>(who, 'GET', `/api/cases/${c.id}`)).body
  const body = { action, expectedVersion: now.version, ...more }
  const told = await door.call<CaseView>(who, 'POST', `/api/cases/${c.id}/actions`, body)
  if (told.status !== 200) throw new Error(`${action}: ${JSON.stringify(told.body)}`)
  return told.body
}

const resolve = async (c: CaseView, text = '已清理') => {
  const officer = responderOf(c)
  await act(officer, c, 'accept')
  await act(officer, c, 'start')
  const photos = [await door.photoOf(officer)]
  return act(officer, c, 'resolve', { text, outcome: 'management', photos })
}

/** Closed by its reporter's rating, after a check. */
const close = async (c: CaseView) => {
  await resolve(c)
  await act('station-keeper-1', c, 'verify', { photos: [await door.photoOf('station-keeper-1')] })
  return act('resident-1', c, 'rate', { stars: 5, solved: 'solved' })
}

/** A person of staff passed this text or photo, and saw that nobody can be recognised in it. */
const pass = async (c: CaseView, what: { text: true } | { photo: string }) => {
  const [kind, id] =
    'photo' in what ? (['photo', `photo-${what.photo}`] as const) : (['text', `text-${c.id}-1`] as const)
  await door.dynamo.store.put(
    MODERATION,
    moderationItem({
      id,
      kind,
      version: 9,
      caseId: c.id,
      step: 1,
      state: 'passed',
      cleared: kind === 'photo',
      decisions: [],
      number: c.number,
      category: c.category,
      stationId: c.station.id,
      squadId: 'squad',
      authorId: 'resident-1',
      createdAt: WORKING_MORNING,
      dueAt: WORKING_MORNING,
    }),
  )
}

const detail = async (number: string) =>
  door.call<PublicDetail>(undefined, 'GET', `/api/cases/public/${encodeURIComponent(number)}`)

describe('cases near me', () => {
  it('are told to anyone, without the reporter, their words, their photos, or the exact place', async () => {
    const photo = await door.photoOf('resident-1')
    const place = { lat: home.lat + 0.00123, lng: home.lng + 0.00077 }
    const text = '电话13812345678，5号楼301'
    const c = await report({ place, text, photos: [photo], callbackPhone: '13912345678' })
    const { items, more } = await around()
    expect(more).toBe(false)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ number: c.number, state: 'submitted', standing: 'open' })
    const told = JSON.stringify([items, (await detail(c.number)).body])
    for (const secret of ['1381', '1391', '5号楼', String(place.lat), String(place.lng), photo, c.id])
      expect(told).not.toContain(secret)
    for (const degree of [items[0]!.place.lat, items[0]!.place.lng])
      expect(String(degree)).toMatch(/^\d+(\.\d{1,3})?$/)
  })

  it('shows words, masked, and photos once moderation let them through', async () => {
    const photo = await door.photoOf('resident-1')
    const c = await report({ text: '油烟直排，电话13812345678', photos: [photo] })
    await pass(c, { text: true })
    await pass(c, { photo })
    expect((await around()).items[0]?.photo?.url).toContain(photo)
    const { body } = await detail(c.number)
    expect(body.text).toBe('油烟直排，电话138****5678')
    expect(body.photos.map(({ id }) => id)).toEqual([photo])
  })

  it('are open or solved, of a category, and solved ones go after their time', async () => {
    const open = await report()
    const solved = await resolve(await report({ category: '06027' }), '已整改，电话13812345678')
    const numbers = async (more: string) => (await around(more)).items.map(({ number }) => number)
    expect((await numbers('')).sort()).toEqual([open.number, solved.number].sort())
    expect(await numbers('&state=open')).toEqual([open.number])
    expect(await numbers('&state=solved')).toEqual([solved.number])
    expect(await numbers('&category=06027')).toEqual([solved.number])
    const { body } = await detail(solved.number)
    expect(body.result).toMatchObject({ outcome: 'management', text: '已整改，电话138****5678' })
    expect(body.steps.map(({ to }) => to)).toEqual(['submitted', 'accepted', 'inProgress', 'resolved'])
    door.setNow('2027-03-01T01:30:00.000Z')
    expect(await numbers('&state=solved')).toEqual([])
    expect(await numbers('&state=open')).toEqual([open.number])
  })

  it('leaves out what was withdrawn, from the list and by its number', async () => {
    const c = await report()
    await act('resident-1', c, 'withdraw')
    expect((await around()).items).toEqual([])
    expect((await detail(c.number)).status).toBe(404)
  })

  it('reaches no further than the rules say, and not outside the district', async () => {
    const far = { lat: home.lat + 0.012, lng: home.lng }
    await report({ place: far })
    expect(await around('&metres=100000')).toMatchObject({ items: [], metres: 1000 })
    const outside = await door.problem(undefined, 'GET', '/api/cases/public?lat=89.99&lng=120')
    expect(outside).toMatchObject({ status: 422, reason: 'outsideDistrict' })
  })

  it('knows no number that does not exist', async () => {
    expect((await detail('环翠-20261124-9999')).status).toBe(404)
  })
})

describe('typical cases', () => {
  const words = { title: '楼顶加建', wrong: '楼顶加建。', done: '自行拆除。', lawBasis: '城乡规划法 64' }
  const draftOf = (c: CaseView, more = {}) => ({
    id: newId(),
    caseId: c.id,
    ...words,
    before: [],
    after: c.afterPhotos.map(({ id }) => id),
    ...more,
  })
  const review = (who: string, id: string, body: Record<string, unknown>) =>
    door.call<TypicalView>(who, 'POST', `/api/typical-cases/${id}/review`, body)
  const read = (who: string | undefined, id: string) =>
    door.call<TypicalView>(who, 'GET', `/api/typical-cases/${id}`)
  const listed = async (more = '') =>
    (await door.call<{ items: TypicalRow[] }>(undefined, 'GET', `/api/typical-cases${more}`)).body.items

  it('are drafted, sent back, written anew, published by a second person, and taken down', async () => {
    const c = await close(await report())
    const officer = responderOf(c)
    const draft = draftOf(c)
    const { status, body } = await door.call<TypicalView>(officer, 'POST', '/api/typical-cases', draft)
    expect([status, body.desk]).toMatchObject([201, { state: 'waiting', mayEdit: true, decisions: [] }])
    expect((await read(undefined, draft.id)).status).toBe(404)
    expect((await read('resident-1', draft.id)).status).toBe(404)
    expect(await listed()).toEqual([])

    const back = { decision: 'sendBack', reason: '请写明依据', expectedVersion: 1 }
    expect((await review('squad-leader-1', draft.id, back)).body.desk).toMatchObject({ state: 'returned' })
    const again = { ...words, title: '楼顶加建自拆', before: [], after: draft.after, expectedVersion: 2 }
    const changed = await door.call<TypicalView>(officer, 'PATCH', `/api/typical-cases/${draft.id}`, again)
    expect(changed.body.desk).toMatchObject({ state: 'waiting', version: 3 })

    const waiting = await door.call<{ items: TypicalDraftRow[] }>(
      'squad-leader-1',
      'GET',
      '/api/typical-cases/drafts',
    )
    expect(waiting.body.items).toMatchObject([{ id: draft.id, caseNumber: c.number, own: false }])
    const publish = { decision: 'publish', expectedVersion: 3 }
    expect((await review('squad-leader-1', draft.id, publish)).status).toBe(200)
    expect(await listed()).toMatchObject([{ id: draft.id, title: '楼顶加建自拆', category: '06001' }])
    expect(await listed('?category=06001')).toHaveLength(1)
    expect(await listed('?category=06027')).toEqual([])

    const open = (await read(undefined, draft.id)).body
    expect(open).not.toHaveProperty('desk')
    for (const secret of [c.id, c.number, 'officer-', '站'])
      expect(JSON.stringify(open)).not.toContain(secret)
    expect(open.after).toEqual([])
    await pass(c, { photo: draft.after[0]! })
    expect((await read(undefined, draft.id)).body.after).toMatchObject([{ id: draft.after[0] }])

    const down = { decision: 'withdraw', reason: '当事人要求', expectedVersion: 4 }
    expect((await review('commander-1', draft.id, down)).status).toBe(200)
    expect((await read(undefined, draft.id)).status).toBe(404)
    expect(await listed()).toEqual([])
  })

  it('are never published by whoever drafted them, nor twice', async () => {
    const c = await close(await report())
    const draft = draftOf(c)
    await door.call('commander-1', 'POST', '/api/typical-cases', draft)
    const publish = { decision: 'publish', expectedVersion: 1 }
    expect((await review('commander-1', draft.id, publish)).body).toMatchObject({ reason: 'ownDraft' })
    const both = await Promise.all([
      review('squad-leader-1', draft.id, publish),
      review('squad-leader-1', draft.id, publish),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('are made once however often they are sent, and only of closed cases', async () => {
    const open = await report()
    const officer = responderOf(open)
    const send = (body: unknown) => door.call(officer, 'POST', '/api/typical-cases', body)
    expect((await send(draftOf(open))).body).toMatchObject({ reason: 'wrongState' })
    const draft = draftOf(await close(open))
    expect((await send(draft)).status).toBe(201)
    expect((await send(draft)).status).toBe(200)
    expect((await send({ ...draft, title: '别的' })).body).toMatchObject({ reason: 'idConflict' })
    expect((await send({ ...draft, id: newId(), wrong: '电话13812345678' })).body).toMatchObject({
      errors: [{ path: 'wrong', reason: 'personal' }],
    })
  })
})

describe('the law library', () => {
  it('gives what is about a category, letters first, and one with its words', async () => {
    const path = '/api/articles?category=06027'
    const { items } = (await door.call<{ items: ArticleRow[] }>(undefined, 'GET', path)).body
    expect(items[0]).toMatchObject({ id: 'letter-restaurants', kind: 'letter' })
    expect(items[0]).not.toHaveProperty('paragraphs')
    expect(items.every(({ categories }) => categories.includes('06027'))).toBe(true)
    const one = await door.call(undefined, 'GET', '/api/articles/letter-restaurants')
    expect(one.body).toHaveProperty('paragraphs')
    expect((await door.call(undefined, 'GET', '/api/articles/none')).status).toBe(404)
  })
})
