import { ENDPOINTS } from '@yizhan/shared/api'
import { type AnyEndpoint, newId } from '@yizhan/shared/kernel'
import { ROLES, type Role, scopeOf } from '@yizhan/shared/people'
import { loadHuancui } from '../../data'
import { SERIES, sessionOn } from './a-session'
import { pictureMessage, signedQuery } from './content-check'
import { type Door, openDoor, WORKING_MORNING } from './door'
import { reportAt } from './report'

const { demo, stations } = loadHuancui()
const home = stations.find((s) => s.id === demo.stationId)?.place ?? { lat: 0, lng: 0 }

const story = { title: '一', wrong: '二', done: '三', lawBasis: '四', before: [], after: [] }

/** One call of each operation that its schema accepts, so that what answers is the door or the use case. */
const CALLS: Record<string, { path?: string; body?: () => unknown }> = {
  signInWithWechat: { body: () => ({ code: 'nobody' }) },
  refreshSignIn: { body: () => ({ refreshToken: 'none' }) },
  signOut: { body: () => ({ refreshToken: 'none' }) },
  changeMe: { body: () => ({ language: 'zh' }) },
  setConsents: { body: () => ({ consents: [] }) },
  readNotices: { body: () => ({ ids: [] }) },
  setNoticeChoices: {
    body: () => ({ delivery: 'each', quietHours: { on: false }, areaAlerts: true }),
  },
  keepPlace: { body: () => ({ name: '家', place: home }) },
  getStation: { path: `/api/stations/${demo.stationId}` },
  getRoster: { path: `/api/stations/${demo.stationId}/roster` },
  changeRoster: {
    path: `/api/stations/${demo.stationId}/roster`,
    body: () => ({ members: [], exceptions: [], expectedVersion: 1 }),
  },
  getSettings: { path: '/api/settings/duties' },
  changeSettings: { path: '/api/settings/duties', body: () => ({ expectedVersion: 1, document: [] }) },
  listSettingsChanges: { path: '/api/settings/duties/changes' },
  locatePlace: { path: `/api/divisions/at?at=${home.lat},${home.lng}` },
  reportCase: { body: () => reportAt(home) },
  listCases: { path: '/api/cases?scope=mine' },
  actOnCase: { body: () => ({ action: 'accept', expectedVersion: 1 }) },
  tapDiary: { body: () => ({ id: newId(), place: home }) },
  agreeVisit: { body: () => ({ window: null }) },
  answerStopped: { body: () => ({ solved: 'no' }) },
  listNearbyCases: { path: `/api/cases/nearby?category=06001&lat=${home.lat}&lng=${home.lng}` },
  listPublicCases: { path: `/api/cases/public?lat=${home.lat}&lng=${home.lng}` },
  listTypicalDrafts: { path: '/api/typical-cases/drafts' },
  draftTypicalCase: { body: () => ({ id: newId(), caseId: newId(), ...story }) },
  changeTypicalCase: { body: () => ({ ...story, expectedVersion: 1 }) },
  reviewTypicalCase: { body: () => ({ decision: 'publish', expectedVersion: 1 }) },
  trackCase: { path: '/api/track/none?code=none' },
  greetWechat: { path: `/api/wechat/push?${signedQuery(WORKING_MORNING)}&echostr=hello` },
  takeWechatPush: {
    path: `/api/wechat/push?${signedQuery(WORKING_MORNING)}`,
    body: () => pictureMessage('unknown', 'pass'),
  },
  decideModeration: { body: () => ({ decision: 'passed', expectedVersion: 1 }) },
  listAudit: { path: '/api/audit?personId=officer-1' },
  listOutcomes: { path: `/api/outcomes?scope=station&id=${demo.stationId}&from=2026-10&to=2026-11` },
  createSession: { body: () => sessionOn('2026-12-05') },
  changeSession: { body: () => ({ expectedVersion: 1 }) },
  cancelSession: { body: () => ({ expectedVersion: 1, message: '下雨' }) },
  listSeries: { path: `/api/series?station=${demo.stationId}` },
  getSeries: {},
  createSeries: { body: () => ({ ...SERIES, id: newId(), stationId: demo.stationId }) },
  changeSeries: { body: () => ({ expectedVersion: 1 }) },
  previewSeries: { body: () => ({ rule: SERIES.rule, firstDay: SERIES.firstDay, onHoliday: 'skip' }) },
  getStationCalendar: { path: `/api/stations/${demo.stationId}/calendar.ics` },
  reportSession: {
    body: () => ({ text: '来了二十人', photos: [], cleared: true, expectedVersion: 1 }),
  },
  putTopic: { body: () => ({ id: newId(), text: '楼道堆物' }) },
  settleTopic: { body: () => ({ state: 'open', expectedVersion: 1 }) },
  agreeDuty: {
    body: () => ({ id: newId(), text: '清理楼道', limitDay: '2026-12-31', ownerId: 'officer-1' }),
  },
  changeDuty: { body: () => ({ expectedVersion: 1, result: '已清理' }) },
  becomeVolunteer: {
    body: () => ({
      name: '居民',
      stationId: demo.stationId,
      availability: [{ weekday: 6, part: 'morning' }],
      roles: ['引导'],
      agreed: true,
    }),
  },
  issueCertificate: { body: () => ({ id: newId(), year: 2026 }) },
  listVolunteers: { path: `/api/stations/${demo.stationId}/volunteers` },
  tickTraining: { path: '/api/volunteers/nobody/trainings/basics', body: () => ({ done: true }) },
  correctHours: { body: () => ({ id: newId(), tenths: 5, year: 2026, reason: '补记' }) },
  getVolunteerCall: { path: '/api/volunteer-calls/2026-12' },
  callVolunteers: { body: () => ({ personIds: ['volunteer-1'] }) },
  bookSession: {
    body: () => ({ id: newId(), quota: 'residents', seats: 1, name: '王', waits: true }),
  },
  promoteBooking: { body: () => ({ reason: '行动不便' }) },
  checkIn: { body: () => ({ means: 'code', code: '00000000' }) },
  checkOut: { body: () => ({}) },
  sendTicks: {
    body: () => ({
      ticks: [
        { id: newId(), bookingId: newId(), what: 'checkIn', means: 'name', at: '2026-11-24T01:00:00.000Z' },
      ],
    }),
  },
  correctAttendance: { body: () => ({ attended: false, reason: '没有来' }) },
  pardonNoShow: { body: () => ({ reason: '住院' }) },
  giveFeedback: { body: () => ({ stars: 5 }) },
  requestUpload: { body: () => ({ id: newId(), type: 'image/jpeg', size: 10 }) },
}

