import { instantAt } from '../kernel/times'
import type { CaseRecord, Stage } from './case'
import { decideAllDue, decideWhenDue, nextRung } from './ladder'
import { openSample, PHOTO_ID, POSTS, sampleCategory, sampleDesk, sampleWork } from './sample'
import { act, after, swept } from './sample-acts'
import { afterMinutes, workingMinutesBetween } from './working-time'

const at = (day: number, minute = 600) => instantAt(`2026-11-${day}`, minute)
const byRating = { ...sampleCategory, verifiedBy: 'rating' as const }
const { officer, keeper, resident, bureauLeader } = POSTS

const opened = openSample(at(23)).record
const accepted = after(opened, officer, 'accept', {}, { now: at(23, 601) })
const inProgress = after(accepted, officer, 'start', {}, { now: at(23, 602) })
const resolved = after(
  inProgress,
  officer,
  'resolve',
  { text: '已清理', outcome: 'management', photos: [PHOTO_ID] },
  { now: at(23, 660) },
)
const verified = after(resolved, keeper, 'verify', { photos: [PHOTO_ID] }, { now: at(24) })

/** The rungs that are told by then, as stage and share. */
const told = (c: CaseRecord, now: string, category = sampleCategory) =>
  swept(c, now, category).events.flatMap(({ rung }) => (rung ? [`${rung.stage} ${rung.share}`] : []))
const came = (c: CaseRecord, now: string, category = sampleCategory) =>
  swept(c, now, category).events.map(({ action, to }) => `${action} ${to}`)
const clockOf = (c: CaseRecord, stage: Stage) => c.clocks.find((k) => k.stage === stage)

describe('the ladder', () => {
  it('tells handler, keeper, squad leader and bureau leader at 80, 100, 150 and 200 %, not a moment before', () => {
    const resolve = (now: string) => told(accepted, now).filter((rung) => rung.startsWith('resolve'))
    expect(resolve(afterMinutes(at(23, 882), -1 / 60_000))).toEqual([])
    expect(resolve(at(23, 882))).toEqual(['resolve 0.8'])
    expect(resolve(at(23, 930))).toEqual(['resolve 0.8', 'resolve 1'])
    expect(resolve(at(23, 1050))).toEqual(['resolve 0.8', 'resolve 1', 'resolve 1.5'])
    expect(resolve(at(24, 629))).toHaveLength(3)
    expect(resolve(at(24, 630))).toHaveLength(4)
    const { events } = swept(accepted, at(24, 630))
    expect(events.map(({ rung }) => rung?.tells)).toEqual([
      ['handler'],
      ['stationKeeper'],
      ['squadLeader'],
      ['bureauLeader'],
    ])
    expect(events.map(({ rung }) => rung?.dueAt)).toEqual([
      at(23, 882),
      at(23, 930),
      at(23, 1050),
      at(24, 630),
    ])
  })

  it('is climbed once, however often it is looked at and however long nobody looked', () => {
    let c = accepted
    const one: string[] = []
    for (let minutes = 0; minutes < 4 * 1440; minutes += 7) {
      const { record, events } = swept(c, afterMinutes(at(23), minutes))
      one.push(...events.map(({ rung }) => `${rung?.stage} ${rung?.share}`))
      c = record
    }
    expect(one).toEqual(['resolve 0.8', 'resolve 1', 'resolve 1.5', 'resolve 2'])
    expect(told(accepted, at(27))).toEqual(one)
    expect(told(c, instantAt('2027-01-01', 0))).toEqual([])
  })

  it('does not stand in the way of who acts: one who saw the case before may still act on it', () => {
    const { record } = swept(accepted, at(27))
    expect(record.version).toBe(accepted.version + 4)
    expect(record.actedVersion).toBe(accepted.version)
    expect(after(record, officer, 'start').actedVersion).toBe(record.version + 1)
  })

  it('asks the bureau leader for an instruction at its last rung, until there is one or the case is over', () => {
    const late = swept(accepted, at(27)).record
    expect(swept(accepted, at(24, 629)).record.owesInstruction).toBeUndefined()
    expect(late.owesInstruction).toBe(true)
    const instructed = after(late, bureauLeader, 'instruct', { text: '三日内办结' })
    expect(instructed.owesInstruction).toBeUndefined()
    expect(instructed.instructions).toMatchObject([{ by: { personId: 'bureauLeader' }, text: '三日内办结' }])
    for (const who of [officer, keeper, POSTS.commander])
      expect(act(late, who, 'instruct', { text: '三日内办结' })).toMatchObject({ reason: 'forbidden' })
    const over = after(after(late, officer, 'start'), officer, 'resolve', {
      text: '已清理',
      outcome: 'service',
      photos: [PHOTO_ID],
    })
    expect(over.owesInstruction).toBeUndefined()
  })

  it('waits while the clock stands still, also for what comes after the limit', () => {
    const late = swept(inProgress, at(23, 931)).record
    const asked = after(late, officer, 'askReporter', { text: '哪家店？' }, { now: at(23, 931) })
    expect(told(asked, at(25, 600))).toEqual([])
    const back = after(asked, resident, 'supplement', { text: '老王烧烤' }, { now: at(25, 600) })
    expect(clockOf(back, 'resolve')?.dueAt).toBe(at(23, 930))
    expect(told(back, at(25, 600))).toEqual([])
    const next = nextRung(clockOf(back, 'resolve')!, sampleDesk(at(25)))
    expect(workingMinutesBetween(sampleWork, at(25, 600), next!.at)).toBe(119)
    expect(told(back, next!.at)).toEqual(['resolve 1.5'])
  })

  it('tells of each task by the limit it was given, and of nobody’s when there is none', () => {
    const taskLimit = { value: 60, unit: 'minutes' as const }
    const give = (c: CaseRecord, toPersonId: string, more = {}) =>
      after(c, officer, 'assign', { toPersonId, text: '请协助', ...more }, { now: at(23, 610) })
    const both = give(give(inProgress, 'partner', { taskLimit }), 'contractorWorker')
    const { events } = swept(both, at(23, 700))
    expect(events.map(({ rung }) => [rung?.of, rung?.share, rung?.tells, rung?.notice])).toEqual([
      ['partner', 0.8, ['assignee'], 'taskDue'],
      ['partner', 1, ['handler'], 'clockOverdue'],
    ])
  })
})

