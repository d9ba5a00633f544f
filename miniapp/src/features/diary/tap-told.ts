import type { DiaryTap } from '@yizhan/shared/cases'
import type { Instant, Problem } from '@yizhan/shared/kernel'
import type { Told } from '@/server'

/** What came of a tap, as its person is told. */
export type TapTold =
  | { readonly kind: 'counted' | 'onceAnHour'; readonly nextAt: Instant }
  | { readonly kind: 'tooFar'; readonly metres: number; readonly most: number }
  | { readonly kind: 'refused' | 'unavailable' | 'unheard' }
  | { readonly kind: 'other'; readonly title: string; readonly detail: string }

const refusalTold = ({ reason, title, detail, about = {} }: Problem): TapTold => {
  const { nextAt, metres, most } = about
  if (reason === 'onceAnHour' && typeof nextAt === 'string') return { kind: 'onceAnHour', nextAt }
  if (reason === 'tooFar' && typeof metres === 'number' && typeof most === 'number')
    return { kind: 'tooFar', metres, most }
  return reason === 'placeNeeded' ? { kind: 'refused' } : { kind: 'other', title, detail }
}

export const tapTold = (told: Told<{ tap: DiaryTap; nextAt: Instant }>): TapTold => {
  if (told.outcome === 'done') return { kind: 'counted', nextAt: told.value.nextAt }
  return told.outcome === 'unheard' ? { kind: 'unheard' } : refusalTold(told.problem)
}
