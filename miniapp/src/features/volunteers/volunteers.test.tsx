import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Role } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { open } from '@/platform/navigation'
import { session } from '@/server'
import { settings } from '@/settings'
import { watchView } from '../../../test/in-view'
import { type Answer, type Asked, startServer } from '../../../test/server'
import { takeOpened } from '../../../test/taro'
import { VolunteerEntries } from '.'
import { CallPage } from './call'
import { CertificatePage } from './certificate'
import { HoursPage } from './hours'
import { VolunteerPage } from './joining'

const show = (what: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {what}
    </QueryClientProvider>,
  )

const signedIn = (role: Role) => ({
  token: `token of a ${role}`,
  refreshToken: 'refresh',
  expiresAt: '2096-01-01T00:00:00.000Z',
  person: { id: 'p1', role, consents: [], sign: '居民甲' },
})

const refusal = (reason: string, title: string): Answer => ({
  status: 409,
  body: { type: '', title, detail: title, status: 409, instance: '', reason },
})

const PROFILE = {
  name: '居民',
  stationId: 'zhudao',
  availability: [{ weekday: 6, part: 'morning' }],
  roles: ['引导'],
  number: 'HC-000042',
  trainings: [{ training: 'basics', at: '2026-11-20T01:00:00.000Z', by: '竹岛站 站长' }],
  agreedAt: '2026-11-01T01:00:00.000Z',
  since: '2026-11-01T01:00:00.000Z',
  version: 1,
}

const STATION = {
  id: 'zhudao',
  name: '竹岛城管驿站',
  sign: '竹岛站',
  street: { code: '1', name: '竹岛街道' },
  community: { code: '2', name: '竹岛社区' },
  squadId: 'zhudao',
  place: { lat: 37.5, lng: 122.1 },
  phone: '0631-5200000',
  hours: [],
}

const press = async (name: string | RegExp, role = 'button') => {
  const found = await screen.findByRole(role, { name })
  await act(async () => {
    fireEvent.click(found)
  })
}

const write = async (name: RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(name, { selector: 'input' }), { target: { value } })

beforeEach(() => {
  settings.change({ language: 'zh', elder: false, theme: 'light' })
  takeOpened()
})
afterEach(() => {
  cleanup()
  session.end()
})

describe('the way to volunteering in 我的', () => {
  it.each([
    ['a resident, as something to become', 'resident', '成为志愿者'],
    ['a volunteer, as what they are', 'volunteer', '志愿者'],
  ] as const)('is shown to %s', (_, role, value) => {
    session.keep(signedIn(role))
    show(<VolunteerEntries />)
    fireEvent.click(screen.getByRole('link', { name: `志愿服务 ${value}` }))
    expect(takeOpened()).toEqual(['navigateTo /resident/volunteer/index'])
  })

  it.each(['guest', 'officer'] as const)('is not shown to a %s', (role) => {
    session.keep(signedIn(role))
    show(<VolunteerEntries />)
    expect(screen.queryByRole('link')).toBeNull()
  })
})

