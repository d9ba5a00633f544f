import Taro, { useRouter } from '@tarojs/taro'
import { addressOf, type Go, type Page, type Pages, sceneParameters, TABS, type Tab } from './pages'

export { useDidHide, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
export { addressOf, type Page, type Pages, type Tab } from './pages'

const settled = (moving: Promise<unknown>): Promise<void> =>
  moving.then(
    () => undefined,
    () => undefined,
  )

export const open: Go = (page, ...[parameters]) =>
  settled(Taro.navigateTo({ url: addressOf(page, parameters) }))
export const replace: Go = (page, ...[parameters]) =>
  settled(Taro.redirectTo({ url: addressOf(page, parameters) }))
/** The tabs are pages like any other, so that only home is in the main package; each stands alone. */
export const openTab = (tab: Tab): Promise<void> => settled(Taro.reLaunch({ url: `/${tab}` }))
const ADDRESS = /^\/((?:pages|resident|desk)\/[a-z-]+\/index)(\?.*)?$/

/** Goes to an address of this product that was kept earlier; any other address leads nowhere. */
export const openAddress = (address: string): Promise<void> => {
  const page = ADDRESS.exec(address)?.[1]
  if (!page) return Promise.resolve()
  return settled(isTab(page as Page) ? Taro.reLaunch({ url: address }) : Taro.navigateTo({ url: address }))
}

/** Leaves this page for an address: back to it where one came from there, else in place of this page. */
export const leaveFor = (address: string): Promise<void> => {
  const page = ADDRESS.exec(address)?.[1]
  const before: { route?: string; path?: string } | undefined = Taro.getCurrentPages().at(-2)
  if (!page || (before?.route ?? before?.path ?? '').includes(page)) return back()
  return settled(isTab(page as Page) ? Taro.reLaunch({ url: address }) : Taro.redirectTo({ url: address }))
}

export const isTab = (page: Page): page is Tab => TABS.some((tab) => tab === page)

export const canGoBack = (): boolean => Taro.getCurrentPages().length > 1

/** One page back; to the first tab when this page was opened directly. */
export const back = (): Promise<void> =>
  canGoBack() ? settled(Taro.navigateBack()) : settled(Taro.reLaunch({ url: `/${TABS[0]}` }))

/** WeChat offers its own way home on a page that stands alone; our bottom bar is that way. */
export const hideHomeButton = (): void => {
  if (process.env.TARO_ENV === 'weapp') Taro.hideHomeButton()
}

/** Ends a pull-to-refresh that the page has answered. */
export const stopRefresh = (): void => Taro.stopPullDownRefresh()

/** The parameters of the page that is shown, decoded, those of a printed code among them; anything may be missing, addresses are typed by hand too. */
export const useParameters = <P extends Page>(_page: P): Partial<Pages[P]> => {
  const { params } = useRouter()
  const given = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, decoded(value ?? '')]),
  )
  return { ...given, ...sceneParameters(given.scene ?? '') } as Partial<Pages[P]>
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
