import { getStation, type Station } from '@yizhan/shared/stations'
import { useSyncExternalStore } from 'react'
import { storage } from '@/platform/storage'
import { useAnswer, useSession } from '@/server'

const KEY = 'my-station'

const listeners = new Set<() => void>()
let chosen: string | undefined
let read = false

const chosenId = (): string | undefined => {
  if (!read) chosen = storage.read<string>(KEY)
  read = true
  return chosen
}

/** The station that this person chose, or that their last place belongs to, kept on the device. */
export const myStation = {
  id: chosenId,
  choose: (id: string): void => {
    chosen = id
    read = true
    storage.write(KEY, id)
    for (const listener of [...listeners]) listener()
  },
  /** Only while none was chosen. */
  suggest: (id: string): void => {
    if (chosenId() === undefined) myStation.choose(id)
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** My station: where I work, else the one I chose. */
export const useMyStationId = (): string | undefined => {
  const own = useSyncExternalStore(myStation.subscribe, myStation.id, myStation.id)
  return useSession()?.person.stationId ?? own
}

export const useStation = (id: string | undefined) =>
  useAnswer(getStation, { params: { id: id ?? '' } }, { enabled: id !== undefined, staleTime: 10 * 60_000 })

export const useMyStation = (): Station | undefined => useStation(useMyStationId()).data
