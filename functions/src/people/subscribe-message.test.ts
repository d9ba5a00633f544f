import { LANGUAGES } from '@yizhan/shared/kernel'
import { KINDS_OF_NOTICE, type MessageTemplate, type Notice, type NoticeKind } from '@yizhan/shared/people'
import { messageData } from './subscribe-message'

const kinds = Object.keys(KINDS_OF_NOTICE) as NoticeKind[]

const noticeOf = (kind: NoticeKind, more: Partial<Notice> = {}): Notice => ({
  id: 'case-1@2',
  at: '2026-11-23T16:05:00.000Z',
  kind,
  caseId: 'c',
  number: '环翠-20261124-0001',
  category: 'noise',
  session: {
    id: 's',
    title: '“烟火小巷”油烟治理居民座谈会（第二场，请带材料）',
    startsAt: '2026-12-05T01:30:00.000Z',
    stationName: '竹岛街道城管驿站',
  },
  read: false,
  ...more,
})

const template: MessageTemplate = {
  fields: {
    thing1: { says: 'number' },
    thing2: { says: 'status' },
    time3: { says: 'time' },
    thing4: { says: 'counts' },
    thing5: { words: { zh: '点击查看', en: 'Tap', ko: '보기' } },
    thing6: { says: 'place' },
  },
}

describe('a subscription message', () => {
  it.each(LANGUAGES)('says every kind of news in %s, uncut within WeChat’s 20 characters', (language) => {
    for (const kind of kinds) {
      const { thing1, thing2, thing4 } = messageData(noticeOf(kind), template, language)
      for (const text of [thing1, thing2, thing4]) {
        expect(text).not.toBe('')
        expect([...(text ?? '')].length).toBeLessThanOrEqual(20)
      }
    }
  })

  it.each(LANGUAGES)('has room for the counts of a busy day in %s', (language) => {
    const counts = { caseAccepted: 99, caseClosed: 99, areaOpened: 99, areaSolved: 99 }
    const { thing4 = '' } = messageData(noticeOf('daySummary', { counts }), template, language)
    expect(thing4.match(/198/g)).toHaveLength(2)
    expect([...thing4].length).toBeLessThanOrEqual(20)
  })

  it('tells the time in Shanghai, the template’s own words, and a place’s name cut to what WeChat takes', () => {
    const near = { place: '很'.repeat(30), community: '竹岛社区', metres: 300 }
    const data = messageData(noticeOf('areaOpened', { near }), template, 'en')
    expect(data).toMatchObject({ time3: '2026-11-24 00:05', thing5: 'Tap', thing6: '很'.repeat(20) })
  })

  it('tells of an activity its title, its start in Shanghai and its station', () => {
    const fields = {
      thing1: { says: 'title' },
      thing2: { says: 'status' },
      time3: { says: 'startsAt' },
      thing4: { says: 'station' },
    } as const
    expect(messageData(noticeOf('bookingPromoted'), { fields }, 'zh')).toEqual({
      thing1: '“烟火小巷”油烟治理居民座谈会（第二场，',
      thing2: '候补成功，已有您的名额',
      time3: '2026-12-05 09:30',
      thing4: '竹岛街道城管驿站',
    })
  })
})
