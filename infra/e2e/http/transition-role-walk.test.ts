import { makeCaseStore } from '@yizhan/functions/cases/case-store'
import {
  ACTIONS,
  type ActionName,
  type Actor,
  type Carried,
  type CaseRecord,
  type Category,
  type Desk,
  decide,
  decideAllDue,
  openCase,
  PARTIES,
  type Party,
  STATES,
  type State,
  suits,
  TRANSITIONS,
  type Transition,
} from '@yizhan/shared/cases'
import { newId, type Problem } from '@yizhan/shared/kernel'
import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

/**
 * Every action in every state by everyone, through HTTP: done where a row of the transition table names what they are
 * to the case, refused otherwise. What each person is to the case is written down here by hand.
 */
const PEOPLE: Readonly<Record<string, readonly Party[]>> = {
  'resident-1': ['reporter'],
  'resident-2': ['follower'],
  'resident-3': [],
  guest: [],
  'volunteer-1': [],
  'officer-1': ['responder'],
  'officer-2': [],
  'assistant-1': [],
  'collector-1': ['checker'],
  'partner-1': ['assignee'],
  'contractor-worker-1': [],
  'station-keeper-1': ['stationKeeper', 'checker'],
  'squad-leader-1': ['squadLeader', 'checker'],
  'commander-1': ['commander', 'checker'],
  'bureau-leader-1': ['bureauLeader'],
  'auditor-1': [],
  'administrator-1': [],
}

const huancui = loadHuancui()
const { demo, stations, settings } = huancui
const station = stations.find((s) => s.id === demo.stationId)
const elsewhere = stations.find((s) => s.squadId === station?.squadId && s.id !== station.id)
if (!station || !elsewhere) throw new Error('the demo station has no neighbour')

const personOf = (id: string): Actor => {
  const { role, sign } = huancui.people.find((p) => p.id === id) ?? { role: 'guest' as const, sign: '' }
  return { personId: id, role, sign }
}

const byCode = (code: string): Category => {
  const found = settings.categories.find((c) => c.code === code)
  if (!found) throw new Error(`no category ${code}`)
  return found
}

/** An illegal building is checked before closing and looked at again; other categories are verified by their rating alone. */
const CHECKED = byCode('06001')
const RATED = settings.categories.find(({ verifiedBy }) => verifiedBy === 'rating')

/** What a case has to be like for the rows of an action to hold, beyond its state. */
interface Setting {
  readonly hotline?: true
  readonly coreZone?: true
  readonly suspended?: true
  readonly followUpAsked?: true
  readonly awaitingOver?: true
}

const SETTINGS: Partial<Record<ActionName, Setting>> = {
  arrive: { coreZone: true },
  returnToHotline: { hotline: true },
  interimReply: { hotline: true },
  extend: { hotline: true },
  close: { hotline: true, awaitingOver: true },
  resumeClock: { suspended: true },
  answerFollowUp: { followUpAsked: true },
}

const settled = (now: string, category: Category): Desk => ({
  category,
  rules: settings.rules,
  work: { hours: station.hours, calendar: settings.calendar },
  now,
})

const OFFICER = personOf('officer-1')
const RESIDENT = personOf('resident-1')

/** The steps that bring a case from its opening into each state. */
const WAYS: Readonly<Record<State, readonly ActionName[]>> = {
  submitted: [],
  accepted: ['accept'],
  inProgress: ['accept', 'start'],
  awaitingReporter: ['accept', 'start', 'askReporter'],
  transferred: ['accept', 'transfer'],
  resolved: ['accept', 'start', 'resolve'],
  verified: ['accept', 'start', 'resolve', 'verify'],
  reopened: ['accept', 'start', 'resolve', 'reopen'],
  closed: ['accept', 'start', 'resolve', 'verify', 'rate'],
  declined: ['decline'],
  merged: ['merge'],
  withdrawn: ['withdraw'],
}
const TAKEN_BY: Partial<Record<ActionName, readonly [Actor, Party]>> = {
  verify: [personOf('collector-1'), 'checker'],
  reopen: [RESIDENT, 'reporter'],
  rate: [RESIDENT, 'reporter'],
  withdraw: [RESIDENT, 'reporter'],
  suspendClock: [personOf('station-keeper-1'), 'stationKeeper'],
  acceptTask: [personOf('partner-1'), 'assignee'],
}

let door: Door
let other: { id: string; number: string }

