import { ROLES } from '../kernel/roles'
import { instantAt } from '../kernel/times'
import type { Post } from '../people'
import type { Carried } from './actions'
import type { CaseRecord } from './case'
import { isRunning } from './clocks'
import { mayAnswer, mayHelp } from './hand-over'
import { maySee, partiesOf } from './parties'
import { openSample, PHOTO_ID, POSTS } from './sample'
import { act, after, ELSEWHERE, MERGED_INTO } from './sample-acts'

const NOW = instantAt('2026-11-23', 600)
const { officer, colleague, assistant, collector, keeper, partner, contractorWorker, commander } = POSTS

const opened = openSample(NOW).record
const inProgress = after(after(opened, officer, 'accept'), officer, 'start')

const give = (c: CaseRecord, to: Post, by: Post = officer, more: Carried = {}) =>
  after(c, by, 'assign', { toPersonId: to.personId, text: '请协助', ...more })
const handBack = (c: CaseRecord, by: Post) => after(c, by, 'handBack', { text: '抽不开身' })
const states = (c: CaseRecord) => c.assignments.map(({ to, state }) => [to.personId, state])

describe('what is hung on a case', () => {
  it('has an end: a case is one item of a store, and a step of it one transaction', () => {
    const open = give(inProgress, partner)
    const [task] = open.assignments
    const crowd = Array.from({ length: 12 }, (_, n) => ({
      ...task!,
      to: { ...task!.to, personId: `partner-${n}` },
    }))
    expect(
      act({ ...open, assignments: crowd }, officer, 'assign', { toPersonId: 'assistant', text: '助' }),
    ).toMatchObject({ errors: [{ path: 'toPersonId', reason: 'tooMany', limit: 12 }] })
    const finished = crowd.map((a) => ({ ...a, state: 'finished' as const, text: '长'.repeat(2000) }))
    const full = { ...open, assignments: [...finished, ...finished, ...finished, ...finished] }
    const refusal = { errors: [{ path: 'text', reason: 'caseFull' }] }
    expect(act(full, officer, 'assign', { toPersonId: 'assistant', text: '助' })).toMatchObject(refusal)
    expect(act(full, POSTS.bureauLeader, 'instruct', { text: '三日内办结' })).toMatchObject(refusal)
    expect(act(full, officer, 'recordProgress', { text: '已联系店家' }).ok).toBe(true)
    const result: Carried = { text: '已清理', outcome: 'management', photos: [PHOTO_ID] }
    expect(act(full, officer, 'resolve', result).ok).toBe(true)
  })
})

