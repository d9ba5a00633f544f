import { changeRoster, getRoster, type Roster } from '@yizhan/shared/stations'
import { call, useAnswer } from '@/server'
import { useDraft } from '../use-draft'

/** A station’s roster as it is stored, and as it is changed here. */
export const useRoster = (id: string) => {
  const stored = useAnswer(getRoster, { params: { id } }, { staleTime: 0 })
  const draft = useDraft<Roster>(
    stored.data,
    ({ members, exceptions, nightDuty = [] }) =>
      call(changeRoster, {
        params: { id },
        body: { members, exceptions, nightDuty, expectedVersion: stored.data?.version ?? 0 },
      }),
    () => stored.refetch(),
  )
  return { stored, draft }
}