const words = (photo: string) => ({
  text: '走查',
  reason: 'notOurDuty' as const,
  rightDoor: '生态环境部门 12369',
  outcome: 'management' as const,
  legalBasis: '大气污染防治法 81',
  photos: [photo],
  stars: 5,
  solved: 'solved' as const,
  intoNumber: other.number,
  toPersonId: 'assistant-1',
  toStationId: elsewhere.id,
  found: 'holds' as const,
  extraDays: 5,
  hotlineConsent: '热线同意',
})

/** What an action sends: whom a duty can be moved to differs from whom a task can be given to. */
const sentWith = (action: ActionName, photo: string) => {
  const { photos, ...all } = words(photo)
  const rows = TRANSITIONS.filter((row) => row.action === action)
  const takesPhotos = rows.some(({ carries, afterPhoto }) => afterPhoto || carries.includes('photos'))
  const to = action === 'moveDuty' ? 'officer-2' : action === 'recall' ? 'partner-1' : 'assistant-1'
  return { ...all, toPersonId: to, ...(takesPhotos ? { photos } : {}) }
}

const step = (c: CaseRecord, action: ActionName, desk: Desk) => {
  const [by, party] = TAKEN_BY[action] ?? [OFFICER, 'responder']
  const decided = decide(
    c,
    {
      action,
      carried: words(newId()),
      by,
      parties: [party],
      mergedInto: other,
      ...(action === 'assign' ? { person: personOf('partner-1') } : {}),
    },
    desk,
  )
  if (!decided.ok) throw new Error(`${action} of a case that is ${c.state}: ${JSON.stringify(decided)}`)
  return decided.value
}

const AT_WORK: readonly State[] = ['accepted', 'inProgress', 'transferred', 'reopened']
const WEEKS_BEFORE = '2026-11-10T01:30:00.000Z'
const AFTER_WEEKS = '2027-01-11T02:00:00.000Z'

/** A case in this state, with a task that its partner holds while there is work; as a store that saw every step has it. */
const bring = async (state: State, setting: Setting, category: Category): Promise<CaseRecord> => {
  const store = makeCaseStore(door.dynamo.store)
  const unanswered = setting.awaitingOver && state === 'awaitingReporter'
  const desk = settled(unanswered ? WEEKS_BEFORE : WORKING_MORNING, category)
  const opened = openCase({
    report: { ...reportAt(station.place, { category: category.code }), door: 'web' } as never,
    reporter: RESIDENT,
    number: `环翠-20261124-${newId().slice(-8)}`,
    station,
    responder: OFFICER,
    routing: [],
    duty: { row: 'x', whose: 'ours', basis: category.label, decidedBy: 'city' },
    coreZone: setting.coreZone ? 'core' : undefined,
    hotlineOrder: setting.hotline ? 'WH-1' : undefined,
    ...desk,
  })
  await store.open({ ...opened, bodyHash: '', desk, photoClaims: [] })
  let c = opened.record
  const take = async (action: ActionName) => {
    const before = await store.find(c.id)
    if (!before) throw new Error('the case is gone')
    const decision = step(c, action, desk)
    expect(await store.append({ before, decision, desk, photoClaims: [], besides: [] })).toBe('written')
    c = decision.record
  }
  const way = WAYS[state]
  for (const [i, action] of way.entries()) {
    await take(action)
    if ((i === 0 && action === 'accept') || action === 'reopen') await take('assign')
  }
  if (setting.suspended && AT_WORK.includes(state)) await take('suspendClock')
  const asked = setting.followUpAsked && state === 'closed'
  const late = { ...desk, now: asked ? AFTER_WEEKS : WORKING_MORNING }
  for (const decision of decideAllDue(c, late)) {
    const before = await store.find(c.id)
    if (before) await store.append({ before, decision, desk: late, photoClaims: [], besides: [] })
    c = decision.record
  }
  await door.call('resident-2', 'PUT', `/api/cases/${c.id}/following`)
  expect(c.state).toBe(state)
  return c
}

/** What one is to a case in a state: a task ends with the work, and only the public may follow. */
const partiesIn = (who: string, state: State): readonly Party[] => {
  const parties = PEOPLE[who] ?? []
  const working = [...AT_WORK, 'awaitingReporter'].includes(state)
  return parties.filter((party) => party !== 'assignee' || working)
}

const rowsOf = (action: ActionName, state: State): Transition[] =>
  TRANSITIONS.filter((row) => row.action === action && row.from.includes(state))

/** An action, and which of its rows is meant where what is carried decides. */
interface Deed {
  readonly action: ActionName
  readonly says: Pick<Carried, 'found' | 'solved'>
}

const AS_USUAL = { found: 'holds', solved: 'solved' } as const

