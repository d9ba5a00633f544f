import type { Duty, DutyTable, Rules } from '@yizhan/shared/cases'
import { loadHuancui } from '../../data'
import { type Door, openDoor } from './door'
import { reportAt } from './report'

const { settings, demo, stations } = loadHuancui()
const home = stations.find(({ id }) => id === demo.stationId)!.place

jest.setTimeout(60_000)

let door: Door
// A store of its own for each: they save over each other.
beforeEach(async () => {
  door = await openDoor()
})
afterEach(() => door.stop())

interface View {
  version: number
  document: never
  warnings: { path: string; reason: string }[]
  errors: { path: string; reason: string; message: string }[]
  reason: string
  about: Record<string, unknown>
}

const read = (table: string, who = 'administrator-1') => door.call<View>(who, 'GET', `/api/settings/${table}`)
const put = (table: string, body: object, who = 'administrator-1') =>
  door.call<View>(who, 'PUT', `/api/settings/${table}`, body)
const amiss = ({ errors = [] }: View) => errors.map(({ path, reason }) => `${path} ${reason}`)

const FIRST = { expectedVersion: 1 }

describe('a settings document', () => {
  it('is read with its version by those who answer for it, and saved by the administrator', async () => {
    const { body } = await read('duties', 'station-keeper-1')
    expect(body).toMatchObject({ version: 1, document: settings.duties, warnings: [] })
    expect((await read('duties', 'officer-1')).status).toBe(403)
    const saved = await put('duties', { ...FIRST, document: settings.duties.slice().reverse().reverse() })
    expect(saved).toMatchObject({ status: 200, body: { version: 2, document: settings.duties } })
  })

  it('is the commander’s where it says whose duty what is, and nothing else', async () => {
    expect((await put('duties', { ...FIRST, document: settings.duties }, 'commander-1')).status).toBe(200)
    expect((await put('rules', { ...FIRST, document: settings.rules }, 'commander-1')).status).toBe(403)
    const both = {
      ...FIRST,
      document: settings.duties,
      with: [{ table: 'rules', ...FIRST, document: settings.rules }],
    }
    expect((await put('duties', both, 'commander-1')).status).toBe(403)
    expect((await put('duties', { ...FIRST, document: settings.duties }, 'bureau-leader-1')).status).toBe(403)
  })

  it('is not overwritten by who looked at an older one: they are told who was first', async () => {
    await put('duties', { ...FIRST, document: settings.duties }, 'commander-1')
    const late = await put('duties', { ...FIRST, document: settings.duties })
    expect(late).toMatchObject({
      status: 409,
      body: {
        reason: 'settingsChanged',
        about: { table: 'duties', version: 2, at: door.now(), sign: '指挥中心' },
      },
    })
  })

  it('is one person’s when several save at once', async () => {
    const saves = await Promise.all(
      Array.from({ length: 5 }, () => put('rules', { ...FIRST, document: settings.rules })),
    )
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    expect((await read('rules')).body.version).toBe(2)
  })

  it('keeps every change with who, when, before and after, which the auditor reads', async () => {
    const changed = { ...settings.rules, repeatTold: 4 }
    await put('rules', { ...FIRST, document: changed })
    await put('rules', { expectedVersion: 2, document: settings.rules })
    const { body } = await door.call<{ items: unknown[]; next: string }>(
      'auditor-1',
      'GET',
      '/api/settings/rules/changes?limit=1',
    )
    expect(body.items).toEqual([
      {
        version: 3,
        at: door.now(),
        by: { personId: 'administrator-1', role: 'administrator', sign: '系统管理员' },
        before: changed,
        after: settings.rules,
      },
    ])
    const older = await door.call<{ items: unknown[]; next: null }>(
      'auditor-1',
      'GET',
      `/api/settings/rules/changes?limit=1&cursor=${body.next}`,
    )
    expect(older.body).toMatchObject({ items: [{ version: 2, before: settings.rules, after: changed }] })
  })
})

