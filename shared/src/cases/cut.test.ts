import * as fc from 'fast-check'
import { rounded } from '../kernel/places'
import { instantAt } from '../kernel/times'
import type { Post } from '../people'
import type { CaseRecord, Clock } from './case'
import {
  caseSummaryOf,
  caseViewFor,
  dueClock,
  eventViewOf,
  isShownTo,
  publicCaseOf,
  trackedCaseOf,
  type Viewer,
} from './cut'
import type { CaseEvent } from './event'
import { partiesOf } from './parties'
import { actorOf, openSample, PHOTO_ID, POSTS, sampleDesk } from './sample'
import { after } from './sample-acts'
import { play, story } from './sample-life'
import { caseSummary, caseView, eventView, publicCase, trackedCase } from './views'

const NOW = instantAt('2026-11-23', 600)
const SECRET = 'secret-7f3a'
const PHONE = '13800138000'
const EXACT = { lat: 37.48412345, lng: 122.11712345 }

/** Clocks that are the desk's own, and end before any other. */
const DESK_CLOCKS: Clock[] = (['task', 'hotline', 'hotlineReturn', 'interim'] as const).map((stage) => ({
  stage,
  ...(stage === 'task' ? { of: `${SECRET}-clockOf` } : {}),
  limit: { value: 1, unit: 'minutes' },
  rung: 0,
  startedAt: NOW,
  dueAt: NOW,
}))

/** A case on which every field that a reporter or the office fills bears the mark of what must not leak. */
const marked = (): { record: CaseRecord; events: CaseEvent[] } => {
  const secret = (name: string) => `${SECRET}-${name}`
  const { record, event } = openSample(NOW, {
    reporter: { personId: secret('reporter'), role: 'resident' },
    responder: { personId: secret('responder'), role: 'officer' },
    report: {
      place: EXACT,
      placeNote: secret('placeNote'),
      answers: { shop: secret('answer') },
      text: secret('text'),
      photos: [PHOTO_ID],
      callbackPhone: PHONE,
      happenedAt: '2026-11-22T11:11:11.000Z',
    },
  })
  const by = { ...actorOf(POSTS.officer), personId: secret('handler'), sign: '竹岛站 队员1' }
  const all: CaseRecord = {
    ...record,
    firstResponder: by,
    handler: by,
    afterPhotos: [PHOTO_ID],
    result: { text: '已清理', outcome: 'service', by, at: NOW, legalBasis: secret('legalBasis') },
    rating: { stars: 2, solved: 'no', text: secret('rating'), at: NOW },
    mergedInto: { id: record.id, number: secret('merged') },
    routing: [{ step: 'station', because: 'nearestStation', about: { note: secret('routing') } }],
    workPhotos: [PHOTO_ID],
    hotline: { order: secret('order') },
    assignments: [
      {
        to: { ...by, personId: secret('helper'), sign: '竹岛物业' },
        by,
        at: NOW,
        text: `清洗烟道，联系 ${PHONE}`,
        state: 'finished',
        handles: true,
        result: { text: secret('taskResult'), photos: [PHOTO_ID], at: NOW },
      },
    ],
    instructions: [{ by: { ...by, personId: secret('leader') }, at: NOW, text: secret('instruction') }],
    rechecks: [
      { by: { ...by, personId: secret('checker') }, at: NOW, found: 'holds', text: `问过 ${PHONE}` },
    ],
    followUp: { solved: 'partly', text: secret('followUp'), at: NOW },
    clocks: [...record.clocks, ...DESK_CLOCKS],
  }
  return { record: all, events: [{ ...event, set: all, carried: { text: secret('carried') } }] }
}

const leaks = (view: unknown): string[] => {
  const text = JSON.stringify(view)
  return [SECRET, PHONE, PHOTO_ID, String(EXACT.lat), String(EXACT.lng), '11:11:11'].filter((s) =>
    text.includes(s),
  )
}

