import { hashOfEvents } from '@yizhan/functions/cases/record/file/events'
import { EVENTS } from '@yizhan/functions/cases/table'
import type {
  AuditEntry,
  CaseEvent,
  CaseView,
  EventView,
  Look,
  OutcomeCount,
  Reported,
} from '@yizhan/shared/cases'
import sharp from 'sharp'
import { readPdf } from '../../../functions/test/read-pdf'
import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const huancui = loadHuancui()
const home = huancui.stations.find((s) => s.id === huancui.demo.stationId)!
const elsewhere = huancui.stations.find((s) => s.squadId !== home.squadId)!

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())

let minutes = 0
/** Time goes on by so many minutes; nothing in a test happens twice at one moment. */
const wait = (by: number) => {
  minutes += by
  door.setNow(new Date(Date.parse(WORKING_MORNING) + minutes * 60_000).toISOString())
}
beforeEach(() => wait(120))

const act = async (who: string, id: string, action: string, expectedVersion: number, carried = {}) => {
  wait(7)
  const body = { action, expectedVersion, ...carried }
  const answer = await door.call<CaseView>(who, 'POST', `/api/cases/${id}/actions`, body)
  if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

const report = async (who: string, more: Record<string, unknown> = {}) => {
  const sent = reportAt(home.place, { text: '楼顶正在加盖，晚上也不停工', ...more })
  const { body } = await door.call<Reported>(who, 'POST', '/api/cases', sent)
  const officer = body.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2'
  return { id: sent.id, number: body.case.number, officer }
}

const picture = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 320, height: 240, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  )

/** A case from its report to its rating, in five steps after the first; `after` is called when each is done. */
const wholeCase = async (after: (id: string, officer: string) => Promise<void> = async () => undefined) => {
  const photos = [await door.photoOf('resident-1', await picture('#a33')), await door.photoOf('resident-1')]
  const c = await report('resident-1', { photos, callbackPhone: '13800001234', answers: { floors: 6 } })
  const step = async (who: string, action: string, version: number, carried = {}) => {
    await act(who, c.id, action, version, carried)
    await after(c.id, c.officer)
  }
  await after(c.id, c.officer)
  await step(c.officer, 'accept', 1, { text: '已联系当事人' })
  await step(c.officer, 'start', 2)
  const done = [await door.photoOf(c.officer, await picture('#3a3'))]
  const result = { text: '已拆除', outcome: 'enforcement', legalBasis: '城乡规划法 64' }
  await step(c.officer, 'resolve', 3, { ...result, photos: done })
  await step('station-keeper-1', 'verify', 4, { photos: [await door.photoOf('station-keeper-1')] })
  await step('resident-1', 'rate', 5, { stars: 5, solved: 'solved', text: '谢谢' })
  await door.drain()
  return c
}

const looksAt = async (who: string, id: string) =>
  (await door.call<{ items: Look[] }>(who, 'GET', `/api/cases/${id}/looks?limit=100`)).body.items

describe('a case as it stood', () => {
  it('is at each moment what its viewers saw then', async () => {
    const seen: { who: string; at: string; view: CaseView }[] = []
    const look = async (who: string, id: string, at?: string) =>
      (await door.call<CaseView>(who, 'GET', `/api/cases/${id}${at ? `?at=${at}` : ''}`)).body
    const { id } = await wholeCase(async (caseId, officer) => {
      for (const who of ['resident-1', officer, 'squad-leader-1', 'auditor-1'])
        seen.push({ who, at: door.now(), view: await look(who, caseId) })
    })
    wait(30)
    expect(new Set(seen.map(({ at }) => at)).size).toBeGreaterThanOrEqual(5)
    for (const { who, at, view } of seen) {
      // What was to be done then is nothing that can be done now.
      expect(await look(who, id, at)).toEqual({ ...view, actions: [] })
      const between = new Date(Date.parse(at) + 60_000).toISOString()
      expect((await look(who, id, between)).version).toBe(view.version)
    }
    const before = new Date(Date.parse(seen[0]!.at) - 1).toISOString()
    expect((await door.call('auditor-1', 'GET', `/api/cases/${id}?at=${before}`)).status).toBe(404)
  })
})

