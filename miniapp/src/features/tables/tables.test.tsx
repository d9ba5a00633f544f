import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Calendar, DutyTable } from '@yizhan/shared/cases'
import type { Person, Post } from '@yizhan/shared/people'
import type { Roster } from '@yizhan/shared/stations'
import type { ReactNode } from 'react'
import { session } from '@/server'
import { settings } from '@/settings'
import { POSTS, sampleCategory, sampleRules, sampleStation } from '../../../../shared/src/cases/sample'
import { type Answer, type Asked, startServer } from '../../../test/server'
import { takeOpened } from '../../../test/taro'
import { CalendarPage, DutiesPage, RosterPage, TablesPage } from '.'
import { IDS } from './ids'

const basis = { zh: '大气污染防治法第81条', en: 'Air law, art. 81', ko: '대기법 제81조' }
const police = { id: 'police', name: { zh: '公安机关', en: 'Police', ko: '경찰' }, phone: '12345' }
const DUTIES: DutyTable = [
  {
    id: 'night',
    categories: [sampleCategory.code],
    when: { period: 'night', streets: ['371002003'], answers: { outlet: ['chimney'] } },
    whose: 'joint',
    body: 'police',
    basis,
    decidedBy: 'city',
    mark: 'K',
  },
  { id: 'last', categories: [sampleCategory.code], whose: 'ours', basis, decidedBy: 'statute', mark: 'F' },
]
const YEAR = new Date().getFullYear()
const CALENDAR: Calendar = { [YEAR]: { holidays: [`${YEAR}-01-01`], workdays: [], source: '国务院办公厅' } }
const ROSTER: Roster = {
  stationId: sampleStation.id,
  members: [
    {
      personId: 'officer',
      role: 'officer',
      sign: '竹岛站 队员1',
      duty: [{ weekdays: [1, 2, 3, 4, 5], from: 510, to: 1050 }],
    },
  ],
  exceptions: [],
  version: 3,
}

const view = (table: string, document: unknown) => ({ table, version: 2, document, warnings: [] })
const problem = (status: number, reason: string, more: object = {}): Answer => ({
  status,
  body: { type: '', title: '', status, detail: '', instance: '', reason, ...more },
})

const BODIES: Record<string, unknown> = {
  '/api/settings/duties': view('duties', DUTIES),
  '/api/settings/categories': view('categories', [sampleCategory]),
  '/api/settings/bodies': view('bodies', [police]),
  '/api/categories': {
    items: [sampleCategory],
    bodies: [police],
    duties: DUTIES,
    periods: { ...sampleRules.periods, night: { from: 1260, to: 330 } },
    emergencies: [],
  },
  '/api/settings/calendar': view('calendar', CALENDAR),
  [`/api/stations/${sampleStation.id}`]: sampleStation,
  [`/api/stations/${sampleStation.id}/roster`]: ROSTER,
  '/api/divisions': {
    district: { code: '371002', name: '环翠区' },
    streets: [{ code: '371002003', name: '竹岛街道', communities: [] }],
    outline: [],
  },
}

/** The tables as they are; a change is answered by `saved`. */
const startTables = (saved: (asked: Asked) => Answer = () => ({ status: 200, body: {} })) =>
  startServer((asked) => {
    if (asked.method === 'PUT') return saved(asked)
    const [path = ''] = asked.path.split('?')
    return { status: 200, body: BODIES[path] ?? { items: [], next: null } }
  })

const signedInAs = (post: Post) => ({
  token: 'token',
  refreshToken: 'refresh',
  expiresAt: '2036-01-01T00:00:00.000Z',
  person: { id: post.personId, consents: [], sign: '竹岛站', ...post } satisfies Person & Post,
})

const openPage = (page: ReactNode, who: Post) => {
  session.keep(signedInAs(who))
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {page}
    </QueryClientProvider>,
  )
}

const tap = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)
const write = (id: string, value: string) =>
  fireEvent.change(document.getElementById(id) as HTMLElement, { target: { value } })
const puts = (heard: readonly Asked[]) => heard.filter(({ method }) => method === 'PUT')

beforeEach(() => {
  localStorage.clear()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
})
afterEach(cleanup)

describe('the way to the tables', () => {
  it('leads an officer to their roster, a keeper to the tables too, and nobody else anywhere', async () => {
    startTables()
    openPage(<TablesPage />, POSTS.officer)
    tap(IDS.list.mine)
    expect(takeOpened()).toEqual([`navigateTo /desk/roster/index?station=${sampleStation.id}`])
    expect(document.getElementById(IDS.table('duties'))).toBeNull()
    cleanup()
    openPage(<TablesPage />, POSTS.keeper)
    tap(IDS.table('duties'))
    expect(takeOpened()).toEqual(['navigateTo /desk/duties/index'])
    cleanup()
    openPage(<TablesPage />, POSTS.resident)
    expect(screen.getByText('您的岗位不查看这些内容')).toBeTruthy()
  })
})

