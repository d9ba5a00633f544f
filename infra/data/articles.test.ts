import { articlesAbout } from '@yizhan/shared/library'
import { loadHuancui } from './index'

const { articles, categories } = loadHuancui().settings

describe('the law library', () => {
  it('has at least one article of law and one letter about every category', () => {
    for (const { code } of categories) {
      const kinds = articlesAbout(articles, code).map(({ kind }) => kind)
      expect(kinds).toContain('law')
      expect(kinds).toContain('letter')
    }
  })

  it('has every article that a category rests on, about that category', () => {
    for (const { code, law } of categories)
      for (const { title, articles: numbers } of law)
        for (const number of numbers.split(', ')) {
          const found = articlesAbout(articles, code).filter((a) => a.title.zh === title.zh)
          expect(found.some((a) => a.number?.split(', ').includes(number))).toBe(true)
        }
  })

  it('has an id of its own for each, and speaks only of categories that exist', () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
    const known = new Set(categories.map(({ code }) => code))
    for (const { categories: codes } of articles) for (const code of codes) expect(known).toContain(code)
  })

  it('has numbers in laws, words in letters, and each in its own language', () => {
    for (const { kind, number, summary, paragraphs = [] } of articles) {
      expect(number !== undefined).toBe(kind === 'law')
      expect(paragraphs.length > 0).toBe(kind === 'letter')
      for (const { zh, en, ko } of [summary, ...paragraphs]) {
        expect(zh).toMatch(/[\u4e00-\u9fa5]{4}/)
        expect(en).not.toMatch(/[\u4e00-\u9fa5가-힣]/)
        expect(ko).toMatch(/[가-힣]{2}/)
      }
    }
  })

  it('keeps its summaries short: it is no copy of the law', () => {
    for (const { kind, summary } of articles)
      if (kind === 'law') expect(summary.zh.length).toBeLessThanOrEqual(110)
  })

  it('puts letters first', () => {
    const [first] = articlesAbout(articles, '06027')
    expect(first).toMatchObject({ kind: 'letter', id: 'letter-restaurants' })
  })
})