describe('a task', () => {
  it('makes staff who get it the handler, and nobody from outside', () => {
    for (const who of [colleague, assistant, collector, keeper])
      expect(give(inProgress, who).handler.personId).toBe(who.personId)
    for (const who of [partner, contractorWorker])
      expect(give(inProgress, who).handler.personId).toBe(officer.personId)
    expect(give(inProgress, colleague).firstResponder).toEqual(inProgress.firstResponder)
  })

  it('is accepted once, and finished with words and photos that stay with the case', () => {
    const offered = give(inProgress, partner)
    const taken = after(offered, partner, 'acceptTask')
    expect(states(taken)).toEqual([['partner', 'accepted']])
    expect(act(taken, partner, 'acceptTask')).toMatchObject({ reason: 'wrongState' })
    const done = after(taken, partner, 'finishTask', { text: '已清洗', photos: [PHOTO_ID] })
    expect(done).toMatchObject({
      workPhotos: [PHOTO_ID],
      assignments: [{ state: 'finished', result: { text: '已清洗', photos: [PHOTO_ID] } }],
    })
    expect(act(done, partner, 'finishTask', { text: '又' })).toMatchObject({ reason: 'forbidden' })
    expect(after(offered, partner, 'finishTask', { text: '已清洗' }).assignments[0]?.state).toBe('finished')
  })

  it('is one person’s own: nobody else accepts, finishes or hands it back', () => {
    const offered = give(inProgress, partner)
    for (const action of ['acceptTask', 'finishTask', 'handBack'] as const)
      expect(act(offered, contractorWorker, action, { text: '我来' })).toMatchObject({ reason: 'forbidden' })
    const both = give(offered, contractorWorker)
    expect(states(after(both, contractorWorker, 'acceptTask'))).toEqual([
      ['partner', 'offered'],
      ['contractorWorker', 'accepted'],
    ])
  })

  it('is given to nobody unknown, nobody who has one, and not to the handler', () => {
    const refusedFor = (c: CaseRecord, toPersonId: string) =>
      act(c, officer, 'assign', { toPersonId, text: '请协助' })
    expect(refusedFor(inProgress, 'nobody')).toMatchObject({ errors: [{ reason: 'unknownPerson' }] })
    expect(refusedFor(inProgress, 'resident')).toMatchObject({ errors: [{ reason: 'unknownPerson' }] })
    expect(refusedFor(inProgress, 'officer')).toMatchObject({ errors: [{ reason: 'alreadyHandles' }] })
    expect(refusedFor(give(inProgress, partner), 'partner')).toMatchObject({
      errors: [{ reason: 'alreadyAssigned' }],
    })
    expect(states(give(handBack(give(inProgress, partner), partner), partner))).toEqual([
      ['partner', 'handedBack'],
      ['partner', 'offered'],
    ])
  })

  it('is taken back from whoever has one, and from nobody else', () => {
    const offered = give(give(inProgress, partner), contractorWorker)
    const recalled = after(offered, keeper, 'recall', { toPersonId: 'partner', text: '不用了' })
    expect(states(recalled)).toEqual([
      ['partner', 'recalled'],
      ['contractorWorker', 'offered'],
    ])
    expect(act(offered, keeper, 'recall', { toPersonId: 'assistant', text: '不用了' })).toMatchObject({
      errors: [{ path: 'toPersonId', reason: 'unknownTask' }],
    })
    expect(act(inProgress, keeper, 'recall', { toPersonId: 'partner', text: '不用了' })).toMatchObject({
      reason: 'wrongState',
    })
  })

  it('is measured by its own clock, which ends with it and with no other', () => {
    const taskLimit = { value: 4, unit: 'workingHours' as const }
    const both = give(give(inProgress, partner, officer, { taskLimit }), contractorWorker, officer, {
      taskLimit,
    })
    const running = (c: CaseRecord) =>
      c.clocks.filter((k) => k.stage === 'task' && isRunning(k)).map((k) => k.of)
    expect(running(both)).toEqual(['partner', 'contractorWorker'])
    const named: Carried = { text: '抽不开身', toPersonId: 'contractorWorker' }
    expect(running(after(both, partner, 'handBack', named))).toEqual(['contractorWorker'])
    expect(running(after(both, contractorWorker, 'finishTask', { text: '已清洗' }))).toEqual(['partner'])
    const recalled = after(both, officer, 'recall', { toPersonId: 'partner', text: '不用了' })
    expect(running(recalled)).toEqual(['contractorWorker'])
    const asked = after(both, officer, 'askReporter', { text: '哪家店？' })
    expect(running(asked)).toEqual([])
    expect(running(after(asked, POSTS.resident, 'supplement', { text: '老王烧烤' }))).toHaveLength(2)
  })

  it('ends with the work it was part of: resolved or merged, and not while a question is open', () => {
    const offered = give(inProgress, partner)
    const carried: Carried = { text: '已清理', outcome: 'service', photos: [PHOTO_ID] }
    expect(states(after(offered, officer, 'resolve', carried))).toEqual([['partner', 'ended']])
    const merged = after(offered, officer, 'merge', { intoNumber: MERGED_INTO.number, text: '同一处' })
    expect(states(merged)).toEqual([['partner', 'ended']])
    expect(states(after(offered, officer, 'askReporter', { text: '哪家店？' }))).toEqual([
      ['partner', 'offered'],
    ])
    const done = after(offered, partner, 'finishTask', { text: '已清洗' })
    expect(states(after(done, officer, 'resolve', carried))).toEqual([['partner', 'finished']])
  })

  it('lets a helper see the case while they have it and once they did it, not when it was handed back', () => {
    const offered = give(inProgress, partner)
    expect(maySee(inProgress, partner)).toBe(false)
    expect(maySee(offered, partner)).toBe(true)
    expect(partiesOf(offered, partner)).toEqual(['assignee'])
    expect(maySee(after(offered, partner, 'finishTask', { text: '已清洗' }), partner)).toBe(true)
    expect(maySee(handBack(offered, partner), partner)).toBe(false)
    expect(maySee(give(handBack(offered, partner), partner), partner)).toBe(true)
    const recalled = after(offered, officer, 'recall', { toPersonId: 'partner', text: '不用了' })
    expect(maySee(recalled, partner)).toBe(false)
  })
})

