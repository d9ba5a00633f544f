import type { Report, Reported } from '@yizhan/shared/cases'
import { type Problem, toInstant } from '@yizhan/shared/kernel'
import fc from 'fast-check'
import type { Told } from '@/server'
import { memoryStorage } from '../../../../test/memory-storage'
import { caseOf } from '../../../../test/reported'
import { makeDrafts } from '../draft/drafts'
import { makeReceipts } from './receipts'
import { type DraftPhotos, makeSendQueue } from './send-queue'
import { waitAfter } from './sending'

const noPhotos: DraftPhotos = {
  send: async () => ({ outcome: 'sent', ids: [] }),
  renew: async () => undefined,
  forget: () => undefined,
}

const PLACE = { lat: 37.5, lng: 122.12 }

const problem = (status: number, reason: string, errors?: Problem['errors']): Told<never> => ({
  outcome: 'refused',
  problem: { type: '', title: reason, status, detail: '', instance: '', reason, errors },
})

type Mood = 'ok' | 'deviceOffline' | 'unreached' | 'lost' | 'fault' | 'busy' | 'expired'

/** A server that keeps cases by id, behind a network of many moods; storage outlives the app. */
const makeWorld = () => {
  const storage = memoryStorage()
  const cases = new Map<string, string>()
  const world = { mood: 'ok' as Mood, epoch: 0, signedIn: true }
  const now = () => toInstant(Date.UTC(2026, 10, 23) + world.epoch)

  const answer = (report: Report): Told<Reported> => {
    const body = JSON.stringify(report)
    const known = cases.get(report.id)
    if (known !== undefined && known !== body) return problem(409, 'idConflict')
    cases.set(report.id, body)
    return {
      outcome: 'done',
      status: known ? 200 : 201,
      value: { case: caseOf(report), trackingCode: 'ABC' },
    }
  }
  const report = async (body: Report): Promise<Told<Reported>> => {
    switch (world.mood) {
      case 'ok':
        return answer(body)
      case 'lost':
        answer(body)
        return { outcome: 'unheard', lost: true }
      case 'fault':
        return problem(500, 'fault')
      case 'busy':
        return problem(429, 'tooMany')
      case 'expired':
        world.signedIn = false
        return problem(401, 'tokenExpired')
      case 'deviceOffline':
      case 'unreached':
        return { outcome: 'unheard', lost: false }
    }
  }
  const start = () => {
    const drafts = makeDrafts({ storage, now })
    const receipts = makeReceipts(storage)
    const queue = makeSendQueue({
      drafts,
      receipts,
      report,
      readCase: async (id) => {
        const body = cases.get(id)
        return body
          ? { outcome: 'done', status: 200, value: caseOf(JSON.parse(body)) }
          : problem(404, 'notFound')
      },
      photos: noPhotos,
      onSent: () => undefined,
      signIn: async () => (world.signedIn ? 'signedIn' : 'person'),
      online: () => world.mood !== 'deviceOffline',
      now,
      door: 'web',
    })
    return { drafts, receipts, queue }
  }
  return { world, cases, start }
}

const moods = fc.constantFrom<Mood>('ok', 'deviceOffline', 'unreached', 'lost', 'fault', 'busy', 'expired')
const step = fc.oneof(
  fc.record({ does: fc.constantFrom('send', 'wake', 'kill', 'takeBack', 'write', 'signIn'), mood: moods }),
)

