import { SETTINGS_TABLES } from '@yizhan/shared/settings'
import { loadHuancui } from '../../data'
import { Package } from './package'
import type { Person } from './person'
import { build, Scene } from './scene'
import { goesThereAndBack, type Way } from './ways'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

const { pages } = new Package(build)
const last = loadHuancui().stations.at(-1)

/** Opens every page by its address alone, as an old message might, and gives it time to ask its questions. */
const opensEveryPage = async (who: Person, among = pages) => {
  for (const page of among) {
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

  it('shows itself to whoever may change what stands there', async () => {
    const person = scene.person('administrator-1')
    await person.signsIn()
    await opensEveryPage(
      person,
      pages.filter((page) => page.startsWith('desk/')),
    )
  })
})

describe('every page that a tap opens, left by WeChat’s own button', () => {
  it('brings a resident back to where they came from', async () => {
    const resident = scene.person('resident-1')
    await resident.tap('home-kind-fumes')
    await resident.sees('report-where', '负责')
    await resident.tap('report-send', 'sent-see')
    await resident.sees('case-number')
    resident.startsAgain()
    await goesThereAndBack(resident, [['home-case-1', 'resident/case/index']])
    await goesThereAndBack(resident, [
      ['home-nearby', 'resident/nearby/index'],
      ['nearby-1', 'resident/public-case/index'],
    ])
    await goesThereAndBack(resident, [
      ['home-nearby', 'resident/nearby/index'],
      ['nearby-typical', 'resident/typical-cases/index'],
    ])
    await goesThereAndBack(resident, [
      ['home-nearby', 'resident/nearby/index'],
      ['nearby-articles', 'resident/articles/index'],
    ])
    await resident.tap('tab-me')
    await resident.isOn('resident/me/index')
    await goesThereAndBack(resident, [
      ['me-notices', 'resident/notices/index'],
      ['notices-choices', 'resident/notice-choices/index'],
      ['choices-places', 'resident/places/index'],
    ])
    await goesThereAndBack(resident, [['me-track', 'resident/track/index']])
    await goesThereAndBack(resident, [['me-station', 'resident/station/index']])
    await goesThereAndBack(resident, [['me-privacy', 'resident/privacy/index']])
  })

  it('brings a station keeper back to where they came from', async () => {
    const keeper = scene.person('station-keeper-1')
    await keeper.signsIn()
    await keeper.tap('me-desk', 'queue-scope-station')
    await keeper.isOn('desk/queue/index')
    await goesThereAndBack(keeper, [
      ['queue-1', 'desk/case/index'],
      ['desk-record', 'desk/record/index'],
    ])
    const tables: readonly Way[] = [
      ['tables-roster', 'desk/roster/index'],
      ['tables-duties', 'desk/duties/index'],
      ['tables-calendar', 'desk/calendar/index'],
      ['tables-categories', 'desk/table/index'],
    ]
    for (const table of tables) await goesThereAndBack(keeper, [['queue-tables', 'desk/tables/index'], table])
    await goesThereAndBack(keeper, [['queue-moderation', 'desk/moderation/index']])
    await goesThereAndBack(keeper, [['typical-queue', 'desk/typical-cases/index']])
    await goesThereAndBack(keeper, [['queue-outcomes', 'desk/outcomes/index']])
  })
})

it.each(SETTINGS_TABLES)(
  'the table %s fits the screen, folded and with its first row unfolded',
  async (name) => {
    const auditor = scene.person('auditor-1')
    await auditor.signsIn()
    auditor.opens(`desk/table/index?name=${name}`)
    await auditor.sees('tables-changes')
    if (auditor.app.find({ id: 'tables-row-1' })) await auditor.tap('tables-row-1')
  },
)

it('finds the roster of any station by its name, however far down the list it stands', async () => {
  const administrator = scene.person('administrator-1')
  await administrator.signsIn()
  await administrator.tap('me-tables')
  const station = `tables-station-${last?.id}`
  await administrator.sees('tables-search')
  await administrator.seesNot(station)
  await administrator.writes('tables-search', last?.name ?? '')
  await administrator.sees(station)
  await goesThereAndBack(administrator, [[station, 'desk/roster/index']])
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
