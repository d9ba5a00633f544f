import type { CaseView, Report, Reported } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Told } from '@/server'
import { changedDraft } from '../draft/change-draft'
import type { Draft } from '../draft/draft'
import type { Drafts } from '../draft/drafts'
import { reportOf } from '../draft/report-of'
import type { Receipt, Receipts } from './receipts'
import type { PhotoOutcome } from './send-photo'
import { asked, fateOf, isDue, putOff, waitingForSignIn } from './sending'

/** `kept`: it is still a draft, waiting or to be corrected. */
export type Delivery =
  | { readonly outcome: 'sent'; readonly receipt: Receipt }
  | { readonly outcome: 'kept'; readonly draft: Draft }
  | { readonly outcome: 'gone' }

export interface QueueDoors {
  readonly drafts: Drafts
  readonly receipts: Receipts
  readonly report: (body: Report) => Promise<Told<Reported>>
  readonly readCase: (id: string) => Promise<Told<CaseView>>
  readonly sendPhoto: (draftId: string, file: string) => Promise<PhotoOutcome>
  readonly forgetPhotos: (draft: Draft) => void
  /** Without asking anybody; false when only the person can. */
  readonly signIn: () => Promise<boolean>
  readonly online: () => boolean
  readonly now: () => Instant
  readonly freshId: () => string
  readonly door: Report['door']
}

export interface SendQueue {
  /** By the person's own tap. */
  send(draftId: string): Promise<Delivery>
  /** Tries what is due; `all` does not wait for the next attempt's time: the network or the sign-in came back. */
  wake(all?: boolean): Promise<void>
  isSending(draftId: string): boolean
  /** When the next attempt is due; undefined when nothing waits for time alone. */
  nextAt(): Instant | undefined
}

type Step = { readonly go: Draft } | { readonly stop: Draft }

/** Back to its writer, with a reason for which the screen has the words. */
const refusedFor = (d: Draft, path: string, reason: string): Draft =>
  changedDraft(d, { kind: 'refused', errors: [{ path, reason, message: '' }] })

const refusedPhotos = (d: Draft): Draft => refusedFor(d, 'photos', 'photoRefused')

const afterPhoto = (d: Draft, outcome: PhotoOutcome, now: Instant): Draft | undefined => {
  switch (outcome.outcome) {
    case 'sent':
      return undefined
    case 'signIn':
      return waitingForSignIn(d, now)
    case 'unheard':
      return putOff(d, outcome.trouble, now)
    case 'renamed':
    case 'refused':
    case 'gone':
      return refusedPhotos(d)
  }
}

/**
 * Sends reports, and goes on trying by itself. A report keeps its id from its first word to its case: however often
 * it is sent, and whatever answers were lost, it becomes one case.
 */
export const makeSendQueue = (doors: QueueDoors): SendQueue => {
  const { drafts, receipts, now } = doors
  const running = new Map<string, Promise<Delivery>>()

  /** What its writer threw away meanwhile does not come back. */
  const kept = (draft: Draft): Delivery => {
    if (!drafts.get(draft.id)) return { outcome: 'gone' }
    drafts.put(draft)
    return { outcome: 'kept', draft }
  }
  const sent = (draft: Draft, receipt: Receipt): Delivery => {
    receipts.keep(receipt)
    drafts.remove(draft.id)
    doors.forgetPhotos(draft)
    return { outcome: 'sent', receipt }
  }

  const prepared = async (draft: Draft): Promise<Step> => {
    if (!doors.online()) return { stop: putOff(draft, 'offline', now()) }
    if (!(await doors.signIn())) return { stop: waitingForSignIn(draft, now()) }
    if (draft.photos.some(({ state }) => state === 'refused')) return { stop: refusedPhotos(draft) }
    const waiting = draft.photos.filter(({ state }) => state === 'kept')
    const outcomes = await Promise.all(waiting.map(({ file }) => doors.sendPhoto(draft.id, file)))
    const current = drafts.get(draft.id) ?? draft
    for (const outcome of outcomes) {
      const stopped = afterPhoto(current, outcome, now())
      if (stopped) return { stop: stopped }
    }
    return { go: current }
  }

  /** The id is taken: by this report, sent before and changed since, or by somebody else. */
  const look = async (draft: Draft): Promise<Delivery> => {
    const told = await doors.readCase(draft.id)
    if (told.outcome === 'done') return sent(draft, { case: told.value, at: now(), earlier: true })
    if (told.outcome === 'unheard') return kept(putOff(draft, 'offline', now()))
    return kept(refusedFor(draft, '', 'idConflict'))
  }

  const report = async (draft: Draft): Promise<Delivery> => {
    const body = reportOf(draft, doors.door)
    if (!body) return kept(changedDraft(draft, { kind: 'takenBack' }))
    const fate = fateOf(draft, await doors.report(body), now(), doors.freshId)
    if (fate.kind === 'look') return look(draft)
    if (fate.kind === 'kept') return kept(fate.draft)
    const { case: opened, trackingCode } = fate.reported
    return sent(draft, { case: opened, trackingCode, at: now() })
  }

  const deliver = async (id: string): Promise<Delivery> => {
    const draft = drafts.get(id)
    if (!draft) return { outcome: 'gone' }
    if (!draft.sending) return { outcome: 'kept', draft }
    const step = await prepared(draft)
    if (!drafts.get(id)) return { outcome: 'gone' }
    return 'stop' in step ? kept(step.stop) : report(step.go)
  }

  const run = (id: string): Promise<Delivery> => {
    const known = running.get(id)
    if (known) return known
    const delivery = deliver(id).finally(() => running.delete(id))
    running.set(id, delivery)
    return delivery
  }

  return {
    send: (id) => {
      const draft = drafts.get(id)
      if (draft && !running.has(id)) drafts.put(asked(draft, now()))
      return run(id)
    },
    wake: async (all = false) => {
      const due = drafts.all().filter((draft) => draft.sending && (all || isDue(draft, now())))
      for (const { id } of due) await run(id)
    },
    isSending: (id) => running.has(id),
    nextAt: () =>
      drafts
        .all()
        .flatMap(({ sending }) => (sending && sending.trouble !== 'signIn' ? [sending.nextAt] : []))
        .sort()[0],
  }
}
