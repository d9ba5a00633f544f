import { dayOf, type Language, minuteOfDay } from '@yizhan/shared/kernel'
import type { MessageSource, MessageTemplate, Notice } from '@yizhan/shared/people'
import { en } from './i18n/en'
import { ko } from './i18n/ko'
import type { MessageWords } from './i18n/words'
import { zh } from './i18n/zh'

const WORDS: Record<Language, MessageWords> = { zh, en, ko }

const two = (n: number) => String(n).padStart(2, '0')
const shanghaiTime = (at: string) => {
  const minute = minuteOfDay(at)
  return `${dayOf(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** WeChat refuses a `thing` beyond 20 characters. */
const thing = (text: string) => [...text].slice(0, 20).join('')

const countsOf = ({ counts = {} }: Notice, { summary }: MessageWords): string => {
  const of = (kinds: readonly [string, number][]) => kinds.reduce((sum, [, n]) => sum + n, 0)
  const all = Object.entries(counts)
  const area = of(all.filter(([kind]) => kind.startsWith('area')))
  return summary(of(all) - area, area)
}

const SAYS: Readonly<Record<MessageSource, (notice: Notice, words: MessageWords) => string>> = {
  number: ({ number = '' }) => thing(number),
  status: ({ kind }, { status }) => thing(status[kind]),
  time: ({ at }) => shanghaiTime(at),
  place: ({ near }) => thing(near?.place ?? ''),
  community: ({ near }) => thing(near?.community ?? ''),
  title: ({ session }) => thing(session?.title ?? ''),
  startsAt: ({ session, at }) => shanghaiTime(session?.startsAt ?? at),
  station: ({ session }) => thing(session?.stationName ?? ''),
  counts: (notice, words) => thing(countsOf(notice, words)),
}

export const messageData = (
  notice: Notice,
  { fields }: MessageTemplate,
  language: Language,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      'says' in field ? SAYS[field.says](notice, WORDS[language]) : field.words[language],
    ]),
  )
