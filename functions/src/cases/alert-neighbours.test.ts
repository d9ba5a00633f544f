import type { CaseEvent } from '@yizhan/shared/cases'
import type { Post } from '@yizhan/shared/people'
import { openSample, POSTS } from '../../../shared/src/cases/sample'
import type { Alert } from '../people'
import { makeAlertNeighbours, newsAround } from './alert-neighbours'

const NOW = '2026-11-24T01:30:00.000Z'
const { record, event } = openSample(NOW)
const step = (more: Partial<CaseEvent>): CaseEvent => ({ ...event, action: 'close', carried: {}, ...more })

const alertFor = async (told: CaseEvent, followers: readonly string[] = []): Promise<Alert | undefined> => {
  const alerts: Alert[] = []
  const cases = {
    followers: async () => [...followers],
  }
  const people = {
    alertAround: async (alert: Alert) => {
      alerts.push(alert)
    },
  }
  await makeAlertNeighbours(cases, people)({ id: `${record.id}@${told.version}`, event: told, record }, NOW)
  expect(alerts.length).toBeLessThanOrEqual(1)
  return alerts[0]
}

describe('what a step is to the neighbourhood', () => {
  it('is news when a case is reported, and when it is checked or closed as solved', () => {
    expect(newsAround(event)).toBe('areaOpened')
    expect(newsAround(step({ action: 'verify', from: 'resolved', to: 'verified' }))).toBe('areaSolved')
    expect(newsAround(step({ from: 'resolved', to: 'closed' }))).toBe('areaSolved')
  })

  it('is told of a solution once: not when it is only claimed, nor again at closing', () => {
    expect(newsAround(step({ action: 'resolve', from: 'inProgress', to: 'resolved' }))).toBeUndefined()
    expect(newsAround(step({ from: 'verified', to: 'closed' }))).toBeUndefined()
    expect(newsAround(step({ action: 'rate', from: 'verified', to: 'verified' }))).toBeUndefined()
  })

  it('is no solution when its reporter says so, or never answered', () => {
    const denied = step({ action: 'rate', from: 'resolved', to: 'verified', carried: { solved: 'no' } })
    expect(newsAround(denied)).toBeUndefined()
    expect(newsAround(step({ from: 'awaitingReporter', to: 'closed' }))).toBeUndefined()
  })
})

describe('an alert of a case', () => {
  it('carries its category and community, and no word, number or person of it', async () => {
    const { concerns: _, ...told } = (await alertFor(event))!
    expect(told).toEqual({
      id: `${record.id}@1`,
      at: NOW,
      kind: 'areaOpened',
      caseId: record.id,
      category: record.category,
      community: record.community.name,
      place: record.place,
    })
  })

  it('is for whoever else lives there, not for whom the case concerns', async () => {
    const concerns = await (await alertFor(event, ['a-follower']))!.concerns()
    const follower: Post = { personId: 'a-follower', role: 'resident' }
    const told = [POSTS.neighbour, POSTS.elsewhere, POSTS.partner, POSTS.auditor].map(concerns)
    expect(told).toEqual([false, false, false, false])
    const untold = [POSTS.resident, POSTS.officer, POSTS.colleague, POSTS.keeper, follower].map(concerns)
    expect(untold).toEqual([true, true, true, true, true])
  })

  it('is not given for any other step', async () => {
    expect(await alertFor(step({ action: 'accept', from: 'submitted', to: 'accepted' }))).toBeUndefined()
  })
})
