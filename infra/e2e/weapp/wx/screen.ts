import type { Phone } from '../phone'
import type { Run } from '../run'
import { call, WxFailure } from './answer'

/** Calls that only change what is seen around the page; tests read them from `run.calls`. */
const silent = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setTabBarBadge',
  'removeTabBarBadge',
  'setTabBarItem',
  'hideTabBar',
  'showTabBar',
  'pageScrollTo',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'hideHomeButton',
  'showShareMenu',
  'enableAlertBeforeUnload',
  'disableAlertBeforeUnload',
  'reportEvent',
]

export function screenOf(phone: Phone, run: Run, setTitle: (title: string) => void) {
  return {
    ...Object.fromEntries(silent.map((name) => [name, call(run, name, () => undefined)])),
    setNavigationBarTitle: call<{ title?: string }>(run, 'setNavigationBarTitle', ({ title = '' }) =>
      setTitle(title),
    ),
    showModal: call(run, 'showModal', () => ({
      confirm: phone.modalAnswer === 'confirm',
      cancel: phone.modalAnswer === 'cancel',
    })),
    showActionSheet: call(run, 'showActionSheet', () => {
      if (phone.sheetChoice === 'cancelled') throw new WxFailure('cancel')
      return { tapIndex: phone.sheetChoice }
    }),
  }
}
