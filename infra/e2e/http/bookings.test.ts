import { STANDINGS } from '@yizhan/functions/activities/bookings/table'
import { SESSIONS } from '@yizhan/functions/activities/sessions/table'
import type { BookingLine, MyBooking, Standing } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { AFTER, at, bookingsOf, DAY, DURING, KEEPER, STEP_BACK_ENDS } from './a-booking'
import { elsewhere, sessionOn } from './a-session'
import { type Door, openDoor, WORKING_MORNING } from './door'

jest.setTimeout(60_000)

let door: Door
let b: ReturnType<typeof bookingsOf>
beforeAll(async () => {
  door = await openDoor()
  b = bookingsOf(door)
})
afterAll(() => door.stop())
/** What earlier sessions left of no-shows is settled and forgotten: everybody begins anew. */
beforeEach(async () => {
  door.setNow('2027-03-01T00:00:00.000Z')
  await door.drain()
  for (const { id: personId } of loadHuancui().demo.people)
    await door.dynamo.store.delete(STANDINGS, { personId })
  door.setNow(WORKING_MORNING)
})

const whatIn = (events: readonly { what: string }[]) => events.map(({ what }) => what)

describe('booking', () => {
  it('is confirmed where seats are free, waits where they are not, and counts seats', async () => {
    const { id } = await b.session({ quotas: { residents: 3, volunteers: 1 } })
    const first = await b.book('resident-1', id, { seats: 2 })
    expect(first).toMatchObject({
      status: 201,
      body: { state: 'confirmed', seats: 2, ticket: `yizhan:ticket:${id}:${first.body.id}`, version: 1 },
    })
    const second = await b.book('resident-2', id, { seats: 2 })
    expect(second).toMatchObject({
      status: 201,
      body: {
        state: 'waitlisted',
        waiting: { position: 1, reason: 'needsMoreSeats', free: 1, mostPassed: 2 },
      },
    })
    expect(second.body.ticket).toBeUndefined()
    expect((await b.book('volunteer-1', id, { quota: 'volunteers' })).body.state).toBe('confirmed')
    expect(await b.counts(id)).toEqual({
      taken: { residents: 2, volunteers: 1 },
      waiting: { residents: 2, volunteers: 0 },
      attended: { residents: 0, volunteers: 0 },
    })
    expect(whatIn((await b.read('resident-2', second.body.id)).events)).toEqual(['waitlisted'])
  })

  it('is made once, however often it is sent; another under its id is refused', async () => {
    const { id } = await b.session()
    const body = b.bodyOf({ seats: 2 })
    const path = `sessions/${id}/bookings`
    const both = await Promise.all([b.post('resident-1', path, body), b.post('resident-1', path, body)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
    expect(await b.post('resident-1', path, body)).toMatchObject({ status: 200, body: { id: body.id } })
    for (const [who, differs] of [
      ['resident-1', { seats: 1 }],
      ['resident-1', { name: '李' }],
      ['resident-2', {}],
    ] as const)
      expect(await b.post(who, path, { ...body, ...differs })).toMatchObject({
        status: 409,
        body: { reason: 'idConflict' },
      })
    expect((await b.counts(id)).taken.residents).toBe(2)
  })

  it('is one for each person and session, until it is cancelled', async () => {
    const { id } = await b.session()
    const first = await b.book('resident-1', id)
    expect(await b.book('resident-1', id)).toMatchObject({
      status: 409,
      body: { reason: 'alreadyBooked', about: { bookingId: first.body.id } },
    })
    const both = await Promise.all([b.book('resident-2', id), b.book('resident-2', id)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await b.cancel('resident-1', first.body.id)).status).toBe(204)
    expect((await b.book('resident-1', id)).status).toBe(201)
    expect((await b.counts(id)).taken.residents).toBe(2)
  })

  it('is refused by name outside its time, and for what does not take place', async () => {
    const { id } = await b.session({ signUpFrom: at('00:00', '2026-11-25') })
    const refused = async (session = id) => {
      const { status, body } = await b.book('resident-1', session)
      return `${status} ${body.reason}`
    }
    expect(await refused()).toBe('409 signUpNotOpen')
    door.setNow(at('00:00'))
    expect(await refused()).toBe('409 signUpOver')
    door.setNow(WORKING_MORNING)
    expect(await refused(newId())).toBe('404 notFound')
    expect(await refused((await b.session({ publish: false })).id)).toBe('404 notFound')
    const gone = await b.session()
    await b.post(KEEPER, `sessions/${gone.id}/cancel`, { expectedVersion: 1, message: '大风' })
    expect(await refused(gone.id)).toBe('409 sessionCancelled')
  })

  it('is refused for more seats than there are, under age, and to whoever the seat is not for', async () => {
    const { id } = await b.session({
      quotas: { residents: 3, volunteers: 2 },
      minimumAge: 14,
      volunteerRoles: [{ name: '引导', needed: 2 }],
    })
    const fields = async (who: string, differs: object, session = id) =>
      (await b.book(who, session, { youngest: 20, ...differs })).body.errors?.map(
        ({ path, reason }) => `${path} ${reason}`,
      )
    expect(await fields('resident-1', { seats: 4 })).toEqual(['seats tooLarge'])
    expect(await fields('resident-1', { role: '引导' })).toEqual(['role unknownRole'])
    expect(await fields('resident-1', { youngest: undefined })).toEqual(['youngest required'])
    expect(await fields('volunteer-1', { quota: 'volunteers', role: '摄影' })).toEqual(['role unknownRole'])
    expect(await fields('volunteer-1', { quota: 'volunteers' })).toEqual(['role required'])
    const alone = await b.session({ quotas: { residents: 3, volunteers: 0 }, seatsPerBooking: 2 })
    expect(await fields('volunteer-1', { quota: 'volunteers' }, alone.id)).toEqual(['quota noQuota'])
    expect(await fields('resident-1', { seats: 3 }, alone.id)).toEqual(['seats tooLarge'])
    expect(await b.book('resident-1', id, { youngest: 13 })).toMatchObject({
      status: 422,
      body: { reason: 'underAge' },
    })
    const stranger = await b.book('resident-1', id, { quota: 'volunteers', role: '引导', youngest: 20 })
    expect(stranger).toMatchObject({ status: 409, body: { reason: 'notVolunteer' } })
  })

  it('is refused for a volunteer’s seat to whoever serves no more, though their token still says so', async () => {
    const { id } = await b.session({ quotas: { residents: 3, volunteers: 2 } })
    await door.tokenOf('volunteer-3')
    expect((await door.call('volunteer-3', 'DELETE', '/api/me/volunteer')).status).toBe(204)
    const left = await b.book('volunteer-3', id, { quota: 'volunteers' })
    expect(left).toMatchObject({ status: 409, body: { reason: 'notVolunteer' } })
    expect((await b.book('volunteer-3', id, {})).status).toBe(201)
  })

  it('that does not wait is told how many seats are left, and none where others wait for them', async () => {
    const { id } = await b.session({ quotas: { residents: 3, volunteers: 0 } })
    await b.book('resident-1', id, { seats: 2 })
    const soon = () => b.book('resident-2', id, { seats: 2, waits: false })
    expect(await soon()).toMatchObject({ status: 409, body: { reason: 'noSeats', about: { left: 1 } } })
    await b.book('resident-3', id, { seats: 2 })
    expect(await soon()).toMatchObject({ status: 409, body: { reason: 'noSeats', about: { left: 0 } } })
    expect((await b.book('resident-2', id, { seats: 1, waits: false })).body.reason).toBe('noSeats')
  })
})

describe('stepping back', () => {
  it('is done twice as once, until its time; who waits may until the start', async () => {
    const { id } = await b.session({ quotas: { residents: 1, volunteers: 0 } })
    const seat = (await b.book('resident-1', id)).body
    const waits = (await b.book('resident-2', id)).body
    expect((await b.cancel('resident-2', seat.id)).status).toBe(404)
    door.setNow(STEP_BACK_ENDS)
    expect((await b.cancel('resident-1', seat.id)).body.reason).toBe('cancelOver')
    expect((await b.cancel('resident-2', waits.id)).status).toBe(204)
    expect((await b.cancel('resident-2', waits.id)).status).toBe(204)
    expect(await b.counts(id)).toMatchObject({ taken: { residents: 1 }, waiting: { residents: 0 } })
  })
})

describe('the waiting list', () => {
  it('moves up by itself in order, tells who moved up, and says why', async () => {
    const { id } = await b.session({ quotas: { residents: 3, volunteers: 0 } })
    const seats = (await b.book('resident-1', id, { seats: 3 })).body
    const second = (await b.book('resident-2', id, { seats: 2 })).body
    const third = (await b.book('resident-3', id)).body
    expect(third.waiting).toMatchObject({ position: 2, reason: 'noSeats', free: 0 })
    await b.cancel('resident-1', seats.id)
    await door.drain()
    for (const [who, booking] of [
      ['resident-2', second],
      ['resident-3', third],
    ] as const) {
      const read = await b.read(who, booking.id)
      expect(read).toMatchObject({ state: 'confirmed', promoted: { reason: 'inOrder' } })
      expect(whatIn(read.events)).toEqual(['waitlisted', 'promoted'])
      expect(await b.noticesOf(who, 'bookingPromoted', booking.id)).toHaveLength(1)
    }
    expect(await b.counts(id)).toMatchObject({ taken: { residents: 3 }, waiting: { residents: 0 } })
  })

  it('lets smaller bookings pass as often as the rule says, then keeps free seats, and fills up at last', async () => {
    const { id } = await b.session({ quotas: { residents: 4, volunteers: 0 } })
    const holders = []
    for (const who of ['volunteer-1', 'volunteer-2', 'volunteer-3', 'resident-5'])
      holders.push([who, (await b.book(who, id)).body.id] as const)
    const big = (await b.book('resident-1', id, { seats: 3 })).body
    const small: (readonly [string, string])[] = []
    for (const who of ['resident-2', 'resident-3', 'resident-4'])
      small.push([who, (await b.book(who, id)).body.id] as const)
    for (const [who, held] of holders.slice(0, 3)) {
      await b.cancel(who, held)
      await door.drain()
    }
    const states = async () => Promise.all(small.map(async ([who, one]) => (await b.read(who, one)).state))
    expect(await states()).toEqual(['confirmed', 'confirmed', 'waitlisted'])
    expect((await b.read('resident-2', small[0]?.[1] ?? '')).promoted?.reason).toBe('passedFirst')
    const first = await b.read('resident-1', big.id)
    expect(first.waiting).toEqual({
      position: 1,
      reason: 'needsMoreSeats',
      free: 1,
      passed: 2,
      mostPassed: 2,
    })
    expect(first.events).toMatchObject([
      { what: 'waitlisted' },
      { what: 'passed', reason: 'passedFirst' },
      { what: 'passed', reason: 'passedFirst' },
    ])
    expect((await b.read('resident-4', small[2]?.[1] ?? '')).waiting).toMatchObject({
      position: 2,
      reason: 'notYourTurn',
    })
    door.setNow(STEP_BACK_ENDS)
    await door.drain()
    expect(await states()).toEqual(['confirmed', 'confirmed', 'confirmed'])
    const last = await b.read('resident-4', small[2]?.[1] ?? '')
    expect(last.promoted?.reason).toBe('lastRound')
    expect((await b.read('resident-1', big.id)).waiting?.reason).toBe('over')
    expect((await b.cancel('resident-4', last.id)).status).toBe(204)
    await door.drain()
    expect((await b.read('resident-1', big.id)).state).toBe('waitlisted')
  })

  it('moves up where its quota grows', async () => {
    const { id, version } = await b.session({ quotas: { residents: 1, volunteers: 0 } })
    await b.book('resident-1', id)
    const waits = (await b.book('resident-2', id, { seats: 1 })).body
    await door.call(KEEPER, 'PATCH', `/api/sessions/${id}`, {
      expectedVersion: version,
      quotas: { residents: 2, volunteers: 0 },
    })
    await door.drain()
    expect((await b.read('resident-2', waits.id)).state).toBe('confirmed')
  })

  it('is passed by hand with a reason that is shown, where seats are free', async () => {
    const { id } = await b.session({ quotas: { residents: 2, volunteers: 0 } })
    const held = (await b.book('resident-1', id, { seats: 2 })).body
    const big = (await b.book('resident-2', id, { seats: 2 })).body
    const small = (await b.book('resident-3', id)).body
    const promote = (who: string, booking: string) =>
      b.post(who, `bookings/${booking}/promote`, { reason: '行动不便' })
    expect((await promote(KEEPER, small.id)).body).toMatchObject({ reason: 'noSeats', about: { left: 0 } })
    expect((await promote('officer-1', small.id)).status).toBe(403)
    expect((await promote(KEEPER, held.id)).body.reason).toBe('wrongState')
    await b.cancel('resident-1', held.id)
    expect((await promote(KEEPER, small.id)).body).toMatchObject({
      state: 'confirmed',
      promoted: { reason: 'byStaff', words: '行动不便' },
    })
    expect((await promote(KEEPER, small.id)).status).toBe(200)
    await door.drain()
    expect((await b.read('resident-2', big.id)).state).toBe('waitlisted')
    const { events } = await b.read('resident-3', small.id)
    expect(events).toMatchObject([
      { what: 'waitlisted' },
      { what: 'promoted', reason: 'byStaff', words: '行动不便', by: expect.stringContaining('站') },
    ])
    expect(await b.noticesOf('resident-3', 'bookingPromoted', small.id)).toMatchObject([
      { words: '行动不便' },
    ])
  })
})

describe('a session that is cancelled', () => {
  it('ends every booking and tells everybody why, once', async () => {
    const { id } = await b.session({ quotas: { residents: 1, volunteers: 1 } })
    const all = [
      ['resident-1', (await b.book('resident-1', id)).body.id],
      ['resident-2', (await b.book('resident-2', id)).body.id],
      ['volunteer-1', (await b.book('volunteer-1', id, { quota: 'volunteers' })).body.id],
    ] as const
    await b.post(KEEPER, `sessions/${id}/cancel`, { expectedVersion: 1, message: '大风蓝色预警' })
    await door.drain()
    for (const [who, booking] of all) {
      expect(await b.read(who, booking)).toMatchObject({ state: 'cancelled', cancelled: { by: 'session' } })
      expect(await b.noticesOf(who, 'sessionCancelled', booking)).toMatchObject([{ words: '大风蓝色预警' }])
    }
    const none = { residents: 0, volunteers: 0 }
    expect(await b.counts(id)).toMatchObject({ taken: none, waiting: none })
  })

  it('while it is under way lets who is there go then, and what volunteers served until then counts', async () => {
    const { id } = await b.session()
    const served = await b.book('volunteer-1', id, { quota: 'volunteers' })
    const came = await b.book('resident-1', id)
    door.setNow(DURING)
    for (const { body } of [served, came]) expect((await b.tick(body.id)).status).toBe(200)
    door.setNow(at('02:30'))
    const path = `sessions/${id}/cancel`
    expect((await b.post(KEEPER, path, { expectedVersion: 1, message: '大风' })).status).toBe(200)
    door.setNow(AFTER)
    await door.drain()
    for (const { body } of [served, came])
      expect((await b.read(KEEPER, body.id)).attendance).toEqual({
        checkedInAt: DURING,
        means: 'name',
        checkedOutAt: at('02:30'),
      })
    const { body } = await door.call<{ items: { bookingId: string; tenths: number }[] }>(
      'volunteer-1',
      'GET',
      '/api/me/service-hours',
    )
    expect(body.items.filter(({ bookingId }) => bookingId === served.body.id)).toMatchObject([{ tenths: 10 }])
  })
})

describe('checking in', () => {
  const code = (who: string, booking: string, text: string) =>
    b.post(who, `bookings/${booking}/check-in`, { means: 'code', code: text })

  it('takes the code at the door as it is scanned or typed, once', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-1', id, { seats: 2 })).body
    const other = (await b.book('resident-2', id)).body
    door.setNow(DURING)
    const shown = await b.code(id)
    expect(shown).toMatchObject({ code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/), seconds: 30 })
    const typed = `${shown.code.slice(0, 4)} ${shown.code.slice(4)}`.toLowerCase()
    expect((await code('resident-1', mine.id, typed)).body).toMatchObject({
      state: 'attended',
      attendance: { checkedInAt: DURING, means: 'code' },
    })
    door.setNow(at('01:31'))
    expect((await code('resident-1', mine.id, 'anything')).body.attendance?.checkedInAt).toBe(DURING)
    expect((await code('resident-2', other.id, (await b.code(id)).text)).body.state).toBe('attended')
    expect((await b.counts(id)).attended).toEqual({ residents: 3, volunteers: 0 })
  })

  it('refuses an old code, a forged one, another session’s and whatever is tried too often', async () => {
    const { id } = await b.session()
    const other = await b.session()
    const mine = (await b.book('resident-1', id)).body
    door.setNow(DURING)
    const before = await b.code(id)
    const refused = async (text: string) => (await code('resident-1', mine.id, text)).body.reason
    expect(await refused((await b.code(other.id)).text)).toBe('codeOfAnotherSession')
    expect(await refused((await b.code(other.id)).code)).toBe('codeForged')
    expect(await refused('00000000')).toBe('codeForged')
    expect(await refused('☃')).toBe('codeForged')
    door.setNow(at('01:31'))
    expect(await refused(before.text)).toBe('codeExpired')
    for (let tried = 5; tried < 10; tried++) await refused('00000000')
    const last = await code('resident-1', mine.id, (await b.code(id)).text)
    expect([last.status, last.body.reason]).toEqual([429, 'tooMany'])
    door.setNow(at('01:45'))
    expect((await code('resident-1', mine.id, (await b.code(id)).text)).status).toBe(200)
  })

  it('still takes the code that was shown just before', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-2', id)).body
    door.setNow(DURING)
    const before = await b.code(id)
    door.setNow(before.validUntil)
    expect((await b.code(id)).code).not.toBe(before.code)
    expect((await code('resident-2', mine.id, before.code)).status).toBe(200)
  })

  it('has its time, and is for who has a seat', async () => {
    const { id } = await b.session({ quotas: { residents: 1, volunteers: 0 } })
    const mine = (await b.book('resident-3', id)).body
    const waits = (await b.book('resident-4', id)).body
    const text = async () => (await b.code(id)).text
    door.setNow(at('23:59', '2026-12-04'))
    expect((await code('resident-3', mine.id, await text())).body.reason).toBe('checkInNotOpen')
    door.setNow(at('00:00'))
    expect((await code('resident-4', waits.id, await text())).body.reason).toBe('stillWaiting')
    expect((await b.tick(waits.id)).body.reason).toBe('stillWaiting')
    door.setNow(AFTER)
    expect((await code('resident-3', mine.id, await text())).body.reason).toBe('checkInOver')
    expect((await b.tick(mine.id)).body.reason).toBe('checkInOver')
    expect((await b.tick(mine.id, KEEPER, { at: DURING })).body.attendance).toEqual({
      checkedInAt: DURING,
      means: 'name',
    })
  })

  it('is by ticket or name for the staff of the station, and by nobody else', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-1', id)).body
    door.setNow(DURING)
    expect((await b.tick(mine.id, 'resident-2')).status).toBe(404)
    expect((await b.tick(mine.id, 'resident-1')).status).toBe(403)
    expect((await code(KEEPER, mine.id, (await b.code(id)).text)).status).toBe(403)
    expect((await b.tick(mine.id, 'officer-1', { means: 'ticket' })).body).toMatchObject({
      state: 'attended',
      attendance: { means: 'ticket' },
    })
    expect((await door.call('resident-1', 'GET', `/api/sessions/${id}/check-in-code`)).status).toBe(403)
  })

  it('of a cancelled booking or session is refused by name', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-1', id)).body
    const other = (await b.book('resident-2', id)).body
    await b.cancel('resident-1', mine.id)
    door.setNow(DURING)
    expect((await b.tick(mine.id)).body.reason).toBe('wrongState')
    await b.post(KEEPER, `sessions/${id}/cancel`, { expectedVersion: 1, message: '大风' })
    expect((await b.tick(other.id)).body.reason).toBe('sessionCancelled')
  })
})

