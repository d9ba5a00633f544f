/** Ids of the controls of talks, for whoever drives the pages. */
export const IDS = {
  /** `desk-work-duties`, `-volunteers`, `-hotSpots`. */
  work: (key: string) => `desk-work-${key}`,
  topics: {
    session: 'topics-session',
    /** `topic-1` has most support. */
    topic: (n: number) => `topic-${n}`,
    support: (n: number) => `topic-${n}-support`,
    put: 'topics-put',
    sheet: 'topics-sheet',
    text: 'topics-text',
    send: 'topics-send',
    trouble: 'topics-trouble',
    duty: (n: number) => `topics-duty-${n}`,
    signIn: 'topics-sign-in',
    manage: 'topics-manage',
    toActivities: 'topics-to-activities',
  },
  desk: {
    toResident: 'talk-to-resident',
    /** `talk-topic-3-show`, `-hide`, `-agree`, `-answer`. */
    topic: (n: number) => `talk-topic-${n}`,
    act: (n: number, act: string) => `talk-topic-${n}-${act}`,
    free: 'talk-free-duty',
    trouble: 'talk-trouble',
    hide: {
      sheet: 'talk-hide',
      because: 'talk-hide-because',
      words: 'talk-hide-words',
      send: 'talk-hide-send',
    },
    answer: { sheet: 'talk-answer', text: 'talk-answer-text', send: 'talk-answer-send' },
    agree: {
      sheet: 'talk-agree',
      text: 'talk-agree-text',
      owner: 'talk-agree-owner',
      day: 'talk-agree-day',
      soon: 'talk-agree-soon',
      send: 'talk-agree-send',
    },
    duty: (n: number) => `desk-duty-${n}`,
    /** `desk-duty-1-end`, `-move`, `-case`, `-talk`. */
    dutyAct: (n: number, act: string) => `desk-duty-${n}-${act}`,
    more: 'desk-duties-more',
    change: {
      sheet: 'duty-change',
      text: 'duty-change-text',
      day: 'duty-change-day',
      soon: 'duty-change-soon',
      number: 'duty-change-number',
      report: 'duty-change-report',
      send: 'duty-change-send',
      trouble: 'duty-change-trouble',
    },
  },
} as const