describe('who looked', () => {
  it('is written down once an hour for each person and kind, and not for the reporter', async () => {
    const { id, officer } = await report('resident-1', { callbackPhone: '13800001234' })
    const read = (who: string, query = '') => door.call(who, 'GET', `/api/cases/${id}${query}`)
    for (let n = 0; n < 3; n++) await read(officer)
    await read('resident-1')
    await read('commander-1')
    await read('bureau-leader-1', `?at=${door.now()}`)
    await door.call('auditor-1', 'GET', `/api/cases/${id}/events`)
    const looks = await looksAt('station-keeper-1', id)
    expect(looks.map(({ role, seen }) => `${role} ${seen}`).sort()).toEqual([
      'auditor case',
      'bureauLeader replay',
      'commander case',
      'commander contact',
      'officer case',
      'officer contact',
    ])
    wait(61)
    await read(officer)
    expect(await looksAt('station-keeper-1', id)).toHaveLength(8)
  })

  it('is told to the auditor, the station’s keeper and those above, and to nobody else', async () => {
    const { id } = await report('resident-1')
    const statusFor = async (who: string, of = id) =>
      (await door.call(who, 'GET', `/api/cases/${of}/looks`)).status
    for (const who of ['station-keeper-1', 'squad-leader-1', 'commander-1', 'bureau-leader-1', 'auditor-1'])
      expect(await statusFor(who)).toBe(200)
    for (const who of [
      'resident-1',
      'officer-1',
      'assistant-1',
      'collector-1',
      'partner-1',
      'administrator-1',
    ])
      expect(await statusFor(who)).toBe(403)
    const far = reportAt(elsewhere.place)
    await door.call('resident-1', 'POST', '/api/cases', far)
    expect(await statusFor('station-keeper-1', far.id)).toBe(404)
    expect(await statusFor('squad-leader-1', far.id)).toBe(404)
    expect(await statusFor('auditor-1', far.id)).toBe(200)
  })
})

describe('the audit', () => {
  const audit = async (query: string) =>
    (await door.call<{ items: AuditEntry[]; next: string | null }>('auditor-1', 'GET', `/api/audit?${query}`))
      .body

  it('tells looks and steps of a case in order, page by page, a reporter only as such', async () => {
    const { id } = await wholeCase(async (caseId, officer) => {
      await door.call(officer, 'GET', `/api/cases/${caseId}`)
    })
    const { items } = await audit(`caseId=${id}&limit=100`)
    const times = items.map(({ at }) => at)
    expect(times).toEqual([...times].sort().reverse())
    const steps = items.flatMap((entry) => (entry.kind === 'step' ? [entry] : []))
    expect(steps.map(({ action }) => action).reverse()).toEqual([
      'report',
      'accept',
      'start',
      'resolve',
      'verify',
      'rate',
    ])
    expect(steps.filter(({ by }) => by.party !== 'staff').map(({ personId }) => personId)).toEqual([
      undefined,
      undefined,
    ])
    expect(items.some((entry) => entry.kind === 'look' && entry.seen === 'contact')).toBe(true)
    const paged: AuditEntry[] = []
    for (let next: string | null = ''; next !== null; ) {
      const page: { items: AuditEntry[]; next: string | null } = await audit(
        `caseId=${id}&limit=3${next ? `&cursor=${encodeURIComponent(next)}` : ''}`,
      )
      paged.push(...page.items)
      next = page.next
    }
    expect(paged).toEqual(items)
  })

  it('tells what one person looked at and did, between two moments', async () => {
    const from = door.now()
    const { id, officer } = await wholeCase()
    const to = door.now()
    wait(90)
    await door.call(officer, 'GET', `/api/cases/${id}`)
    const { items } = await audit(`personId=${officer}&from=${from}&to=${to}&limit=100`)
    expect(items.map((entry) => (entry.kind === 'step' ? entry.action : entry.seen))).toEqual(
      expect.arrayContaining(['accept', 'start', 'resolve']),
    )
    for (const entry of items) {
      expect(entry.personId).toBe(officer)
      expect(entry.at >= from && entry.at <= to).toBe(true)
    }
  })

  it('is refused where it asks for neither or both, or for a time that ends before it begins', async () => {
    const reasons = async (query: string) => {
      const problem = await door.problem('auditor-1', 'GET', `/api/audit?${query}`)
      return problem.errors?.map(({ path, reason }) => `${path} ${reason}`)
    }
    expect(await reasons('limit=5')).toEqual(['query.caseId oneOf'])
    expect(await reasons('personId=officer-1&caseId=01KT0000000000000000000000')).toEqual([
      'query.caseId oneOf',
    ])
    expect(await reasons('personId=a&from=2026-11-24T00:00:00.000Z&to=2026-11-23T00:00:00.000Z')).toEqual([
      'query.to invalid',
    ])
  })
})

