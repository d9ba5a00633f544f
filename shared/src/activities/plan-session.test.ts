import type { BookingRecord } from './booking'
import { changeOf, contentAmiss, timesAmiss } from './plan-session'
import { sampleContent, sampleSession } from './sample-session'
import type { SessionTimes } from './session'
import { sessionStateAt } from './session-state'

const NOW = '2026-11-25T01:00:00.000Z'
const session = sampleSession()

const booking = (differs: Partial<BookingRecord> = {}): BookingRecord => ({
  id: '01J00000000000000000000001',
  sessionId: session.id,
  stationId: session.stationId,
  personId: 'resident-1',
  quota: 'residents',
  seats: 2,
  name: '王',
  state: 'confirmed',
  number: 1,
  bookedAt: NOW,
  version: 1,
  ...differs,
})

describe('the state of a session', () => {
  const at = (now: string, differs = {}) => sessionStateAt(sampleSession(differs), now)

  it('is read off the seats and the time', () => {
    expect(at(NOW)).toBe('published')
    expect(at(NOW, { taken: { residents: 10, volunteers: 4 } })).toBe('published')
    expect(at(NOW, { taken: { residents: 10, volunteers: 5 } })).toBe('full')
    expect(at('2026-12-05T01:00:00.000Z', { taken: { residents: 10, volunteers: 5 } })).toBe('underWay')
    expect(at('2026-12-05T03:00:00.000Z')).toBe('ended')
  })

  it('is what is kept where it is a draft or cancelled', () => {
    expect(at('2027-01-01T00:00:00.000Z', { state: 'draft' })).toBe('draft')
    expect(at('2027-01-01T00:00:00.000Z', { state: 'cancelled' })).toBe('cancelled')
  })
})

describe('the times of a session', () => {
  const amiss = (differs: Partial<SessionTimes>) =>
    timesAmiss({ ...session, ...differs }, NOW).map(({ path, reason }) => `${path} ${reason}`)

  it.each<[Partial<SessionTimes>, string[]]>([
    [{}, []],
    [
      { startsAt: NOW, signUpUntil: NOW, cancelUntil: NOW, endsAt: '2026-11-25T03:00:00.000Z' },
      ['startsAt past'],
    ],
    [{ endsAt: session.startsAt }, ['endsAt notAfterStart']],
    [{ endsAt: '2026-12-05T13:00:00.001Z' }, ['endsAt lastsTooLong']],
    [{ signUpUntil: '2026-12-05T01:00:00.001Z' }, ['signUpUntil afterStart']],
    [{ signUpFrom: session.signUpUntil }, ['signUpFrom afterSignUp']],
    [{ cancelUntil: '2026-12-05T02:00:00.000Z' }, ['cancelUntil afterStart']],
  ])('%j: %j', (differs, expected) => expect(amiss(differs)).toEqual(expected))
})

it('nobody invited, or a role named twice, is amiss', () => {
  const roles = [
    { name: '引导', needed: 1 },
    { name: '引导', needed: 2 },
  ]
  const empty = { ...sampleContent, quotas: { residents: 0, volunteers: 0 }, volunteerRoles: roles }
  expect(contentAmiss(empty)).toEqual([
    { path: 'quotas.residents', reason: 'tooSmall', limit: 1 },
    { path: 'volunteerRoles.1.name', reason: 'twice' },
  ])
})

describe('a change of a session', () => {
  const booked = sampleSession({ taken: { residents: 6, volunteers: 0 } })
  const later = {
    startsAt: '2026-12-06T01:00:00.000Z',
    endsAt: '2026-12-06T03:00:00.000Z',
  }

  it('of its words asks for no message, and moves its calendar entry on', () => {
    const done = changeOf(booked, { title: '大扫除' }, [booking()], NOW)
    expect(done).toMatchObject({
      ok: true,
      value: {
        moved: false,
        told: false,
        freed: false,
        after: { title: '大扫除', byHand: true, version: 2, sequence: 1, taken: { residents: 6 } },
      },
    })
  })

  it('of its time or place needs a message where somebody booked, and none where nobody did', () => {
    expect(changeOf(booked, later, [booking()], NOW)).toMatchObject({ reason: 'messageNeeded' })
    const elsewhere = { venue: { ...booked.venue, name: '广场' } }
    expect(changeOf(booked, elsewhere, [booking()], NOW)).toMatchObject({ reason: 'messageNeeded' })
    expect(changeOf(booked, { ...later, message: '下雨改期' }, [booking()], NOW)).toMatchObject({
      ok: true,
      value: { moved: true, told: true },
    })
    expect(changeOf(session, later, [], NOW)).toMatchObject({ ok: true, value: { told: true } })
  })

  it('leaves the seats that are taken, and the ages of who comes', () => {
    expect(changeOf(booked, { quotas: { residents: 5, volunteers: 5 } }, [booking()], NOW)).toEqual({
      ok: false,
      reason: 'fields',
      errors: [{ path: 'quotas.residents', reason: 'belowTaken', limit: 6 }],
    })
    expect(changeOf(booked, { minimumAge: 12 }, [booking({ youngest: 8 })], NOW)).toMatchObject({
      errors: [{ path: 'minimumAge', reason: 'overItsBookings' }],
    })
    expect(changeOf(booked, { minimumAge: 8 }, [booking({ youngest: 8 })], NOW).ok).toBe(true)
  })

  it('frees seats for who waits where a quota grows', () => {
    const more = { quotas: { residents: 12, volunteers: 5 } }
    expect(changeOf(booked, more, [], NOW)).toMatchObject({ ok: true, value: { freed: true } })
  })

  it('does not go back in time or in state', () => {
    expect(changeOf(session, { startsAt: '2026-11-24T01:00:00.000Z' }, [], NOW)).toMatchObject({
      errors: expect.arrayContaining([{ path: 'startsAt', reason: 'past' }]),
    })
    expect(changeOf(session, { publish: false }, [], NOW)).toMatchObject({ reason: 'wrongState' })
    expect(changeOf(sampleSession({ state: 'cancelled' }), {}, [], NOW)).toMatchObject({
      reason: 'sessionCancelled',
    })
    expect(changeOf(session, {}, [], '2026-12-05T03:00:00.000Z')).toMatchObject({ reason: 'wrongState' })
    const passed = '2026-12-05T02:00:00.000Z'
    expect(changeOf(session, { summary: '改' }, [], passed).ok).toBe(true)
    expect(changeOf(sampleSession({ state: 'draft' }), { publish: true }, [], passed)).toMatchObject({
      errors: [{ path: 'startsAt', reason: 'past' }],
    })
  })

  it('takes instants of any form as the one that sorts', () => {
    const done = changeOf(session, { signUpFrom: '2026-11-22T00:00:00Z' }, [], NOW)
    expect(done.ok && done.value.after.signUpFrom).toBe('2026-11-22T00:00:00.000Z')
  })
})
