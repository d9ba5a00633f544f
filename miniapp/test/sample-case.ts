import type { CaseView, EventView } from '@yizhan/shared/cases'
import { toInstant } from '@yizhan/shared/kernel'

const START = Date.now() - 3_600_000
const at = (minutes: number) => toInstant(START + minutes * 60_000)

/** A case as its reporter sees it: resolved, and waiting for a rating. */
export const sampleCase = (more: Partial<CaseView> = {}): CaseView => ({
  id: '01JD0000000000000000000001',
  number: '环翠-20261123-0042',
  version: 4,
  state: 'resolved',
  category: '06027',
  answers: {},
  text: '楼下油烟直排',
  place: { lat: 37.5, lng: 122.1 },
  placeNote: '东门',
  street: { code: '371002003', name: '竹岛街道' },
  community: { code: '371002003006', name: '望岛社区' },
  station: { id: 'station-1', name: '望岛社区城管驿站', phone: '12345' },
  photos: [],
  afterPhotos: [],
  workPhotos: [],
  firstResponder: { role: 'officer', sign: '竹岛站 队员1' },
  handler: { role: 'officer', sign: '竹岛站 队员1' },
  routing: [{ step: 'choice', because: 'onlyOne', about: { sign: '竹岛站 队员1', openCases: 0, among: 1 } }],
  clocks: [
    {
      stage: 'resolve',
      limit: { value: 5, unit: 'workingDays' },
      rung: 0,
      startedAt: at(0),
      dueAt: at(5000),
      stoppedAt: at(50),
    },
  ],
  duty: {
    row: 'fumes',
    whose: 'ours',
    basis: { zh: '大气污染防治法 81', en: 'Air Pollution Law 81', ko: '대기오염방지법 81' },
    decidedBy: 'city',
  },
  assignments: [],
  instructions: [],
  owesInstruction: false,
  rechecks: [],
  reopenings: 0,
  result: {
    text: '已清洗净化器',
    outcome: 'management',
    by: { role: 'officer', sign: '竹岛站 队员1' },
    at: at(50),
  },
  createdAt: at(0),
  updatedAt: at(50),
  viewer: 'reporter',
  following: false,
  actions: [
    { action: 'rate', must: ['stars', 'solved'], may: ['text'] },
    { action: 'reopen', must: ['text'], may: ['photos'] },
  ],
  ...more,
})

export const sampleEvents = (): EventView[] => [
  {
    version: 1,
    action: 'report',
    at: at(0),
    by: { party: 'reporter' },
    to: 'submitted',
    carried: {},
    photos: [],
  },
  {
    version: 2,
    action: 'resolve',
    at: at(50),
    by: { party: 'staff', role: 'officer', sign: '竹岛站 队员1' },
    from: 'inProgress',
    to: 'resolved',
    carried: { text: '已清洗净化器', outcome: 'management' },
    photos: [],
  },
]