describe('checking out', () => {
  const out = (who: string, id: string, body: object = {}) => b.post(who, `bookings/${id}/check-out`, body)

  it('is once, by its owner or the staff, after checking in', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-1', id)).body
    door.setNow(DURING)
    expect((await out('resident-1', mine.id)).body.reason).toBe('notCheckedIn')
    await b.tick(mine.id)
    expect((await out('resident-1', mine.id, { at: DURING })).status).toBe(403)
    expect((await out(KEEPER, mine.id, { at: at('01:00') })).body.errors).toMatchObject([{ path: 'at' }])
    door.setNow(at('02:30'))
    expect((await out('resident-1', mine.id)).body.attendance?.checkedOutAt).toBe(at('02:30'))
    door.setNow(at('02:45'))
    expect((await out(KEEPER, mine.id)).body.attendance?.checkedOutAt).toBe(at('02:30'))
    expect(whatIn((await b.read('resident-1', mine.id)).events)).toEqual([
      'booked',
      'checkedIn',
      'checkedOut',
    ])
  })

  it('that is forgotten is the planned end, marked as such; hours follow either way', async () => {
    const { id } = await b.session()
    const quota = { quota: 'volunteers' }
    const [left, forgot] = [
      (await b.book('volunteer-1', id, quota)).body.id,
      (await b.book('volunteer-2', id, quota)).body.id,
    ]
    door.setNow(at('01:00'))
    for (const one of [left, forgot]) await b.tick(one)
    door.setNow(at('02:00'))
    await out('volunteer-1', left)
    door.setNow(AFTER)
    await door.drain()
    expect((await b.read('volunteer-2', forgot)).attendance).toEqual({
      checkedInAt: at('01:00'),
      means: 'name',
      checkedOutAt: at('03:00'),
      outByEnd: true,
    })
    const hours = async (who: string) =>
      (
        await door.call<{ items: { bookingId?: string; tenths: number }[] }>(
          who,
          'GET',
          '/api/me/service-hours?year=2026',
        )
      ).body.items.find(({ bookingId }) => bookingId === left || bookingId === forgot)?.tenths
    expect([await hours('volunteer-1'), await hours('volunteer-2')]).toEqual([10, 20])
    const correction = { attended: true, checkedOutAt: at('02:30'), reason: '提前离开' }
    const put = await door.call(KEEPER, 'PATCH', `/api/bookings/${forgot}/attendance`, correction)
    expect(put).toMatchObject({ status: 200, body: { attendance: { checkedOutAt: at('02:30') } } })
    expect(await b.read('volunteer-2', forgot)).not.toHaveProperty('attendance.outByEnd')
    await door.drain()
    expect((await b.read('volunteer-2', forgot)).events.at(-1)).toMatchObject({
      what: 'attendanceCorrected',
      words: '提前离开',
    })
  })
})

