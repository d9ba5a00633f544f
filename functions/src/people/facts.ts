import type { Fact } from '../platform/outbox'

/** A notice has a message of its own, to be sent now or after quiet hours. */
export type MessageDue = Fact<'messageDue', { readonly personId: string; readonly noticeId: string }>

/** A person’s day is to be summed up. */
export type SummaryDue = Fact<'summaryDue', { readonly personId: string; readonly day: string }>

export const messageDue = (personId: string, noticeId: string): MessageDue => ({
  id: `message@${personId}@${noticeId}`,
  kind: 'messageDue',
  about: { personId, noticeId },
})

export const summaryDue = (personId: string, day: string): SummaryDue => ({
  id: `summary@${personId}@${day}`,
  kind: 'summaryDue',
  about: { personId, day },
})