describe('becoming a volunteer', () => {
  /** The server of a resident who is no volunteer until they become one. */
  const serve = () => {
    let role: Role = 'resident'
    let profile: object | null = null
    session.keep(signedIn(role))
    return startServer(({ method, path, body }: Asked): Answer => {
      if (path.startsWith('/api/sign-in/refresh')) return { status: 200, body: signedIn(role) }
      if (path.startsWith('/api/stations/')) return { status: 200, body: STATION }
      if (path.startsWith('/api/stations')) return { status: 200, body: { items: [STATION], next: null } }
      if (method === 'PUT') {
        role = 'volunteer'
        profile = { ...PROFILE, ...(body as object) }
        return { status: 200, body: profile }
      }
      if (method === 'DELETE') {
        role = 'resident'
        profile = null
        return { status: 204 }
      }
      return { status: 200, body: { profile } }
    })
  }

  it('says beside each field what is missing, and sends nothing until it is there', async () => {
    const brought = watchView()
    const heard = serve()
    show(<VolunteerPage />)
    await write(/身份证/, '12')
    await press('成为志愿者')
    for (const words of ['请填写姓名', /请填写四位/, '请选择一个驿站', '请先阅读并同意上面的说明'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(brought).toEqual(['volunteer-name'])
    expect(heard.some(({ method }) => method === 'PUT')).toBe(false)
  })

  it('takes name, station, times and roles, and the next token carries the role', async () => {
    const heard = serve()
    show(<VolunteerPage />)
    await write(/姓名/, '居民')
    await write(/身份证/, '123x')
    await write(/搜索驿站/, '竹岛')
    await press(/竹岛城管驿站/)
    const saturday = screen.getByRole('group', { name: '周六' })
    fireEvent.click(within(saturday).getByRole('checkbox', { name: '周六上午' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '引导' }))
    await write(/其他/, '书法')
    fireEvent.click(screen.getByRole('switch', { name: '我已阅读并同意' }))
    await press('成为志愿者')
    expect(heard.find(({ method }) => method === 'PUT')?.body).toEqual({
      name: '居民',
      idTail: '123X',
      stationId: 'zhudao',
      availability: [{ weekday: 6, part: 'morning' }],
      roles: ['引导', '书法'],
      agreed: true,
    })
    await waitFor(() => expect(session.current()?.person.role).toBe('volunteer'))
    expect(await screen.findByText('志愿者编号 HC-000042')).toBeTruthy()
    expect(screen.getByText('周六上午')).toBeTruthy()
    expect(screen.getByText('志愿服务基础培训')).toBeTruthy()
  })

  it('is undone after asking once, saying what stays', async () => {
    serve()
    show(<VolunteerPage />)
    await write(/姓名/, '居民')
    await write(/搜索驿站/, '竹岛')
    await press(/竹岛城管驿站/)
    fireEvent.click(screen.getByRole('switch', { name: '我已阅读并同意' }))
    await press('成为志愿者')
    await press('退出志愿者')
    expect(screen.getByText(/已记录的服务时长和已开具的证明会保留/)).toBeTruthy()
    const sheet = screen.getByRole('dialog')
    await act(async () => {
      fireEvent.click(within(sheet).getByRole('button', { name: '退出志愿者' }))
    })
    await waitFor(() => expect(session.current()?.person.role).toBe('resident'))
    expect(await screen.findByRole('textbox', { name: /姓名/ })).toHaveProperty('value', '')
  })

  it('asks a guest to sign in, and tells staff whose it is', async () => {
    session.keep(signedIn('guest'))
    show(<VolunteerPage />)
    expect(screen.getByText('登录后查看')).toBeTruthy()
    cleanup()
    session.keep(signedIn('officer'))
    show(<VolunteerPage />)
    expect(screen.getByText('工作人员账号不登记为志愿者')).toBeTruthy()
  })
})

const CERTIFICATE = {
  code: '7K2M-9XQD-P4TB',
  maskedName: '居*',
  volunteerNumber: 'HC-000042',
  year: 2026,
  tenths: 35,
  sessions: 2,
  issuer: '竹岛城管驿站',
  issuedAt: '2026-11-25T01:00:00.000Z',
  superseded: false,
}

const LEDGER = {
  items: [
    {
      id: 'l2',
      at: '2026-11-24T01:00:00.000Z',
      kind: 'correction',
      tenths: -5,
      year: 2026,
      stationName: '竹岛城管驿站',
      reason: '提前离开',
      by: '竹岛站 站长',
    },
    {
      id: 'l1',
      at: '2026-11-21T04:00:00.000Z',
      kind: 'service',
      tenths: 40,
      year: 2026,
      title: '清洁海岸线',
      startsAt: '2026-11-21T00:00:00.000Z',
      stationName: '竹岛城管驿站',
      outByEnd: true,
    },
  ],
  next: null,
  years: [{ year: 2026, tenths: 35, sessions: 1 }],
}

describe('my hours', () => {
  it('are told by year and line by line, with corrections and forgotten check-outs said in words', async () => {
    session.keep(signedIn('volunteer'))
    startServer(({ path }) =>
      path.includes('service-hours')
        ? { status: 200, body: LEDGER }
        : { status: 200, body: { items: [], next: null } },
    )
    show(<HoursPage />)
    expect(await screen.findByText('1 场 · 3.5 小时')).toBeTruthy()
    expect(screen.getByText('+4 小时')).toBeTruthy()
    expect(screen.getByText('−0.5 小时')).toBeTruthy()
    expect(screen.getByText('竹岛站 站长 更正 · 原因：提前离开')).toBeTruthy()
    expect(screen.getByText(/未签退/)).toBeTruthy()
    expect(screen.getByText('还没有开具过证明')).toBeTruthy()
  })

  it('are certified for a year; asked for again after silence, it is the same request', async () => {
    session.keep(signedIn('volunteer'))
    let lost = true
    const heard = startServer(({ method, path }) => {
      if (path.includes('service-hours')) return { status: 200, body: LEDGER }
      if (method !== 'POST') return { status: 200, body: { items: [], next: null } }
      if (!lost) return { status: 201, body: CERTIFICATE }
      lost = false
      throw new Error('no network')
    })
    show(<HoursPage />)
    await press('开具 2026 年服务证明')
    expect(await screen.findByText('没有连上服务器')).toBeTruthy()
    await press('开具 2026 年服务证明')
    expect(await screen.findByText('7K2M-9XQD-P4TB')).toBeTruthy()
    const ids = heard.filter(({ method }) => method === 'POST').map(({ body }) => (body as { id: string }).id)
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
    await press('看查验页')
    expect(takeOpened()).toEqual(['navigateTo /resident/certificate/index?code=7K2M-9XQD-P4TB'])
  })

  it('say why a year cannot be certified', async () => {
    session.keep(signedIn('volunteer'))
    startServer(({ method, path }) => {
      if (path.includes('service-hours')) return { status: 200, body: LEDGER }
      return method === 'POST'
        ? refusal('nothingServed', '这一年没有可以开具证明的时长')
        : { status: 200, body: { items: [], next: null } }
    })
    show(<HoursPage />)
    await press('开具 2026 年服务证明')
    expect(await screen.findByText('这一年没有可以开具证明的时长')).toBeTruthy()
  })
})

describe('checking a certificate', () => {
  const serve = (answer: Answer) => startServer(() => answer)

  it('needs no sign-in, takes the code as people type it, and shows a masked name only', async () => {
    const heard = serve({ status: 200, body: CERTIFICATE })
    await open('resident/certificate/index', {})
    show(<CertificatePage />)
    await write(/证明编号/, '7k2m 9xqd-p4tb')
    await press('查验')
    expect(await screen.findByText('证明真实有效')).toBeTruthy()
    expect(screen.getByText('居*')).toBeTruthy()
    expect(heard.map(({ path }) => path)).toEqual(['/api/certificates/7K2M9XQDP4TB'])
  })

  it('answers at once where the address brings the code, and says that it was corrected since', async () => {
    serve({ status: 200, body: { ...CERTIFICATE, superseded: true } })
    await open('resident/certificate/index', { code: '7K2M9XQDP4TB' })
    show(<CertificatePage />)
    expect(await screen.findByText('证明真实，但时长后来有更正')).toBeTruthy()
  })

  it('says that there is none, and asks the server nothing about what is no code', async () => {
    const heard = serve({
      status: 404,
      body: { type: '', title: '', detail: '', status: 404, instance: '', reason: 'notFound' },
    })
    await open('resident/certificate/index', {})
    show(<CertificatePage />)
    await write(/证明编号/, '123')
    await press('查验')
    expect(screen.getByText('编号是 12 位数字和字母，请核对后重新输入')).toBeTruthy()
    expect(heard).toEqual([])
    await write(/证明编号/, '7K2M9XQDP4TC')
    await press('查验')
    expect(await screen.findByText('没有这份证明')).toBeTruthy()
  })
})

describe('the call for volunteers', () => {
  const SESSION = {
    id: 's1',
    kind: 'volunteerDay',
    front: 'volunteering',
    title: '志愿者进社区',
    translations: { en: { title: 'Volunteers in the neighbourhood' } },
    venue: { name: '竹岛社区广场', place: STATION.place },
    station: { id: 'zhudao', name: '竹岛城管驿站' },
    startsAt: '2096-12-05T01:00:00.000Z',
    endsAt: '2096-12-05T04:00:00.000Z',
    signUpFrom: '2026-11-01T01:00:00.000Z',
    signUpUntil: '2096-12-04T01:00:00.000Z',
    quotas: { residents: 0, volunteers: 7 },
    taken: { residents: 0, volunteers: 3 },
    waiting: { residents: 0, volunteers: 0 },
    languages: ['zh'],
    state: 'published',
  }
  const LINE = {
    session: SESSION,
    roles: [
      { name: '引导', needed: 2, held: 2 },
      { name: '清扫', needed: 5, held: 1 },
    ],
  }

  it('shows which hands a month still needs, leads to the session, and goes from month to month', async () => {
    const heard = startServer(({ path }) => ({
      status: 200,
      body: { items: path.includes('volunteer-calls') ? [LINE] : [], next: null },
    }))
    show(<CallPage />)
    expect(await screen.findByText('清扫：需要 5 人，已有 1 人')).toBeTruthy()
    expect(screen.getByText('引导：2 人已满')).toBeTruthy()
    expect(screen.getByText('缺 4 人')).toBeTruthy()
    await press(/志愿者进社区/)
    expect(takeOpened()).toEqual(['navigateTo /resident/session/index?id=s1'])
    const first = heard.find(({ path }) => path.includes('volunteer-calls'))?.path
    await press('下个月')
    await waitFor(() => {
      const paths = heard.map(({ path }) => path).filter((path) => path.includes('volunteer-calls'))
      expect(paths.at(-1)).not.toBe(first)
    })
  })

  it('is read in English where the station has the words', async () => {
    settings.change({ language: 'en' })
    startServer(() => ({ status: 200, body: { items: [LINE], next: null } }))
    show(<CallPage />)
    expect(await screen.findByText('Volunteers in the neighbourhood')).toBeTruthy()
    expect(screen.getByText('Cleaning up: 5 needed, 1 there')).toBeTruthy()
  })
})
