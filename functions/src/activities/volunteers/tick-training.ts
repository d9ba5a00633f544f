import { type Training, tickTraining } from '@yizhan/shared/activities'
import { accepted, type Instant, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { implement } from '../../platform/operation'
import type { VolunteersDeps } from './deps'
import { linesFor } from './lines'
import { volunteerWithin, volunteerWrite } from './profiles'
import type { VolunteerRecord } from './table'

const ATTEMPTS = 4

/** A training that is ticked already keeps the moment and the sign of the first tick. */
const ticked = (
  before: VolunteerRecord,
  { training, done }: { training: Training; done: boolean },
  by: Caller,
  at: Instant,
): VolunteerRecord | undefined => {
  const has = before.trainings.some((one) => one.training === training)
  if (has === done) return undefined
  const others = before.trainings.filter((one) => one.training !== training)
  const trainings = done ? [...others, { training, at, by: by.sign }] : others
  return { ...before, trainings, version: before.version + 1 }
}

export const makeTickTraining = (deps: VolunteersDeps) =>
  implement(tickTraining, async ({ params, body, caller, now }) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const volunteer = await volunteerWithin(deps, params.id, caller)
      if (!volunteer.ok) return volunteer
      const before = volunteer.value
      const after = ticked(before, { training: params.training, done: body.done }, caller, now)
      if (after && !(await deps.store.commit([volunteerWrite(after, before)])).ok) continue
      const [line] = await linesFor(deps, [after ?? before], now)
      return line ? accepted(line) : refused('notFound')
    }
    return refused('unavailable')
  })
