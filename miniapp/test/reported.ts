import type { CaseView, Report } from '@yizhan/shared/cases'

const AT = '2026-11-23T01:12:00.000Z'

/** The case as the server tells it right after a report. */
export const caseOf = (report: Pick<Report, 'id' | 'category' | 'place' | 'text'>): CaseView => ({
  id: report.id,
  number: '环翠-20261123-0042',
  version: 1,
  state: 'submitted',
  category: report.category,
  answers: {},
  text: report.text,
  place: report.place,
  placeNote: '',
  street: { code: '371002003', name: '竹岛街道' },
  community: { code: '371002003001', name: '竹岛社区' },
  station: { id: '371002003001', name: '竹岛社区城管驿站', phone: '0631-5000000' },
  photos: [],
  afterPhotos: [],
  workPhotos: [],
  firstResponder: { role: 'officer', sign: '竹岛站 队员1' },
  handler: { role: 'officer', sign: '竹岛站 队员1' },
  routing: [
    {
      step: 'station',
      because: 'nearestStation',
      about: { station: '竹岛站', community: '竹岛', metres: 120 },
    },
  ],
  clocks: [
    {
      stage: 'resolve',
      limit: { value: 5, unit: 'workingDays' },
      rung: 0,
      startedAt: AT,
      dueAt: '2026-11-30T01:12:00.000Z',
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
  createdAt: AT,
  updatedAt: AT,
  viewer: 'reporter',
  following: false,
  actions: [],
})