const pathOf = ({ id, path }: AnyEndpoint) => CALLS[id]?.path ?? path.replace(/\{\w+\}/g, () => newId())

const personOf = (role: Role): string =>
  role === 'guest' ? 'guest' : (demo.people.find((p) => p.role === role)?.id ?? '')

/** Every operation but the one that exists on one machine only is in the OpenAPI description; that one is public too. */
const walked = ENDPOINTS

let door: Door
beforeAll(async () => {
  door = await openDoor()
  for (const role of ROLES) await door.tokenOf(personOf(role))
}, 30_000)
afterAll(() => door.stop())

const statusFor = async (endpoint: AnyEndpoint, who: string | undefined) =>
  (await door.call(who, endpoint.method, pathOf(endpoint), CALLS[endpoint.id]?.body?.())).status

describe.each(walked.map((e) => [e.id, e] as const))('%s', (_, endpoint) => {
  it(`is ${endpoint.audience === 'public' ? 'open to' : 'closed to'} someone who is not signed in`, async () => {
    const status = await statusFor(endpoint, undefined)
    // A sign-in that is refused answers 401 of its own; every other public operation never does.
    if (endpoint.audience !== 'public') expect(status).toBe(401)
    else if (!endpoint.path.startsWith('/api/sign-in')) expect([401, 403]).not.toContain(status)
  })

  it.each(ROLES.map((role) => [role]))(
    'lets in %s exactly when the permission table says so',
    async (role) => {
      const allowed =
        endpoint.audience === 'public' ||
        endpoint.audience === 'signedIn' ||
        scopeOf(role, endpoint.audience) !== undefined
      const status = await statusFor(endpoint, personOf(role))
      if (!allowed) expect(status).toBe(403)
      else if (!endpoint.path.startsWith('/api/sign-in')) expect([401, 403]).not.toContain(status)
      expect(status).toBeLessThan(500)
    },
  )
})

describe('the walk', () => {
  it('covers every operation of the OpenAPI description', async () => {
    const { body } = await door.call<{ paths: Record<string, Record<string, { operationId: string }>> }>(
      undefined,
      'GET',
      '/api/openapi.json',
    )
    const described = Object.values(body.paths).flatMap((path) =>
      Object.values(path).map((o) => o.operationId),
    )
    expect(described.length).toBeGreaterThan(20)
    expect(described.filter((id) => !walked.some((e) => e.id === id))).toEqual([])
  })
})
