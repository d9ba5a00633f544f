import type { Clock, EventView, LadderView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'

export interface LadderRung {
  readonly share: number
  readonly tells: LadderView['rungs'][number]['tells']
  readonly state: 'reached' | 'next' | 'later'
  /** When it was reached, or when it comes. */
  readonly at?: Instant | undefined
}

/** When each rung of this very clock was reached: a clock that was started again has a ladder of its own. */
const reachedAt = (clock: Clock, share: number, events: readonly EventView[]): Instant | undefined =>
  events
    .filter(({ rung, at }) => rung?.stage === clock.stage && rung.share === share && at >= clock.startedAt)
    .at(-1)?.at

/** The rungs of a clock as they stand. */
export const rungsOf = (
  clock: Clock,
  { rungs, next }: Pick<LadderView, 'rungs' | 'next'>,
  events: readonly EventView[],
): LadderRung[] =>
  rungs.map(({ share, tells }, index) => {
    if (index < clock.rung) return { share, tells, state: 'reached', at: reachedAt(clock, share, events) }
    return index === clock.rung && next
      ? { share, tells, state: 'next', at: next }
      : { share, tells, state: 'later' }
  })