describe('what would be wrong at midnight is refused at saving, by row', () => {
  const duties = (change: (table: DutyTable) => DutyTable) => ({
    ...FIRST,
    document: change(structuredClone(settings.duties)),
  })

  it('in the duty table', async () => {
    const without = await put(
      'duties',
      duties((rows) => rows.filter(({ id }) => id !== 'fumes')),
    )
    expect(without.status).toBe(422)
    expect(amiss(without.body)).toEqual(['document.06027 dutyRowMissing', 'document.06029 dutyRowMissing'])
    const strange = await put(
      'duties',
      duties((rows) => rows.map((r) => (r.id === 'traffic-noise' ? { ...r, body: 'nobody' } : r))),
    )
    expect(amiss(strange.body)).toEqual(['document.traffic-noise.body unknownBody'])
    const shapeless = await put(
      'duties',
      duties((rows) => rows.map((r) => (r.id === 'fumes' ? { ...r, whose: 'nobody' as never } : r))),
    )
    expect(amiss(shapeless.body)).toEqual(['document.fumes.whose unknownOption'])
    expect((await read('duties')).body.version).toBe(1)
  })

  it('in the rules of activities, where they name a category that there is not', async () => {
    const { activities } = settings
    const suggests = { ...activities.hotSpots.suggests, '99999': 'cleanUp' }
    const document = { ...activities, hotSpots: { ...activities.hotSpots, suggests } }
    const saved = await put('activities', { ...FIRST, document })
    expect(amiss(saved.body)).toEqual(['document.hotSpots.suggests.99999 unknownCategory'])
    expect((await put('activities', { ...FIRST, document: activities })).status).toBe(200)
  })

  it('in the categories, with the row they lack in the duty table', async () => {
    const fresh = { ...settings.categories[0]!, code: '06099' }
    const document = [...settings.categories, fresh]
    const alone = await put('categories', { ...FIRST, document })
    expect(amiss(alone.body)).toEqual(['duties.06099 dutyRowMissing'])
    const row = { ...settings.duties.at(-1)!, id: 'fresh', categories: ['06099'] }
    const withRow = [{ table: 'duties', ...FIRST, document: [...settings.duties, row] }]
    expect((await put('categories', { ...FIRST, document, with: withRow })).status).toBe(200)
    expect((await read('duties')).body).toMatchObject({ version: 2 })
    const { body } = await door.call<{ items: { code: string }[] }>(undefined, 'GET', '/api/categories')
    expect(body.items.map(({ code }) => code)).toContain('06099')
  })

  it('in limits that do not end, and ladders that do not ascend', async () => {
    const [first, ...others] = settings.categories
    const { clocks } = first!
    const open = {
      ...first!,
      clocks: { ...clocks, resolve: [{ ...clocks.resolve[0]!, when: { period: 'night' } }] },
    }
    const limits = await put('categories', { ...FIRST, document: [open, ...others] })
    expect(amiss(limits.body)).toEqual(['document.06001.clocks.resolve lastLimitMissing'])
    const ladders = structuredClone(settings.rules.ladders)
    ladders.resolve.reverse()
    const rules = await put('rules', { ...FIRST, document: { ...settings.rules, ladders } })
    expect(amiss(rules.body)).toContain('document.ladders.resolve.1 notAscending')
  })

  it('in numbers that no clock could be counted by, or that would never close a case', async () => {
    const changed = async (change: (rules: Rules) => void) => {
      const document = structuredClone(settings.rules)
      change(document)
      return amiss((await put('rules', { ...FIRST, document })).body)
    }
    const resolve = (index: number, more: Partial<Rules['ladders']['resolve'][number]>) => (rules: Rules) => {
      Object.assign(rules.ladders.resolve[index]!, more)
    }
    expect(await changed(resolve(3, { share: 1e9 }))).toEqual(['document.ladders.resolve.3.share tooLarge'])
    expect(await changed(resolve(0, { share: 0 }))).toEqual(['document.ladders.resolve.0.share tooSmall'])
    expect(await changed(resolve(0, { tells: [] }))).toEqual(['document.ladders.resolve.0.tells required'])
    expect(await changed((r) => r.ladders.awaiting.pop())).toEqual([
      'document.ladders.awaiting.1.share invalid',
    ])
    expect(await changed((r) => Object.assign(r.ladders, { closing: [] }))).toEqual([
      'document.ladders.closing required',
    ])
    expect(await changed((r) => Object.assign(r.awaiting, { value: 1e9 }))).toEqual([
      'document.awaiting.value invalid',
    ])
    expect(await changed((r) => Object.assign(r.nearby, { days: 1e9 }))).toEqual([
      'document.nearby.days invalid',
    ])
    const ask = { afterDays: 1e9, answerDays: 1 }
    const diary = await put('diary', { ...FIRST, document: { ...settings.diary, ask } })
    expect(amiss(diary.body)).toEqual(['document.ask.afterDays tooLarge'])
  })

  it('in categories of which one is gone: there may be cases of it, whose rules nobody could read', async () => {
    const [gone, ...left] = settings.categories
    const duties = settings.duties.map(({ categories, ...row }) => ({
      ...row,
      categories: categories.filter((code) => code !== gone!.code),
    }))
    const rows = duties.filter(({ categories }) => categories.length > 0)
    const both = { ...FIRST, document: left, with: [{ table: 'duties', ...FIRST, document: rows }] }
    const refused = await put('categories', both)
    expect(refused.status).toBe(422)
    expect(amiss(refused.body)).toContain(`document.${gone!.code} required`)
    expect((await read('categories')).body.version).toBe(1)
  })

  it('in a calendar that lacks the current year, or has days that are none', async () => {
    const year = settings.calendar['2026']!
    expect(
      amiss(
        (
          await put('calendar', {
            ...FIRST,
            document: { 2027: { ...year, holidays: ['2027-01-01'], workdays: [] } },
          })
        ).body,
      ),
    ).toEqual(['document.2026 calendarYearMissing'])
    const wrong = { ...year, holidays: ['2026-02-30', '2026-01-01', '2026-01-01'], workdays: ['2026-11-23'] }
    expect(amiss((await put('calendar', { ...FIRST, document: { 2026: wrong } })).body).sort()).toEqual([
      'document.2026.2026-01-01 twice',
      'document.2026.2026-02-30 notOfThisYear',
      'document.2026.2026-11-23 workdayAnyway',
    ])
  })

  it('in squads that name people whom nobody knows', async () => {
    const [first, ...others] = settings.squads
    const stranger = { personId: 'nobody', role: 'officer', sign: '无名' }
    const { body } = await put('squads', {
      ...FIRST,
      document: [{ ...first!, dutyOfficer: stranger }, ...others],
    })
    expect(amiss(body)).toEqual([`document.${first!.id}.dutyOfficer unknownPerson`])
    expect(amiss((await put('squads', { ...FIRST, document: others })).body)).toEqual([
      `document.${first!.id} required`,
    ])
  })
})

