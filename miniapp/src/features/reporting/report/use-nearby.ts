import { followCase, listNearbyCases, type PublicCase } from '@yizhan/shared/cases'
import type { Place } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { call, useAnswer, useSession } from '@/server'

/** To about a metre: the same question for the same pin. */
const near = ({ lat, lng }: Place) => ({ lat: Number(lat.toFixed(5)), lng: Number(lng.toFixed(5)) })

/** Open cases of the same category close by. Only somebody signed in may ask. */
export const askNearby = async (category: string, place: Place): Promise<readonly PublicCase[]> => {
  const told = await call(listNearbyCases, { query: { category, ...near(place) } })
  return told.outcome === 'done' ? told.value.items : []
}

export const useNearby = (category: string | undefined, place: Place | undefined): readonly PublicCase[] => {
  const signedIn = useSession() !== undefined
  const { data } = useAnswer(
    listNearbyCases,
    { query: { category: category ?? '', ...near(place ?? { lat: 0, lng: 0 }) } },
    { enabled: signedIn && category !== undefined && place !== undefined, staleTime: 60_000 },
  )
  return data?.items ?? []
}

/** Follows a case instead of reporting it again. Guests have nobody to tell the news to. */
export const useFollow = () => {
  const session = useSession()
  const [busy, setBusy] = useState<string>()
  return {
    busy,
    allowed: session?.person.role !== 'guest',
    follow: async (id: string): Promise<boolean> => {
      setBusy(id)
      const told = await call(followCase, { params: { id } })
      setBusy(undefined)
      return told.outcome === 'done'
    },
  }
}