describe('ticks that were made without network', () => {
  interface Results {
    readonly results: { id: string; outcome: string; reason?: string }[]
  }
  const tickOf = (bookingId: string, differs: object = {}) => ({
    id: newId(),
    bookingId,
    what: 'checkIn',
    means: 'name',
    at: DURING,
    ...differs,
  })
  const send = async (session: string, ticks: object[], who = KEEPER) =>
    (await b.post<Results>(who, `sessions/${session}/ticks`, { ticks })).body.results.map(
      ({ outcome, reason }) => (reason ? `${outcome} ${reason}` : outcome),
    )

  it('are refused under the id of another: one that was not done is never said to be', async () => {
    const { id } = await b.session()
    const one = (await b.book('resident-1', id)).body.id
    const two = (await b.book('resident-2', id)).body.id
    door.setNow(at('02:00'))
    const came = tickOf(one)
    const left = { ...came, what: 'checkOut', at: at('01:50') }
    expect(await send(id, [came, left])).toEqual(['taken', 'refused idConflict'])
    expect(await send(id, [{ ...came, bookingId: two }, left])).toEqual([
      'refused idConflict',
      'refused idConflict',
    ])
    expect((await b.read('resident-1', one)).attendance).toEqual({ checkedInAt: DURING, means: 'name' })
    expect((await b.read('resident-2', two)).state).toBe('confirmed')
  })

  it('are each taken once and answered by themselves, also when they are sent twice at once', async () => {
    const { id } = await b.session({ quotas: { residents: 3, volunteers: 0 } })
    const [one, two, three] = [
      (await b.book('resident-1', id)).body.id,
      (await b.book('resident-2', id)).body.id,
      (await b.book('resident-3', id)).body.id,
    ]
    const waits = (await b.book('resident-4', id)).body.id
    const other = await b.session()
    const elsewhereBooked = (await b.book('resident-1', other.id)).body.id
    door.setNow(at('02:00'))
    await b.tick(three)
    const ticks = [
      tickOf(one, { what: 'checkOut', at: at('01:50') }),
      tickOf(one),
      tickOf(two),
      tickOf(three),
      tickOf(waits),
      tickOf(elsewhereBooked),
      tickOf(newId()),
      tickOf(two, { what: 'checkOut', at: at('02:10') }),
    ]
    const wanted = [
      'taken',
      'taken',
      'taken',
      'already',
      'refused stillWaiting',
      'refused notFound',
      'refused notFound',
      'refused checkInNotOpen',
    ]
    const both = await Promise.all([send(id, ticks), send(id, ticks)])
    expect(both).toEqual([wanted, wanted])
    expect(await send(id, ticks)).toEqual(wanted)
    expect((await b.counts(id)).attended.residents).toBe(3)
    expect((await b.read('resident-1', one)).attendance).toEqual({
      checkedInAt: DURING,
      means: 'name',
      checkedOutAt: at('01:50'),
    })
    expect(whatIn((await b.read('resident-2', two)).events)).toEqual(['booked', 'checkedIn'])
  })

  it('come late for days, and take a no-show back', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-5', id)).body.id
    const never = (await b.book('resident-4', id)).body.id
    door.setNow(AFTER)
    await door.drain()
    expect((await b.read('resident-5', mine)).state).toBe('noShow')
    const noShows = async () =>
      (await door.call<Standing>(KEEPER, 'GET', `/api/bookings/${mine}/standing`)).body.noShows
    expect(await noShows()).toMatchObject([{ bookingId: mine, at: at('03:00') }])
    expect(await b.noticesOf('resident-5', 'noShowMarked', mine)).toHaveLength(1)
    door.setNow(at('01:00', '2026-12-08'))
    expect(await send(id, [tickOf(mine)])).toEqual(['taken'])
    expect(await noShows()).toEqual([])
    await door.drain()
    expect(await b.noticesOf('resident-5', 'feedbackAsked', mine)).toHaveLength(1)
    door.setNow(at('02:00', '2026-12-08'))
    await door.drain()
    expect((await b.read('resident-5', mine)).attendance).toMatchObject({
      checkedInAt: DURING,
      checkedOutAt: at('03:00'),
      outByEnd: true,
    })
    door.setNow(at('04:00', '2026-12-12'))
    expect(await send(id, [tickOf(never)])).toEqual(['refused checkInOver'])
  })

  it('are the station’s own to send', async () => {
    const { id } = await b.session()
    const answer = await b.post('resident-1', `sessions/${id}/ticks`, { ticks: [tickOf(newId())] })
    expect(answer.status).toBe(403)
  })
})

