import { dayOf, type Language, minuteOfDay } from '@yizhan/shared/kernel'
import type { NoticeKind } from '@yizhan/shared/people'
import { en } from './i18n/en'
import { ko } from './i18n/ko'
import type { MessageWords } from './i18n/words'
import { zh } from './i18n/zh'
import type { News } from './ports'

/** WeChat asks for consent per template: one for what happens on the way, one for what came of it. */
export type Moment = 'progress' | 'result'

export const MOMENTS: Record<NoticeKind, Moment> = {
  caseAssigned: 'progress',
  caseAccepted: 'progress',
  caseDeclined: 'result',
  caseStarted: 'progress',
  caseNeedsMore: 'progress',
  caseSupplemented: 'progress',
  caseTransferred: 'progress',
  caseResolved: 'result',
  caseVerified: 'result',
  caseReopened: 'progress',
  caseClosed: 'result',
  caseMerged: 'progress',
  caseWithdrawn: 'progress',
  caseOverturned: 'progress',
  caseRated: 'result',
  clockReminder: 'progress',
  clockOverdue: 'progress',
  clockEscalated: 'progress',
  happeningNow: 'progress',
  didItStop: 'result',
}

const WORDS: Record<Language, MessageWords> = { zh, en, ko }

const two = (n: number) => String(n).padStart(2, '0')
const shanghaiTime = (at: string) => {
  const minute = minuteOfDay(at)
  return `${dayOf(at)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** WeChat refuses a `thing` beyond 20 characters. */
const thing = (text: string) => [...text].slice(0, 20).join('')

/** The fields of both templates, by the names under which WeChat knows them, and what each says. */
const FIELDS: Record<string, (news: News, words: MessageWords) => string> = {
  thing1: ({ number }) => thing(number),
  thing2: ({ kind }, { status }) => thing(status[kind]),
  time3: ({ at }) => shanghaiTime(at),
  thing4: ({ kind }, { advice }) => thing(advice[MOMENTS[kind]]),
}

export const messageData = (news: News, language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(FIELDS).map(([name, say]) => [name, say(news, WORDS[language])]))
