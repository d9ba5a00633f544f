import type { FieldError } from '@yizhan/shared/kernel'

/** The server’s names of the times, as the form has them. */
const TIMES: Readonly<Record<string, string>> = {
  startsAt: 'start.day',
  endsAt: 'end',
  signUpFrom: 'opens.day',
  signUpUntil: 'closes.day',
  cancelUntil: 'cancel.day',
}

/** What the form marks beside a field; anything else is told above. */
const SHOWN =
  /^(kind|front|title|summary|bring|languages|seatsPerBooking|minimumAge|venue\.(name|way|place)|quotas\.\w+|translations\.(en|ko)\.(title|summary)|volunteerRoles\.\d+\.(name|needed)|(start|opens|closes|cancel)\.(day|time)|end)$/

/** A refused path as the form names it: `body.content.venue.place.lat` is the place of the venue. */
export const fieldOf = (path: string): string => {
  const plain = path.replace(/^body\./, '').replace(/^content\./, '')
  const known = TIMES[plain] ?? plain
  return known.replace(/^venue\.place\..*$/, 'venue.place').replace(/^languages\..*$/, 'languages')
}

export const isBesideField = ({ path }: FieldError): boolean => SHOWN.test(fieldOf(path))