const viewer = (as: Viewer['as'], mayReadContact = false): Viewer => ({
  as,
  parties: [],
  following: as === 'follower',
  mayReadContact,
  personId: 'viewer',
})
const photos = { [PHOTO_ID]: { id: PHOTO_ID, url: '/p', thumbnailUrl: '/t' } }
const viewFor = (c: CaseRecord, who: Viewer) => caseViewFor(c, who, sampleDesk(NOW), photos)

describe('publicCaseOf', () => {
  it('gives nothing of the reporter, their words, the photos or the exact place', () => {
    const view = publicCaseOf(marked().record, false, 87.4)
    expect(leaks(view)).toEqual([])
    expect(view).toMatchObject({ place: rounded(EXACT), metres: 90 })
    expect(publicCase.safeParse(view).success).toBe(true)
  })
})

describe('trackedCaseOf', () => {
  it('gives the state, who answers and the result, and nothing of the reporter', () => {
    const { record, events } = marked()
    const view = trackedCaseOf(record, events)
    expect(leaks(view)).toEqual([])
    expect(view.result?.text).toBe('已清理')
    expect(trackedCase.safeParse(view).success).toBe(true)
  })

  it('leaks no word of anybody, whatever was written into any text of the case', () => {
    const word = fc.stringMatching(/^[a-z0-9]{12}$/).map((text) => `${SECRET}${text}`)
    fc.assert(
      fc.property(word, word, word, (text, note, answer) => {
        const base = openSample(NOW, { report: { text, placeNote: note, answers: { shop: answer } } })
        expect(leaks(trackedCaseOf(base.record, [base.event]))).toEqual([])
        expect(leaks(publicCaseOf(base.record, true))).toEqual([])
      }),
    )
  })
})

