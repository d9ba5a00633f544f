import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { LANGUAGES } from '@yizhan/shared/kernel'
import { type Area, area, translate, type Wording } from './area'

const sample = area({
  zh: { greeting: '您好', reports: '{n} 件上报', pair: '{n}/{max} 张' },
  en: { greeting: 'Hello', reports: { one: '{n} report', other: '{n} reports' }, pair: '{n} of {max}' },
  ko: { greeting: '안녕하세요', reports: '신고 {n}건', pair: '{n}/{max}장' },
})

describe('translate', () => {
  it('fills in what the text leaves open', () => {
    expect(translate(sample, 'zh')('pair', { n: 2, max: 9 })).toBe('2/9 张')
    expect(translate(sample, 'ko')('greeting')).toBe('안녕하세요')
  })

  it('tells one from many in English', () => {
    const t = translate(sample, 'en')
    expect([t('reports', { n: 1 }), t('reports', { n: 0 }), t('reports', { n: 2 })]).toEqual([
      '1 report',
      '0 reports',
      '2 reports',
    ])
  })

  it('does not read braces in what it fills in', () => {
    expect(translate(sample, 'en')('pair', { n: '{max}', max: '$&' })).toBe('{max} of $&')
  })
})

const sources = path.resolve(__dirname, '..')

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|weapp)\./.test(file))
  .map((file) => path.join(sources, file))
  .filter((file) => /=\s*area\(\{/.test(readFileSync(file, 'utf8')))

const areasIn = (file: string): Area[] =>
  Object.values(require(file) as Record<string, unknown>).filter(
    (value): value is Area => typeof (value as Area | undefined)?.values === 'object',
  )

const forms = (wording: Wording): string[] =>
  typeof wording === 'string' ? [wording] : Object.values(wording)

const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

describe.each(files.map((file) => [path.relative(sources, file), file]))('the texts of %s', (_, file) => {
  it('say the same things in every language', () => {
    for (const { values } of areasIn(file))
      for (const language of LANGUAGES) expect(Object.keys(values[language])).toEqual(Object.keys(values.zh))
  })

  it('fill in nothing that the Chinese text does not know', () => {
    for (const { values } of areasIn(file))
      for (const language of LANGUAGES)
        for (const [key, wording] of Object.entries(values[language]))
          for (const form of forms(wording)) {
            const known = new Set([...gaps(forms(values.zh[key] as Wording).join()), 'monthName'])
            expect([key, gaps(form).filter((gap) => !known.has(gap))]).toEqual([key, []])
          }
  })

  it('are empty in no language, unless they are mere space in all', () => {
    for (const { values } of areasIn(file))
      for (const key of Object.keys(values.zh)) {
        const said = LANGUAGES.flatMap((language) => forms(values[language][key] as Wording))
        expect([key, new Set(said.map((form) => form.trim() === '')).size]).toEqual([key, 1])
      }
  })
})
