import type { SessionView } from '@yizhan/shared/activities'
import type { Instant, Language, Problem } from '@yizhan/shared/kernel'
import { dateText, momentText, translate } from '@/i18n'
import { bookingTexts } from '@/i18n/activities/booking'

/** What a refusal is about: a field of the form, the sign-up as a whole, or the person’s standing. */
export type About = 'seats' | 'name' | 'youngest' | 'role' | 'quota' | 'whole' | 'standing'

export interface Refused {
  readonly about: About
  readonly words: string
}

const FIELDS: readonly About[] = ['seats', 'name', 'youngest', 'role', 'quota']

const instantOf = (value: unknown): Instant | undefined => (typeof value === 'string' ? value : undefined)

const PLAIN = ['alreadyBooked', 'signUpOver', 'sessionCancelled', 'wrongState', 'tooMany'] as const
type Plain = (typeof PLAIN)[number]

const fieldWords = (problem: Problem, session: SessionView, language: Language): Refused => {
  const t = translate(bookingTexts, language)
  const [error] = problem.errors ?? []
  const about = FIELDS.find((field) => field === error?.path) ?? 'whole'
  if (about === 'seats') return { about, words: t('tooManySeats', { n: session.seatsPerBooking }) }
  if (about === 'name') return { about, words: t('nameMissing') }
  if (about === 'youngest') return { about, words: t('youngestMissing') }
  if (about === 'role') return { about, words: t('roleMissing') }
  return { about, words: error?.message ?? t('failed') }
}

/** Why a booking was refused, in words and beside what it concerns. */
export const refusalWords = (
  problem: Problem,
  session: SessionView,
  seats: number,
  now: Instant,
  language: Language,
): Refused => {
  const t = translate(bookingTexts, language)
  const { reason, about = {} } = problem
  const plain = PLAIN.find((known): known is Plain => known === reason)
  if (plain) return { about: 'whole', words: t(plain) }
  switch (reason) {
    case 'idConflict':
      return { about: 'whole', words: t('alreadyBooked') }
    case 'fields':
      return fieldWords(problem, session, language)
    case 'signUpNotOpen': {
      const from = instantOf(about.from) ?? session.signUpFrom
      return { about: 'whole', words: t('signUpNotOpen', { moment: momentText(from, now, language) }) }
    }
    case 'noSeats':
      return { about: 'seats', words: t('noSeats', { n: seats }) }
    case 'underAge':
      return { about: 'youngest', words: t('underAge', { n: session.minimumAge }) }
    case 'notVolunteer':
      return { about: 'quota', words: t('notVolunteer') }
    case 'suspended': {
      const until = instantOf(about.until)
      return {
        about: 'standing',
        words: until ? t('suspended', { until: dateText(until, language) }) : t('suspendedPlain'),
      }
    }
    default:
      return { about: 'whole', words: t('failed') }
  }
}
