import type { Instant, Place } from '@yizhan/shared/kernel'
import type { Division, StationNear } from '@yizhan/shared/stations'
import { useSyncExternalStore } from 'react'
import { storage } from '@/platform/storage'

/** Where this person was last known to be, or said they live, and the station there. */
export interface MyPlace {
  readonly place: Place
  readonly street: Division
  readonly community: Division
  readonly station: StationNear
  /** `chosen`: the person named the community; it stays until they change it. */
  readonly from: 'device' | 'chosen'
  readonly at: Instant
}

const KEY = 'my-place'
const listeners = new Set<() => void>()
let known: MyPlace | undefined = storage.read<MyPlace>(KEY)

/** Kept on this device only. */
export const myPlace = {
  now: (): MyPlace | undefined => known,
  keep: (place: MyPlace): void => {
    known = place
    storage.write(KEY, place)
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export const useMyPlace = (): MyPlace | undefined =>
  useSyncExternalStore(myPlace.subscribe, myPlace.now, myPlace.now)
