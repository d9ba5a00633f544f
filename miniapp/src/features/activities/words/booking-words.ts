import type { BookingState, BookingView } from '@yizhan/shared/activities'
import type { Language } from '@yizhan/shared/kernel'
import type { Tone } from '@/components'
import { translate } from '@/i18n'
import { activityTexts } from '@/i18n/activities/words'

const CHIPS = {
  confirmed: { key: 'confirmed', tone: 'done' },
  waitlisted: { key: 'waitlisted', tone: 'waiting' },
  cancelled: { key: 'bookingCancelled', tone: 'neutral' },
  attended: { key: 'attended', tone: 'done' },
  noShow: { key: 'noShow', tone: 'overdue' },
} as const satisfies Readonly<Record<BookingState, { key: string; tone: Tone }>>

/** How a booking stands, in a word. */
export const bookingChip = (
  { state }: Pick<BookingView, 'state'>,
  language: Language,
): { label: string; tone: Tone } => {
  const { key, tone } = CHIPS[state]
  return { label: translate(activityTexts, language)(key), tone }
}
