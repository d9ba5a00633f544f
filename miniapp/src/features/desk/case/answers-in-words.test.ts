import type { Category } from '@yizhan/shared/cases'
import { sampleCategory } from '../../../../../shared/src/cases/sample'
import { answersInWords } from './answers-in-words'

const texts = (zh: string) => ({ zh, en: zh, ko: zh })

const category: Category = {
  ...sampleCategory,
  questions: [
    {
      id: 'outlet',
      kind: 'choice',
      label: texts('从哪里排出？'),
      options: [
        { id: 'chimney', label: texts('烟道') },
        { id: 'kitchen', label: texts('厨房') },
      ],
    },
    { id: 'shop', kind: 'text', label: texts('店名'), max: 40 },
    {
      id: 'floors',
      kind: 'number',
      label: texts('几层？'),
      showWhen: { question: 'outlet', is: ['chimney'] },
    },
    {
      id: 'hours',
      kind: 'choices',
      label: texts('什么时候？'),
      options: [
        { id: 'noon', label: texts('中午') },
        { id: 'night', label: texts('晚上') },
      ],
    },
  ],
}

const said = (answers: Parameters<typeof answersInWords>[1]) =>
  answersInWords(category, answers, 'zh').map(({ label, words }) => `${label}${words}`)

describe('answers in words', () => {
  it('follow the questions as they were asked, with the names of their options', () => {
    expect(said({ hours: ['noon', 'night'], outlet: 'chimney', floors: 3, shop: '老街烧烤' })).toEqual([
      '从哪里排出？烟道',
      '店名老街烧烤',
      '几层？3',
      '什么时候？中午、晚上',
    ])
  })

  it('leave out questions that were not asked or not answered', () => {
    expect(said({ outlet: 'kitchen', floors: 3, shop: '' })).toEqual(['从哪里排出？厨房'])
    expect(answersInWords(undefined, { outlet: 'kitchen' }, 'zh')).toEqual([])
  })

  it('show an option that is no longer in the table as it was sent', () => {
    expect(said({ outlet: 'window' })).toEqual(['从哪里排出？window'])
  })
})
