import type { HoursEntry } from '@yizhan/shared/activities'
import type { Instant } from '@yizhan/shared/kernel'
import type { Fact } from '../../platform/outbox'

/** A line of a booking was written: whoever served is to be told. */
export type HoursRecorded = Fact<'hoursRecorded', { readonly personId: string; readonly line: HoursEntry }>

/** A volunteer was asked to come to a session. */
export type VolunteerCalled = Fact<
  'volunteerCalled',
  { readonly sessionId: string; readonly personId: string; readonly at: Instant }
>

export const hoursRecorded = (about: HoursRecorded['about']): HoursRecorded => ({
  id: `hours@${about.line.id}`,
  kind: 'hoursRecorded',
  about,
})

export const volunteerCalled = (about: VolunteerCalled['about']): VolunteerCalled => ({
  id: `called@${about.sessionId}@${about.personId}`,
  kind: 'volunteerCalled',
  about,
})
