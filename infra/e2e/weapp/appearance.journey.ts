import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

const classesOf = async (who: Person, id: string) => String((await who.sees(id)).attr.class).split(' ')

it('turns to the elder view by a tap, on this page and on home, and stays so', async () => {
  const resident = scene.person('resident-1')
  await resident.tap('tab-me', 'me-elder')
  expect(await classesOf(resident, 'me')).toContain('view-elder')
  await resident.tap('tab-home')
  expect(await classesOf(resident, 'home')).toContain('view-elder')
  resident.startsAgain()
  expect(await classesOf(resident, 'home')).toContain('view-elder')
  await resident.tap('home-kind-fumes')
  expect(await classesOf(resident, 'report')).toContain('view-elder')
})

it('speaks Korean after a tap, from home to the report', async () => {
  const resident = scene.person('resident-2')
  await resident.tap('tab-me', 'me-language-ko')
  await resident.sees('tab-home', '홈')
  await resident.tap('tab-home')
  await resident.sees('home-camera', '사진으로 신고')
  await resident.waitsUntil(() => resident.app.title === '도시관리 스테이션', 'the title in Korean')
  await resident.tap('home-kind-noise')
  await resident.sees('report-send', '제출')
  await resident.sees('report', '어디인가요?')
  await resident.tap('report-send')
  await resident.isOn('resident/sent/index')
  await resident.sees('sent', '담당자')
})

it('draws in dark when the person says so, or when the phone does', async () => {
  const resident = scene.person('resident-3')
  await resident.tap('tab-me', 'me-theme-dark')
  expect(await classesOf(resident, 'me')).toContain('theme-dark')
  expect(resident.app.calls('setNavigationBarColor').at(-1)).toMatchObject({ frontColor: '#ffffff' })
  await resident.tap('me-theme-system')
  expect(await classesOf(resident, 'me')).toContain('theme-light')
  resident.app.setTheme('dark')
  await resident.app.settle()
  expect(await classesOf(resident, 'me')).toContain('theme-dark')
  await resident.tap('tab-home')
  expect(await classesOf(resident, 'home')).toContain('theme-dark')
})
