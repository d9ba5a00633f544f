import * as fc from 'fast-check'
import { LANGUAGES, languageOf } from './languages'

describe('languageOf', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['fr-FR,de;q=0.8', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['ko-KR,ko;q=0.9,en-US;q=0.8', 'ko'],
    ['fr, ko;q=0.4, en;q=0.7', 'en'],
    ['en; q=0.5, ko', 'ko'],
    ['en;q=0, ko;q=0.1', 'ko'],
    ['en;q=0', 'zh'],
    ['kok-IN, en;q=0.3', 'en'],
  ])('reads %j as %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })

  it('answers with a language that the product speaks, whatever the header says', () => {
    fc.assert(fc.property(fc.string(), (header) => LANGUAGES.includes(languageOf(header))))
  })
})