describe('the calendar', () => {
  it('warns of the next year in the last sixty days of this one, until it is entered', async () => {
    expect((await read('calendar')).body.warnings).toEqual([{ path: '2027', reason: 'calendarYearMissing' }])
    door.setNow('2026-10-30T01:00:00.000Z')
    expect((await read('calendar')).body.warnings).toEqual([])
    door.setNow('2026-12-01T01:00:00.000Z')
    const next = { holidays: ['2027-01-01'], workdays: ['2027-01-02'], source: '国务院办公厅' }
    const saved = await put('calendar', { ...FIRST, document: { ...settings.calendar, 2027: next } })
    expect(saved).toMatchObject({ status: 200, body: { version: 2, warnings: [] } })
  })
})

describe('a change', () => {
  it('holds for the next report', async () => {
    const dutyOf = async () => {
      const { body } = await door.call<{ case: { id: string } }>(
        'resident-1',
        'POST',
        '/api/cases',
        reportAt(home, { category: '06028-T' }),
      )
      const { CASES } = await import('@yizhan/functions/cases/table')
      const item = await door.dynamo.store.get<{ record: { duty: Duty } }>(CASES, { id: body.case.id })
      return item?.record.duty
    }
    expect(await dutyOf()).toMatchObject({ row: 'traffic-noise', whose: 'other', body: { phone: '122' } })
    const document = settings.duties.map((r) =>
      r.id === 'traffic-noise' ? { ...r, whose: 'joint' as const } : r,
    )
    expect((await put('duties', { ...FIRST, document })).status).toBe(200)
    expect(await dutyOf()).toMatchObject({ whose: 'joint' })
  })
})

describe('the templates of subscription messages', () => {
  it('are refused where WeChat would refuse what they say, and told to clients where they are good', async () => {
    const { templates } = settings
    const long = { words: { zh: '字'.repeat(21), en: 'x', ko: 'x' } }
    const wrong = { ...templates, result: { fields: { thing1: long } } }
    const refusal = await put('templates', { ...FIRST, document: wrong })
    expect([refusal.status, amiss(refusal.body)]).toEqual([422, ['document.result.fields.thing1 invalid']])
    const result = { ...templates.result, templateId: 'result-2' }
    expect((await put('templates', { ...FIRST, document: { ...templates, result } })).status).toBe(200)
    const client = await door.call<{ subscriptions: { byMoment: object } }>(
      undefined,
      'GET',
      '/api/settings/client',
    )
    expect(client.body.subscriptions.byMoment).toMatchObject({ result: 'result-2' })
  })
})
