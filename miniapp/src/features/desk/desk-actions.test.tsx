import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { instantAt } from '@yizhan/shared/kernel'
import { settings } from '@/settings'
import { POSTS } from '../../../../shared/src/cases/sample'
import { IDS } from './ids'
import { atCase, button, byId, openDesk, press, wide } from './testing/at-desk'
import { deskServer, OTHER_STATION } from './testing/desk-server'

const PHOTOS = ['01JDQ7ZZ00000000000000000P']
const words = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const choose = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))

type Desk = ReturnType<typeof deskServer>

const accepted = (desk: Desk, id: string) => desk.actAs(POSTS.officer, id, 'accept')
const started = (desk: Desk, id: string) => {
  accepted(desk, id)
  desk.actAs(POSTS.officer, id, 'start')
}
const given = (who: keyof typeof POSTS) => (desk: Desk, id: string) => {
  started(desk, id)
  desk.actAs(POSTS.officer, id, 'assign', {
    toPersonId: POSTS[who].personId,
    text: '请清理楼道堆物',
    taskLimit: { value: 4, unit: 'workingHours' },
  })
}
const closed = (desk: Desk, id: string) => {
  started(desk, id)
  desk.actAs(POSTS.officer, id, 'resolve', { text: '已清洗', outcome: 'management', photos: PHOTOS })
  desk.actAs(POSTS.keeper, id, 'verify', { photos: PHOTOS })
  desk.actAs(POSTS.resident, id, 'rate', { stars: 5, solved: 'solved' })
}
const climbed = (desk: Desk, id: string) => {
  started(desk, id)
  for (let rung = 0; rung < 4; rung++) desk.climb(id, instantAt('2026-12-31', 600))
}

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})
beforeEach(() => {
  localStorage.clear()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
  wide(true)
})
afterEach(cleanup)

describe('handing over', () => {
  it('offers who is on duty first, and gives the task with its limit', async () => {
    const { server, id } = await atCase(POSTS.officer, started)
    await press('其他办理')
    await press('交办或请求协同')
    const people = within(await screen.findByRole('radiogroup', { name: '交给谁' })).getAllByRole('radio')
    expect(people[0]?.textContent).toContain('竹岛站 assistant')
    expect(people[0]?.textContent).toContain('在岗')
    expect(people.some((one) => one.textContent?.includes('竹岛站 officer'))).toBe(false)
    await choose(/竹岛站 partner/)
    await choose('1 个工作日')
    words('请对方做什么', '请配合清理楼道堆物')
    await press('确认交办或请求协同')
    await waitFor(() => expect(server.now(id)?.assignments).toHaveLength(1))
    expect(server.now(id)?.assignments[0]).toMatchObject({
      to: { personId: POSTS.partner.personId },
      limit: { value: 1, unit: 'workingDays' },
    })
    expect(await screen.findByText('待接收')).toBeTruthy()
    expect(screen.getAllByText('交办给竹岛站 partner').length).toBeGreaterThan(0)
  })

  it('takes a limit of one’s own', async () => {
    const { server, id } = await atCase(POSTS.officer, started)
    await press('其他办理')
    await press('交办或请求协同')
    await choose(/竹岛站 assistant/)
    await choose('自定')
    words('请对方做什么', '请先到现场')
    await press('确认交办或请求协同')
    expect(byId('act-field-taskLimit-own-value-note')?.textContent).toBe('请填写')
    words('时长', '90 分')
    await choose('分钟')
    await press('确认交办或请求协同')
    await waitFor(() => expect(server.now(id)?.assignments[0]?.limit).toEqual({ value: 90, unit: 'minutes' }))
  })

  it('asks whom, and sends nothing without', async () => {
    const { server, id } = await atCase(POSTS.officer, started)
    await press('其他办理')
    await press('交办或请求协同')
    await screen.findByRole('radiogroup', { name: '交给谁' })
    words('请对方做什么', '请先到现场')
    await press('确认交办或请求协同')
    expect(byId('act-field-toPersonId-note')?.textContent).toBe('请选择一项')
    expect(server.now(id)?.assignments).toEqual([])
  })

  it('takes a task back from whoever holds it', async () => {
    const { server, id } = await atCase(POSTS.officer, given('partner'))
    await press('其他办理')
    await press('收回任务')
    await choose(/竹岛站 partner/)
    words('收回的原因', '已由队员处理')
    await press('确认收回任务')
    await waitFor(() => expect(server.now(id)?.assignments[0]?.state).toBe('recalled'))
  })

  it('corrects the station: the nearest ones first, never its own', async () => {
    const { server, id } = await atCase(POSTS.officer, accepted)
    await press('其他办理')
    await press('更正驿站')
    const stations = within(await screen.findByRole('radiogroup', { name: '更正到哪个驿站' }))
    expect((await stations.findAllByRole('radio')).map((one) => one.textContent)).toEqual([
      `${OTHER_STATION.name}竹岛街道 · 800 米`,
    ])
    await choose(/望岛社区城管驿站/)
    words('更正的原因', '位置在望岛社区')
    await press('确认更正驿站')
    await waitFor(() => expect(server.now(id)?.stationId).toBe(OTHER_STATION.id))
  })
})

