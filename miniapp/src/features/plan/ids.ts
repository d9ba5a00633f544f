import type { Stage } from './door/ticks'

/** The ids of the controls of planning and of the door; tests and the drivers of both builds find them by these. */
export const IDS = {
  entry: 'desk-plan',
  door: {
    page: 'door',
    search: 'door-search',
    show: 'door-show',
    row: (bookingId: string) => `door-${bookingId}`,
    tick: (bookingId: string) => `door-${bookingId}-tick`,
    counts: 'door-counts',
    offline: 'door-offline',
    unsent: 'door-unsent',
    send: 'door-send',
    told: 'door-told',
    read: 'door-told-read',
    said: 'door-said',
    scan: 'door-scan',
    more: 'door-more',
    showCode: 'door-show-code',
    refresh: 'door-refresh',
    sheet: 'door-person',
    act: (act: 'promote' | 'pardon' | 'correct') => `door-${act}`,
    reason: 'door-reason',
    confirm: 'door-confirm',
    trouble: 'door-trouble',
    attended: 'door-attended',
    inTime: 'door-in-time',
    outTime: 'door-out-time',
    stage: (stage: Stage | 'all') => `door-show-${stage}`,
  },
  code: {
    page: 'check-in-code',
    picture: 'check-in-picture',
    words: 'check-in-words',
    back: 'check-in-back',
  },
} as const
