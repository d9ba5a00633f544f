import { instantAt } from '../kernel/times'
import type { Post } from '../people'
import type { ActionName, Carried } from './actions'
import type { CaseRecord } from './case'
import { decide, decideWhenDue } from './decide'
import { partiesOf } from './parties'
import {
  actorOf,
  OTHER_ID,
  openSample,
  PHOTO_ID,
  POSTS,
  SAMPLE_ID,
  sampleCategory,
  sampleDesk,
} from './sample'

const at = (day: number, minute = 600) => instantAt(`2026-11-${day}`, minute)
const OTHER = { id: OTHER_ID, number: '环翠-20261122-0007' }
const byRating = { ...sampleCategory, verifiedBy: 'rating' as const }

const act = (
  c: CaseRecord,
  who: Post,
  action: ActionName,
  carried: Carried = {},
  more: { now?: string; category?: typeof sampleCategory; mergedInto?: typeof OTHER } = {},
) =>
  decide(
    c,
    { action, carried, by: actorOf(who), parties: partiesOf(c, who), mergedInto: more.mergedInto },
    sampleDesk(more.now ?? at(23, 660), more.category),
  )

const after = (...[c, who, action, carried, more]: Parameters<typeof act>): CaseRecord => {
  const outcome = act(c, who, action, carried, more)
  if (!outcome.ok) throw new Error(`${action} was refused: ${outcome.reason}`)
  return outcome.value.record
}

const opened = openSample(at(23)).record
const accepted = after(opened, POSTS.officer, 'accept')
const inProgress = after(accepted, POSTS.officer, 'start')
const answer: Carried = { text: '已清理', outcome: 'management', photos: [PHOTO_ID] }
const resolved = after(inProgress, POSTS.officer, 'resolve', answer)
const verified = after(resolved, POSTS.keeper, 'verify', { photos: [PHOTO_ID] }, { now: at(24) })
const rating: Carried = { stars: 5, solved: 'solved' }

