import { alertAroundIn } from './alert-around'
import type { PeopleDeps } from './deps'
import { logAccessIn } from './log-access'
import { membershipIn } from './membership'
import { makeMessages } from './messages'
import { makeNoticeBook } from './notice-book'
import { openIdIn } from './open-id'
import { peopleOperations } from './routes'
import { makeSumUpDay } from './sum-up-day'
import { makeTeller, tellBy } from './tell'

export type { ClientSettings, DemoPerson, PeopleDeps } from './deps'
export { identityItems } from './identities'
export type { ActivityNews, Alert, News, SubscribeMessage, Wechat, WechatIdentity } from './ports'
export { postsIn } from './posts'
export { PEOPLE, PEOPLE_TABLES, WECHAT_IDENTITIES } from './table'

export type People = ReturnType<typeof makePeople>

export const makePeople = (deps: PeopleDeps) => {
  const { store } = deps
  const book = makeNoticeBook(deps)
  const messages = makeMessages(deps, book)
  const teller = makeTeller(deps, book, messages)
  return {
    operations: peopleOperations(deps, book),
    tell: tellBy(teller),
    tellOfActivities: tellBy(teller),
    alertAround: alertAroundIn(store, book, teller),
    facts: { ...messages.facts, ...makeSumUpDay(store, book, messages) },
    logAccess: logAccessIn(store, book),
    openIdOf: openIdIn(store),
    membershipWrite: membershipIn(store),
  }
}
