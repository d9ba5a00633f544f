import type { Instant } from '@yizhan/shared/kernel'
import {
  heldByQuiet,
  KINDS_OF_NOTICE,
  type MessageTemplate,
  type Notice,
  noticePath,
  quietEnd,
} from '@yizhan/shared/people'
import { type FactHandlers, factWrite } from '../platform/outbox'
import type { Write } from '../platform/store'
import type { PeopleDeps } from './deps'
import { type MessageDue, messageDue } from './facts'
import { choicesOf, type NoticeBook } from './notice-book'
import { isOnDuty } from './on-duty'
import { messageData } from './subscribe-message'
import { NOTICES, type NoticeRecord, PEOPLE, type PersonRecord } from './table'

export interface Messages {
  /** The writes by which a notice gets its message: none for whoever can have none, for later in their quiet hours. */
  file(person: PersonRecord | undefined, notice: NoticeRecord, now: Instant): Promise<Write[]>
  /** A message is due. May be repeated: what was sent is not sent again. */
  readonly facts: FactHandlers
}

interface Addressed {
  readonly openId: string
  readonly template: MessageTemplate & { readonly templateId: string }
}

const agrees = ({ consents }: PersonRecord): boolean =>
  consents.find(({ purpose }) => purpose === 'progressNotices')?.granted !== false

/** Where a message leads: to what it tells of as its reader sees it, else to the notices. */
const pageOf = (notice: Notice, { role }: PersonRecord): string =>
  noticePath(notice, role) ?? 'resident/notices/index'

export const makeMessages = (
  { store, wechat, settings, stations }: Pick<PeopleDeps, 'store' | 'wechat' | 'settings' | 'stations'>,
  book: NoticeBook,
): Messages => {
  const addressed = async (person: PersonRecord, { kind }: Notice): Promise<Addressed | undefined> => {
    const { openId } = person
    if (openId === undefined || !agrees(person)) return undefined
    const template = await book.template(KINDS_OF_NOTICE[kind].moment)
    return template && { openId, template }
  }

  /** The end of the quiet hours that hold this message now. */
  const heldUntil = async (
    person: PersonRecord,
    notice: Notice,
    now: Instant,
  ): Promise<Instant | undefined> => {
    const rules = await book.rules()
    const choices = choicesOf(person, rules)
    const end = choices.quietHours.on ? quietEnd(choices, rules, now) : undefined
    if (end === undefined) return undefined
    const duty =
      KINDS_OF_NOTICE[notice.kind].urgency === 'now' && (await isOnDuty(person, { settings, stations }, now))
    return heldByQuiet(notice, choices, end, duty) ? end : undefined
  }

  const send = async (person: PersonRecord, notice: NoticeRecord, { openId, template }: Addressed) =>
    wechat.sendSubscribeMessage({
      openId,
      templateId: template.templateId,
      page: pageOf(notice, person),
      data: messageData(notice, template, person.language ?? 'zh'),
    })

  /** Asked again when the moment comes: choices change, and an outage may end in quiet hours. */
  const sendDue = async ({ personId, noticeId }: MessageDue['about'], now: Instant): Promise<void> => {
    const [notice, person] = await Promise.all([
      store.get<NoticeRecord>(NOTICES, { personId, id: noticeId }, { consistent: true }),
      store.get<PersonRecord>(PEOPLE, { id: personId }),
    ])
    if (!notice || !person || notice.read || notice.messagedAt !== undefined) return
    const to = await addressed(person, notice)
    if (!to) return
    const held = await heldUntil(person, notice, now)
    if (held !== undefined) {
      await store.commit([factWrite(messageDue(personId, noticeId), held)])
      return
    }
    await send(person, notice, to)
    const key = { personId, id: noticeId }
    await store.update(NOTICES, key, { set: { messagedAt: now } }, { present: ['id'] })
  }

  return {
    file: async (person, notice, now) => {
      if (!person || !(await addressed(person, notice))) return []
      const at = (await heldUntil(person, notice, now)) ?? now
      return [factWrite(messageDue(person.id, notice.id), at)]
    },
    facts: { messageDue: (fact, now) => sendDue((fact as MessageDue).about, now) },
  }
}
