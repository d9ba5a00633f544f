import { sendTicks } from '@yizhan/shared/activities'
import { newId, toInstant } from '@yizhan/shared/kernel'
import { useSyncExternalStore } from 'react'
import { network } from '@/platform/network'
import { storage } from '@/platform/storage'
import { call } from '@/server'
import { openTicks, type TickDevice, type TickState, type TickStore } from './tick-store'

const device: TickDevice = {
  storage,
  newId,
  now: () => toInstant(Date.now()),
  send: (id, ticks) => call(sendTicks, { params: { id }, body: { ticks: [...ticks] } }),
  onChance: (listener) => {
    network.onChange((online) => {
      if (online) listener()
    })
  },
}

const stores = new Map<string, TickStore>()

/** The one list of ticks of a session: its page may come and go. */
export const ticksOf = (sessionId: string): TickStore => {
  const known = stores.get(sessionId) ?? openTicks(sessionId, device)
  stores.set(sessionId, known)
  return known
}

export const useTicks = (sessionId: string): { ticks: TickStore; state: TickState } => {
  const ticks = ticksOf(sessionId)
  return { ticks, state: useSyncExternalStore(ticks.subscribe, ticks.now, ticks.now) }
}
