import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Role } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { open } from '@/platform/navigation'
import { session } from '@/server'
import { settings } from '@/settings'
import { type Answer, startServer } from '../../../test/server'
import { takeOpened } from '../../../test/taro'
import { StationPage, StationsPage } from '.'
import { IDS } from './ids'

const ALWAYS = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }]
const texts = (zh: string) => ({ zh, en: zh, ko: zh })

const near = (n: number, name: string) => ({
  id: `station-${n}`,
  name,
  sign: `${name}站`,
  street: { code: '1', name: '竹岛街道' },
  community: { code: String(n), name: `${name}社区居委会` },
  squadId: 'squad-1',
  place: { lat: 37.48, lng: 122.11 + n / 100 },
  phone: '0631-5231234',
  hours: ALWAYS,
  way: texts('党群服务中心一楼'),
  metres: 120 * n,
})
const WANGDAO = {
  ...near(1, '望岛'),
  services: ['law', 'publicity', 'duties', 'service', 'enforcement'],
  members: [
    { post: 'streetCadre', sign: '竹岛街道 机关干部' },
    { post: 'officer', sign: '竹岛站 队员' },
  ],
  partners: [{ kind: 'police', sign: '望岛社区 社区民警' }],
}

const session1 = {
  id: 's1',
  kind: 'residentsTalk',
  front: 'livelihood',
  title: '油烟治理座谈',
  translations: { en: { title: 'A talk about fumes' } },
  venue: { name: '一楼会议室', place: WANGDAO.place },
  station: { id: 'station-1', name: '望岛' },
  startsAt: '2036-12-05T01:30:00.000Z',
  endsAt: '2036-12-05T03:00:00.000Z',
  signUpFrom: '2026-11-01T01:30:00.000Z',
  signUpUntil: '2036-12-05T00:30:00.000Z',
  quotas: { residents: 20, volunteers: 0 },
  taken: { residents: 14, volunteers: 0 },
  waiting: { residents: 0, volunteers: 0 },
  languages: ['zh'],
  state: 'published',
}
const NOTHING = { sessions: 0, attended: 0, tenths: 0, cases: 0, articles: 0 }
const FRONTS = {
  year: 2026,
  fronts: [
    { front: 'law', ...NOTHING, sessions: 3, attended: 61 },
    { front: 'volunteering', ...NOTHING, tenths: 425 },
    { front: 'livelihood', ...NOTHING },
  ],
}

const ROSTER = {
  stationId: 'station-1',
  members: [
    {
      personId: 'officer-1',
      role: 'officer',
      sign: '竹岛站 队员1',
      duty: ALWAYS,
      onHolidays: [{ from: 0, to: 1440 }],
    },
  ],
  exceptions: [],
}

/** What the server says, unless a test says otherwise of a path. */
const answers = (more: Readonly<Record<string, Answer>> = {}) =>
  startServer(({ path }) => {
    const bare = path.split('?')[0] ?? path
    const known: Readonly<Record<string, unknown>> = {
      '/api/stations': { items: [near(1, '望岛'), near(2, '观海')], next: null },
      '/api/stations/station-1': WANGDAO,
      '/api/stations/station-1/roster': ROSTER,
      '/api/stations/station-1/fronts': FRONTS,
      '/api/stations/station-1/code': { opens: 'miniProgram' },
      '/api/sessions': { items: [session1], next: null },
      '/api/cases/public': { items: [], metres: 500, more: false },
      '/api/holidays': { years: {} },
      '/api/divisions': { district: {}, streets: [], outline: [] },
    }
    return more[bare] ?? (bare in known ? { status: 200, body: known[bare] } : { status: 404 })
  })

const show = (what: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {what}
    </QueryClientProvider>,
  )

const signedInAs = (role: Role, stationId = 'station-1') =>
  session.keep({
    token: 'token',
    refreshToken: 'refresh',
    expiresAt: '2036-01-01T00:00:00.000Z',
    person: { id: role, role, consents: [], sign: '竹岛站 队员1', stationId, squadId: 'squad-1' },
  })

const showStation = async (parameters: object = { id: 'station-1' }) => {
  await open('resident/station/index', parameters)
  takeOpened()
  show(<StationPage />)
}

const byId = async (id: string): Promise<HTMLElement> => {
  await waitFor(() => expect(document.getElementById(id)).toBeTruthy())
  return document.getElementById(id) as HTMLElement
}
const fault = { status: 500, body: { reason: 'fault', status: 500, title: '', detail: '' } }

beforeEach(() => {
  settings.change({ language: 'zh', elder: false, theme: 'light' })
  takeOpened()
})
afterEach(() => {
  cleanup()
  session.end()
})

