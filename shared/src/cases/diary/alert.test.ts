import { alertedOf } from './alert'

const person = (personId: string) => ({ personId, role: 'officer' as const, sign: personId })
const onDuty = [person('c'), person('b')]

describe('who is told that it is happening', () => {
  it('is the handler on duty, else the first responder on duty, else an officer on duty', () => {
    expect(alertedOf({ handler: person('c'), firstResponder: person('b') }, onDuty)).toBe('c')
    expect(alertedOf({ handler: person('a'), firstResponder: person('c') }, onDuty)).toBe('c')
    expect(alertedOf({ handler: person('a'), firstResponder: person('a') }, onDuty)).toBe('b')
  })

  it('is the handler all the same when nobody is on duty', () => {
    expect(alertedOf({ handler: person('a'), firstResponder: person('b') }, [])).toBe('a')
  })
})
