import { toEpoch } from '@yizhan/shared/kernel'
import { useEffect } from 'react'
import { useDidHide, useDidShow } from '@/platform/navigation'
import { network } from '@/platform/network'
import { session } from '@/server'
import { drafts, sendQueue } from '../reporting'

/** Sends what is due now, and comes back when the next attempt is. */
const keepSending = () => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const plan = () => {
    clearTimeout(timer)
    const next = sendQueue.nextAt()
    if (next === undefined || stopped) return
    timer = setTimeout(() => void go(false), Math.max(1000, toEpoch(next) - Date.now()))
  }
  const go = async (all: boolean) => {
    await sendQueue.wake(all)
    plan()
  }
  let person = session.current()?.person.id
  const offs = [
    drafts.subscribe(plan),
    network.onChange((online) => {
      if (online) void go(true)
    }),
    session.subscribe(() => {
      const before = person
      person = session.current()?.person.id
      if (person && person !== before) void go(true)
    }),
  ]
  void go(true)
  return () => {
    stopped = true
    clearTimeout(timer)
    for (const off of offs) off()
  }
}

/** For the app itself: reports that wait are sent at its start, when it is shown, and when the network is back. */
export const useSending = (): void => {
  useEffect(keepSending, [])
  useDidShow(() => void sendQueue.wake())
  useDidHide(drafts.flush)
}
