import { ACTIVITY_KINDS, type ActivityKind, type HotSpot, type SessionPlan } from '@yizhan/shared/activities'
import type { Place } from '@yizhan/shared/kernel'

/** A session that a hot spot of cases suggests. */
export interface Proposal {
  readonly origin: NonNullable<SessionPlan['origin']>
  readonly kind: ActivityKind
  readonly place: Place
}

/** A hot spot as the page of a new session takes it in its address. */
export const originText = ({ category, caseIds, suggests, centre }: HotSpot): string =>
  [category, suggests, `${centre.lat},${centre.lng}`, caseIds.join('.')].join('~')

/** What an address says of a hot spot; undefined where it says nothing that can be used. */
export const readProposal = (text: string | undefined): Proposal | undefined => {
  const [category, suggests, centre = '', cases] = (text ?? '').split('~')
  const kind = ACTIVITY_KINDS.find((one) => one === suggests)
  const [lat = Number.NaN, lng = Number.NaN] = centre.split(',').map(Number)
  if (!category || !kind || !cases || Number.isNaN(lat + lng)) return undefined
  return { origin: { category, caseIds: cases.split('.') }, kind, place: { lat, lng } }
}
