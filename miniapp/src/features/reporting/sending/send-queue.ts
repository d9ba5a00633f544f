import type { CaseView, Report, Reported } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Told } from '@/server'
import { changedDraft } from '../draft/change-draft'
import type { Draft } from '../draft/draft'
import type { Drafts } from '../draft/drafts'
import { reportOf } from '../draft/report-of'
import type { Receipt, Receipts } from './receipts'
import { asked, fateOf, isDue, putOff, underWay, waitingForSignIn } from './sending'
import type { SilentSignIn } from './sign-in-silently'

/** `kept`: it is still a draft, waiting or to be corrected. */
export type Delivery =
  | { readonly outcome: 'sent'; readonly receipt: Receipt }
  | { readonly outcome: 'kept'; readonly draft: Draft }
  | { readonly outcome: 'gone' }

export type PhotosOutcome =
  | { readonly outcome: 'sent'; readonly ids: readonly string[] }
  | { readonly outcome: 'unheard'; readonly trouble: 'offline' | 'server' }
  /** At least one is no photo that the server takes. */
  | { readonly outcome: 'refused' }

/** The photos of drafts, as sending needs them. */
export interface DraftPhotos {
  send(draftId: string): Promise<PhotosOutcome>
  /** Gives these photos new ids: the server knows theirs as somebody else's. */
  renew(draftId: string, ids: readonly string[]): Promise<void>
  forget(draftId: string): void
}

export interface QueueDoors {
  readonly drafts: Drafts
  readonly receipts: Receipts
  readonly report: (body: Report) => Promise<Told<Reported>>
  readonly readCase: (id: string) => Promise<Told<CaseView>>
  readonly photos: DraftPhotos
  /** A case has come into being: what lists showed of mine is out of date. */
  readonly onSent: () => void
  /** Without asking anybody. */
  readonly signIn: () => Promise<SilentSignIn>
  readonly online: () => boolean
  readonly now: () => Instant
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

type Step = { readonly go: Draft; readonly photos: readonly string[] } | { readonly stop: Draft }

/** Back to its writer, with a reason for which the screen has the words. */
const refusedFor = (d: Draft, path: string, reason: string): Draft =>
  changedDraft(d, { kind: 'refused', errors: [{ path, reason, message: '' }] })

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
    doors.photos.forget(draft.id)
    doors.onSent()
    return { outcome: 'sent', receipt }
  }

  const prepared = async (draft: Draft): Promise<Step> => {
    if (!doors.online()) return { stop: putOff(draft, 'offline', now()) }
    const signIn = await doors.signIn()
    if (signIn === 'person') return { stop: waitingForSignIn(draft, now()) }
    if (signIn === 'unheard') return { stop: putOff(draft, 'offline', now()) }
    const sending = await doors.photos.send(draft.id)
    const current = drafts.get(draft.id) ?? draft
    if (sending.outcome === 'sent') return { go: current, photos: sending.ids }
    if (sending.outcome === 'refused') return { stop: refusedFor(current, 'photos', 'photoRefused') }
    return { stop: putOff(current, sending.trouble, now()) }
  }

  /** The id is taken: by this report, sent before and changed since, or by somebody else. */
  const look = async (draft: Draft): Promise<Delivery> => {
    const told = await doors.readCase(draft.id)
    if (told.outcome === 'done') return sent(draft, { case: told.value, at: now(), earlier: true })
    if (told.outcome === 'unheard') return kept(putOff(draft, 'offline', now()))
    return kept(refusedFor(draft, '', 'idConflict'))
  }

  const report = async (draft: Draft, photos: readonly string[]): Promise<Delivery> => {
    const body = reportOf(draft, photos, doors.door)
    if (!body) return kept(changedDraft(draft, { kind: 'takenBack' }))
    const fate = fateOf(draft, await doors.report(body), now())
    if (fate.kind === 'look') return look(draft)
    if (fate.kind === 'kept') return kept(fate.draft)
    if (fate.kind === 'renew') {
      await doors.photos.renew(
        draft.id,
        fate.photos.flatMap((index) => photos[index] ?? []),
      )
      return kept(fate.draft)
    }
    const { case: opened, trackingCode } = fate.reported
    return sent(draft, { case: opened, trackingCode, at: now() })
  }

  const deliver = async (id: string): Promise<Delivery> => {
    const draft = drafts.get(id)
    if (!draft) return { outcome: 'gone' }
    if (!draft.sending) return { outcome: 'kept', draft }
    drafts.put(underWay(draft))
    const step = await prepared(draft)
    if (!drafts.get(id)) return { outcome: 'gone' }
    return 'stop' in step ? kept(step.stop) : report(step.go, step.photos)
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