describe('caseViewFor', () => {
  const { record } = marked()

  it('shows staff alone the ladder of each running clock, and when its next rung comes', () => {
    expect(viewFor(record, viewer('reporter', false)).rules).toBeUndefined()
    const [respond] = viewFor(record, viewer('staff', false)).rules?.ladders ?? []
    const clock = record.clocks.find(({ stage }) => stage === 'respond')
    expect(respond?.rungs.map(({ share }) => share)).toEqual([0.8, 1, 1.5, 2])
    expect(respond?.next && clock && respond.next > clock.startedAt && respond.next < clock.dueAt).toBe(true)
  })

  it('shows staff the phone only where they may read it and the reporter is not anonymous', () => {
    expect(viewFor(record, viewer('staff', true)).reporter).toEqual({ anonymous: false, phone: PHONE })
    expect(viewFor(record, viewer('staff')).reporter).toEqual({ anonymous: false })
    expect(viewFor({ ...record, anonymous: true }, viewer('staff', true)).reporter).toEqual({
      anonymous: true,
    })
  })

  it('never shows a phone to anybody but staff, nor anybody’s id to anyone', () => {
    for (const as of ['reporter', 'follower'] as const)
      expect(viewFor(record, viewer(as, true)).reporter).toBeUndefined()
    for (const as of ['reporter', 'follower', 'staff'] as const)
      for (const id of ['reporter', 'responder', 'handler', 'leader', 'checker'])
        expect(JSON.stringify(viewFor(record, viewer(as, true)))).not.toContain(`${SECRET}-${id}`)
  })

  it('keeps the hotline, the words of the leader, the desk’s clocks and whose task it is at the desk', () => {
    for (const as of ['reporter', 'follower'] as const) {
      const view = viewFor(record, viewer(as))
      for (const word of ['order', 'instruction', 'helper', 'clockOf'])
        expect(JSON.stringify(view)).not.toContain(`${SECRET}-${word}`)
      expect(view.clocks.map(({ stage }) => stage)).toEqual(['respond', 'resolve'])
      expect(view.instructions).toEqual([{ by: { role: 'officer', sign: '竹岛站 队员1' }, at: NOW }])
      expect(view.assignments).toMatchObject([{ to: { sign: '竹岛物业' }, mine: false }])
    }
    const staff = viewFor(record, viewer('staff'))
    expect(staff.clocks).toHaveLength(6)
    expect(staff).toMatchObject({
      hotline: { order: `${SECRET}-order` },
      instructions: [{ text: `${SECRET}-instruction` }],
      assignments: [{ personId: `${SECRET}-helper`, mine: false }],
    })
    const helper = { ...viewer('staff'), personId: `${SECRET}-helper` }
    expect(viewFor(record, helper).assignments).toMatchObject([{ mine: true }])
  })

  it('gives a follower nothing that a helper, a checker or the reporter wrote unmasked', () => {
    const view = viewFor(record, viewer('follower'))
    expect(JSON.stringify(view)).not.toContain(PHONE)
    expect(JSON.stringify(view)).not.toContain(PHOTO_ID)
    for (const word of ['taskResult', 'followUp', 'rating'])
      expect(JSON.stringify(view)).not.toContain(`${SECRET}-${word}`)
  })

  it('gives whoever did a task, and reads the rest as a follower, their own part of it', () => {
    const view = viewFor(record, { ...viewer('follower'), personId: `${SECRET}-helper` })
    expect(view.assignments).toMatchObject([
      { mine: true, text: `清洗烟道，联系 ${PHONE}`, result: { text: `${SECRET}-taskResult` } },
    ])
    expect(view.workPhotos).toEqual([])
  })

  it('offers each person what they may do: a helper their task, a checker both ways to find a case', () => {
    const offeredTo = (c: CaseRecord, who: Post) =>
      viewFor(c, { ...viewer('staff'), parties: partiesOf(c, who), personId: who.personId }).actions
    const inProgress = after(after(openSample(NOW).record, POSTS.officer, 'accept'), POSTS.officer, 'start')
    const given = after(inProgress, POSTS.officer, 'assign', { toPersonId: 'partner', text: '清洗' })
    const names = offeredTo(given, POSTS.partner).map(({ action }) => action)
    expect(names).toEqual(['recordProgress', 'acceptTask', 'handBack', 'finishTask'])
    const taken = after(given, POSTS.partner, 'acceptTask')
    expect(offeredTo(taken, POSTS.partner).map(({ action }) => action)).not.toContain('acceptTask')
    const result = { text: '已清理', outcome: 'service' as const, by: actorOf(POSTS.officer), at: NOW }
    const closed = { ...inProgress, state: 'closed' as const, result }
    expect(offeredTo(closed, POSTS.collector)).toEqual([
      { action: 'recheck', must: ['found', 'photos'], may: ['text'] },
    ])
  })

  it('shows a follower what the public may read: masked words, a rounded place, no photo, no opinion', () => {
    const view = viewFor(
      {
        ...record,
        text: `打 ${PHONE}，鲁K12345`,
        placeNote: '3号楼2单元',
        answers: { shop: `老王 ${PHONE}`, hours: ['noon'] },
      },
      viewer('follower'),
    )
    expect(view).toMatchObject({
      text: '打 138****8000，鲁K·***45',
      placeNote: '*号楼*单元',
      answers: { shop: '老王 138****8000', hours: ['noon'] },
      place: rounded(EXACT),
      photos: [],
      afterPhotos: [],
    })
    expect(view.rating).toBeUndefined()
    expect(view.happenedAt).toBeUndefined()
  })

  it('shows reporter and staff the words and photos as they are', () => {
    for (const as of ['reporter', 'staff'] as const)
      expect(viewFor(record, viewer(as))).toMatchObject({
        text: record.text,
        place: EXACT,
        photos: [photos[PHOTO_ID]],
      })
  })

  it('fits the interface at every moment of every story', () => {
    fc.assert(
      fc.property(story, fc.constantFrom('reporter', 'follower', 'staff'), (told, as) => {
        for (const { after } of play(told)) {
          const view = JSON.parse(JSON.stringify(viewFor(after.record, viewer(as, true))))
          expect(caseView.safeParse(view).error).toBeUndefined()
          const row = JSON.parse(JSON.stringify(caseSummaryOf(after.record, as)))
          expect(caseSummary.safeParse(row).error).toBeUndefined()
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('what a follower reads of the way to the station', () => {
  it('is told to a hundred metres: the exact distance would draw a line through the place', () => {
    const metres = (n: number): CaseRecord => ({
      ...openSample(NOW).record,
      routing: [{ step: 'station', because: 'nearestStation', about: { station: '竹岛', metres: n } }],
    })
    const told = (n: number, as: Viewer['as']) => viewFor(metres(n), viewer(as)).routing[0]?.about.metres
    expect(told(437, 'follower')).toBe(400)
    expect(told(3, 'follower')).toBe(100)
    expect(told(437, 'staff')).toBe(437)
  })
})

describe('caseSummaryOf', () => {
  it('gives a follower masked words and never half a character', () => {
    const { record } = openSample(NOW, {
      report: { text: `${PHONE}${'🚧'.repeat(100)}`, placeNote: '12号楼' },
    })
    const row = caseSummaryOf(record, 'follower')
    expect(row.text).toBe(`138****8000${'🚧'.repeat(69)}`)
    expect(row.placeNote).toBe('*号楼')
    expect(caseSummaryOf(record).text.startsWith(PHONE)).toBe(true)
  })

  it('tells a helper the limit of their own task, and staff when a closed case is to be looked at again', () => {
    const { record } = openSample(NOW)
    const [first] = record.clocks
    const task = { ...first!, stage: 'task' as const, of: 'helper', dueAt: instantAt('2026-12-01', 600) }
    const given = { ...record, clocks: [...record.clocks, task] }
    expect(caseSummaryOf(given, 'staff', 'helper').due?.at).toBe(task.dueAt)
    expect(caseSummaryOf(given, 'staff', 'somebody').due?.at).toBe(first?.dueAt)
    const recheck = { ...first!, stage: 'recheck' as const, rung: 1 }
    const closed: CaseRecord = { ...record, state: 'closed', clocks: [recheck] }
    expect(caseSummaryOf(closed).due?.stage).toBe('recheck')
    expect(caseSummaryOf(closed, 'reporter').due).toBeUndefined()
  })
})

describe('the clock of a row', () => {
  it('is the desk’s for staff only', () => {
    const { record } = marked()
    expect(caseSummaryOf(record).due?.stage).toBe('task')
    expect(caseSummaryOf(record, 'reporter').due?.stage).toBe('respond')
    expect(caseSummaryOf(record, 'follower').due?.stage).toBe('respond')
  })
})

describe('dueClock', () => {
  it('is the running clock that ends first, and never the one that only waits for a rating', () => {
    const { record } = openSample(NOW)
    expect(dueClock(record.clocks)?.stage).toBe('respond')
    const [respond, resolve] = record.clocks
    expect(dueClock([{ ...respond!, stoppedAt: NOW }, resolve!])?.stage).toBe('resolve')
    expect(dueClock([{ ...resolve!, stage: 'closing' }])).toBeUndefined()
  })
})

describe('eventViewOf of the ladder and of hand-overs', () => {
  const by = actorOf(POSTS.officer)
  const opening = marked().events[0]!
  const rungOf = (stage: Clock['stage'], of?: string): CaseEvent => ({
    ...opening,
    action: 'escalate',
    by: { personId: 'system', role: 'administrator', sign: 'system' },
    carried: {},
    rung: {
      stage,
      ...(of ? { of } : {}),
      share: 0.8,
      tells: ['handler'],
      notice: 'clockReminder',
      dueAt: NOW,
    },
  })

  it('tells a reporter of the rungs that concern them, and never of the desk’s own clocks', () => {
    for (const as of ['reporter', 'follower'] as const) {
      expect(eventViewOf(rungOf('resolve'), 'reporter', photos, as).rung?.stage).toBe('resolve')
      for (const stage of ['task', 'hotline', 'hotlineReturn', 'interim'] as const)
        expect(eventViewOf(rungOf(stage, SECRET), 'reporter', photos, as).rung).toBeUndefined()
    }
    expect(eventViewOf(rungOf('task', 'partner'), 'reporter', photos, 'staff').rung?.of).toBe('partner')
  })

  it('leaves steps of the desk’s own clocks out of the list, and of what can be tracked', () => {
    const task = rungOf('task', 'partner')
    expect([isShownTo('staff', task), isShownTo('reporter', task), isShownTo('follower', task)]).toEqual([
      true,
      false,
      false,
    ])
    expect(isShownTo('reporter', rungOf('resolve'))).toBe(true)
    expect(trackedCaseOf(marked().record, [opening, task]).steps).toHaveLength(1)
  })

  it('keeps what the hotline consented to between it and the desk', () => {
    const closing: CaseEvent = { ...opening, action: 'close', by, carried: { hotlineConsent: SECRET } }
    for (const as of ['reporter', 'follower'] as const)
      expect(leaks(eventViewOf(closing, 'reporter', photos, as))).toEqual([])
    expect(eventViewOf(closing, 'reporter', photos, 'staff').carried.hotlineConsent).toBe(SECRET)
  })

  it('shows whom the case went to by sign, and the words of an instruction to staff only', () => {
    const handed: CaseEvent = {
      ...opening,
      action: 'assign',
      by,
      carried: { text: '清洗烟道', toPersonId: SECRET },
      toward: { person: { personId: SECRET, role: 'partner', sign: '竹岛物业' } },
    }
    for (const as of ['reporter', 'follower', 'staff'] as const) {
      const view = eventViewOf(handed, 'reporter', photos, as)
      expect(view.toward).toEqual({ person: { role: 'partner', sign: '竹岛物业' } })
      expect(JSON.stringify(view)).not.toContain(SECRET)
    }
    const instructed: CaseEvent = { ...opening, action: 'instruct', by, carried: { text: '三日内办结' } }
    expect(eventViewOf(instructed, 'reporter', photos).carried).toEqual({})
    expect(eventViewOf(instructed, 'reporter', photos, 'follower').carried).toEqual({})
    expect(eventViewOf(instructed, 'reporter', photos, 'staff').carried.text).toBe('三日内办结')
  })
})

describe('eventViewOf', () => {
  const step = (personId: string): CaseEvent => ({
    ...marked().events[0]!,
    by: { personId, role: 'officer', sign: '竹岛站 队员1' },
    carried: { text: `打 ${PHONE}`, photos: [PHOTO_ID] },
  })

  it('names staff by sign, and the reporter never', () => {
    expect(eventViewOf(step('x'), 'reporter', photos).by).toEqual({
      party: 'staff',
      role: 'officer',
      sign: '竹岛站 队员1',
    })
    expect(eventViewOf(step('reporter'), 'reporter', photos).by).toEqual({ party: 'reporter' })
    expect(eventViewOf(step('system'), 'reporter', photos).by).toEqual({ party: 'system' })
  })

  it('gives a follower neither the reporter’s words nor a photo, and staff’s words masked', () => {
    expect(eventViewOf(step('reporter'), 'reporter', photos, 'follower')).toMatchObject({
      carried: {},
      photos: [],
    })
    expect(eventViewOf(step('x'), 'reporter', photos, 'follower')).toMatchObject({
      carried: { text: '打 138****8000' },
      photos: [],
    })
    expect(eventView.safeParse(eventViewOf(step('x'), 'reporter', photos)).data).toMatchObject({
      carried: { text: `打 ${PHONE}` },
      photos: [photos[PHOTO_ID]],
    })
  })
})
