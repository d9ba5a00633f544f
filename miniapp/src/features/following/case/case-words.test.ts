import type { Category } from '@yizhan/shared/cases'
import { answerWords } from './answer-words'
import { phoneIn } from './doors'
import { stepsToCome } from './to-come'

const text = (zh: string) => ({ zh, en: `${zh} en`, ko: `${zh} ko` })

const category = {
  questions: [
    { id: 'shop', kind: 'text', label: text('哪家店？') },
    {
      id: 'time',
      kind: 'choices',
      label: text('什么时候？'),
      options: [
        { id: 'noon', label: text('中午') },
        { id: 'late', label: text('深夜') },
      ],
    },
  ],
} as unknown as Category

describe('answers in words', () => {
  it('show options by their names and leave out what was not answered', () => {
    expect(answerWords(category, { time: ['noon', 'late'], shop: '' }, 'zh')).toEqual([
      { id: 'time', question: '什么时候？', answer: '中午、深夜' },
    ])
    expect(answerWords(undefined, { time: ['noon'] }, 'zh')).toEqual([])
  })
})

describe('the phone of a right door', () => {
  it('is found in what staff wrote, and only a phone is', () => {
    expect(phoneIn('公安交警 122')).toBe('122')
    expect(phoneIn('生态环境部门12369')).toBe('12369')
    expect(phoneIn('区住建局 0631-5200000')).toBe('0631-5200000')
    expect(phoneIn('拨打110')).toBe('110')
    expect(phoneIn('文化中路 58 号')).toBeUndefined()
    expect(phoneIn('案件 20261123')).toBeUndefined()
  })
})

describe('the steps to come', () => {
  it('end with closing while a case is open, and do not ask again for a rating', () => {
    expect(stepsToCome({ state: 'submitted' }).at(-1)).toBe('toClose')
    expect(stepsToCome({ state: 'resolved' })).toEqual(['toRate', 'toClose'])
    const rating = { stars: 5, solved: 'solved' as const, at: '2026-11-23T01:00:00.000Z' }
    expect(stepsToCome({ state: 'resolved', rating })).toEqual(['toClose'])
    expect(stepsToCome({ state: 'closed' })).toEqual([])
  })
})
