import { LANGUAGES } from '@yizhan/shared/kernel'
import { MOMENTS, messageData } from './subscribe-message'

const kinds = Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]

const newsOf = (kind: (typeof kinds)[number]) => ({
  id: 'case-1@2',
  at: '2026-11-23T16:05:00.000Z',
  kind,
  personId: 'p',
  caseId: 'c',
  number: '环翠-20261124-0001',
  category: 'noise',
})

describe('a subscription message', () => {
  it.each(LANGUAGES)('says every kind of news in %s, uncut within WeChat’s 20 characters', (language) => {
    for (const kind of kinds) {
      const { thing1, thing2, thing4 } = messageData(newsOf(kind), language)
      for (const text of [thing1, thing2, thing4]) {
        expect(text).not.toBe('')
        expect([...(text ?? '')].length).toBeLessThanOrEqual(20)
      }
    }
  })

  it('tells the time in Shanghai', () => {
    expect(messageData(newsOf('caseAccepted'), 'zh').time3).toBe('2026-11-24 00:05')
  })
})
