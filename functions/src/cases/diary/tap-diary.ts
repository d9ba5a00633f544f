import { type DiaryTap, nextTapAt, occurrenceAt, tapAmiss, tapDiary } from '@yizhan/shared/cases'
import { accepted, type Instant, type Place, refused } from '@yizhan/shared/kernel'
import type { Caller } from '../../platform/caller'
import { type Answered, implement } from '../../platform/operation'
import type { DiaryDeps } from './deps'
import { type Seen, seenBy } from './seen'

interface Tapped {
  readonly id: string
  readonly place?: Place | undefined
}

/** One try: the tap, why not, or nothing when the same person tapped in between. */
const attempt = async (
  { diary }: DiaryDeps,
  { record, category, rules, concerned }: Seen,
  { id, place }: Tapped,
  { personId }: Caller,
  now: Instant,
): Promise<Answered<DiaryTap> | undefined> => {
  const known = await diary.tapOf(record.id, personId, id)
  if (known) return { ...accepted(known), repeated: true }
  if (!category) return refused('noDiary')
  const before = await diary.person(record.id, personId)
  const amiss = tapAmiss({ of: record, category, concerned, place, lastAt: before?.lastAt }, rules, now)
  if (amiss) return amiss
  const agreed = await diary.visit(record.id)
  const visitFrom = agreed && occurrenceAt(agreed.window, now)?.from
  const tap = { id, at: now }
  const written = await diary.tap({ caseId: record.id, personId, tap, before, visitFrom })
  return written ? accepted(tap) : undefined
}

const TRIES = 3

/** It is happening now. The place is looked at and not kept; the same tap again is answered as the first time. */
export const makeTapDiary = (deps: DiaryDeps) =>
  implement(
    tapDiary,
    async ({ params, body, caller, now }): Promise<Answered<{ tap: DiaryTap; nextAt: Instant }>> => {
      const seen = await seenBy(deps, params.id, caller)
      if (!seen.ok) return seen
      for (let tried = 0; tried < TRIES; tried++) {
        const done = await attempt(deps, seen.value, body, caller, now)
        if (done?.ok === false) return done
        if (done)
          return { ...done, value: { tap: done.value, nextAt: nextTapAt(done.value.at, seen.value.rules) } }
      }
      return refused('unavailable')
    },
  )
