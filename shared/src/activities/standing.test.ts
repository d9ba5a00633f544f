import { toEpoch, toInstant } from '../kernel/times'
import { suspendedUntil, withNoShow, withoutNoShow, withPardon } from './standing'

const RULES = { most: 3, withinDays: 180, suspendedDays: 30 }
const day = (n: number) => toInstant(toEpoch('2026-01-01T08:00:00.000Z') + n * 86_400_000)
const missed = (bookingId: string, n: number) => ({
  bookingId,
  sessionId: `of-${bookingId}`,
  title: '夜市体验执法',
  at: day(n),
})
const pardon = { at: day(200), by: '竹岛站 站长', reason: '住院' }

describe('three no-shows within 180 days', () => {
  it('suspend for thirty days from the third', () => {
    const noShows = [missed('a', 0), missed('b', 100), missed('c', 180)]
    expect(suspendedUntil(noShows, RULES, day(180))).toBe(day(210))
    expect(suspendedUntil(noShows.toReversed(), RULES, day(209))).toBe(day(210))
    expect(suspendedUntil(noShows, RULES, day(210))).toBeNull()
  })

  it('do not suspend when they are two, or further apart', () => {
    expect(suspendedUntil([missed('a', 0), missed('b', 1)], RULES, day(2))).toBeNull()
    expect(suspendedUntil([missed('a', 0), missed('b', 100), missed('c', 181)], RULES, day(181))).toBeNull()
    expect(suspendedUntil([], RULES, day(0))).toBeNull()
  })

  it('are counted from each one back: a fourth suspends again', () => {
    const noShows = [missed('a', 0), missed('b', 100), missed('c', 150), missed('d', 190)]
    expect(suspendedUntil(noShows, RULES, day(200))).toBe(day(220))
    expect(suspendedUntil(noShows.slice(0, 3), RULES, day(200))).toBeNull()
  })

  it('count no more when one is pardoned', () => {
    const noShows = withPardon([missed('a', 0), missed('b', 1), missed('c', 2)], 'b', pardon)
    expect(noShows[1]?.pardoned).toEqual(pardon)
    expect(suspendedUntil(noShows, RULES, day(3))).toBeNull()
  })
})

describe('the list of no-shows', () => {
  it('has each booking once, in the order of time', () => {
    const noShows = withNoShow(withNoShow([missed('b', 5)], missed('a', 1)), missed('b', 5))
    expect(noShows.map(({ bookingId }) => bookingId)).toEqual(['a', 'b'])
  })

  it('forgets the oldest of many', () => {
    const many = Array.from({ length: 50 }, (_, n) => missed(`b${n}`, n))
    const noShows = withNoShow(many, missed('new', 60))
    expect([noShows.length, noShows[0]?.bookingId]).toEqual([50, 'b1'])
  })

  it('loses who came after all', () => {
    expect(withoutNoShow([missed('a', 1), missed('b', 2)], 'a')).toEqual([missed('b', 2)])
  })

  it('keeps a pardon as it was first given', () => {
    const once = withPardon([missed('a', 1)], 'a', pardon)
    expect(withPardon(once, 'a', { ...pardon, reason: '再次' })).toEqual(once)
  })
})