describe('the file of a case', () => {
  const fileFor = async (who: string, id: string) => {
    const answer = await door.document(who, `/api/cases/${id}/file`)
    return { ...answer, pages: answer.status === 200 ? readPdf(answer.body) : [] }
  }

  it('has everything of the case, is a look, and says who exported it', async () => {
    const { id, number } = await wholeCase()
    const { status, headers, pages } = await fileFor('auditor-1', id)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(`卷宗-${number}.pdf`)
    const text = pages.map((page) => page.text).join('\n')
    for (const words of [
      number,
      '371002-06001',
      '楼顶正在加盖，晚上也不停工',
      '一共几层？6',
      '首问责任人竹岛站 队员',
      '已联系当事人',
      '已拆除',
      '处置方式：执法',
      '依据：城乡规划法 64',
      '5 星，已解决',
      '核查人竹岛站 站长',
      '照片 1（处置前）',
      '照片 3（处置后）',
      '审计员',
      '卷宗（导出）',
      `第 ${pages.length} 页 共 ${pages.length} 页`,
    ])
      expect(text).toContain(words)
    const { items } = await door.dynamo.store.query<{ event: CaseEvent }>({ table: EVENTS, hash: id })
    expect(text).toContain(hashOfEvents(items.map(({ event }) => event)))
    expect(text).toContain('共 6 步')
    expect(text).not.toContain('13800001234')
    expect(pages.reduce((sum, page) => sum + page.pictures, 0)).toBe(2)
    expect(text.split('照片无法读取')).toHaveLength(3)
    const { body } = await door.call<{ items: EventView[] }>('auditor-1', 'GET', `/api/cases/${id}/events`)
    expect(body.items).toHaveLength(6)
    expect((await looksAt('auditor-1', id)).map(({ role, seen }) => `${role} ${seen}`)).toContain(
      'auditor file',
    )
  })

  it('is for its reporter a copy without the staff’s looks, and for a follower or a stranger none', async () => {
    const { id } = await wholeCase(async (caseId, officer) => {
      await door.call(officer, 'GET', `/api/cases/${caseId}`)
    })
    const copy = await fileFor('resident-1', id)
    const text = copy.pages.map((page) => page.text).join('\n')
    expect(text).toContain('上报人副本')
    expect(text).not.toContain('查阅记录\n')
    expect((await fileFor('resident-2', id)).status).toBe(404)
    const open = await report('resident-1')
    await door.call('resident-2', 'PUT', `/api/cases/${open.id}/following`)
    expect((await fileFor('resident-2', open.id)).status).toBe(404)
    expect((await fileFor('administrator-1', id)).status).toBe(403)
    const { version } = (await door.call<CaseView>('commander-1', 'GET', `/api/cases/${open.id}`)).body
    const task = { toPersonId: 'partner-1', text: '请清运' }
    await act('commander-1', open.id, 'accept', version)
    expect((await act('commander-1', open.id, 'assign', version + 1, task)).assignments).toHaveLength(1)
    expect((await fileFor('partner-1', open.id)).status).toBe(403)
    expect((await looksAt('auditor-1', id)).some(({ seen }) => seen === 'file')).toBe(false)
  })
})

describe('the outcomes', () => {
  const outcomes = async (who: string, query: string) => {
    const answer = await door.call<{ items: OutcomeCount[] }>(who, 'GET', `/api/outcomes?${query}`)
    return { status: answer.status, items: answer.body.items }
  }
  const november = 'from=2026-11&to=2026-11'

  it('count a case once, under its last result, and not while it is done again', async () => {
    const [before] = (await outcomes('commander-1', `scope=district&${november}`)).items
    const { id, officer } = await wholeCase()
    const now = async () => (await outcomes('commander-1', `scope=district&${november}`)).items[0]
    expect(await now()).toEqual({ ...before, enforcement: (before?.enforcement ?? 0) + 1 })
    await act('resident-1', id, 'reopen', 6, { text: '又搭起来了' })
    await door.drain()
    expect(await now()).toEqual(before)
    await act(officer, id, 'start', 7)
    const photos = [await door.photoOf(officer)]
    await act(officer, id, 'resolve', 8, { text: '当事人自行拆除', outcome: 'management', photos })
    await door.drain()
    expect(await now()).toEqual({ ...before, management: (before?.management ?? 0) + 1 })
  })

  it('are for staff of that station, squad or district, with a row for each month', async () => {
    const year = 'from=2026-01&to=2026-12'
    const own = await outcomes('officer-1', `scope=station&${year}`)
    expect(own.items).toHaveLength(12)
    expect(own.items[10]?.enforcement).toBeGreaterThan(0)
    const allowed = async (who: string, query: string) => (await outcomes(who, `${query}&${november}`)).status
    expect(await allowed('officer-1', `scope=station&id=${elsewhere.id}`)).toBe(403)
    expect(await allowed('officer-1', 'scope=district')).toBe(403)
    expect(await allowed('squad-leader-1', 'scope=squad')).toBe(200)
    expect(await allowed('squad-leader-1', `scope=station&id=${home.id}`)).toBe(200)
    expect(await allowed('squad-leader-1', `scope=squad&id=${elsewhere.squadId}`)).toBe(403)
    expect(await allowed('auditor-1', `scope=squad&id=${elsewhere.squadId}`)).toBe(200)
    expect(await allowed('auditor-1', 'scope=station&id=none')).toBe(404)
    expect(await allowed('resident-1', 'scope=district')).toBe(403)
    expect((await outcomes('auditor-1', 'scope=district&from=2026-12&to=2026-11')).status).toBe(422)
    expect((await outcomes('auditor-1', 'scope=district&from=2020-01&to=2026-11')).status).toBe(422)
  })
})
