import { comesToAnswer, officerOf, resolves, takesStep } from './answering'
import type { Person } from './person'
import { positionNorth, Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

/** Somebody who never used the mini-program: category, shutter, send. */
const reports = async (group: string, metres: number): Promise<{ resident: Person; number: string }> => {
  const resident = scene.person('resident-2', (phone) => {
    phone.position = positionNorth(metres)
  })
  await resident.tap(`home-kind-${group}`)
  await resident.sees('report-where', '负责')
  await resident.takesPhotos('report-photos', [await scene.picture(group)])
  await resident.tap('report-send')
  await resident.isOn('resident/sent/index')
  expect(resident.taps).toBe(3)
  expect(resident.app.calls('login')).toHaveLength(1)
  return { resident, number: await resident.reads('sent-number') }
}

const isAnswered = async (resident: Person, number: string, text: string, photos: string[]) => {
  const sign = /\S+站 队员[12]/.exec(await resident.reads('sent'))?.[0] ?? ''
  const officer = await comesToAnswer(scene, officerOf(sign), number)
  await takesStep(officer, 'accept')
  await takesStep(officer, 'start')
  await resolves(officer, text, photos)
  await officer.sees('desk-case', '已处置')
}

const isRated = async (resident: Person) => {
  await resident.tap('sent-see')
  await resident.sees('case-state', '已处置')
  await resident.tap('act-rate', 'rate-stars-5', 'rate-solved-solved', 'act-rate-send')
  await resident.seesNot('act-rate-sheet')
  await resident.sees('case-state', '已结案')
}

describe('three taps, with the place and the photo at hand and nobody signed in', () => {
  it('send fumes, which are answered with a photo and rated', async () => {
    const { resident, number } = await reports('fumes', 0)
    await resident.sees('sent', '办理时限')
    await isAnswered(resident, number, '已清洗净化器，复查达标。', [await scene.picture('clean')])
    await isRated(resident)
  })

  it('send noise, which is answered and rated', async () => {
    const { resident, number } = await reports('noise', 20)
    await isAnswered(resident, number, '已停工，告知夜间不得施工。', [])
    await isRated(resident)
  })
})

it('takes the camera first: the photo says where and when', async () => {
  const resident = scene.person('resident-3', (phone) => {
    phone.position = positionNorth(400)
  })
  resident.phone.pictures = [await scene.picture('shop')]
  await resident.tap('home-camera')
  await resident.isOn('resident/report/index')
  await resident.sees('report-photos-1')
  await resident.sees('report-photo-says', /拍摄地点距图钉约 400 米.*拍摄于/)
  await resident.tap('report-use-photo-place', 'report-use-photo-time', 'report-kind-fumes')
  await resident.tap('report-send')
  await resident.isOn('resident/sent/index')
  await resident.tap('sent-see')
  await resident.sees('case-number')
})

it('shows what is open close by already, and follows it by one tap instead', async () => {
  const neighbour = scene.person('resident-4')
  await neighbour.tap('home-kind-fumes')
  await neighbour.sees('report-where', '负责')
  await neighbour.tap('report-send')
  await neighbour.sees('report-nearby-sheet', '附近已有 1 件同类问题')
  await neighbour.tap('report-sheet-me-too-1')
  await neighbour.isOn('pages/home/index')
  await neighbour.tap('tab-cases', 'cases-tab-followed', 'case-row-1')
  await neighbour.sees('case-number')
  await neighbour.sees('case-unfollow')
})
