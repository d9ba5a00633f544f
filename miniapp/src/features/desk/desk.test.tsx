import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { settings } from '@/settings'
import { OTHER_ID, POSTS } from '../../../../shared/src/cases/sample'
import { takeOpened } from '../../../test/taro'
import { IDS } from './ids'
import { atCase, button, byId, openDesk, press, wide } from './testing/at-desk'
import { deskServer } from './testing/desk-server'

/** jsdom draws nothing, so nothing can be scrolled into view. */
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})
beforeEach(() => {
  localStorage.clear()
  settings.change({ language: 'zh', elder: false, theme: 'light' })
  wide(true)
})
afterEach(cleanup)

describe('the desk', () => {
  it('is refused in plain words to whoever is no staff, with a way home', async () => {
    openDesk(POSTS.resident)
    expect(screen.getByText('工作台供工作人员使用')).toBeTruthy()
    takeOpened()
    await press('回到首页')
    expect(takeOpened()).toEqual(['reLaunch /pages/home/index'])
  })

  it('asks whoever is not signed in to sign in, and to come back', async () => {
    openDesk(undefined)
    takeOpened()
    await press('登录')
    expect(takeOpened()).toEqual(['navigateTo /resident/sign-in/index?next=%2Fdesk%2Fqueue%2Findex'])
  })

  it('says so when nothing waits, and leads to the station’s cases', async () => {
    globalThis.fetch = deskServer(POSTS.officer).fetch
    openDesk(POSTS.officer)
    expect(await screen.findByText('手上没有待办案件')).toBeTruthy()
    fireEvent.click(await button('本站'))
    expect((await screen.findByRole('radio', { name: '本站' })).getAttribute('aria-checked')).toBe('true')
  })

  it('opens a case on its own page where there is no room beside the list', async () => {
    wide(false)
    const server = deskServer(POSTS.officer)
    globalThis.fetch = server.fetch
    const id = server.open()
    openDesk(POSTS.officer)
    takeOpened()
    fireEvent.click(await screen.findByRole('link', { name: /油烟污染/ }))
    expect(takeOpened()).toEqual([`navigateTo /desk/case/index?id=${id}`])
  })

  it('filters by progress', async () => {
    const server = deskServer(POSTS.officer)
    globalThis.fetch = server.fetch
    server.open()
    openDesk(POSTS.officer)
    expect(await screen.findByText('共 1 件')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: '处置中' }))
    expect(await screen.findByText('这里没有案件')).toBeTruthy()
    await press('查看全部进度')
    expect(await screen.findByText('共 1 件')).toBeTruthy()
  })

  it('says that it is offline, and tries again', async () => {
    const server = deskServer(POSTS.officer)
    globalThis.fetch = server.fetch
    server.open()
    server.line('cut')
    openDesk(POSTS.officer)
    expect(await screen.findByText('当前没有网络')).toBeTruthy()
    server.line('open')
    await press('重试')
    expect(await screen.findByText('共 1 件')).toBeTruthy()
  })
})

