import { newId, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const { demo, stations } = loadHuancui()
const home = stations.find((s) => s.id === demo.stationId)?.place ?? { lat: 0, lng: 0 }

let door: Door
beforeAll(async () => {
  door = await openDoor()
}, 30_000)
afterAll(() => door.stop())

const times = async (n: number, call: () => Promise<{ status: number }>) => {
  const answers = []
  for (let i = 0; i < n; i++) answers.push((await call()).status)
  return answers.filter((status) => status === 429).length
}

describe('what may be done only so often', () => {
  it('refuses a flood of guests from one address, says when to come back, and lets them in after the window', async () => {
    const guest = () => door.call(undefined, 'POST', '/api/sign-in/guest')
    expect(await times(120, guest)).toBe(0)
    const refused = await guest()
    expect(refused.status).toBe(429)
    expect(refused.body).toMatchObject({ reason: 'tooMany' })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
    door.setNow(toInstant(toEpoch(WORKING_MORNING) + 3_600_000))
    expect((await guest()).status).toBe(200)
  }, 30_000)

  it('takes twenty reports a day from a guest, and any number from a resident', async () => {
    const from = (who: string) => () => door.call(who, 'POST', '/api/cases', reportAt(home))
    expect(await times(21, from('guest'))).toBe(1)
    expect(await times(21, from('resident-1'))).toBe(0)
  }, 30_000)

  it('takes forty remarks an hour on cases from one person', async () => {
    const mine = reportAt(home)
    await door.call('resident-2', 'POST', '/api/cases', mine)
    let expectedVersion = 1
    const remark = () =>
      door.call('resident-2', 'POST', `/api/cases/${mine.id}/actions`, {
        action: 'supplement',
        expectedVersion: expectedVersion++,
        text: '还在',
      })
    expect(await times(41, remark)).toBe(1)
  }, 30_000)

  it('takes ninety photos an hour from one person', async () => {
    const announce = () =>
      door.call('resident-2', 'POST', '/api/photos', { id: newId(), type: 'image/jpeg', size: 3 })
    expect(await times(91, announce)).toBe(1)
  }, 30_000)
})
