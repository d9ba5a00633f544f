import { useQueryClient } from '@tanstack/react-query'
import {
  type Availability,
  becomeVolunteer,
  getVolunteer,
  type VolunteerProfile,
} from '@yizhan/shared/activities'
import { useState } from 'react'
import { useMyStation } from '@/features/stations'
import { useTexts } from '@/i18n'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { showById } from '@/platform/scroll'
import { call, renewToken, useSending } from '@/server'
import { IDS } from '../ids'

export interface Written {
  readonly name: string
  readonly idTail: string
  readonly stationId: string | undefined
  readonly times: readonly Availability[]
  readonly roles: readonly string[]
  readonly agreed: boolean
}

type Amiss = Partial<Record<'name' | 'idTail' | 'station' | 'agreed', string>>

/** Where each is marked, from the top on. */
const MARKED = {
  name: IDS.profile.field('name'),
  idTail: IDS.profile.field('idTail'),
  station: IDS.profile.station,
  agreed: IDS.profile.agree,
} as const
const FIELDS = ['name', 'idTail', 'station', 'agreed'] as const

const ID_TAIL = /^\d{3}[\dX]$/

const begun = (profile: VolunteerProfile | undefined): Written => ({
  name: profile?.name ?? '',
  idTail: profile?.idTail ?? '',
  stationId: profile?.stationId,
  times: profile?.availability ?? [],
  roles: profile?.roles ?? [],
  agreed: profile !== undefined,
})

/** What a volunteer tells of themself, as it is written; known things are filled in. */
export const useProfileForm = (
  profile: VolunteerProfile | undefined,
  onDone: (profile: VolunteerProfile) => void,
) => {
  const t = useTexts(volunteerTexts)
  const queries = useQueryClient()
  const mine = useMyStation()?.id
  const [written, setWritten] = useState(() => begun(profile))
  const [tried, setTried] = useState(false)
  const { busy, trouble, errorAt, send } = useSending()
  const stationId = written.stationId ?? mine
  const idTail = written.idTail.trim().toUpperCase()
  const amiss: Amiss = {
    ...(written.name.trim() === '' ? { name: t('nameNeeded') } : {}),
    ...(idTail !== '' && !ID_TAIL.test(idTail) ? { idTail: t('idTailWrong') } : {}),
    ...(stationId === undefined ? { station: t('stationNeeded') } : {}),
    ...(written.agreed ? {} : { agreed: t('agreeNeeded') }),
  }
  const save = async () => {
    setTried(true)
    const first = FIELDS.find((field) => amiss[field] !== undefined)
    if (first !== undefined) return showById(MARKED[first])
    if (stationId === undefined) return
    const told = await send(() =>
      call(becomeVolunteer, {
        body: {
          name: written.name.trim(),
          ...(idTail === '' ? {} : { idTail }),
          stationId,
          availability: [...written.times],
          roles: written.roles.map((role) => role.trim()).filter((role) => role !== ''),
          agreed: true,
        },
      }),
    )
    if (told.outcome !== 'done') return
    if (profile === undefined) await renewToken()
    queries.setQueryData([getVolunteer.id, {}], { profile: told.value })
    onDone(told.value)
  }
  return {
    written,
    change: (next: Partial<Written>) => setWritten({ ...written, ...next }),
    stationId,
    amiss: tried ? amiss : {},
    errorAt,
    busy,
    trouble,
    save,
  }
}