describe('handing back', () => {
  const chain = give(give(inProgress, colleague), assistant, colleague)

  it('leads along the chain to who handled the case before', () => {
    expect(chain.handler.personId).toBe('assistant')
    const one = handBack(chain, assistant)
    expect(one.handler.personId).toBe('colleague')
    expect(handBack(one, colleague).handler.personId).toBe('officer')
  })

  it('passes over those in the chain who no longer have it', () => {
    for (const leave of [
      (c: CaseRecord) => handBack(c, colleague),
      (c: CaseRecord) => after(c, colleague, 'finishTask', { text: '已清洗' }),
      (c: CaseRecord) => after(c, officer, 'recall', { toPersonId: 'colleague', text: '不用了' }),
    ]) {
      const left = leave(chain)
      expect(left.handler.personId).toBe('assistant')
      expect(handBack(left, assistant).handler.personId).toBe('officer')
    }
  })

  it('leads to who has the duty now when it was moved meanwhile', () => {
    const moved = after(chain, commander, 'moveDuty', { toPersonId: 'keeper', text: '调岗' })
    expect(moved).toMatchObject({
      firstResponder: { personId: 'keeper' },
      handler: { personId: 'assistant' },
    })
    expect(handBack(handBack(moved, assistant), colleague).handler.personId).toBe('keeper')
  })

  it('leaves who was given the case at work when the duty is moved away from them, and comes back to them', () => {
    const again = give(chain, officer, assistant)
    const moved = after(give(again, POSTS.collector), commander, 'moveDuty', {
      toPersonId: 'keeper',
      text: '调岗',
    })
    const back = handBack(moved, collector)
    expect(back).toMatchObject({ firstResponder: { personId: 'keeper' }, handler: { personId: 'officer' } })
    const rest = handBack(handBack(handBack(back, officer), assistant), colleague)
    expect(rest.handler.personId).toBe('keeper')
  })

  it('leads to whoever handled the case when it was resolved, should it be reopened', () => {
    const answer: Carried = { text: '已清理', outcome: 'service', photos: [PHOTO_ID] }
    const resolved = after(chain, assistant, 'resolve', answer)
    const reopened = after(resolved, POSTS.resident, 'reopen', { text: '又来了' })
    expect(reopened.handler.personId).toBe('assistant')
    const again = handBack(give(reopened, colleague, assistant), colleague)
    expect(again.handler.personId).toBe('assistant')
  })

  it('leads to the right station once a wrong one was corrected', () => {
    const corrected = after(chain, officer, 'correctStation', { toStationId: 'sunjiatuan', text: '选错站' })
    expect(corrected.handler).toEqual(ELSEWHERE.handler)
    expect(states(corrected)).toEqual(states(chain))
    const back = handBack(handBack(corrected, assistant), colleague)
    expect(back.handler).toEqual(ELSEWHERE.handler)
  })
})

