import type { CaseRecord } from '../cases'
import { actorOf, OTHER_ID, openSample, PHOTO_ID, POSTS, SAMPLE_ID } from '../cases/sample'
import type { Post } from '../people'
import { DECISIONS, draftTypical, editTypical, reviewTypical, type TypicalCase } from './typical-case'
import { typicalViewOf } from './views'

const AT = '2026-11-24T01:30:00.000Z'
const result = { text: '已整改', outcome: 'management' as const, by: actorOf(POSTS.officer), at: AT }
const closed: CaseRecord = { ...openSample(AT).record, state: 'closed', result, afterPhotos: [PHOTO_ID] }

const story = {
  title: '油烟直排变达标',
  wrong: '排烟口正对住户窗户。',
  done: '加装净化设施，排烟口改向。',
  lawBasis: '大气污染防治法 81',
  before: [],
  after: [PHOTO_ID],
}
const draft = { id: OTHER_ID, caseId: SAMPLE_ID, ...story }
const who = (post: Post) => ({ ...post, ...actorOf(post) })
const leader = who(POSTS.squadLeader)

const drafted = (by: Post = POSTS.officer): TypicalCase => {
  const told = draftTypical(draft, closed, who(by), AT)
  if (!told.ok) throw new Error(told.reason)
  return told.value
}
const step = (by: Post, expectedVersion = 1) => ({ by: who(by), expectedVersion, now: AT })
const published = (): TypicalCase => {
  const told = reviewTypical(drafted(), 'publish', undefined, step(leader))
  if (!told.ok) throw new Error(told.reason)
  return told.value
}

describe('drafting a typical case', () => {
  it('waits for a second person', () => {
    expect(drafted()).toMatchObject({ state: 'waiting', version: 1, category: '06027', stationId: 'zhudao' })
  })

  it.each(['inProgress', 'resolved', 'declined'] as const)('is refused of a case that is %s', (state) => {
    expect(draftTypical(draft, { ...closed, state }, who(POSTS.officer), AT)).toMatchObject({
      reason: 'wrongState',
    })
  })

  it.each([
    ['title', '致电13812345678'],
    ['wrong', '鲁K12345停在门口'],
    ['done', '3号楼2单元'],
    ['lawBasis', 'wang@example.com'],
  ])('is refused where %s tells of a person', (path, words) => {
    expect(draftTypical({ ...draft, [path]: words }, closed, who(POSTS.officer), AT)).toMatchObject({
      reason: 'fields',
      errors: [{ path, reason: 'personal' }],
    })
  })

  it('knows no photo of another case', () => {
    expect(draftTypical({ ...draft, before: [OTHER_ID] }, closed, who(POSTS.officer), AT)).toMatchObject({
      errors: [{ path: 'before.0', reason: 'unknownPhoto' }],
    })
  })
})

describe('reviewing it', () => {
  it.each(['publish', 'sendBack'] as const)('whoever drafted may not %s it, even a leader', (decision) => {
    const own = drafted(POSTS.squadLeader)
    expect(reviewTypical(own, decision, '理由', step(leader))).toMatchObject({ reason: 'ownDraft' })
  })

  it.each(DECISIONS)('nobody below a squad leader may %s it', (decision) => {
    for (const post of [POSTS.officer, POSTS.keeper, POSTS.resident, POSTS.auditor])
      expect(reviewTypical(drafted(), decision, '理由', step(post))).toMatchObject({ reason: 'forbidden' })
  })

  it('is not for the leader of another squad, but for the commander', () => {
    const elsewhere = { ...POSTS.squadLeader, squadId: 'sunjiatuan-squad' }
    expect(reviewTypical(drafted(), 'publish', undefined, step(elsewhere))).toMatchObject({
      reason: 'forbidden',
    })
    expect(reviewTypical(drafted(), 'publish', undefined, step(POSTS.commander))).toMatchObject({ ok: true })
  })

  it('asks for a reason for what is not published', () => {
    expect(reviewTypical(drafted(), 'sendBack', undefined, step(leader))).toMatchObject({
      errors: [{ path: 'reason', reason: 'required' }],
    })
    expect(reviewTypical(drafted(), 'sendBack', '写明依据', step(leader))).toMatchObject({
      value: { state: 'returned', version: 2 },
    })
  })

  it('tells who comes second that the story has moved', () => {
    expect(reviewTypical(published(), 'publish', undefined, step(leader))).toMatchObject({
      reason: 'stale',
      about: { version: 2 },
    })
  })

  it('is done once, and undone by taking it down', () => {
    const t = published()
    expect(reviewTypical(t, 'sendBack', '晚了', step(leader, 2))).toMatchObject({ reason: 'wrongState' })
    expect(reviewTypical(t, 'withdraw', '当事人要求', step(leader, 2))).toMatchObject({
      value: { state: 'withdrawn', publishedAt: AT },
    })
  })
})

describe('writing it anew', () => {
  it('is its drafter’s alone, and waits again', () => {
    const again = { ...story, title: '改过的题目' }
    expect(editTypical(drafted(), again, closed, step(POSTS.colleague))).toMatchObject({
      reason: 'forbidden',
    })
    expect(editTypical(drafted(), again, closed, step(POSTS.officer))).toMatchObject({
      value: { state: 'waiting', title: '改过的题目', version: 2 },
    })
  })

  it('is over once it is published', () => {
    expect(editTypical(published(), story, closed, step(POSTS.officer, 2))).toMatchObject({
      reason: 'wrongState',
    })
  })
})

describe('reading it', () => {
  const links = { [PHOTO_ID]: { id: PHOTO_ID, url: 'full', thumbnailUrl: 'small' } }

  it('tells the public the story and nothing of the case or of whoever wrote it', () => {
    const told = typicalViewOf(published(), links)
    expect(told).toEqual({
      id: OTHER_ID,
      category: '06027',
      title: story.title,
      wrong: story.wrong,
      done: story.done,
      lawBasis: story.lawBasis,
      before: [],
      after: [links[PHOTO_ID]],
      publishedAt: AT,
    })
  })

  it('shows no photo that is not cleared', () => {
    expect(typicalViewOf(published(), {}).after).toEqual([])
  })

  it('tells staff where it stands and what they may do', () => {
    expect(typicalViewOf(drafted(), links, leader).desk).toMatchObject({
      state: 'waiting',
      mayEdit: false,
      decisions: ['publish', 'sendBack'],
      history: [{ did: 'draft', by: { role: 'officer', sign: '竹岛站 officer' } }],
    })
    expect(typicalViewOf(drafted(), links, POSTS.officer).desk).toMatchObject({
      mayEdit: true,
      decisions: [],
    })
  })
})
