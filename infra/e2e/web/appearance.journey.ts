import type { Person } from './person'
import { Scene } from './scene'

let scene: Scene
beforeAll(async () => {
  scene = await Scene.open()
})
afterAll(() => scene.close())

const LOOKS = [
  { name: 'dark-zh', options: { dark: true } },
  { name: 'elder-zh', options: { elder: true } },
  { name: 'elder-dark-ko', options: { elder: true, dark: true, locale: 'ko-KR' } },
  { name: 'light-en', options: { locale: 'en-GB' } },
] as const

const CONTROLS =
  'button, a[href], input, textarea, [role="button"], [role="radio"], [role="checkbox"], [role="switch"]'

/** Words and controls that are too small for the elder view (18 px; 60×60), by id or text. */
const tooSmall = ({ page }: Person) =>
  page.evaluate((controls) => {
    const shown = (e: Element) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden'
    const named = (e: Element) => e.id || e.textContent?.trim().slice(0, 20) || e.tagName
    const words = [...document.querySelectorAll('.words, button, input, textarea')]
      .filter((e) => shown(e) && (e.textContent?.trim() || e.matches('input, textarea')))
      .filter((e) => Number.parseFloat(getComputedStyle(e).fontSize) < 18)
    const targets = [...document.querySelectorAll(controls)].filter((e) => {
      if (!shown(e) || e.closest('.leaflet-container')) return false
      const { width, height } = e.getBoundingClientRect()
      return width > 1 && (width < 59.5 || height < 59.5)
    })
    return [
      ...words.map((e) => `small words: ${named(e)}`),
      ...targets.map((e) => `small target: ${named(e)}`),
    ]
  }, CONTROLS)

const SCREENS = ['home', 'report', 'cases', 'me'] as const

const walks = async (person: Person, each: (screen: (typeof SCREENS)[number]) => Promise<void>) => {
  await person.signsIn('resident-4')
  await person.goesTo('home')
  await person.sees('home-kind-fumes')
  await each('home')
  await person.tap('home-kind-fumes')
  await person.sees('report-photos')
  await each('report')
  await person.comesBack()
  await person.goesTo('cases')
  await person.sees('cases')
  await each('cases')
  await person.goesTo('me')
  await person.sees('me-sign-out')
  await each('me')
}

describe.each(LOOKS)('the screens in $name', ({ name, options }) => {
  it('have nothing that axe finds serious, and in the elder view nothing small', async () => {
    const person = await scene.person(options)
    await walks(person, async (screen) => {
      await person.looks(`${screen}-${name}`)
      if ('elder' in options) expect([screen, await tooSmall(person)]).toEqual([screen, []])
    })
  })
})

describe('the keyboard', () => {
  it('reaches every control of home and report in turn, sees where it is, and presses by Enter', async () => {
    const person = await scene.person()
    const reached = async () => {
      const ids = new Set<string>()
      for (let i = 0; i < 60; i++) {
        await person.page.keyboard.press('Tab')
        const at = await person.page.evaluate(() => {
          const here = document.activeElement
          if (!here || here === document.body) return undefined
          const style = getComputedStyle(here)
          return { id: here.id, seen: style.outlineStyle !== 'none' || style.boxShadow !== 'none' }
        })
        if (at === undefined || ids.has(at.id)) continue
        ids.add(at.id)
        expect(at).toEqual({ id: at.id, seen: true })
      }
      return ids
    }
    await person.visit.open()
    await person.sees('home-kind-noise')
    const home = await reached()
    for (const id of [
      'home-camera',
      'home-kind-illegalBuilding',
      'home-kind-fumes',
      'home-kind-noise',
      'home-kind-other',
      'tab-cases',
      'tab-me',
    ])
      expect(home).toContain(id)
    await person.at('home-kind-fumes').focus()
    await person.page.keyboard.press('Enter')
    await person.sees('report-photos')
    const report = await reached()
    for (const id of ['report-photos-add', 'report-text', 'report-anonymous', 'report-phone', 'report-send'])
      expect(report).toContain(id)
  })
})