describe('the directory of stations', () => {
  it('tells of each how far, whether it is open, when, its phone and the way, and leads to it', async () => {
    answers()
    show(<StationsPage />)
    const row = await byId(IDS.directory.row(1))
    for (const words of ['望岛', '120 米', '开放中', '0631-5231234', '党群服务中心一楼'])
      expect(row.textContent).toContain(words)
    expect(document.getElementById(IDS.directory.map)).toBeTruthy()
    fireEvent.click(row)
    expect(takeOpened()).toEqual(['navigateTo /resident/station/index?id=station-1'])
  })

  it('says that nothing is open on a holiday', async () => {
    const years = Object.fromEntries(
      [new Date().getUTCFullYear(), new Date().getUTCFullYear() + 1].map((year) => {
        const first = Date.UTC(year, 0, 1)
        const days = Array.from({ length: 366 }, (_, n) => new Date(first + n * 86_400_000))
        return [year, { holidays: days.map((day) => day.toISOString().slice(0, 10)), workdays: [] }]
      }),
    )
    answers({ '/api/holidays': { status: 200, body: { years } } })
    show(<StationsPage />)
    expect(await screen.findAllByText('节假日休息')).toHaveLength(2)
  })

  it('asks for what was typed once the typing rests, and for those open alone; all again from nothing found', async () => {
    const heard = answers({ '/api/stations': { status: 200, body: { items: [], next: null } } })
    show(<StationsPage />)
    fireEvent.change(await byId(IDS.directory.search), { target: { value: '望岛' } })
    fireEvent.click(await byId(`${IDS.directory.show}-open`))
    const asked = `/api/stations?search=${encodeURIComponent('望岛')}&open=true&limit=30`
    await waitFor(() => expect(heard.map(({ path }) => path)).toContain(asked))
    fireEvent.click(await byId(IDS.directory.all))
    await waitFor(() =>
      expect((document.getElementById(IDS.directory.search) as HTMLInputElement).value).toBe(''),
    )
  })

  it('says what happened when the list cannot be had', async () => {
    answers({ '/api/stations': fault })
    show(<StationsPage />)
    expect(await byId('error-retry')).toBeTruthy()
  })
})

describe('a station’s page', () => {
  it('is opened by a poster’s code', async () => {
    answers()
    await showStation({ scene: 's=station-1' })
    expect(await screen.findByRole('heading', { name: '望岛' })).toBeTruthy()
  })

  it('tells what is on, who works there, with whom, and what its fronts did', async () => {
    answers()
    await showStation()
    const line = await byId(IDS.sessions.row(1))
    expect(line.textContent).toContain('油烟治理座谈')
    expect(line.textContent).toContain('余 6 位')
    for (const words of ['法律进社区', '竹岛街道 机关干部', '综合执法队员', '城管+公安', '党群服务中心一楼'])
      expect(screen.getByText(words)).toBeTruthy()
    const law = await byId(IDS.front('law'))
    expect(law.textContent).toContain('活动 3 场 · 参加 61 人次')
    expect(document.getElementById(IDS.front('volunteering'))?.textContent).toContain('志愿服务 42.5 小时')
    expect(document.getElementById(IDS.front('livelihood'))?.textContent).toContain('今年还没有记录')
    expect((await byId(IDS.sessions.address)).textContent).toMatch(
      /^http.+\/api\/stations\/station-1\/calendar\.ics$/,
    )
    fireEvent.click(line)
    expect(takeOpened()).toEqual(['navigateTo /resident/session/index?id=s1'])
  })

  it('reads in another language what the station has in it', async () => {
    settings.change({ language: 'en' })
    answers()
    await showStation()
    expect((await byId(IDS.sessions.row(1))).textContent).toContain('A talk about fumes')
  })

  it('keeps its other parts when some cannot be had, and asks again for one alone', async () => {
    const heard = answers({ '/api/sessions': fault, '/api/stations/station-1/fronts': fault })
    await showStation()
    const failed = await byId('station-sessions-failed')
    expect(await byId('station-fronts-failed')).toBeTruthy()
    expect(screen.getByText('竹岛站 队员')).toBeTruthy()
    expect(await byId(IDS.cases.report)).toBeTruthy()
    const before = heard.length
    fireEvent.click(within(failed).getByText('再试一次'))
    await waitFor(() => expect(heard.length).toBe(before + 1))
    expect(heard.at(-1)?.path).toMatch(/^\/api\/sessions\?station=station-1/)
  })

  it('becomes my station by one tap', async () => {
    answers()
    await showStation()
    fireEvent.click(await byId(IDS.choose))
    await waitFor(() => expect(document.getElementById(IDS.choose)).toBeNull())
  })

  it('shows residents no roster and no poster', async () => {
    const heard = answers()
    signedInAs('resident')
    await showStation()
    await byId(IDS.sessions.row(1))
    for (const id of [IDS.onDuty, IDS.roster, IDS.poster]) expect(document.getElementById(id)).toBeNull()
    expect(heard.map(({ path }) => path)).not.toContain('/api/stations/station-1/roster')
  })

  it('shows its own staff who is on duty, the keeper the poster too, and others neither', async () => {
    answers()
    signedInAs('officer')
    await showStation()
    expect(await within(await byId(IDS.onDuty)).findByText('竹岛站 队员1')).toBeTruthy()
    expect(document.getElementById(IDS.poster)).toBeNull()
    fireEvent.click(await byId(IDS.roster))
    expect(takeOpened()).toEqual(['navigateTo /desk/roster/index?station=station-1'])
    cleanup()
    signedInAs('stationKeeper')
    await showStation()
    expect(await byId(IDS.poster)).toBeTruthy()
    cleanup()
    signedInAs('stationKeeper', 'station-2')
    await showStation()
    await byId(IDS.sessions.row(1))
    expect(document.getElementById(IDS.poster)).toBeNull()
  })

  it('has the code fetched before the poster, and says what came of it', async () => {
    const heard = answers({ '/api/stations/station-1/poster': { status: 503 } })
    signedInAs('stationKeeper')
    await showStation()
    fireEvent.click(await byId(IDS.poster))
    await waitFor(() =>
      expect(heard.slice(-2).map(({ method, path }) => [method, path])).toEqual([
        ['PUT', '/api/stations/station-1/code'],
        [undefined, '/api/stations/station-1/poster'],
      ]),
    )
    expect(await screen.findByText('海报暂时生成不了，请稍后再试')).toBeTruthy()
  })

  it('says when there is none, and leads to the others', async () => {
    answers({ '/api/stations/station-1': { status: 404, body: { reason: 'notFound', status: 404 } } })
    await showStation()
    fireEvent.click(await byId(IDS.other))
    expect(takeOpened()).toEqual(['navigateTo /resident/stations/index'])
  })
})
