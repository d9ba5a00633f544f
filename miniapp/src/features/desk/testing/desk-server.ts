import {
  type ActionCommand,
  type Actor,
  type CaseEvent,
  type CaseRecord,
  caseSummaryOf,
  caseViewFor,
  type DiaryView,
  decide,
  decideWhenDue,
  eventViewOf,
  isOpen,
  mayAnswer,
  mayHelp,
  openTasks,
  partiesOf,
} from '@yizhan/shared/cases'
import { type Instant, instantAt, REFUSAL_STATUS, type Refusal } from '@yizhan/shared/kernel'
import type { Person, Post } from '@yizhan/shared/people'
import {
  actorOf,
  openSample,
  POSTS,
  sampleCategory,
  sampleDesk,
  sampleStation,
} from '../../../../../shared/src/cases/sample'

const AT = instantAt('2026-11-23', 600)

interface Kept {
  record: CaseRecord
  readonly events: CaseEvent[]
}

/** Those to whom a case can be turned. The assistant and the partner are on duty. */
const PEOPLE = [
  POSTS.officer,
  POSTS.colleague,
  POSTS.assistant,
  POSTS.keeper,
  POSTS.partner,
  POSTS.contractorWorker,
]
const ON_DUTY: readonly string[] = [POSTS.assistant.personId, POSTS.partner.personId]

const peopleListed = () =>
  PEOPLE.map(actorOf).map((who, n) => ({
    ...who,
    onDuty: ON_DUTY.includes(who.personId),
    openCases: n,
    mayHelp: mayHelp(who),
    mayAnswer: mayAnswer(who),
  }))

const personNamed = (id: string | undefined): Actor | undefined =>
  PEOPLE.map(actorOf).find(({ personId }) => personId === id)

export const OTHER_STATION = { ...sampleStation, id: 'wangdao', name: '望岛社区城管驿站', sign: '望岛站' }

const stationNamed = (id: string | undefined) =>
  id === OTHER_STATION.id
    ? { station: OTHER_STATION, handler: actorOf(POSTS.elsewhere), steps: [] }
    : undefined

/** Whether somebody who saw this version has seen all but what the ladder did since. */
const hasSeen = ({ version, actedVersion }: CaseRecord, seen: number) =>
  seen >= actedVersion && seen <= version

const page = (items: readonly unknown[]) => ({ status: 200, body: { items, next: null } })

const NO_DIARY: DiaryView = {
  group: null,
  picture: { taps: 0, people: 0, hours: [] },
  best: [],
  mayAgreeVisit: false,
}

const refusalOf = ({ reason, errors = [], about }: Refusal) => ({
  status: REFUSAL_STATUS[reason],
  body: {
    type: '',
    title: reason,
    status: REFUSAL_STATUS[reason],
    detail: '',
    instance: '',
    reason,
    about,
    errors: errors.map(({ path, reason: why }) => ({ path, reason: why, message: `${path}: ${why}` })),
  },
})

/**
 * The server’s own rules on cases in memory, asked through `fetch` by whoever is at the desk. `line` is the network:
 * `cut` hears nothing, `deaf` acts and lets the answer be lost.
 */
