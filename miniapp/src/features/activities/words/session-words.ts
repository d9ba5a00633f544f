import type { SessionRow } from '@yizhan/shared/activities'
import { dayOf, type Instant, type Language } from '@yizhan/shared/kernel'
import { dateText, momentText, timeText } from '@/i18n'

type Titled = Pick<SessionRow, 'title' | 'translations'>

/** In the reader’s language where the station has it, else as it was written. */
export const sessionTitle = ({ title, translations }: Titled, language: Language): string =>
  (language === 'zh' ? undefined : translations?.[language]?.title) ?? title

type Times = Pick<SessionRow, 'startsAt' | 'endsAt'>

const until = ({ startsAt, endsAt }: Times): string =>
  dayOf(startsAt) === dayOf(endsAt) ? `–${timeText(endsAt)}` : ''

/** 周六 09:00–11:00. */
export const sessionTimes = (times: Times, now: Instant, language: Language): string =>
  momentText(times.startsAt, now, language) + until(times)

/** 竹岛站 · 一楼大厅, or one of them where both are called the same. */
export const sessionPlace = ({ station, venue }: Pick<SessionRow, 'station' | 'venue'>): string =>
  station.name === venue.name ? venue.name : `${venue.name} · ${station.name}`

/** 2026年12月5日 09:00–11:00. */
export const exactTimes = (times: Times, language: Language): string =>
  `${dateText(times.startsAt, language)} ${timeText(times.startsAt)}${until(times)}`
