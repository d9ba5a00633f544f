import { keepPreviousData } from '@tanstack/react-query'
import { listPublicCases, type PublicNeighbour, type Standing } from '@yizhan/shared/cases'
import type { Place } from '@yizhan/shared/kernel'
import { useMemo, useState } from 'react'
import { useMyPlace } from '@/features/stations'
import { locate } from '@/platform/location'
import type { Mark } from '@/platform/map'
import { useParameters } from '@/platform/navigation'
import { useAnswer } from '@/server'

export type Finding = 'idle' | 'busy' | 'refused' | 'unavailable'

/** The place in the page's address, where it is one. */
const useAskedPlace = (): Place | undefined => {
  const { lat, lng } = useParameters('resident/nearby/index')
  const found = { lat: Number(lat), lng: Number(lng) }
  return lat && lng && Number.isFinite(found.lat) && Number.isFinite(found.lng) ? found : undefined
}

/** Around which place: where the map was moved to, else the one asked for, else where this person is or lives. */
export const useCentre = () => {
  const mine = useMyPlace()
  const asked = useAskedPlace()
  const [moved, move] = useState<Place | undefined>(asked)
  const [finding, setFinding] = useState<Finding>('idle')
  const find = async () => {
    setFinding('busy')
    const found = await locate()
    setFinding(found.outcome === 'found' ? 'idle' : found.outcome)
    if (found.outcome === 'found') move(found.place)
  }
  return { centre: moved ?? mine?.place, move, finding, find }
}

/** To about ten metres: the same question for the same pin. */
const asked = ({ lat, lng }: Place) => ({ lat: Number(lat.toFixed(4)), lng: Number(lng.toFixed(4)) })

/** Further than any rule: the server cuts it to the most that there is. */
const WIDEST = 100_000

const NOWHERE: Place = { lat: 0, lng: 0 }

export const useAround = (centre: Place | undefined, standing: Standing | 'all', wide: boolean) =>
  useAnswer(
    listPublicCases,
    {
      query: {
        ...asked(centre ?? NOWHERE),
        ...(wide ? { metres: WIDEST } : {}),
        ...(standing === 'all' ? {} : { state: standing }),
      },
    },
    { enabled: centre !== undefined, placeholderData: keepPreviousData, staleTime: 60_000 },
  )

const keyOf = ({ place, standing }: PublicNeighbour) => `${place.lat},${place.lng},${standing}`

/** One circle for all cases of a rounded place that stand alike; it leads to the first of them. */
export const useMarks = (items: readonly PublicNeighbour[] | undefined): Mark[] =>
  useMemo(() => {
    const firsts = new Map<string, PublicNeighbour>()
    for (const item of items ?? []) if (!firsts.has(keyOf(item))) firsts.set(keyOf(item), item)
    return [...firsts.values()].map(({ number, place, standing }) => ({ id: number, place, tone: standing }))
  }, [items])
