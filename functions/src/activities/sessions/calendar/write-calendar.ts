import type { SessionRecord } from '@yizhan/shared/activities'
import { asWgs84, type Document, type Language } from '@yizhan/shared/kernel'
import ical, { ICalAlarmType, type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { InWeihai } from './clock-in-weihai'

const ZONE = 'Asia/Shanghai'
const MINUTE = 60

/** Weihai's clock is UTC+8 all year. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** Letters without a shape stand in no text of RFC 5545, and would keep a reader from the whole calendar. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(/(?!\n)\p{Cc}/gu, ' ')

/** The name of a calendar is written down as it is given: one line, its marks taken for no others. */
const nameOf = (text: string): string =>
  plain(text)
    .replaceAll('\n', ' ')
    .replace(/[\\;,]/g, '\\$&')

const wordsOf = ({ title, summary, translations }: SessionRecord, language: Language) => {
  const translated = language === 'zh' ? undefined : translations?.[language]
  return { title: translated?.title ?? title, summary: translated?.summary ?? summary }
}

const addSession = (
  calendar: ICalCalendar,
  session: SessionRecord,
  language: Language,
  reminders: readonly number[],
): void => {
  const { venue, bring, state } = session
  const { title, summary } = wordsOf(session, language)
  const { lat, lng } = asWgs84(venue.place)
  const isCancelled = state === 'cancelled'
  const event = calendar.createEvent({
    id: `${session.id}@yizhan`,
    sequence: session.sequence,
    stamp: new Date(session.changedAt),
    lastModified: new Date(session.changedAt),
    start: new InWeihai(session.startsAt),
    end: new InWeihai(session.endsAt),
    timezone: ZONE,
    summary: plain(title),
    description: plain(
      [...(session.cancelReason ? [session.cancelReason] : []), summary, ...(bring ? [bring] : [])].join(
        '\n',
      ),
    ),
    location: {
      title: plain(venue.name),
      ...(venue.way === undefined ? {} : { address: plain(venue.way) }),
      geo: { lat, lon: lng },
    },
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  if (isCancelled) return
  for (const minutes of reminders)
    event.createAlarm({ type: ICalAlarmType.display, trigger: minutes * MINUTE, description: plain(title) })
}

export interface Told {
  readonly name: string
  readonly language: Language
  /** Minutes before a start at which it rings. */
  readonly reminders: readonly number[]
}

/** Sessions as RFC 5545 has them. A single one that was cancelled takes its entry back; a list keeps it, crossed out. */
export const calendarOf = (
  sessions: readonly SessionRecord[],
  { name, language, reminders }: Told,
  takesBack = false,
): Document => {
  const calendar = ical({
    name: nameOf(name),
    prodId: { company: 'yizhan', product: 'activities', language: language.toUpperCase() },
    method: takesBack ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => VTIMEZONE },
  })
  for (const session of sessions) addSession(calendar, session, language, reminders)
  return { bytes: new TextEncoder().encode(calendar.toString()), name: `${name}.ics` }
}
