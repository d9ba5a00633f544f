import type { sendTicks, Tick } from '@yizhan/shared/activities'
import type { AnswerOf } from '@yizhan/shared/kernel'
import type { Told } from '@/server'
import { memoryStorage } from '../../../../test/memory-storage'
import { openTicks, type TickDevice } from './tick-store'

type Answer = Told<AnswerOf<typeof sendTicks>>

const AT = '2026-12-05T01:00:00.000Z'
const UNHEARD: Answer = { outcome: 'unheard', lost: true }
const REFUSED: Answer = {
  outcome: 'refused',
  problem: { type: '', title: '没有权限', status: 403, detail: '', instance: '', reason: 'forbidden' },
}

const taken = (ticks: readonly Tick[]): Answer => ({
  outcome: 'done',
  status: 200,
  value: { results: ticks.map(({ id }) => ({ id, outcome: 'taken' })) },
})

/** A device whose network is there or not; it remembers which ticks were sent. */
const deviceWith = (answer: (ticks: readonly Tick[]) => Answer, storage = memoryStorage()) => {
  let count = 0
  let chance: () => void = () => undefined
  const sent: string[][] = []
  const device: TickDevice = {
    storage,
    newId: () => `tick-${++count}`,
    now: () => AT,
    send: async (_, ticks) => {
      sent.push(ticks.map(({ id }) => id))
      return answer(ticks)
    },
    onChance: (listener) => {
      chance = listener
    },
  }
  return { device, storage, sent, networkIsBack: () => chance() }
}

const quiet = () => new Promise((resolve) => setTimeout(resolve))

describe('ticks on a device', () => {
  it('are sent at once where there is a network', async () => {
    const { device, sent, storage } = deviceWith(taken)
    const ticks = openTicks('s', device)
    ticks.tick('a', 'checkIn', 'name')
    await quiet()
    expect(sent).toEqual([['tick-1']])
    expect(ticks.now().queue.waiting).toEqual([])
    expect(storage.keys()).toEqual([])
  })

  it('wait without one, and are sent under their own ids when it is back', async () => {
    let online = false
    const { device, sent, networkIsBack } = deviceWith((ticks) => (online ? taken(ticks) : UNHEARD))
    const ticks = openTicks('s', device)
    ticks.tick('a', 'checkIn', 'name')
    await quiet()
    ticks.tick('b', 'checkIn', 'ticket')
    await quiet()
    expect(ticks.now()).toMatchObject({ failed: 'unheard', sending: false })
    expect(ticks.now().queue.waiting.map(({ id, at }) => [id, at])).toEqual([
      ['tick-1', AT],
      ['tick-2', AT],
    ])
    online = true
    networkIsBack()
    await quiet()
    expect(sent.at(-1)).toEqual(['tick-1', 'tick-2'])
    expect(ticks.now().queue.waiting).toEqual([])
  })

  it('are found again after the app was killed', async () => {
    const { device, storage } = deviceWith(() => UNHEARD)
    openTicks('s', device).tick('a', 'checkIn', 'name')
    await quiet()
    const again = deviceWith(taken, storage)
    const ticks = openTicks('s', again.device)
    expect(ticks.now().queue.waiting.map(({ id }) => id)).toEqual(['tick-1'])
    await ticks.send()
    expect(again.sent).toEqual([['tick-1']])
    expect(openTicks('s', again.device).now().queue.waiting).toEqual([])
  })

  it('are sent one batch after the other, and none is lost that comes while one is under way', async () => {
    const { device, sent } = deviceWith(taken)
    const ticks = openTicks('s', device)
    for (let n = 0; n < 130; n++) ticks.tick(`b${n}`, 'checkIn', 'name')
    await quiet()
    expect(ticks.now().queue.waiting).toEqual([])
    expect(new Set(sent.flat()).size).toBe(130)
    expect(Math.max(...sent.map((batch) => batch.length))).toBe(100)
  })

  it('are kept when the whole list is refused, with its reason', async () => {
    const { device } = deviceWith(() => REFUSED)
    const ticks = openTicks('s', device)
    ticks.tick('a', 'checkIn', 'name')
    await quiet()
    expect(ticks.now().failed).toMatchObject({ title: '没有权限' })
    expect(ticks.now().queue.waiting).toHaveLength(1)
  })

  it('stop asking a server that answers none of them', async () => {
    const { device, sent } = deviceWith(() => ({ outcome: 'done', status: 200, value: { results: [] } }))
    openTicks('s', device).tick('a', 'checkIn', 'name')
    await quiet()
    expect(sent).toHaveLength(1)
  })

  it('say so where the device has no room to keep them', async () => {
    const storage = { ...memoryStorage(), write: () => false }
    const { device } = deviceWith(() => UNHEARD, storage)
    const ticks = openTicks('s', device)
    ticks.tick('a', 'checkIn', 'name')
    await quiet()
    expect(ticks.now()).toMatchObject({ kept: false, queue: { waiting: [{ id: 'tick-1' }] } })
  })
})