describe('what ends by itself', () => {
  it('closes a verified case seven days after its check', () => {
    expect(came(verified, instantAt('2026-12-01', 599))).toEqual([])
    expect(came(verified, instantAt('2026-12-01', 600))).toEqual(['close closed'])
  })

  it('verifies and closes what its reporter alone would have verified; of a missing check it tells', () => {
    expect(came(resolved, at(30, 659), byRating)).toEqual([])
    expect(came(resolved, at(30, 660), byRating)).toEqual(['verify verified', 'close closed'])
    expect(came(resolved, at(30, 660))).toEqual(['escalate resolved'])
    expect(told(resolved, instantAt('2027-01-30', 660))).toEqual(['closing 1'])
  })

  it('reminds a reporter twice and closes after five working days, not by the clock of an earlier question', () => {
    const asked = after(inProgress, officer, 'askReporter', { text: '哪家店？' }, { now: at(23) })
    expect(told(asked, at(30, 1049))).toEqual(['awaiting 0.4', 'awaiting 0.8'])
    expect(came(asked, at(30, 1050))).toEqual([
      'escalate awaitingReporter',
      'escalate awaitingReporter',
      'close closed',
    ])
    const answered = after(asked, resident, 'supplement', { text: '老王烧烤' }, { now: at(27) })
    const again = after(answered, officer, 'askReporter', { text: '几点？' }, { now: at(27, 660) })
    expect(came(again, at(30, 1050))).not.toContain('close closed')
  })

  it('leaves an order of the hotline to the keeper, who is told once', () => {
    const hotline = openSample(at(23), { hotlineOrder: 'WH-815' }).record
    const asked = after(after(hotline, officer, 'accept'), officer, 'askReporter', { text: '哪家店？' })
    const late = instantAt('2026-12-20', 0)
    expect(told(asked, late).filter((rung) => rung.startsWith('awaiting'))).toEqual([
      'awaiting 0.4',
      'awaiting 0.8',
      'awaiting 1',
    ])
    expect(swept(asked, late).record.state).toBe('awaitingReporter')
    expect(swept(swept(asked, late).record, late).events).toEqual([])
  })

  it('asks for a look and an answer some weeks after closing', () => {
    const closed = swept(verified, instantAt('2026-12-01', 600)).record
    expect(told(closed, instantAt('2026-12-29', 599))).toEqual([])
    expect(told(closed, instantAt('2026-12-29', 600))).toEqual(['followUp 1'])
    expect(told(closed, instantAt('2026-12-31', 600))).toEqual(['followUp 1', 'recheck 1'])
  })
})

describe('decideWhenDue', () => {
  it('does nothing for a clock that the case does not have, that has stopped, or whose time has not come', () => {
    const desk = sampleDesk(instantAt('2027-11-01', 0))
    expect(decideWhenDue(accepted, { stage: 'recheck' }, desk)).toBeUndefined()
    expect(decideWhenDue(accepted, { stage: 'respond' }, desk)).toBeUndefined()
    expect(decideWhenDue(accepted, { stage: 'task', of: 'partner' }, desk)).toBeUndefined()
    expect(decideWhenDue(accepted, { stage: 'resolve' }, sampleDesk(at(23, 602)))).toBeUndefined()
  })
})

describe('decideAllDue', () => {
  it('takes the rungs of all clocks one by one, in the order in which they came due', () => {
    const waiting = openSample(at(23)).record
    const steps = decideAllDue(waiting, sampleDesk(at(24, 630)))
    const rungs = steps.flatMap(({ events }) => events.map(({ rung }) => rung))
    expect(rungs.map((rung) => `${rung?.stage} ${rung?.share}`)).toEqual([
      'respond 0.8',
      'respond 1',
      'respond 1.5',
      'respond 2',
      'resolve 0.8',
      'resolve 1',
      'resolve 1.5',
      'resolve 2',
    ])
    const dueAts = rungs.map((rung) => rung?.dueAt)
    expect(dueAts).toEqual(dueAts.toSorted())
    expect(steps.map(({ record }) => record.version)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('leaves nothing that a clock which is stopped then would never have told', () => {
    const record = decideAllDue(accepted, sampleDesk(at(23, 930))).at(-1)?.record ?? accepted
    const declined = after(
      record,
      officer,
      'decline',
      { reason: 'petition', text: '属信访', rightDoor: '信访局' },
      { now: at(23, 930) },
    )
    expect(clockOf(declined, 'resolve')?.rung).toBe(2)
    expect(decideAllDue(declined, sampleDesk(at(30)))).toEqual([])
  })
})
