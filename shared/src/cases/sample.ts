import type { Post, Role } from '../people'
import type { Station } from '../stations'
import type { Actor, CaseRecord } from './case'
import type { Category } from './category'
import type { Desk } from './command'
import type { Duty } from './duty'
import type { CaseEvent } from './event'
import { openCase } from './open-case'
import type { Report } from './report'
import type { Rules, Rung } from './rules'
import type { WorkingTime } from './working-time'

/** A small world for tests of cases: one category, one station, its people, and a case that one of them reported. */
export const SAMPLE_ID = '01JDQ7ZZ000000000000000000'
export const OTHER_ID = '01JDQ7ZZ000000000000000001'
export const PHOTO_ID = '01JDQ7ZZ00000000000000000P'

const label = { zh: '油烟污染', en: 'Oil fumes', ko: '유증기' }

export const sampleCategory: Category = {
  code: '06027',
  aliases: ['1.16'],
  group: 'fumes',
  icon: 'cooking-pot',
  label,
  questions: [
    {
      id: 'outlet',
      kind: 'choice',
      label,
      options: [
        { id: 'chimney', label },
        { id: 'kitchen', label },
      ],
    },
    { id: 'shop', kind: 'text', label, max: 40 },
    { id: 'floors', kind: 'number', label, max: 60, showWhen: { question: 'outlet', is: ['chimney'] } },
    { id: 'hours', kind: 'choices', label, options: [{ id: 'noon', label }] },
  ],
  clocks: {
    respond: [
      { when: { period: 'night' }, limit: { value: 60, unit: 'minutes' } },
      { limit: { value: 30, unit: 'minutes' } },
    ],
    arrive: [{ when: { coreZone: true }, limit: { value: 5, unit: 'minutes' } }],
    resolve: [
      { when: { answers: { outlet: ['chimney'] } }, limit: { value: 5, unit: 'workingDays' } },
      { limit: { value: 4, unit: 'workingHours' } },
    ],
    recheck: { value: 30, unit: 'calendarDays' },
  },
  afterPhoto: true,
  verifiedBy: 'check',
  law: [],
  mark: 'P',
}

const LADDER: Rung[] = [
  { share: 0.8, tells: ['handler'], notice: 'clockReminder' },
  { share: 1, tells: ['stationKeeper'], notice: 'clockOverdue' },
  { share: 1.5, tells: ['squadLeader'], notice: 'clockEscalated' },
  { share: 2, tells: ['bureauLeader'], notice: 'clockEscalated' },
]

export const sampleRules: Rules = {
  nearby: { metres: 100, days: 30 },
  reopen: { days: 15, keeperAfter: 2 },
  closing: { value: 7, unit: 'calendarDays' },
  awaiting: { value: 5, unit: 'workingDays' },
  repeatTold: 3,
  followUp: { value: 28, unit: 'calendarDays' },
  hotline: {
    whole: { value: 5, unit: 'workingDays' },
    return: { value: 2, unit: 'workingDays' },
    interim: { value: 5, unit: 'workingDays' },
    extension: 10,
  },
  ladders: {
    respond: LADDER,
    arrive: LADDER,
    resolve: LADDER,
    awaiting: [
      { share: 0.4, tells: ['reporter'], notice: 'caseNeedsMore' },
      { share: 0.8, tells: ['reporter'], notice: 'caseNeedsMore' },
      { share: 1, tells: ['stationKeeper'], notice: 'clockOverdue' },
    ],
    task: [
      { share: 0.8, tells: ['assignee'], notice: 'taskDue' },
      { share: 1, tells: ['handler'], notice: 'clockOverdue' },
    ],
    hotline: LADDER,
    hotlineReturn: [],
    interim: [{ share: 1, tells: ['handler'], notice: 'clockReminder' }],
    closing: [{ share: 1, tells: ['checkers'], notice: 'clockOverdue' }],
    recheck: [{ share: 1, tells: ['checkers'], notice: 'recheckDue' }],
    followUp: [{ share: 1, tells: ['reporter'], notice: 'caseFollowUp' }],
  },
  periods: { night: { from: 1320, to: 360 }, noon: { from: 720, to: 840 }, exams: [] },
}

const WEEK = [1, 2, 3, 4, 5]

export const sampleStation: Station = {
  id: 'zhudao',
  name: '竹岛社区城管驿站',
  sign: '竹岛站',
  street: { code: '371002003', name: '竹岛街道' },
  community: { code: '371002003001', name: '竹岛社区' },
  squadId: 'zhudao-squad',
  place: { lat: 37.484, lng: 122.117 },
  phone: '0631-5000000',
  hours: [
    { weekdays: WEEK, from: 510, to: 720 },
    { weekdays: WEEK, from: 810, to: 1050 },
  ],
}

export const sampleWork: WorkingTime = {
  hours: sampleStation.hours,
  calendar: { 2026: { holidays: ['2026-10-01', '2026-10-02'], workdays: ['2026-10-10'], source: '' } },
}

export const sampleDesk = (now: string, category: Category = sampleCategory): Desk => ({
  category,
  rules: sampleRules,
  work: sampleWork,
  now,
})

const posted = (
  personId: string,
  role: Role,
  stationId = sampleStation.id,
  squadId = sampleStation.squadId,
): Post => ({
  personId,
  role,
  stationId,
  squadId,
})

/** Everybody who might try something: of the station, of another one, of none. */
export const POSTS = {
  resident: { personId: 'resident', role: 'resident' },
  neighbour: { personId: 'neighbour', role: 'guest' },
  officer: posted('officer', 'officer'),
  colleague: posted('colleague', 'officer'),
  assistant: posted('assistant', 'assistant'),
  collector: posted('collector', 'collector'),
  keeper: posted('keeper', 'stationKeeper'),
  elsewhere: posted('elsewhere', 'stationKeeper', 'sunjiatuan', 'sunjiatuan-squad'),
  squadLeader: posted('squadLeader', 'squadLeader'),
  commander: { personId: 'commander', role: 'commander' },
  bureauLeader: { personId: 'bureauLeader', role: 'bureauLeader' },
  partner: posted('partner', 'partner'),
  contractorWorker: posted('contractorWorker', 'contractorWorker'),
  auditor: { personId: 'auditor', role: 'auditor' },
  administrator: { personId: 'administrator', role: 'administrator' },
} as const satisfies Record<string, Post>

export const actorOf = ({ personId, role }: Post): Actor => ({ personId, role, sign: `竹岛站 ${personId}` })

export const sampleReport: Report = {
  id: SAMPLE_ID,
  category: sampleCategory.code,
  place: { lat: 37.48412345, lng: 122.11712345 },
  answers: {},
  text: '',
  photos: [],
  anonymous: false,
  door: 'web',
}

export const sampleDuty: Duty = { row: 'fumes', whose: 'ours', basis: label, decidedBy: 'city' }

export const openSample = (
  now: string,
  more: {
    report?: Partial<Report>
    reporter?: Post
    responder?: Post
    category?: Category
    coreZone?: string
    hotlineOrder?: string
  } = {},
): { record: CaseRecord; event: CaseEvent } =>
  openCase({
    report: { ...sampleReport, ...more.report },
    reporter: actorOf(more.reporter ?? POSTS.resident),
    number: '环翠-20261123-0042',
    category: more.category ?? sampleCategory,
    station: sampleStation,
    responder: actorOf(more.responder ?? POSTS.officer),
    routing: [],
    duty: sampleDuty,
    coreZone: more.coreZone,
    hotlineOrder: more.hotlineOrder,
    work: sampleWork,
    rules: sampleRules,
    now,
  })