describe('a wrongly chosen station', () => {
  const corrected = after(inProgress, keeper, 'correctStation', { toStationId: 'sunjiatuan', text: '选错站' })

  it('is corrected without losing the clock, the number or the first responder', () => {
    expect(corrected).toMatchObject({
      stationId: 'sunjiatuan',
      stationName: ELSEWHERE.station.name,
      squadId: 'sunjiatuan-squad',
      handler: ELSEWHERE.handler,
      number: inProgress.number,
      state: 'inProgress',
    })
    expect(corrected.firstResponder).toEqual(inProgress.firstResponder)
    expect(corrected.clocks).toEqual(inProgress.clocks)
    expect(partiesOf(corrected, POSTS.elsewhere)).toContain('stationKeeper')
    expect(partiesOf(corrected, keeper)).toEqual([])
    expect(partiesOf(corrected, officer)).toEqual(['responder'])
  })

  it('is corrected to another one that there is', () => {
    const to = (toStationId: string) =>
      act(inProgress, keeper, 'correctStation', { toStationId, text: '选错站' })
    expect(to('nowhere')).toMatchObject({ errors: [{ reason: 'unknownStation' }] })
    expect(to('zhudao')).toMatchObject({ errors: [{ reason: 'sameStation' }] })
  })

  it('is corrected while the reporter is asked, and the case still goes back to where it was', () => {
    const asked = after(inProgress, officer, 'askReporter', { text: '哪家店？' })
    const there = after(asked, officer, 'correctStation', { toStationId: 'sunjiatuan', text: '选错站' })
    expect(there).toMatchObject({ state: 'awaitingReporter', stateBefore: 'inProgress' })
    expect(after(there, POSTS.resident, 'supplement', { text: '老王烧烤' }).state).toBe('inProgress')
  })
})

describe('the duty', () => {
  it('is moved by the commander alone, to somebody who can answer, with its reason', () => {
    const move = (by: Post, toPersonId: string, text?: string) =>
      act(inProgress, by, 'moveDuty', { toPersonId, ...(text ? { text } : {}) })
    for (const by of [officer, keeper, POSTS.squadLeader, POSTS.bureauLeader])
      expect(move(by, 'colleague', '调岗')).toMatchObject({ reason: 'forbidden' })
    expect(move(commander, 'colleague')).toMatchObject({ errors: [{ path: 'text', reason: 'required' }] })
    expect(move(commander, 'assistant', '调岗')).toMatchObject({ errors: [{ reason: 'unknownPerson' }] })
    expect(move(commander, 'officer', '调岗')).toMatchObject({
      errors: [{ reason: 'alreadyFirstResponder' }],
    })
    expect(move(commander, 'colleague', '调岗')).toMatchObject({
      ok: true,
      value: {
        record: { firstResponder: { personId: 'colleague' }, handler: { personId: 'colleague' } },
        events: [{ toward: { person: { personId: 'colleague' } }, carried: { text: '调岗' } }],
      },
    })
  })

  it('leaves whoever else handles the case at work', () => {
    const given = give(inProgress, assistant)
    const moved = after(given, commander, 'moveDuty', { toPersonId: 'colleague', text: '调岗' })
    expect(moved).toMatchObject({
      firstResponder: { personId: 'colleague' },
      handler: { personId: 'assistant' },
    })
  })
})

describe('whom the case may go to', () => {
  it('are the field and those who work for the city; answering is for the bureau’s own', () => {
    expect(ROLES.filter((role) => mayHelp({ role }))).toEqual([
      'officer',
      'assistant',
      'stationKeeper',
      'partner',
      'contractorWorker',
      'collector',
    ])
    expect(ROLES.filter((role) => mayAnswer({ role }))).toEqual([
      'officer',
      'stationKeeper',
      'squadLeader',
      'commander',
    ])
  })
})