describe('decide', () => {
  it('refuses what does not fit the state, and says which state that is', () => {
    expect(act(opened, POSTS.officer, 'resolve', answer)).toMatchObject({
      ok: false,
      reason: 'wrongState',
      about: { state: 'submitted' },
    })
  })

  it('refuses what somebody else may do', () => {
    expect(act(opened, POSTS.colleague, 'accept')).toEqual({ ok: false, reason: 'forbidden' })
    expect(act(resolved, POSTS.officer, 'verify', { photos: [PHOTO_ID] })).toMatchObject({
      reason: 'forbidden',
    })
  })

  it('names everything that is missing', () => {
    expect(act(accepted, POSTS.officer, 'decline', { text: '不受理' })).toMatchObject({
      reason: 'fields',
      errors: [
        { path: 'reason', reason: 'required' },
        { path: 'rightDoor', reason: 'required' },
      ],
    })
    expect(act(inProgress, POSTS.officer, 'resolve', { ...answer, photos: [] })).toMatchObject({
      reason: 'fields',
      errors: [{ path: 'photos', reason: 'required' }],
    })
  })

  it('asks for an after-photo only where the category does', () => {
    const category = { ...sampleCategory, afterPhoto: false }
    const { photos: _, ...words } = answer
    expect(after(inProgress, POSTS.officer, 'resolve', words, { category }).state).toBe('resolved')
  })

  it('merges into another case that is there, never into itself', () => {
    const carried = { intoNumber: OTHER.number, text: '同一处油烟' }
    expect(after(opened, POSTS.officer, 'merge', carried, { mergedInto: OTHER }).mergedInto).toEqual(OTHER)
    expect(act(opened, POSTS.officer, 'merge', carried)).toMatchObject({
      errors: [{ path: 'intoNumber', reason: 'unknownCase' }],
    })
    expect(
      act(opened, POSTS.officer, 'merge', carried, { mergedInto: { ...OTHER, id: SAMPLE_ID } }),
    ).toMatchObject({ errors: [{ path: 'intoNumber', reason: 'mergedIntoItself' }] })
  })

  it('leaves out what the action does not ask for', () => {
    const outcome = act(opened, POSTS.officer, 'accept', { text: '马上到', stars: 5, photos: [PHOTO_ID] })
    expect(outcome).toMatchObject({ ok: true, value: { events: [{ carried: { text: '马上到' } }] } })
    expect(outcome.ok && Object.keys(outcome.value.events[0]!.carried)).toEqual(['text'])
  })

  it('closes a case in the same breath when both the check and the rating are there', () => {
    const rated = after(resolved, POSTS.resident, 'rate', rating)
    expect(rated.state).toBe('resolved')
    const outcome = act(rated, POSTS.keeper, 'verify', { photos: [PHOTO_ID] }, { now: at(24) })
    expect(outcome.ok && outcome.value.events.map(({ action, to }) => [action, to])).toEqual([
      ['verify', 'verified'],
      ['close', 'closed'],
    ])
    expect(after(verified, POSTS.resident, 'rate', rating).state).toBe('closed')
    expect(after(resolved, POSTS.resident, 'rate', rating, { category: byRating }).state).toBe('closed')
  })

  it('rates once', () => {
    const rated = after(resolved, POSTS.resident, 'rate', rating)
    expect(act(rated, POSTS.resident, 'rate', rating)).toMatchObject({ reason: 'wrongState' })
  })

  it('reopens within 15 days for the reporter, and at any time for a recheck', () => {
    const closed = after(verified, POSTS.resident, 'rate', rating, { now: at(24) })
    const reopen = (who: Post, now: string) => act(closed, who, 'reopen', { text: '又冒烟了' }, { now })
    expect(reopen(POSTS.resident, instantAt('2026-12-09', 600))).toMatchObject({ ok: true })
    expect(reopen(POSTS.resident, instantAt('2026-12-09', 601))).toMatchObject({ reason: 'reopenWindowOver' })
    expect(reopen(POSTS.collector, instantAt('2027-03-01', 600))).toMatchObject({
      ok: true,
      value: { record: { state: 'reopened', reopenings: 1 } },
    })
  })

  it('gives an overturned case its time to be answered anew', () => {
    const refusal: Carried = { reason: 'notOurDuty', text: '不归我们', rightDoor: 'ecologyEnvironment' }
    const declined = after(opened, POSTS.officer, 'decline', refusal)
    const back = after(declined, POSTS.commander, 'overturn', { text: '归我们' }, { now: at(25) })
    expect(back).toMatchObject({ state: 'submitted', declined: undefined })
    expect(back.clocks.find(({ stage }) => stage === 'respond')).toMatchObject({
      startedAt: at(25),
      dueAt: at(25, 630),
    })
  })
})

describe('decideWhenDue', () => {
  const states = (c: CaseRecord, now: string, category = sampleCategory) =>
    decideWhenDue(c, sampleDesk(now, category))?.events.map(({ to }) => to)

  it('closes a verified case seven days after its check', () => {
    expect(states(verified, instantAt('2026-12-01', 599))).toBeUndefined()
    expect(states(verified, instantAt('2026-12-01', 600))).toEqual(['closed'])
  })

  it('verifies and closes what its reporter alone would have verified, but never what waits for a check', () => {
    expect(states(resolved, at(30, 659), byRating)).toBeUndefined()
    expect(states(resolved, at(30, 660), byRating)).toEqual(['verified', 'closed'])
    expect(states(resolved, at(30, 660))).toBeUndefined()
  })

  it('closes a case whose reporter has not answered for five working days, and not by the clock of an earlier question', () => {
    const asked = after(inProgress, POSTS.officer, 'askReporter', { text: '哪家店？' }, { now: at(23) })
    expect(states(asked, at(30, 1049))).toBeUndefined()
    expect(states(asked, at(30, 1050))).toEqual(['closed'])
    const told = after(asked, POSTS.resident, 'supplement', { text: '老王烧烤' }, { now: at(27) })
    const again = after(told, POSTS.officer, 'askReporter', { text: '几点？' }, { now: at(27, 660) })
    expect(states(again, at(30, 1050))).toBeUndefined()
  })

  it('does nothing to a case that waits for nobody', () => {
    for (const c of [opened, accepted, inProgress])
      expect(states(c, instantAt('2027-11-01', 0))).toBeUndefined()
  })
})
