import { readFileSync } from 'node:fs'
import type { CaseView, Reported } from '@yizhan/shared/cases'
import { newId } from '@yizhan/shared/kernel'
import { reportAt } from '../http/report'
import { officerOf } from './answering'
import type { Person } from './person'
import { demoStation, Scene } from './scene'

let scene: Scene
let anyone: Person
let open: CaseView
let closed: CaseView

/** What has to have happened before is done through the interface, as other phones would. */
const callAs = async (who: string) => {
  const { origin } = scene.product
  const send = async <T>(method: string, path: string, body: unknown, token?: string): Promise<T> => {
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    }
    const answer = await fetch(`${origin}${path}`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const { token } = await send<{ token: string }>('POST', '/api/sign-in/wechat', { code: `demo:${who}` })
  return <T>(method: string, path: string, body: unknown) => send<T>(method, path, body, token)
}

const photoAs = async (who: string): Promise<string> => {
  const call = await callAs(who)
  const bytes = new Uint8Array(readFileSync(await scene.picture(`of-${who}`)))
  const id = newId()
  const { upload } = await call<{ upload: { method: string; url: string; headers: Record<string, string> } }>(
    'POST',
    '/api/photos',
    { id, type: 'image/jpeg', size: bytes.byteLength },
  )
  const url = new URL(upload.url, scene.product.origin)
  await fetch(url, { method: upload.method, headers: upload.headers, body: bytes })
  await call('POST', `/api/photos/${id}/complete`, {})
  return id
}

const act = async (who: string, { id }: CaseView, version: number, action: string, more = {}) =>
  (await callAs(who))<CaseView>('POST', `/api/cases/${id}/actions`, {
    action,
    expectedVersion: version,
    ...more,
  })

const report = async (category: string) =>
  (
    await (
      await callAs('resident-2')
    )<Reported>('POST', '/api/cases', reportAt(demoStation.place, { category, text: '电话13812345678' }))
  ).case

const closeOne = async () => {
  const c = await report('06001')
  const officer = officerOf(c.firstResponder.sign)
  await act(officer, c, 1, 'accept')
  await act(officer, c, 2, 'start')
  const result = { text: '楼顶加建已自行拆除', outcome: 'management', photos: [await photoAs(officer)] }
  await act(officer, c, 3, 'resolve', result)
  await act('station-keeper-1', c, 4, 'verify', { photos: [await photoAs('station-keeper-1')] })
  return act('resident-2', c, 5, 'rate', { stars: 5, solved: 'solved' })
}

beforeAll(async () => {
  scene = await Scene.open()
  open = await report('06027')
  closed = await closeOne()
  anyone = await scene.person()
  await anyone.visit.open()
})
afterAll(() => scene.close())

describe('anyone, without signing in', () => {
  it('sees what goes on nearby, on a map and in a list', async () => {
    await anyone.tap('home-nearby')
    await anyone.tap('nearby-mine')
    await anyone.sees('nearby', '共 2 件')
    await anyone.looks('nearby-light-zh')
    await anyone.tap('nearby-standing-open')
    await anyone.sees('nearby', '共 1 件')
    await anyone.sees('nearby-1', '油烟污染')
  })

  it('reads one case, masked, and what the law says about it', async () => {
    await anyone.tap('nearby-standing-solved', 'nearby-1')
    await anyone.sees('public-case', closed.number)
    await anyone.sees('public-case', '楼顶加建已自行拆除')
    expect(await anyone.reads('public-case')).not.toContain('1381')
    await anyone.tap('articles-line')
    await anyone.sees('public-case', '城乡规划法')
    await anyone.looks('public-case-light-zh')
    await anyone.tap('articles-line-1')
    await anyone.sees('articles', '动工前请先问一句')
    await anyone.looks('letter-light-zh')
    await anyone.tap('articles-all')
    await anyone.tap('library-kind-noise')
    await anyone.sees('articles', '致施工单位的明白纸')
    await anyone.looks('articles-light-zh')
  })

  it('finds the law folded where a report is made', async () => {
    await anyone.comesBack()
    await anyone.tap('home-kind-fumes')
    await anyone.sees('report')
    await anyone.tap('articles-line')
    await anyone.sees('report', '看全文：致餐饮店的一封信')
    await anyone.looks('report-articles-light-zh')
    await anyone.comesBack()
  })
})

describe('a typical case', () => {
  const story = '楼顶加建劝导后自拆'

  it('is written of a closed case, and waits for a second person', async () => {
    const officer = await scene.person()
    await officer.signsIn(officerOf(closed.firstResponder.sign))
    await officer.visit.open(`/desk/case/index?id=${closed.id}`)
    await officer.tap('typical-write')
    await officer.sees('typical-desk')
    await officer.looks('typical-form-light-zh')
    await officer.tap('typical-send')
    await officer.sees('typical-desk', '请填写此项')
    await officer.writes('typical-field-title', story)
    await officer.writes('typical-field-wrong', '楼顶加建挡住邻居采光，电话13812345678')
    await officer.writes('typical-field-lawBasis', '城乡规划法第 64 条')
    officer.visit.tolerate(/status of 422/)
    await officer.tap('typical-send')
    await officer.sees('typical-desk', '请去掉后再提交')
    await officer.writes('typical-field-wrong', '楼顶加建挡住邻居采光。')
    await officer.tap('typical-send')
    await officer.sees('typical-desk', '您不能审核这一篇')
    await officer.looks('typical-waiting-light-zh')
  })

  it('is published by the squad leader, and then read by anyone', async () => {
    const leader = await scene.person()
    await leader.signsIn('squad-leader-1')
    await leader.tap('me-desk', 'typical-queue')
    await leader.sees('typical-draft-1', story)
    await leader.looks('typical-drafts-light-zh')
    await leader.tap('typical-draft-1', 'typical-publish')
    await leader.sees('typical-desk', '已发布')
    await anyone.tap('home-nearby', 'nearby-typical')
    await anyone.sees('typical-1', story)
    await anyone.tap('typical-1')
    await anyone.sees('typical-cases', '楼顶加建已自行拆除')
    await anyone.looks('typical-case-light-zh')
    expect(await anyone.reads('typical-cases')).not.toContain(closed.number)
  })
})

it('says so where nothing is near, and where a case is not public', async () => {
  const elsewhere = await scene.person({ position: 'refused', dark: true, elder: true, locale: 'ko-KR' })
  elsewhere.visit.tolerate(/status of 404/)
  await elsewhere.visit.open()
  await elsewhere.tap('home-nearby')
  await elsewhere.sees('nearby', '먼저 위치를 정해 주세요')
  await elsewhere.looks('nearby-nowhere-elder-dark-ko')
  const { lat, lng } = demoStation.place
  await elsewhere.visit.open(`/resident/nearby/index?lat=${lat}&lng=${lng}`)
  await elsewhere.sees('nearby-2')
  await elsewhere.looks('nearby-elder-dark-ko')
  await elsewhere.visit.open(`/resident/public-case/index?number=${encodeURIComponent(open.number)}`)
  await elsewhere.sees('public-case', open.number)
  await elsewhere.looks('public-case-elder-dark-ko')
  await elsewhere.visit.open('/resident/public-case/index?number=none')
  await elsewhere.sees('public-case', '해당 공개 사건이 없습니다')
})
