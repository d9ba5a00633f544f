import type { Instant } from '@yizhan/shared/kernel'
import { type Fact, factWrite } from '../../platform/outbox'
import type { Write } from '../../platform/store'

/** No list of a session’s door can come any more: it is counted on its front once more. */
export type SessionToCount = Fact<'sessionToCount', { readonly sessionId: string }>

/** What came of a session was written down. */
export type SessionReported = Fact<'sessionReported', { readonly sessionId: string; readonly at: Instant }>

export const sessionToCount = (sessionId: string, at: Instant): Write =>
  factWrite({ id: `${sessionId}#count`, kind: 'sessionToCount', about: { sessionId } }, at)

export const sessionReported = (sessionId: string, version: number, at: Instant): Write =>
  factWrite({ id: `${sessionId}#reported#${version}`, kind: 'sessionReported', about: { sessionId, at } }, at)
