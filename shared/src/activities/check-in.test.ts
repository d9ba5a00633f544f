import { checkInText, checkInTimeAmiss, readCheckInCode, readTicket, tickAmiss, ticketText } from './check-in'

const RULES = { opensBefore: 60, codeSeconds: 30, lateTicksDays: 7 }
const session = { startsAt: '2026-12-05T01:00:00.000Z', endsAt: '2026-12-05T03:00:00.000Z' }

describe('the code at the door', () => {
  const shown = { sessionId: 'S1', code: '7K3M0Q1Z' }
  it('is read as the screen says it, with and without the web build, and as it is typed', () => {
    expect(readCheckInCode(checkInText(shown, undefined))).toEqual(shown)
    expect(readCheckInCode(checkInText(shown, 'https://zhan.example'))).toEqual(shown)
    expect(readCheckInCode(' 7k3m-oqiz ')).toEqual({ code: '7K3M0Q1Z' })
    expect(readCheckInCode('7K3M0QLZ')).toEqual({ code: '7K3M0Q1Z' })
  })
})

describe('a ticket', () => {
  it('is read back, and nothing else is one', () => {
    expect(readTicket(ticketText({ sessionId: 'S1', id: 'B1' }))).toEqual({
      sessionId: 'S1',
      bookingId: 'B1',
    })
    for (const other of ['', 'B1', 'yizhan:check-in:S1:B1', 'yizhan:ticket:S1'])
      expect(readTicket(other)).toBeUndefined()
  })
})

describe('the time of checking in', () => {
  const amiss = (at: string) => checkInTimeAmiss(session, RULES, at)?.reason
  it('is from an hour before the start to the end', () => {
    expect(amiss('2026-12-04T23:59:59.999Z')).toBe('checkInNotOpen')
    expect(amiss('2026-12-05T00:00:00.000Z')).toBeUndefined()
    expect(amiss('2026-12-05T03:00:00.000Z')).toBeUndefined()
    expect(amiss('2026-12-05T03:00:00.001Z')).toBe('checkInOver')
  })

  it('is looked at as of the tick, which may arrive days later and not from the time to come', () => {
    const tick = (at: string, now: string, what: 'checkIn' | 'checkOut' = 'checkIn') =>
      tickAmiss(session, RULES, { what, at }, now)?.reason
    const during = '2026-12-05T02:00:00.000Z'
    expect(tick(during, '2026-12-12T03:00:00.000Z')).toBeUndefined()
    expect(tick(during, '2026-12-12T03:00:00.001Z')).toBe('checkInOver')
    expect(tick('2026-12-05T03:10:00.000Z', '2026-12-06T00:00:00.000Z')).toBe('checkInOver')
    expect(tick('2026-12-05T03:10:00.000Z', '2026-12-06T00:00:00.000Z', 'checkOut')).toBeUndefined()
    expect(tick('2026-12-05T02:02:00.000Z', during)).toBeUndefined()
    expect(tick('2026-12-05T02:02:00.001Z', during)).toBe('checkInNotOpen')
  })
})
