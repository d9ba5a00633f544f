import { type Person, scopeOf } from '@yizhan/shared/people'
import { useState } from 'react'
import { storage } from '@/platform/storage'

const KEY = 'plan-station'

/** Whether somebody may look at more stations than their own. */
export const choosesStation = ({ role }: Person): boolean => {
  const scope = scopeOf(role, 'checkIn')
  return scope === 'squad' || scope === 'district'
}

/** Whose activities are looked at: one’s own station’s, or the one that was chosen last. */
export const usePlannedStation = (person: Person, asked: string | undefined) => {
  const [chosen, setChosen] = useState(() => asked ?? storage.read<string>(KEY))
  const stationId = choosesStation(person) ? (chosen ?? person.stationId) : person.stationId
  const choose = (id: string) => {
    storage.write(KEY, id)
    setChosen(id)
  }
  return { stationId, choose }
}
