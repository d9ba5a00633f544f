import path from 'node:path'
import { largestUpdate, MiniProgram, Phone } from '.'

const root = path.resolve(import.meta.dirname, '../../../miniapp/dist/weapp')

describe('the first screen of the mini-program', () => {
  const phone = new Phone()
  afterAll(() => phone.throwAway())

  it('opens without a network: no error, small updates, every control named', async () => {
    phone.network = 'none'
    const app = new MiniProgram({ root, phone })
    await app.waitFor({ role: 'button', name: '首页' })
    expect(app.run.errors).toEqual([])
    expect(app.controlsWithoutName()).toEqual([])
    expect(app.largestUpdate()).toBeLessThanOrEqual(largestUpdate)
    app.kill()
  })
})
