import type { Instant } from '@yizhan/shared/kernel'
import type { Store } from '../platform/store'
import type { PeopleDeps } from './deps'
import type { News } from './ports'
import { MOMENTS, messageData } from './subscribe-message'
import { NOTICES, type NoticeRecord, PEOPLE, type PersonRecord } from './table'

/** As many at a time: WeChat and the store are asked for each. */
const AT_ONCE = 10

const noticeOf = ({ id, at, ...news }: News): NoticeRecord => ({
  ...news,
  id: `${at}#${id}`,
  at,
  read: false,
})

const agrees = ({ consents }: PersonRecord): boolean =>
  consents.find(({ purpose }) => purpose === 'progressNotices')?.granted !== false

/** The notice as it is kept now, whether this telling wrote it or an earlier one did. */
const kept = async (store: Store, notice: NoticeRecord): Promise<NoticeRecord | undefined> => {
  if (await store.put(NOTICES, notice, { absent: ['id'] })) return notice
  const { personId, id } = notice
  return store.get<NoticeRecord>(NOTICES, { personId, id }, { consistent: true })
}

/**
 * Tells people their news: a notice in the app, and a subscription message to whoever has an address at WeChat and
 * has not withdrawn consent. May be repeated: what was told is not told again. What failed is thrown when all others
 * are done.
 */
export const tellBy = ({ store, wechat, client }: Pick<PeopleDeps, 'store' | 'wechat' | 'client'>) => {
  const message = async (news: News, notice: NoticeRecord, now: Instant) => {
    const templateId = client.templates[MOMENTS[news.kind]]
    if (templateId === undefined || notice.messagedAt !== undefined) return
    const person = await store.get<PersonRecord>(PEOPLE, { id: news.personId })
    if (!person?.openId || !agrees(person)) return
    await wechat.sendSubscribeMessage({
      openId: person.openId,
      templateId,
      page: `resident/case/index?id=${news.caseId}`,
      data: messageData(news, person.language ?? 'zh'),
    })
    const { personId, id } = notice
    await store.update(NOTICES, { personId, id }, { set: { messagedAt: now } }, { present: ['id'] })
  }

  const tellOne = async (news: News, now: Instant) => {
    const notice = await kept(store, noticeOf(news))
    if (notice) await message(news, notice, now)
  }

  return async (news: readonly News[], now: Instant): Promise<void> => {
    const faults: unknown[] = []
    for (let from = 0; from < news.length; from += AT_ONCE) {
      const told = await Promise.allSettled(news.slice(from, from + AT_ONCE).map((one) => tellOne(one, now)))
      for (const one of told) if (one.status === 'rejected') faults.push(one.reason)
    }
    if (faults.length > 0) throw faults[0]
  }
}
