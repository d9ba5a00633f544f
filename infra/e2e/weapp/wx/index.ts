import type { PageStack } from '../page-stack'
import type { Phone } from '../phone'
import type { Run } from '../run'
import { call } from './answer'
import { deviceOf } from './device'
import { documentsOf } from './documents'
import { fileSystemOf } from './files'
import { mediaOf } from './media'
import { networkOf, type Redirect } from './network'
import { requestOf } from './request'
import { screenOf } from './screen'
import { selectorQuery } from './selector'
import { storageOf } from './storage'

export interface Surroundings {
  phone: Phone
  run: Run
  pages: PageStack
  redirect: Redirect
  launch: { path: string; query: Record<string, string>; scene: number }
  exists: (selector: string) => boolean
  setTitle: (title: string) => void
}

const events = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'NetworkStatusChange',
  'WindowResize',
  'KeyboardHeightChange',
  'MemoryWarning',
  'NeedPrivacyAuthorization',
  'LocationChange',
]

/** The `wx` object of one run. It stays extensible: the bundler keeps its chunks on it. */
export function wxOf({ phone, run, pages, redirect, launch, exists, setTitle }: Surroundings) {
  type To = { url: string }
  const manager = fileSystemOf(phone, run)
  const exchange = networkOf(phone, run)
  const query = () => selectorQuery(exists)
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe() {},
    disconnect() {},
  }
  const subscriptions = events.flatMap((event) => [
    [`on${event}`, (listener: () => void) => run.on(event, listener)],
    [`off${event}`, (listener?: () => void) => run.off(event, listener)],
  ])
  const wx: Record<string, unknown> = {
    ...Object.fromEntries(subscriptions),
    ...storageOf(phone, run),
    ...deviceOf(phone, run),
    ...mediaOf(phone, run),
    ...screenOf(phone, run, setTitle),
    ...documentsOf(phone, run, exchange, redirect),
    request: requestOf(exchange, redirect),
    getFileSystemManager: () => manager,
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    createSelectorQuery: query,
    createIntersectionObserver: () => observer,
    nextTick: (act: () => void) => run.after(0, act),
    navigateTo: call<To>(run, 'navigateTo', ({ url }) => pages.navigateTo(url)),
    redirectTo: call<To>(run, 'redirectTo', ({ url }) => pages.redirectTo(url)),
    switchTab: call<To>(run, 'switchTab', ({ url }) => pages.switchTab(url)),
    reLaunch: call<To>(run, 'reLaunch', ({ url }) => pages.reLaunch(url)),
    navigateBack: call<{ delta?: number }>(run, 'navigateBack', ({ delta }) => pages.navigateBack(delta)),
  }
  wx.canIUse = (schema: string) => (schema.split('.')[0] ?? '') in wx
  return wx
}