describe('a case', () => {
  it('is accepted, and says what it is now', async () => {
    const { server, id } = await atCase()
    await press('受理')
    await press('确认受理')
    expect(await screen.findByText('已提交，案件现在是“已受理”')).toBeTruthy()
    expect(server.now(id)?.state).toBe('accepted')
    expect(await button('开始处置')).toBeTruthy()
  })

  it('offers nothing that its table does not', async () => {
    await atCase()
    await press('其他办理')
    const others = within(await screen.findByRole('dialog', { name: '还可以这样办理' }))
    expect(others.getAllByRole('button').map((one) => one.textContent)).toEqual([
      '',
      '更正驿站',
      '并案',
      '不予受理',
    ])
  })

  it('has no action for whoever may only read it', async () => {
    const server = deskServer(POSTS.auditor)
    globalThis.fetch = server.fetch
    server.open({ responder: POSTS.officer })
    openDesk(POSTS.auditor)
    fireEvent.click(await screen.findByRole('link', { name: /油烟污染/ }))
    await screen.findByText('上报内容')
    expect(screen.getByText('现在没有需要您办理的事项')).toBeTruthy()
    expect(byId(IDS.moreActions)).toBeNull()
    expect(byId(IDS.act('accept'))).toBeNull()
  })

  it('asks beside each field for what is missing, and sends nothing', async () => {
    const { server, id } = await atCase()
    await press('其他办理')
    await press('不予受理')
    await press('确认不予受理')
    expect(await screen.findByText('还有 3 处需要填写，请看上面的红字')).toBeTruthy()
    expect(byId('act-field-text-note')?.textContent).toBe('请填写')
    expect(server.now(id)?.state).toBe('submitted')
  })

  it('is declined with its reason and the right door', async () => {
    const { server, id } = await atCase()
    await press('其他办理')
    await press('不予受理')
    fireEvent.click(await screen.findByRole('radio', { name: '紧急情况，请直接报警或求助' }))
    fireEvent.click(await screen.findByRole('radio', { name: '119 火警' }))
    fireEvent.change(screen.getByRole('textbox', { name: '向上报人说明原因' }), {
      target: { value: '正在起火，请立即拨打 119' },
    })
    await press('确认不予受理')
    await waitFor(() => expect(server.now(id)?.state).toBe('declined'))
    expect(server.now(id)?.declined).toEqual({
      reason: 'emergency',
      rightDoor: '119 火警',
      text: '正在起火，请立即拨打 119',
    })
  })

  it('tells who was first, keeps what was typed, and lets it be sent to the case as it is now', async () => {
    const { server, id } = await atCase(POSTS.officer, (desk, one) =>
      desk.actAs(POSTS.officer, one, 'accept'),
    )
    await press('其他办理')
    await press('请上报人补充')
    const words = await screen.findByRole('textbox', { name: '需要上报人补充什么' })
    fireEvent.change(words, { target: { value: '请问是哪家店？' } })
    expect(server.actAs(POSTS.keeper, id, 'start')).toBe(200)
    await press('发送给上报人')
    expect(await screen.findByText('竹岛站 keeper先一步办理了这件案件')).toBeTruthy()
    expect((words as HTMLTextAreaElement).value).toBe('请问是哪家店？')
    await waitFor(() => expect(screen.getAllByText('处置中').length).toBeGreaterThan(1))
    await press('发送给上报人')
    await waitFor(() => expect(server.now(id)?.state).toBe('awaitingReporter'))
    await waitFor(() => expect(screen.queryByText('竹岛站 keeper先一步办理了这件案件')).toBeNull())
  })

  it('says why a step cannot be taken any more, and still keeps what was typed', async () => {
    const { server, id } = await atCase()
    await press('受理')
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '马上到' } })
    expect(server.actAs(POSTS.keeper, id, 'accept')).toBe(200)
    await press('确认受理')
    expect(await button(/案件现在的进度不能再办理这一项/)).toBeTruthy()
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('马上到')
  })

  it('keeps a step that was not heard, and never takes it twice', async () => {
    const { server, id } = await atCase()
    await press('受理')
    server.line('deaf')
    await press('确认受理')
    expect(await screen.findByText('没有连上网络')).toBeTruthy()
    server.line('open')
    await press('再次提交')
    expect(await screen.findByText('刚才已经提交成功')).toBeTruthy()
    expect(server.now(id)?.version).toBe(2)
  })

  it('brings back what was begun when the form is opened again', async () => {
    await atCase()
    await press('受理')
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '下午到现场' } })
    await press('关闭')
    await press('受理')
    expect(((await screen.findByRole('textbox')) as HTMLTextAreaElement).value).toBe('下午到现场')
    await press('清空')
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('')
  })

  it('is checked by the station keeper, not by whoever resolved it', async () => {
    const resolved = (desk: ReturnType<typeof deskServer>, id: string) => {
      desk.actAs(POSTS.officer, id, 'accept')
      desk.actAs(POSTS.officer, id, 'start')
      desk.actAs(POSTS.officer, id, 'resolve', {
        text: '已安装净化设备',
        outcome: 'management',
        photos: ['01JDQ7ZZ00000000000000000P'],
      })
    }
    await atCase(POSTS.keeper, resolved)
    await press('核查通过')
    expect(await screen.findByRole('group', { name: '核查照片' })).toBeTruthy()
    await press('确认核查通过')
    expect(byId('act-field-photos-note')?.textContent).toBe('请至少拍一张照片')
  })

  it('leads through the queue by keys, and to the next case after a step', async () => {
    const { server } = await atCase(POSTS.officer, (desk) =>
      desk.open({ report: { id: OTHER_ID, text: '第二件' }, number: '环翠-20261123-0043' }),
    )
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(await screen.findByText('案件编号 环翠-20261123-0043')).toBeTruthy()
    fireEvent.keyDown(document.body, { key: 'k' })
    expect(await screen.findByText('案件编号 环翠-20261123-0042')).toBeTruthy()
    fireEvent.keyDown(document.body, { key: 'a' })
    await press('确认受理')
    await press('下一件')
    expect(await screen.findByText('案件编号 环翠-20261123-0043')).toBeTruthy()
    expect(server.now(OTHER_ID)?.state).toBe('submitted')
  })
})
