import { readScanned, readTyped } from './read-scanned'

describe('what is scanned at the door', () => {
  it('is the station’s code, with or without the address of the web build', () => {
    const code = { kind: 'code', sessionId: 's1', code: 'AB12CD34' }
    expect(readScanned('yizhan:check-in:s1:AB12CD34')).toEqual(code)
    expect(readScanned('https://yizhan.example/#/resident/check-in/index?session=s1&code=AB12CD34')).toEqual(
      code,
    )
  })

  it('may be a ticket, or have nothing to do with it', () => {
    expect(readScanned('yizhan:ticket:s1:b1')).toEqual({ kind: 'ticket' })
    expect(readScanned('https://other.example/?session=s1&code=%3Cscript%3E')).toEqual({ kind: 'other' })
    expect(readScanned('AB12CD34')).toEqual({ kind: 'other' })
  })
})

describe('what is typed from the screen', () => {
  it('is read as it is meant', () => {
    expect(readTyped(' ab12-cd34 ')).toBe('AB12CD34')
    expect(readTyped('OI l2cd34')).toBe('0112CD34')
  })

  it('is nothing until there are eight characters', () => {
    expect(readTyped('AB12CD3')).toBeUndefined()
    expect(readTyped('AB12CD345')).toBeUndefined()
    expect(readTyped('AB12CD3U')).toBeUndefined()
  })
})
