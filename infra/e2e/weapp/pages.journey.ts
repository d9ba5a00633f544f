import { Package } from './package'
import type { Person } from './person'
import { build, Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

const { pages } = new Package(build)

/** Opens every page by its address alone, as an old message might, and gives it time to ask its questions. */
const opensEveryPage = async (who: Person) => {
  for (const page of pages) {
    who.opens(page)
    const asked = performance.now()
    const isShown = () => who.app.text() !== '' && performance.now() - asked > 300
    await who.waitsUntil(isShown, `${page} shown`)
  }
}

describe('every page, opened by its address alone', () => {
  it('shows itself to somebody who is not signed in', async () => {
    await opensEveryPage(scene.person('resident-1'))
  })

  it.each(['resident-1', 'officer-1'])('shows itself to %s', async (id) => {
    const person = scene.person(id)
    await person.signsIn()
    await opensEveryPage(person)
  })
})

it('can be left and come back to by WeChat’s own button', async () => {
  const resident = scene.person('resident-2')
  await resident.tap('tab-me', 'me-privacy')
  await resident.isOn('resident/privacy/index')
  await resident.goesBack()
  await resident.isOn('resident/me/index')
  await resident.tap('me-about', 'about-close')
  await resident.seesNot('about')
  await resident.tap('tab-activities', 'tab-cases', 'tab-home')
  await resident.isOn('pages/home/index')
})
