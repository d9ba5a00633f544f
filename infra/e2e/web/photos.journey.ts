import { writeFileSync } from 'node:fs'
import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
let resident: Person
beforeAll(async () => {
  scene = await Scene.open()
  resident = await scene.person()
  resident.visit.tolerate(/status of 4(15|22)/)
  await resident.signsIn('resident-4')
})
afterAll(() => scene.close())
beforeEach(() => resident.visit.open('/resident/report/index?category=09006'))

const written = (name: string, content: string): string => {
  writeFileSync(scene.file(name), content)
  return scene.file(name)
}
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect width="9" height="9"/></svg>'

describe('what is no photo', () => {
  it.each([
    ['a script', 'script.jpg', '#!/bin/sh\nrm -rf /\n'],
    ['an SVG', 'drawing.jpg', SVG],
    ['an SVG that says so', 'drawing.svg', SVG],
  ])('%s is told at the photo, and the report is not sent with it', async (_, name, content) => {
    await resident.choosesFiles('report-photos-add', [written(name, content)])
    await resident.sees('report-photos', /格式不支持|照片打不开/)
    await resident.seesNot('report-photos-1-retry')
    await resident.tap('report-send')
    await resident.sees('report', '有照片没有收下')
    await resident.looks('report-bad-photo-light-zh')
    await resident.tap('report-photos-1-remove')
    await resident.seesNot('report-photos-1')
    await resident.tap('report-discard')
  })

  it('of ten photos nine are taken, and it is said that one was not', async () => {
    const photos = await Promise.all(
      Array.from({ length: 10 }, (_, n) => scene.picture(`p${n}`, { width: 400 })),
    )
    await resident.choosesFiles('report-photos-add', photos)
    await resident.sees('report', '最多 9 张，多选的 1 张没有加入')
    await resident.sees('report-photos-9')
    await resident.seesNot('report-photos-add')
    await resident.looks('report-nine-photos-light-zh')
  })
})
