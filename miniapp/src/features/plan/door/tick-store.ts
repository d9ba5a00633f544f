import type { BookingView, sendTicks, Tick } from '@yizhan/shared/activities'
import type { AnswerOf, Instant } from '@yizhan/shared/kernel'
import type { Storage } from '@/platform/storage'
import type { Told } from '@/server'
import { afterAnswer, NO_TICKS, nextBatch, type TickQueue, withoutTold, withTick } from './ticks'

/** The device and the server, as ticks need them. */
export interface TickDevice {
  readonly storage: Storage
  newId(): string
  now(): Instant
  send(sessionId: string, ticks: readonly Tick[]): Promise<Told<AnswerOf<typeof sendTicks>>>
  /** Tells when the network may be back. */
  onChance(listener: () => void): void
}

export interface TickState {
  readonly queue: TickQueue
  readonly sending: boolean
  /** The last attempt was not heard, or refused as a whole in these words. */
  readonly failed: 'unheard' | { readonly title: string; readonly detail: string } | undefined
  /** False while the device has no room to keep what waits. */
  readonly kept: boolean
}

export interface TickStore {
  now(): TickState
  subscribe(listener: () => void): () => void
  tick(bookingId: string, what: Tick['what'], means: Tick['means']): void
  /** Sends what waits, batch after batch, until all is answered or one is not heard. */
  send(): Promise<void>
  /** What was told of earlier ticks was read. */
  read(): void
  /** Hears the bookings of answered ticks. */
  onAnswered(listener: (bookings: readonly BookingView[]) => void): () => void
}

const keyOf = (sessionId: string) => `ticks-${sessionId}`

/** The ticks of one session. They outlive the app, and each is sent until it is answered. */
export const openTicks = (sessionId: string, device: TickDevice): TickStore => {
  const listeners = new Set<() => void>()
  const hearers = new Set<(bookings: readonly BookingView[]) => void>()
  const kept = device.storage.read<TickQueue>(keyOf(sessionId)) ?? NO_TICKS
  let state: TickState = { queue: kept, sending: false, failed: undefined, kept: true }

  const set = (next: Partial<TickState>) => {
    state = { ...state, ...next }
    for (const listener of [...listeners]) listener()
  }
  const keep = (queue: TickQueue) => {
    if (queue.waiting.length + queue.told.length === 0) device.storage.remove(keyOf(sessionId))
    const isKept =
      queue.waiting.length + queue.told.length === 0 || device.storage.write(keyOf(sessionId), queue)
    set({ queue, kept: isKept })
  }

  const sendBatch = async (): Promise<boolean> => {
    const answer = await device.send(sessionId, nextBatch(state.queue))
    if (answer.outcome !== 'done') {
      set({ failed: answer.outcome === 'unheard' ? 'unheard' : answer.problem })
      return false
    }
    const { results } = answer.value
    const before = state.queue.waiting.length
    keep(afterAnswer(state.queue, results))
    const bookings = results.flatMap(({ booking }) => (booking ? [booking] : []))
    for (const hear of [...hearers]) hear(bookings)
    return state.queue.waiting.length < before
  }

  const send = async () => {
    if (state.sending || state.queue.waiting.length === 0) return
    set({ sending: true, failed: undefined })
    let goesOn = true
    while (goesOn && state.queue.waiting.length > 0) goesOn = await sendBatch()
    set({ sending: false })
  }

  device.onChance(() => void send())

  return {
    now: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tick: (bookingId, what, means) => {
      keep(withTick(state.queue, { id: device.newId(), bookingId, what, means, at: device.now() }))
      void send()
    },
    send,
    read: () => keep(withoutTold(state.queue)),
    onAnswered: (listener) => {
      hearers.add(listener)
      return () => hearers.delete(listener)
    },
  }
}
