import { newsWords } from './news-words'

const now = '2026-11-23T02:00:00.000Z'
const step = { version: 3, state: 'inProgress', action: 'start', at: '2026-11-23T01:12:00.000Z' } as const

describe('who was first', () => {
  it('is named with what they did, when, and what the case is now', () => {
    expect(newsWords({ ...step, sign: '竹岛站 站长' }, now, 'zh', 'form')).toEqual({
      title: '竹岛站 站长先一步办理了这件案件',
      detail: '今天 09:12：开始处置。案件现在是“处置中”。您写的内容还在，请看过最新情况再决定。',
    })
  })

  it('may be the reporter or the system, and may be unknown in detail', () => {
    expect(newsWords({ ...step, sign: null }, now, 'zh', 'page').title).toBe('上报人刚刚更新了这件案件')
    expect(newsWords({ ...step, sign: 'system' }, now, 'en', 'page').title).toBe(
      'The system has just acted on this case',
    )
    expect(newsWords({ version: 3, state: 'closed', sign: null }, now, 'en', 'page').detail).toBe(
      'The case is now “Closed”. Below is how it stands now.',
    )
  })
})
