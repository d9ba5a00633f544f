import type { PeopleDeps } from './deps'
import { logAccessIn } from './log-access'
import { peopleOperations } from './routes'
import { tellBy } from './tell'

export type { ClientSettings, DemoPerson, PeopleDeps } from './deps'
export { identityItems } from './identities'
export type { News, SubscribeMessage, Wechat, WechatIdentity } from './ports'
export { PEOPLE, PEOPLE_TABLES, WECHAT_IDENTITIES } from './table'

export type People = ReturnType<typeof makePeople>

export const makePeople = (deps: PeopleDeps) => ({
  operations: peopleOperations(deps),
  tell: tellBy(deps),
  logAccess: logAccessIn(deps.store),
})