describe('the desk of a helper', () => {
  it('is their tasks: one is accepted, then finished', async () => {
    const server = deskServer(POSTS.partner)
    globalThis.fetch = server.fetch
    const id = server.open({ responder: POSTS.officer })
    given('partner')(server, id)
    openDesk(POSTS.partner)
    expect(screen.queryByRole('radiogroup')).toBeNull()
    fireEvent.click(await screen.findByRole('link', { name: /油烟污染/ }))
    expect(await screen.findByText('我的任务')).toBeTruthy()
    await press('接收任务')
    await press('确认接收任务')
    await waitFor(() => expect(server.now(id)?.assignments[0]?.state).toBe('accepted'))
    await button('完成任务')
    fireEvent.keyDown(document.body, { key: 'r' })
    await screen.findByRole('dialog', { name: '完成任务' })
    words('任务结果', '已清理干净')
    await press('确认完成任务')
    await waitFor(() => expect(server.now(id)?.assignments[0]?.state).toBe('finished'))
  })

  it('says so when there is no task', async () => {
    globalThis.fetch = deskServer(POSTS.contractorWorker).fetch
    openDesk(POSTS.contractorWorker)
    expect(await screen.findByText('手上没有待办任务')).toBeTruthy()
  })
})

describe('looking again', () => {
  it('asks in words what came back only when something did', async () => {
    const { server, id } = await atCase(POSTS.collector, closed)
    await press('回头看')
    await choose('出现反弹')
    await press('确认回头看')
    expect(byId('act-field-text-note')?.textContent).toBe('请填写')
    await choose('没有反弹')
    await press('确认回头看')
    expect(byId('act-field-text-note')?.textContent).not.toBe('请填写')
    expect(byId('act-field-photos-note')?.textContent).toBe('请至少拍一张照片')
    expect(server.now(id)?.state).toBe('closed')
  })
})

describe('the ladder', () => {
  it('is shown rung by rung, and the bureau leader owes an instruction at its end', async () => {
    const { server, id } = await atCase(POSTS.bureauLeader, climbed)
    const rungs = within(await screen.findByRole('list', { name: '办理时限的提醒与升级' })).getAllByRole(
      'listitem',
    )
    expect(rungs.map((one) => one.textContent?.split('已到 ')[0])).toEqual([
      '80%提醒处置人',
      '100%告知站长',
      '150%告知中队长',
      '200%一把手督办',
    ])
    expect(screen.getByText('等待局领导督办批示')).toBeTruthy()
    expect(screen.getAllByText('待督办批示').length).toBeGreaterThan(0)
    expect((await button('督办批示')).className).toContain('primary')
    await press('督办批示')
    words('批示内容', '三日内办结，每日报告。')
    await press('确认督办批示')
    await waitFor(() => expect(server.now(id)?.instructions[0]?.text).toBe('三日内办结，每日报告。'))
    await waitFor(() => expect(byId('desk-owed')).toBeNull())
    expect(byId('desk-instructions')?.textContent).toContain('三日内办结')
  })

  it('gets in nobody’s way: who saw the step before may act', async () => {
    const { server, id } = await atCase(POSTS.officer, started)
    await press('其他办理')
    await press('登记处置进展')
    words('处置进展', '已约店家明早清洗')
    server.climb(id, instantAt('2026-12-31', 600))
    await press('确认登记处置进展')
    await waitFor(() => expect(server.now(id)?.version).toBe(5))
    expect(byId('act-news')).toBeNull()
  })
})

describe('limits and the hotline', () => {
  it('are extended once, by no more days than the rules allow', async () => {
    const { server, id } = await atCase(POSTS.keeper, accepted, { hotlineOrder: 'WH-2026-11-0042' })
    expect(byId('desk-hotline')?.textContent).toContain('WH-2026-11-0042')
    await press('其他办理')
    await press('延期')
    const days = within(await screen.findByRole('radiogroup', { name: '延长几个工作日' })).getAllByRole(
      'radio',
    )
    expect(days).toHaveLength(10)
    await choose('3')
    words('延期的原因', '需要检测机构出报告')
    await press('确认延期')
    await waitFor(() => expect(server.now(id)?.hotline?.extendedBy).toBe(3))
    await waitFor(() => expect(byId('desk-hotline')?.textContent).toContain('3 个工作日'))
  })

  it('are suspended on a legal basis, which the clock then says', async () => {
    await atCase(POSTS.keeper, started)
    await press('其他办理')
    await press('依法暂停计时')
    fireEvent.click(await screen.findByRole('radio', { name: '其他' }))
    words('依据的法律条文', '行政强制法 44')
    words('暂停计时的原因', '等待复议期满')
    await press('确认依法暂停计时')
    expect(await screen.findByText('依据：行政强制法 44')).toBeTruthy()
    expect(byId(IDS.clock('resolve'))?.textContent).toContain('依法暂停计时')
  })
})
