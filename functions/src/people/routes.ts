import type { Operation } from '../platform/operation'
import { changeMeBy } from './change-me'
import type { PeopleDeps } from './deps'
import { forgetPlaceBy, keepPlaceBy, listKeptPlacesBy } from './kept-places'
import { listDemoPeopleBy } from './list-demo-people'
import { listNoticesBy } from './list-notices'
import { listAccessLogBy } from './log-access'
import type { NoticeBook } from './notice-book'
import { readClientSettingsBy } from './read-client-settings'
import { readMeBy } from './read-me'
import { readNoticesBy } from './read-notices'
import { refreshSignInBy } from './refresh-sign-in'
import { makeRefreshTokens } from './refresh-tokens'
import { setConsentsBy } from './set-consents'
import { setNoticeChoicesBy } from './set-notice-choices'
import { signInAsGuestBy } from './sign-in-as-guest'
import { signInWithWechatBy } from './sign-in-with-wechat'
import { signOutBy } from './sign-out'

export const peopleOperations = (deps: PeopleDeps, book: NoticeBook): Operation[] => {
  const tokens = makeRefreshTokens(deps.store, deps.log)
  return [
    signInWithWechatBy(deps, tokens),
    signInAsGuestBy(deps, tokens),
    refreshSignInBy(deps, tokens),
    signOutBy(tokens),
    readMeBy(deps),
    changeMeBy(deps),
    setConsentsBy(deps),
    setNoticeChoicesBy(deps),
    listKeptPlacesBy(deps, book),
    keepPlaceBy(deps, book),
    forgetPlaceBy(deps),
    listNoticesBy(deps),
    readNoticesBy(deps),
    listAccessLogBy(deps),
    readClientSettingsBy(deps, book),
    ...(deps.demo ? [listDemoPeopleBy(deps.demo)] : []),
  ]
}