describe('who stays away', () => {
  it('may not book for a while after the third time, until staff pardon one', async () => {
    const days = ['2026-12-12', '2026-12-13', '2026-12-19']
    const booked: string[] = []
    for (const day of days) {
      const { id } = await b.session({
        startsAt: at('01:00', day),
        endsAt: at('03:00', day),
        signUpUntil: at('00:00', day),
        cancelUntil: at('00:00', day),
      })
      booked.push((await b.book('resident-3', id)).body.id)
    }
    const later = await b.session({
      startsAt: at('01:00', '2026-12-26'),
      endsAt: at('03:00', '2026-12-26'),
      signUpUntil: at('00:00', '2026-12-26'),
      cancelUntil: at('00:00', '2026-12-26'),
    })
    for (const day of days) {
      door.setNow(at('03:00', day))
      await door.drain()
    }
    const until = at('03:00', '2027-01-18')
    expect(await b.book('resident-3', later.id)).toMatchObject({
      status: 409,
      body: { reason: 'suspended', about: { until } },
    })
    const mine = await door.call<{ standing: Standing; items: MyBooking[] }>(
      'resident-3',
      'GET',
      '/api/me/bookings?limit=3',
    )
    expect(mine.body.standing.suspendedUntil).toBe(until)
    expect(mine.body.items.map(({ id, session }) => [id, session.startsAt.slice(0, 10)])).toEqual(
      booked.map((id, n) => [id, days[n]]).reverse(),
    )
    const pardon = (who: string, reason: string) =>
      b.post<Standing>(who, `bookings/${booked[1]}/pardon`, { reason })
    expect((await pardon('officer-1', '住院')).status).toBe(403)
    expect((await pardon(KEEPER, '住院')).body).toMatchObject({ suspendedUntil: null })
    expect((await pardon(KEEPER, '再次')).body.noShows.find((n) => n.bookingId === booked[1])).toMatchObject({
      pardoned: { reason: '住院' },
    })
    await door.drain()
    expect(await b.noticesOf('resident-3', 'pardoned', booked[1])).toMatchObject([{ words: '住院' }])
    expect((await b.book('resident-3', later.id)).status).toBe(201)
    const seat = (await b.book('resident-2', later.id)).body.id
    expect((await b.post(KEEPER, `bookings/${seat}/pardon`, { reason: '住院' })).body).toMatchObject({
      reason: 'wrongState',
    })
  })

  it('is put right by the keeper with a reason, either way', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-2', id)).body.id
    const correct = (body: object, who = KEEPER) =>
      door.call<{ state: string; reason?: string }>(who, 'PATCH', `/api/bookings/${mine}/attendance`, {
        reason: '核对名单',
        ...body,
      })
    expect((await correct({ attended: true })).body.reason).toBe('checkInNotOpen')
    door.setNow(AFTER)
    await door.drain()
    expect((await correct({ attended: true })).body).toMatchObject({
      state: 'attended',
      attendance: { checkedInAt: at('01:00'), checkedOutAt: at('03:00') },
    })
    expect((await b.counts(id)).attended.residents).toBe(1)
    expect((await correct({ attended: false })).body).toMatchObject({ state: 'noShow' })
    expect((await b.counts(id)).attended.residents).toBe(0)
    expect(
      (await correct({ attended: true, checkedInAt: at('02:00'), checkedOutAt: at('01:00') })).status,
    ).toBe(422)
    expect((await correct({ attended: true }, 'officer-1')).status).toBe(403)
  })
})