export const deskServer = (me: Post) => {
  const cases = new Map<string, Kept>()
  const desk = sampleDesk(AT)
  let line: 'open' | 'cut' | 'deaf' = 'open'

  const viewOf = ({ record }: Kept) =>
    caseViewFor(
      record,
      {
        as: 'staff',
        parties: partiesOf(record, me),
        following: false,
        mayReadContact: true,
        personId: me.personId,
      },
      desk,
      {},
    )

  const act = (kept: Kept, who: Post, { action, expectedVersion, ...carried }: ActionCommand) => {
    const { record } = kept
    if (!hasSeen(record, expectedVersion)) {
      const last = kept.events.find(({ version }) => version === record.actedVersion)
      const about = {
        version: record.version,
        state: record.state,
        action: last?.action,
        at: last?.at,
        sign: last?.by.sign,
      }
      return refusalOf({ ok: false, reason: 'stale', about })
    }
    const decided = decide(
      record,
      {
        action,
        carried,
        by: actorOf(who),
        parties: partiesOf(record, who),
        person: personNamed(carried.toPersonId),
        station: stationNamed(carried.toStationId),
      },
      desk,
    )
    if (!decided.ok) return refusalOf(decided)
    kept.record = decided.value.record
    kept.events.push(...decided.value.events)
    return { status: 200, body: viewOf(kept) }
  }

  const isMine = (c: CaseRecord) =>
    (c.handler.personId === me.personId && isOpen(c.state)) ||
    openTasks(c).some(({ to }) => to.personId === me.personId)

  const listed = (query: URLSearchParams) => {
    const state = query.get('state')
    const own = query.get('scope') === 'assigned'
    const items = [...cases.values()]
      .map(({ record }) => record)
      .filter((c) => (!own || isMine(c)) && (!state || c.state === state))
      .map((c) => caseSummaryOf(c, 'staff', me.personId))
    return page(items)
  }

  const answer = (method: string, address: URL, body: unknown) => {
    const [, , context, id = '', part] = address.pathname.split('/')
    if (context === 'categories')
      return { status: 200, body: { items: [sampleCategory], bodies: [], duties: [], emergencies: [] } }
    if (context === 'divisions')
      return { status: 200, body: { district: { code: '', name: '' }, streets: [], outline: [] } }
    if (context === 'stations')
      return page([
        { ...sampleStation, metres: 0 },
        { ...OTHER_STATION, metres: 800 },
      ])
    if (id === '') return listed(address.searchParams)
    const kept = cases.get(id)
    if (!kept) return refusalOf({ ok: false, reason: 'notFound' })
    if (method === 'POST') return act(kept, me, body as ActionCommand)
    if (part === 'people') return page(peopleListed())
    if (part === 'diary') return { status: 200, body: NO_DIARY }
    if (part === 'events')
      return page(kept.events.map((e) => eventViewOf(e, kept.record.reporterId, {}, 'staff')))
    return { status: 200, body: viewOf(kept) }
  }

  const ask = async (url: unknown, init: RequestInit = {}) => {
    if (line === 'cut') throw new TypeError('Failed to fetch')
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    const told = answer(init.method ?? 'GET', new URL(String(url), 'http://desk'), body)
    if (line === 'deaf' && init.method === 'POST') throw new TypeError('Failed to fetch')
    return { status: told.status, headers: new Map(), text: async () => JSON.stringify(told.body) }
  }

  return {
    fetch: ask as unknown as (typeof globalThis)['fetch'],
    open: (more: Parameters<typeof openSample>[1] & { number?: string } = {}) => {
      const { record, event } = openSample(AT, { ...more, responder: more.responder ?? me })
      const kept = { record: { ...record, number: more.number ?? record.number }, events: [event] }
      cases.set(record.id, kept)
      return record.id
    },
    /** Somebody else does something. */
    actAs: (who: Post, id: string, action: ActionCommand['action'], carried: Partial<ActionCommand> = {}) => {
      const kept = cases.get(id)
      if (!kept) throw new RangeError(`no case ${id}`)
      return act(kept, who, { ...carried, action, expectedVersion: kept.record.version }).status
    },
    /** The ladder takes its next rung of the time to settle, at this moment. */
    climb: (id: string, at: Instant) => {
      const kept = cases.get(id)
      const climbed = kept && decideWhenDue(kept.record, { stage: 'resolve' }, { ...desk, now: at })
      if (!kept || !climbed) throw new RangeError(`no rung of ${id} is due`)
      kept.record = climbed.record
      kept.events.push(...climbed.events)
    },
    now: (id: string) => cases.get(id)?.record,
    line: (next: typeof line) => {
      line = next
    },
  }
}

/** Somebody signed in, as the device keeps them. */
export const signedInAs = (post: Post) => ({
  token: 'token',
  refreshToken: 'refresh',
  expiresAt: '2036-01-01T00:00:00.000Z',
  person: { id: post.personId, consents: [], ...post, sign: actorOf(post).sign } satisfies Person & Post,
})
