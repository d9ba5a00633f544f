import type { CaseView, EventView, Reported } from '@yizhan/shared/cases'
import { loadHuancui } from '../../data'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

/** What is due on a case comes before whatever a person does, though no sweep has come by. */
const huancui = loadHuancui()
const home = huancui.stations.find((s) => s.id === huancui.demo.stationId)?.place ?? { lat: 0, lng: 0 }
const TWO_DAYS_LATER = '2026-11-26T01:30:00.000Z'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())
beforeEach(() => door.setNow(WORKING_MORNING))

const act = (who: string, id: string, action: string, expectedVersion: number, carried = {}) =>
  door.call<CaseView>(who, 'POST', `/api/cases/${id}/actions`, { action, expectedVersion, ...carried })

const opened = async (more = {}) => {
  const report = reportAt(home, { category: '06001', ...more })
  const { body } = await door.call<Reported>('resident-1', 'POST', '/api/cases', report)
  return { id: report.id, officer: body.case.firstResponder.sign.endsWith('1') ? 'officer-1' : 'officer-2' }
}

const rungsOf = async (who: string, id: string) => {
  const { body } = await door.call<{ items: EventView[] }>(who, 'GET', `/api/cases/${id}/events`)
  return body.items.map(({ action, rung }) => (rung ? `${rung.stage} ${rung.share}` : action))
}

const toldOf = async (who: string, id: string) => {
  const path = '/api/me/notices?limit=100'
  const { body } = await door.call<{ items: { kind: string; caseId: string }[] }>(who, 'GET', path)
  return body.items.filter(({ caseId }) => caseId === id).map(({ kind }) => kind)
}

describe('a clock that passed its rungs while nothing looked at it', () => {
  it('has told of each of them once, in order, before the officer’s late answer stops it', async () => {
    const { id, officer } = await opened()
    door.setNow(TWO_DAYS_LATER)
    const accepted = await act(officer, id, 'accept', 1)
    expect(accepted.body).toMatchObject({ state: 'accepted', owesInstruction: true })
    await door.product.sweep(door.now())
    await door.drain()
    expect((await rungsOf('commander-1', id)).filter((told) => !told.startsWith('resolve'))).toEqual([
      'report',
      'respond 0.8',
      'respond 1',
      'respond 1.5',
      'respond 2',
      'accept',
    ])
    expect(await toldOf('station-keeper-1', id)).toContain('clockOverdue')
    expect((await toldOf('bureau-leader-1', id)).length).toBeGreaterThan(0)
  })

  it('has told of each once, too, when many act at the same moment', async () => {
    const { id, officer } = await opened()
    door.setNow(TWO_DAYS_LATER)
    const [first, ...others] = await Promise.all([
      act(officer, id, 'accept', 1),
      act('station-keeper-1', id, 'accept', 1),
      act('commander-1', id, 'accept', 1),
      door.product.sweep(door.now()).then(() => ({ status: 0 })),
    ])
    const statuses = [first, ...others].map((answer) => answer.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    const respond = (await rungsOf('commander-1', id)).filter((told) => told.startsWith('respond'))
    expect(respond).toEqual(['respond 0.8', 'respond 1', 'respond 1.5', 'respond 2'])
  })

  it('closes a case that its reporter did not answer for, though they answer before the sweep', async () => {
    const { id, officer } = await opened()
    await act(officer, id, 'accept', 1)
    const asked = await act(officer, id, 'askReporter', 2, { text: '哪一栋？' })
    door.setNow('2026-12-02T01:30:00.000Z')
    const late = await act('resident-1', id, 'supplement', asked.body.version, { text: '三号楼' })
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({ reason: 'stale', about: { state: 'closed', action: 'close' } })
  })
})