describe('the send queue', () => {
  it('sends a report, keeps its receipt, and forgets the draft', async () => {
    const { start, cases } = makeWorld()
    const { drafts, receipts, queue } = start()
    const { id } = drafts.begin({ category: '06027', place: PLACE })
    const delivery = await queue.send(id)
    expect(delivery.outcome).toBe('sent')
    expect(drafts.get(id)).toBeUndefined()
    expect(receipts.get(id)?.trackingCode).toBe('ABC')
    expect([...cases.keys()]).toEqual([id])
  })

  it('tries again by itself after a lost answer, and is told the same case', async () => {
    const { start, world, cases } = makeWorld()
    const { drafts, receipts, queue } = start()
    const { id } = drafts.begin({ category: '06027', place: PLACE })
    world.mood = 'lost'
    expect((await queue.send(id)).outcome).toBe('kept')
    expect(drafts.get(id)?.sending?.trouble).toBe('offline')
    world.mood = 'ok'
    await queue.wake()
    expect(receipts.get(id)).toBeUndefined()
    world.epoch += waitAfter(1)
    await queue.wake()
    expect(receipts.get(id)?.case.id).toBe(id)
    expect(cases.size).toBe(1)
  })

  it('gives a refused report back to its writer with the words beside the fields', async () => {
    const { start } = makeWorld()
    const { drafts, receipts } = start()
    const errors = [{ path: 'answers.shop', reason: 'tooLong', message: '请缩短' }]
    const { id } = drafts.begin({ category: '06027', place: PLACE })
    const refusing = makeSendQueue({
      drafts,
      receipts,
      report: async () => problem(422, 'fields', errors),
      readCase: async () => problem(404, 'notFound'),
      photos: noPhotos,
      onSent: () => undefined,
      signIn: async () => 'signedIn',
      online: () => true,
      now: () => '2026-11-23T00:00:00.000Z',
      door: 'web',
    })
    expect((await refusing.send(id)).outcome).toBe('kept')
    expect(drafts.get(id)).toMatchObject({ errors })
    expect(drafts.get(id)?.sending).toBeUndefined()
  })

  it('waits for the person when the sign-in is over', async () => {
    const { start, world } = makeWorld()
    const { drafts, queue } = start()
    world.signedIn = false
    const { id } = drafts.begin({ category: '06027', place: PLACE })
    await queue.send(id)
    expect(drafts.get(id)?.sending?.trouble).toBe('signIn')
    expect(queue.nextAt()).toBeUndefined()
    world.signedIn = true
    await queue.wake(true)
    expect(drafts.get(id)).toBeUndefined()
  })

  it('never makes two cases of one report and never loses one, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { start, world, cases } = makeWorld()
        let app = start()
        const { id } = app.drafts.begin({ category: '06027', place: PLACE })
        app.drafts.change(id, { kind: 'worded', text: '油烟' })
        app.drafts.flush()
        for (const { does, mood } of steps) {
          world.mood = mood
          world.epoch += 60_000
          if (does === 'send') await app.queue.send(id)
          if (does === 'wake') await app.queue.wake(mood === 'ok')
          if (does === 'kill') app = start()
          if (does === 'takeBack') app.drafts.change(id, { kind: 'takenBack' })
          if (does === 'write') app.drafts.change(id, { kind: 'worded', text: `油烟 ${world.epoch}` })
          if (does === 'signIn') world.signedIn = true
          app.drafts.flush()
          const draft = app.drafts.get(id)
          expect(draft !== undefined || app.receipts.get(id) !== undefined).toBe(true)
          expect(draft === undefined || draft.text.startsWith('油烟')).toBe(true)
        }
        world.mood = 'ok'
        world.signedIn = true
        if (app.drafts.get(id)) await app.queue.send(id)
        expect([...cases.keys()]).toEqual([id])
        expect(app.drafts.get(id)).toBeUndefined()
        expect(app.receipts.get(id)?.case.id).toBe(id)
      }),
    )
  })
})

describe('waitAfter', () => {
  it('grows to ten minutes and no further', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (attempts) => {
        expect(waitAfter(attempts)).toBeGreaterThanOrEqual(5_000)
        expect(waitAfter(attempts)).toBeLessThanOrEqual(600_000)
        expect(waitAfter(attempts + 1)).toBeGreaterThanOrEqual(waitAfter(attempts))
      }),
    )
  })
})
