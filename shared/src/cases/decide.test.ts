import { instantAt } from '../kernel/times'
import type { Post } from '../people'
import type { Carried } from './actions'
import type { CaseRecord } from './case'
import { decide } from './decide'
import { openSample, PHOTO_ID, POSTS, SAMPLE_ID, sampleCategory, sampleDesk } from './sample'
import { act, after, MERGED_INTO } from './sample-acts'

const at = (day: number, minute = 600) => instantAt(`2026-11-${day}`, minute)
const byRating = { ...sampleCategory, verifiedBy: 'rating' as const }
const gone = { id: SAMPLE_ID, number: MERGED_INTO.number }

const opened = openSample(at(23)).record
const accepted = after(opened, POSTS.officer, 'accept')
const inProgress = after(accepted, POSTS.officer, 'start')
const answer: Carried = { text: '已清理', outcome: 'management', photos: [PHOTO_ID] }
const resolved = after(inProgress, POSTS.officer, 'resolve', answer)
const verified = after(resolved, POSTS.keeper, 'verify', { photos: [PHOTO_ID] }, { now: at(24) })
const rating: Carried = { stars: 5, solved: 'solved' }
const closed = after(verified, POSTS.resident, 'rate', rating, { now: at(24) })

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
    const carried = { intoNumber: MERGED_INTO.number, text: '同一处油烟' }
    expect(after(opened, POSTS.officer, 'merge', carried).mergedInto).toEqual(MERGED_INTO)
    expect(act(opened, POSTS.officer, 'merge', { ...carried, intoNumber: '环翠-1' })).toMatchObject({
      errors: [{ path: 'intoNumber', reason: 'unknownCase' }],
    })
    expect(act(opened, POSTS.officer, 'merge', carried, { mergedInto: gone })).toMatchObject({
      errors: [{ path: 'intoNumber', reason: 'mergedIntoItself' }],
    })
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

  it('reopens within 15 days, and for its reporter alone', () => {
    const reopen = (who: Post, now: string) => act(closed, who, 'reopen', { text: '又冒烟了' }, { now })
    expect(reopen(POSTS.resident, instantAt('2026-12-09', 600))).toMatchObject({
      ok: true,
      value: { record: { state: 'reopened', reopenings: 1, rating: undefined, result: undefined } },
    })
    expect(reopen(POSTS.resident, instantAt('2026-12-09', 601))).toMatchObject({ reason: 'reopenWindowOver' })
    expect(reopen(POSTS.collector, instantAt('2026-11-25', 600))).toMatchObject({ reason: 'forbidden' })
  })

  it('sets a check that found it unsolved to work again before closing', () => {
    for (const c of [resolved, verified])
      expect(after(c, POSTS.collector, 'reopen', { text: '没清干净' })).toMatchObject({ state: 'reopened' })
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

describe('a closed case', () => {
  const stages = (c: CaseRecord) => c.clocks.filter((k) => k.stoppedAt === undefined).map((k) => k.stage)
  const look = (carried: Carried, who: Post = POSTS.collector) =>
    act(closed, who, 'recheck', carried, { now: at(25) })

  it('is looked at again and asked about again', () => {
    expect(stages(closed)).toEqual(['recheck', 'followUp'])
    const { recheck: _, ...clocks } = sampleCategory.clocks
    const category = { ...sampleCategory, clocks }
    expect(stages(after(verified, POSTS.resident, 'rate', rating, { category }))).toEqual([])
  })

  it('holds, or has rebounded and is worked on again, with a photo either way', () => {
    const held = look({ found: 'holds', photos: [PHOTO_ID] })
    expect(held).toMatchObject({
      ok: true,
      value: { record: { state: 'closed', rechecks: [{ found: 'holds' }], rating: { stars: 5 } } },
    })
    expect(held.ok && stages(held.value.record)).toEqual(['followUp'])
    const rebound = look({ found: 'rebound', photos: [PHOTO_ID], text: '又在冒烟' })
    expect(rebound).toMatchObject({
      ok: true,
      value: {
        record: { state: 'reopened', reopenings: 1, rechecks: [{ found: 'rebound', text: '又在冒烟' }] },
      },
    })
    expect(rebound.ok && rebound.value.record).toMatchObject({ closedAt: undefined, result: undefined })
    expect(rebound.ok && stages(rebound.value.record)).toEqual(['resolve'])
  })

  it('is rechecked at any time, but never without a photo, without words for a rebound, or by who resolved it', () => {
    const carried: Carried = { found: 'rebound', photos: [PHOTO_ID], text: '又在冒烟' }
    expect(act(closed, POSTS.keeper, 'recheck', carried, { now: at(30) }).ok).toBe(true)
    expect(look({})).toMatchObject({ errors: [{ path: 'found' }, { path: 'photos' }] })
    expect(look({ found: 'holds' })).toMatchObject({ errors: [{ path: 'photos' }] })
    expect(look({ found: 'rebound', photos: [PHOTO_ID] })).toMatchObject({ errors: [{ path: 'text' }] })
    expect(look(carried, POSTS.officer)).toMatchObject({ reason: 'forbidden' })
    expect(act(resolved, POSTS.collector, 'recheck', carried)).toMatchObject({ reason: 'wrongState' })
  })

  it('never lets the system say that it holds', () => {
    const by = { personId: 'system', role: 'administrator' as const, sign: 'system' }
    const found = (carried: Carried) =>
      decide(closed, { action: 'recheck', carried, by, parties: ['system'] }, sampleDesk(at(25)))
    expect(found({ found: 'rebound', text: '三户说又来了' })).toMatchObject({ ok: true })
    expect(found({ found: 'holds', text: '没人说什么' })).toMatchObject({
      errors: [{ path: 'found', reason: 'invalid' }],
    })
  })

  it('is answered about by its reporter once they have been asked, and once', () => {
    const answerIt = (c: CaseRecord, solved: Carried['solved']) =>
      act(c, POSTS.resident, 'answerFollowUp', { solved }, { now: at(26) })
    expect(answerIt(closed, 'solved')).toMatchObject({ reason: 'wrongState' })
    const asked = { ...closed, clocks: closed.clocks.map((c) => ({ ...c, rung: 1 })) }
    const partly = after(asked, POSTS.resident, 'answerFollowUp', { solved: 'partly', text: '好一些' })
    expect(partly).toMatchObject({ state: 'closed', followUp: { solved: 'partly', text: '好一些' } })
    expect(answerIt(partly, 'no')).toMatchObject({ reason: 'wrongState' })
    expect(answerIt(asked, 'no')).toMatchObject({
      ok: true,
      value: { record: { state: 'reopened', followUp: undefined, closedAt: undefined } },
    })
    expect(answerIt(asked, undefined)).toMatchObject({ errors: [{ path: 'solved', reason: 'required' }] })
  })

  it('is not asked about a result it no longer has', () => {
    const asked = { ...closed, clocks: closed.clocks.map((c) => ({ ...c, rung: 1 })) }
    const rebound = after(asked, POSTS.keeper, 'recheck', {
      found: 'rebound',
      photos: [PHOTO_ID],
      text: '又在冒烟',
    })
    const again = { ...after(rebound, POSTS.officer, 'start'), state: 'closed' as const }
    expect(act(again, POSTS.resident, 'answerFollowUp', { solved: 'no' })).toMatchObject({ ok: false })
  })
})

describe('an order of the hotline', () => {
  const hotline = openSample(at(23), { hotlineOrder: 'WH-815' }).record
  const taken = after(hotline, POSTS.officer, 'accept')
  const clockOf = (c: CaseRecord, stage: string) => c.clocks.find((k) => k.stage === stage)
  const back: Carried = { text: '不属本街道', rightDoor: 'ecologyEnvironment' }

  it('has clocks of its own from the start', () => {
    expect(hotline.clocks.map(({ stage }) => stage)).toEqual([
      'respond',
      'resolve',
      'hotline',
      'hotlineReturn',
      'interim',
    ])
    expect(opened.clocks.map(({ stage }) => stage)).toEqual(['respond', 'resolve'])
  })

  it('goes back to the hotline within two working days, accepted or not, until work on it starts', () => {
    for (const c of [hotline, taken]) {
      const sent = (now: string) => act(c, POSTS.officer, 'returnToHotline', back, { now })
      expect(sent(at(25, 1050))).toMatchObject({ ok: true, value: { record: { state: 'declined' } } })
      expect(sent(at(25, 1051))).toMatchObject({ reason: 'wrongState' })
    }
    expect(act(opened, POSTS.officer, 'returnToHotline', back)).toMatchObject({ reason: 'wrongState' })
    expect(clockOf(after(taken, POSTS.officer, 'start'), 'hotlineReturn')?.stoppedAt).toBeDefined()
  })

  it('is extended once, by ten working days at most, and keeps the rungs it has passed', () => {
    const extend = (c: CaseRecord, extraDays: number) =>
      act(c, POSTS.keeper, 'extend', { extraDays, text: '需要检测' }, { now: at(26) })
    expect(extend(taken, 11)).toMatchObject({
      errors: [{ path: 'extraDays', reason: 'tooLarge', limit: 10 }],
    })
    const climbed = { ...taken, clocks: taken.clocks.map((c) => ({ ...c, rung: 1 })) }
    const longer = extend(climbed, 10)
    expect(longer.ok && clockOf(longer.value.record, 'hotline')).toMatchObject({
      rung: 1,
      limit: { value: 15, unit: 'workingDays' },
      dueAt: instantAt('2026-12-14', 1050),
    })
    expect(longer.ok && extend(longer.value.record, 1)).toMatchObject({ reason: 'wrongState' })
    expect(act(accepted, POSTS.keeper, 'extend', { extraDays: 1, text: '需要检测' })).toMatchObject({
      reason: 'wrongState',
    })
    expect(act(taken, POSTS.officer, 'extend', { extraDays: 1, text: '需要检测' })).toMatchObject({
      reason: 'forbidden',
    })
  })

  it('owes a reply every five working days, counted from the last one', () => {
    expect(clockOf(taken, 'interim')?.dueAt).toBe(at(30, 1050))
    const replied = after(taken, POSTS.officer, 'interimReply', { text: '正在检测' }, { now: at(26) })
    expect(clockOf(replied, 'interim')).toMatchObject({ rung: 0, dueAt: instantAt('2026-12-03', 1050) })
  })

  it('is closed without an answer of its reporter by the keeper alone, with the consent of the hotline', () => {
    const asked = after(taken, POSTS.officer, 'askReporter', { text: '哪家店？' })
    const words: Carried = { text: '联系不上', hotlineConsent: '函 2026-12' }
    const over = { now: at(30, 1050) }
    expect(act(asked, POSTS.keeper, 'close', words, { now: at(30, 1049) })).toMatchObject({
      reason: 'wrongState',
    })
    expect(act(asked, POSTS.keeper, 'close', { text: '联系不上' }, over)).toMatchObject({
      errors: [{ path: 'hotlineConsent', reason: 'required' }],
    })
    expect(after(asked, POSTS.keeper, 'close', words, over)).toMatchObject({
      state: 'closed',
      closedAt: at(30, 1050),
    })
    expect(act(asked, POSTS.officer, 'close', words)).toMatchObject({ reason: 'forbidden' })
    const ordinary = after(accepted, POSTS.officer, 'askReporter', { text: '哪家店？' })
    expect(act(ordinary, POSTS.keeper, 'close', words, over)).toMatchObject({ reason: 'wrongState' })
  })

  it('is owed as a whole once more when it begins again, but not returned or extended a second time', () => {
    const begun = after(taken, POSTS.officer, 'start', {}, { now: at(24) })
    const extended = after(begun, POSTS.keeper, 'extend', { extraDays: 2, text: '需要检测' }, { now: at(24) })
    const result: Carried = { text: '已清理', outcome: 'management', photos: [PHOTO_ID] }
    const resolved = after(extended, POSTS.officer, 'resolve', result, { now: at(25) })
    expect(clockOf(resolved, 'hotline')).toMatchObject({ stoppedAt: at(25) })
    const again = after(resolved, POSTS.resident, 'reopen', { text: '又冒烟了' }, { now: at(26) })
    const fifth = instantAt('2026-12-03', 1050)
    expect(clockOf(again, 'hotline')).toMatchObject({ rung: 0, startedAt: at(26), dueAt: fifth })
    expect(clockOf(again, 'interim')).toMatchObject({ rung: 0, startedAt: at(26), dueAt: fifth })
    expect(clockOf(again, 'hotlineReturn')).toMatchObject({ stoppedAt: at(24) })
    const more = after(again, POSTS.officer, 'start', {}, { now: at(26) })
    expect(act(more, POSTS.keeper, 'extend', { extraDays: 1, text: '再次检测' })).toMatchObject({
      reason: 'wrongState',
    })
    expect(clockOf(after(accepted, POSTS.officer, 'start'), 'hotline')).toBeUndefined()
  })
})

describe('a case that went to another body', () => {
  it('names it no longer once it has come back, or begins again here', () => {
    const sent = after(accepted, POSTS.officer, 'transfer', { text: '属生态环境部门', rightDoor: '12369' })
    expect(sent.transferredTo).toBe('12369')
    expect(after(sent, POSTS.officer, 'sendBack', { text: '退回' }).transferredTo).toBeUndefined()
    const answer: Carried = { text: '已责令整改', outcome: 'management' }
    const answered = after(sent, POSTS.officer, 'recordAnswer', answer)
    expect(answered.transferredTo).toBe('12369')
    const again = after(answered, POSTS.resident, 'reopen', { text: '又冒烟了' })
    expect(again.transferredTo).toBeUndefined()
  })
})

describe('a clock that law stops', () => {
  const stopped = after(accepted, POSTS.keeper, 'suspendClock', {
    text: '当事人申请复议',
    legalBasis: '行政强制法 44',
  })
  const resolveOf = (c: CaseRecord) => c.clocks.find(({ stage }) => stage === 'resolve')

  it('stands still with its reason until a leader lets it run again', () => {
    expect(resolveOf(stopped)).toMatchObject({ suspended: '行政强制法 44', pausedAt: at(23, 660) })
    expect(act(stopped, POSTS.keeper, 'suspendClock', { text: '又', legalBasis: '又' })).toMatchObject({
      reason: 'wrongState',
    })
    expect(act(accepted, POSTS.officer, 'suspendClock', { text: '又', legalBasis: '又' })).toMatchObject({
      reason: 'forbidden',
    })
    const left = resolveOf(stopped)?.remaining
    const again = after(stopped, POSTS.keeper, 'resumeClock', { text: '复议已决定' }, { now: at(27) })
    expect(resolveOf(again)).toMatchObject({ pausedFor: 300 + 3 * 450 + 90 })
    expect(left).toBeGreaterThan(0)
    expect(resolveOf(again)?.suspended).toBeUndefined()
  })

  it('goes on standing still when a question to the reporter is asked and answered meanwhile', () => {
    const asked = after(stopped, POSTS.officer, 'askReporter', { text: '哪家店？' }, { now: at(24) })
    const told = after(asked, POSTS.resident, 'supplement', { text: '老王烧烤' }, { now: at(25) })
    expect(resolveOf(told)).toEqual(resolveOf(stopped))
    const again = after(told, POSTS.keeper, 'resumeClock', { text: '复议已决定' }, { now: at(27) })
    expect(resolveOf(again)?.pausedAt).toBeUndefined()
  })

  it('is not what an arrival in a core zone starts anew', () => {
    const zoned = openSample(at(23), { coreZone: '威高广场' }).record
    const coming = after(after(zoned, POSTS.officer, 'accept'), POSTS.keeper, 'suspendClock', {
      text: '当事人申请复议',
      legalBasis: '行政强制法 44',
    })
    const there = after(coming, POSTS.officer, 'arrive', {}, { now: at(23, 662) })
    expect(resolveOf(there)).toEqual(resolveOf(coming))
  })
})

describe('an arrival', () => {
  const zoned = openSample(at(23), { coreZone: '威高广场' }).record
  const coming = after(zoned, POSTS.officer, 'accept')
  const clockOf = (c: CaseRecord, stage: string) => c.clocks.find((k) => k.stage === stage)

  it('is due in a core zone from the acceptance on, and gives the time to settle from then', () => {
    expect(clockOf(coming, 'arrive')?.dueAt).toBe(at(23, 665))
    const there = after(coming, POSTS.officer, 'arrive', { photos: [PHOTO_ID] }, { now: at(23, 664) })
    expect(there).toMatchObject({ state: 'inProgress', workPhotos: [PHOTO_ID] })
    expect(clockOf(there, 'arrive')?.stoppedAt).toBe(at(23, 664))
    expect(clockOf(there, 'resolve')?.startedAt).toBe(at(23, 664))
    expect(act(there, POSTS.officer, 'arrive')).toMatchObject({ reason: 'wrongState' })
  })

  it('is not due outside one, nor once another body has it, and is due again when the case is reopened', () => {
    expect(act(accepted, POSTS.officer, 'arrive')).toMatchObject({ reason: 'wrongState' })
    const carried = { text: '归生态环境', rightDoor: 'ecologyEnvironment' }
    expect(clockOf(after(coming, POSTS.officer, 'transfer', carried), 'arrive')?.stoppedAt).toBeDefined()
    const done = after(after(coming, POSTS.officer, 'start'), POSTS.officer, 'resolve', answer)
    const again = after(done, POSTS.resident, 'reopen', { text: '又来了' }, { now: at(23, 700) })
    expect(clockOf(again, 'arrive')).toMatchObject({ startedAt: at(23, 700), dueAt: at(23, 705) })
  })
})