describe('how it was', () => {
  it('is told once by whoever came, within its days', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-1', id)).body.id
    const other = (await b.book('resident-2', id)).body.id
    const tell = (who: string, booking: string, body: object) =>
      door.call<{ reason?: string }>(who, 'PUT', `/api/bookings/${booking}/feedback`, body)
    expect((await tell('resident-1', mine, { stars: 5 })).body.reason).toBe('notCheckedIn')
    door.setNow(DURING)
    for (const one of [mine, other]) await b.tick(one)
    door.setNow(AFTER)
    expect((await tell('resident-2', mine, { stars: 5 })).status).toBe(404)
    const words = { stars: 4, text: '讲得清楚' }
    for (let n = 0; n < 2; n++) expect((await tell('resident-1', mine, words)).status).toBe(200)
    expect((await tell('resident-1', mine, { stars: 1 })).body.reason).toBe('feedbackOver')
    door.setNow(at('03:01', '2026-12-19'))
    expect((await tell('resident-2', other, { stars: 5 })).body.reason).toBe('feedbackOver')
    const item = await door.dynamo.store.get(SESSIONS, { id })
    expect(item).toMatchObject({ feedbackCount: 1, feedbackStars: 4 })
  })
})

describe('the list at the door', () => {
  it('has who comes and who waits in the order in which they booked, page by page, for the staff', async () => {
    const { id } = await b.session({ quotas: { residents: 1, volunteers: 1 } })
    const gone = (await b.book('resident-4', id, { name: '走' })).body.id
    await b.cancel('resident-4', gone)
    await b.book('resident-1', id, { name: '王' })
    await b.book('resident-2', id, { name: '李' })
    await b.book('volunteer-1', id, { name: '张', quota: 'volunteers' })
    const list = (who: string, query = '') =>
      door.call<{ items: BookingLine[]; next: string | null }>(
        who,
        'GET',
        `/api/sessions/${id}/bookings${query}`,
      )
    const first = await list('assistant-1', '?limit=2')
    const second = await list('assistant-1', `?limit=2&cursor=${first.body.next}`)
    const lines = [...first.body.items, ...second.body.items]
    expect(lines.map(({ name, state, waiting }) => [name, state, waiting?.position])).toEqual([
      ['王', 'confirmed', undefined],
      ['李', 'waitlisted', 1],
      ['张', 'confirmed', undefined],
    ])
    expect((await list('resident-1')).status).toBe(403)
    const far = await b.post('commander-1', 'sessions', sessionOn(DAY, { stationId: elsewhere.id }))
    expect((await door.call('assistant-1', 'GET', `/api/sessions/${far.body.id}/bookings`)).status).toBe(404)
  })

  it('shows one booking to its owner and the station, and to nobody else', async () => {
    const { id } = await b.session()
    const mine = (await b.book('resident-1', id)).body.id
    const status = async (who: string) => (await door.call(who, 'GET', `/api/bookings/${mine}`)).status
    expect(await Promise.all(['resident-1', KEEPER, 'officer-1', 'commander-1'].map(status))).toEqual([
      200, 200, 200, 200,
    ])
    expect(await Promise.all(['resident-2', 'volunteer-1', 'guest'].map(status))).toEqual([404, 404, 404])
  })
})