describe('the roster', () => {
  it('is changed by the keeper: hours, leave, night duty; and saved whole', async () => {
    const heard = startTables()
    openPage(<RosterPage />, POSTS.keeper)
    await screen.findByText('周一–周五 08:30–17:30')
    tap(IDS.roster.edit('officer'))
    write(IDS.roster.span(1, 'from'), '25:00')
    tap(IDS.roster.done)
    expect(screen.getByText('请写成 08:30 这样的时间')).toBeTruthy()
    write(IDS.roster.span(1, 'from'), '07:00')
    tap(IDS.roster.done)
    tap(IDS.roster.addException)
    tap(IDS.roster.done)
    expect(screen.getByText('请选一位')).toBeTruthy()
    tap(`${IDS.roster.field('who')}-officer`)
    write(IDS.roster.field('day'), '2026-12-01')
    tap(IDS.roster.done)
    expect(screen.getByText('2026-12-01 00:00 至 2026-12-01 24:00')).toBeTruthy()
    tap(IDS.roster.night('officer'))
    tap(IDS.save)
    await waitFor(() => expect(document.getElementById(IDS.save)).toBeNull())
    expect(puts(heard)).toEqual([
      expect.objectContaining({
        path: `/api/stations/${sampleStation.id}/roster`,
        body: {
          expectedVersion: 3,
          members: [
            {
              ...ROSTER.members[0],
              duty: [{ weekdays: [1, 2, 3, 4, 5], from: 420, to: 1050 }],
              onHolidays: [],
            },
          ],
          exceptions: [
            {
              personId: 'officer',
              from: '2026-11-30T16:00:00.000Z',
              to: '2026-12-01T16:00:00.000Z',
              onDuty: false,
            },
          ],
          nightDuty: [
            expect.objectContaining({
              personId: 'officer',
              role: 'officer',
              onHolidays: [
                { from: 1260, to: 1440 },
                { from: 0, to: 330 },
              ],
            }),
          ],
        },
      }),
    ])
  })

  it('marks what was refused beside its row, and keeps what was written', async () => {
    startTables(() =>
      problem(422, 'fields', {
        errors: [
          { path: 'members.officer.duty', reason: 'hoursReversed', message: '结束时间要晚于开始时间' },
        ],
      }),
    )
    openPage(<RosterPage />, POSTS.keeper)
    await waitFor(() => expect(document.getElementById(IDS.roster.night('officer'))).not.toBeNull())
    tap(IDS.roster.night('officer'))
    tap(IDS.save)
    await screen.findByText('有内容需要改正')
    const row = document.getElementById(IDS.roster.member('officer')) as HTMLElement
    expect(within(row).getByText('结束时间要晚于开始时间')).toBeTruthy()
    expect(document.getElementById(IDS.save)).toBeTruthy()
  })

  it('is only read by an officer', async () => {
    startTables()
    openPage(<RosterPage />, POSTS.officer)
    await screen.findByText('周一–周五 08:30–17:30')
    expect(document.getElementById(IDS.roster.edit('officer'))).toBeNull()
    expect(document.getElementById(IDS.roster.addException)).toBeNull()
  })
})

describe('the duty table', () => {
  it('tells when each row holds, whose duty it then is, and how well that is founded', async () => {
    startTables()
    openPage(<DutiesPage />, POSTS.keeper)
    const row = await waitFor(() => {
      const found = document.getElementById(IDS.duty.row('night'))
      if (!found) throw new Error('not yet')
      return within(found)
    })
    expect(await row.findByText(/夜间，且在竹岛街道，且油烟污染油烟污染/)).toBeTruthy()
    expect(row.getByText('城管部门和公安机关（12345）共同负责')).toBeTruthy()
    expect(row.getByText('待确认')).toBeTruthy()
    expect(document.getElementById(IDS.duty.edit('night'))).toBeNull()
  })

  it('is changed by the commander; who saved in between is named', async () => {
    const heard = startTables(() => problem(409, 'settingsChanged', { about: { sign: '系统管理员' } }))
    openPage(<DutiesPage />, POSTS.commander)
    await waitFor(() => expect(document.getElementById(IDS.duty.edit('last'))).toBeTruthy())
    tap(IDS.duty.edit('last'))
    tap(`${IDS.duty.field('whose')}-other`)
    tap(IDS.duty.done)
    expect(screen.getByText('请填写')).toBeTruthy()
    tap(`${IDS.duty.field('body')}-police`)
    tap(IDS.duty.done)
    tap(IDS.save)
    expect(await screen.findByText(/系统管理员 已先保存/)).toBeTruthy()
    expect(puts(heard)[0]?.body).toMatchObject({
      expectedVersion: 2,
      document: [DUTIES[0], { id: 'last', whose: 'other', body: 'police' }],
    })
    tap(IDS.discard)
    await waitFor(() => expect(document.getElementById(IDS.save)).toBeNull())
  })
})

describe('the holidays', () => {
  it('are entered for the next year by the administrator', async () => {
    const heard = startTables()
    openPage(<CalendarPage />, POSTS.administrator)
    await waitFor(() => expect(document.getElementById(IDS.year.add)).toBeTruthy())
    tap(IDS.year.add)
    write(IDS.year.field('holidays'), `${YEAR + 1}-01-01 ${YEAR + 1}-01-02`)
    write(IDS.year.field('source'), '通知')
    tap(IDS.year.done)
    tap(IDS.save)
    await waitFor(() => expect(puts(heard)).toHaveLength(1))
    expect(puts(heard)[0]?.body).toEqual({
      expectedVersion: 2,
      document: {
        ...CALENDAR,
        [YEAR + 1]: { holidays: [`${YEAR + 1}-01-01`, `${YEAR + 1}-01-02`], workdays: [], source: '通知' },
      },
    })
  })
})
