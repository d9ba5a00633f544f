import type { Place } from '@yizhan/shared/kernel'
import { listStations } from '@yizhan/shared/stations'
import { useEffect, useMemo, useState } from 'react'
import { useMyPlace } from '@/features/stations'
import { locate } from '@/platform/location'
import type { Pin } from '@/platform/map'
import { usePages } from '@/server'

/** As many as a map still shows apart. */
const AT_ONCE = 30
/** Milliseconds without another character after which is searched. */
const PAUSE = 300

/** Five decimals are about a metre. */
const placeWords = ({ lat, lng }: Place) => `${lat.toFixed(5)},${lng.toFixed(5)}`

const useSettled = (typed: string): string => {
  const [settled, settle] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => settle(typed.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}

export type Finding = 'idle' | 'busy' | 'refused' | 'unavailable'

/** Where to count from: the device where it was asked for, else where this person was last known to be. */
const useNear = () => {
  const mine = useMyPlace()
  const [finding, setFinding] = useState<Finding>('idle')
  const [found, setFound] = useState<Place>()
  const find = async () => {
    setFinding('busy')
    const told = await locate()
    setFinding(told.outcome === 'found' ? 'idle' : told.outcome)
    if (told.outcome === 'found') setFound(told.place)
  }
  return { near: found ?? mine?.place, finding, find }
}

/** The stations that are looked for, from the nearest outwards where it is known from where. */
export const useDirectory = () => {
  const { near, finding, find } = useNear()
  const [typed, setTyped] = useState('')
  const [show, setShow] = useState<'all' | 'open'>('all')
  const words = useSettled(typed)
  const list = usePages(listStations, {
    ...(near ? { near: placeWords(near) } : {}),
    ...(words === '' ? {} : { search: words }),
    ...(show === 'open' ? { open: 'true' as const } : {}),
    limit: AT_ONCE,
  })
  const { items } = list
  const shown = items.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say when there are others
  const pins = useMemo((): Pin[] => items.map(({ id, name, place }) => ({ id, name, place })), [shown])
  const all = () => {
    setTyped('')
    setShow('all')
  }
  return { near, finding, find, typed, setTyped, show, setShow, words, list, pins, all }
}

export type DirectoryState = ReturnType<typeof useDirectory>