/** The rows that may hold for somebody, as the table says it. */
const allowedRows = (who: string, { action, says }: Deed, state: State, category: Category): Transition[] =>
  rowsOf(action, state).filter(
    (row) =>
      row.by.some((party) => partiesIn(who, state).includes(party)) &&
      !(row.when?.includes('verifiedByRating') && category.verifiedBy !== 'rating') &&
      !(row.when?.includes('verifiedByCheck') && category.verifiedBy !== 'check') &&
      !(row.when?.includes('noHotlineOrder') && SETTINGS[action]?.hotline) &&
      !(row.when?.includes('notRatedYet') && state === 'closed') &&
      suits(row, says),
  )

const reached = (row: Transition, state: State): State =>
  row.to === 'same' ? state : row.to === 'before' ? 'inProgress' : row.to

const act = async (who: string, c: CaseRecord, deed: Deed) => {
  const { action, says } = deed
  const rows = allowedRows(who, deed, c.state, CHECKED)
  const needsPhoto = rows.some((row) => row.carries.includes('photos') || row.afterPhoto)
  const photo = needsPhoto ? await door.photoOf(who) : newId()
  return door.call<Problem & { state: State; version: number }>(who, 'POST', `/api/cases/${c.id}/actions`, {
    action,
    expectedVersion: c.version,
    ...sentWith(action, photo),
    ...says,
  })
}

const REFUSED = [403, 404, 409]

/** Everybody tries an action in a state: whoever may not is refused and leaves the case as it was, whoever may does it. */
const walk = async (deed: Deed, state: State, category: Category): Promise<number> => {
  const { action } = deed
  const setting = SETTINGS[action] ?? {}
  let done = 0
  let c = await bring(state, setting, category)
  for (const who of Object.keys(PEOPLE)) {
    const [row] = allowedRows(who, deed, state, category)
    const answer = await act(who, c, deed)
    const told = `${action} of a case that is ${state} by ${who}: ${JSON.stringify(answer.body)}`
    if (!row) {
      if (!REFUSED.includes(answer.status)) throw new Error(`not refused: ${told}`)
      continue
    }
    if (answer.status !== 200) throw new Error(`refused: ${told}`)
    expect(answer.body.version).toBeGreaterThan(c.version)
    const to = reached(row, state)
    const closedAtOnce = to === 'verified' && category.verifiedBy === 'rating'
    expect(closedAtOnce ? 'closed' : to).toBe(answer.body.state)
    done++
    c = await bring(state, setting, category)
  }
  const kept = await door.call<{ version: number; state: State }>('commander-1', 'GET', `/api/cases/${c.id}`)
  expect(kept.body).toMatchObject({ version: c.version, state })
  return done
}

beforeAll(async () => {
  door = await openDoor()
  await door.product.sweep(door.now())
  const { body } = await door.call<{ case: { id: string; number: string } }>(
    'resident-3',
    'POST',
    '/api/cases',
    reportAt(station.place, { category: CHECKED.code }),
  )
  other = body.case
})
afterAll(() => door.stop())

describe.each([...ACTIONS])('%s', (action) => {
  it('is done by whom the transition table names, in the states it names, and refused to all others', async () => {
    let done = 0
    for (const state of STATES) done += await walk({ action, says: AS_USUAL }, state, CHECKED)
    const parties = TRANSITIONS.filter((row) => row.action === action).flatMap(({ by }) => by)
    expect(done > 0).toBe(parties.some((party) => party !== 'system'))
  }, 120_000)
})

describe('a case that was closed', () => {
  it('is opened again by a recheck that finds a rebound, and by a follow-up answer that says no', async () => {
    expect(await walk({ action: 'recheck', says: { found: 'rebound' } }, 'closed', CHECKED)).toBe(4)
    expect(await walk({ action: 'answerFollowUp', says: { solved: 'no' } }, 'closed', CHECKED)).toBe(1)
  })
})

describe('a category that its reporter’s rating verifies', () => {
  it('is verified and closed by the rating, and by nobody’s check', async () => {
    if (!RATED) throw new Error('no category is verified by rating')
    expect(await walk({ action: 'rate', says: AS_USUAL }, 'resolved', RATED)).toBe(1)
    expect(await walk({ action: 'verify', says: AS_USUAL }, 'resolved', RATED)).toBe(0)
  })
})

it('names every party of the table in some person', () => {
  const named = new Set(Object.values(PEOPLE).flat())
  expect(PARTIES.filter((party) => party !== 'system' && !named.has(party))).toEqual([])
})
