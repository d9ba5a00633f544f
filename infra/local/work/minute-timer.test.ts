import { startMinuteTimer } from './minute-timer'

const log = () => undefined

describe('the minute timer', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-23T01:12:40.000Z') })
  })
  afterEach(() => jest.useRealTimers())

  it('ticks at once and then at each full minute', async () => {
    const at: string[] = []
    const timer = startMinuteTimer(
      async () => void at.push(new Date().toISOString().slice(11, 19)),
      Date.now,
      log,
    )
    await jest.advanceTimersByTimeAsync(140_000)
    expect(at).toEqual(['01:12:40', '01:13:00', '01:14:00', '01:15:00'])
    await timer.stop()
  })

  it('never ticks while a tick runs, and waits for it at the end', async () => {
    let finish: () => void = () => undefined
    let ticks = 0
    const timer = startMinuteTimer(
      () => {
        ticks++
        return new Promise((resolve) => {
          finish = resolve
        })
      },
      Date.now,
      log,
    )
    await jest.advanceTimersByTimeAsync(200_000)
    expect(ticks).toBe(1)
    let stopped = false
    const stopping = timer.stop().then(() => {
      stopped = true
    })
    await jest.advanceTimersByTimeAsync(10)
    expect(stopped).toBe(false)
    finish()
    await stopping
  })

  it('goes on after a tick that failed', async () => {
    const told: string[] = []
    let ticks = 0
    const tick = async () => {
      ticks++
      throw new Error('broken')
    }
    const timer = startMinuteTimer(tick, Date.now, (_, message) => told.push(message))
    await jest.advanceTimersByTimeAsync(30_000)
    expect(ticks).toBe(2)
    expect(told).toEqual(['tick failed', 'tick failed'])
    await timer.stop()
  })
})
