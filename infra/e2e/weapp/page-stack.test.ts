import path from 'node:path'
import { Instance } from './instance'
import { Package } from './package'
import { longestStack, PageStack } from './page-stack'

const files = new Package(path.join(import.meta.dirname, 'fixture'))

function opened() {
  const seen: string[] = []
  const stack = new PageStack(files, (route) => {
    const note = (what: string) => () => void seen.push(`${what} ${route.split('/').at(-2)}`)
    const options = {
      onLoad: note('load'),
      onShow: note('show'),
      onHide: note('hide'),
      onUnload: note('unload'),
    }
    return new Instance(route, { kind: 'Page', options }, () => undefined)
  })
  stack.reLaunch('/pages/home/index')
  seen.length = 0
  return { stack, seen, routes: () => stack.open.map((page) => page.path.split('/').at(-2)) }
}

describe('PageStack', () => {
  it('hides a page under the one it navigates to, and shows it again on the way back', () => {
    const { stack, seen, routes } = opened()
    stack.navigateTo('/pages/other/index?id=1')
    expect(routes()).toEqual(['home', 'other'])
    stack.navigateBack()
    expect(seen).toEqual(['hide home', 'load other', 'show other', 'unload other', 'show home'])
  })

  it('understands addresses relative to the page on top', () => {
    const { stack, routes } = opened()
    stack.navigateTo('../other/index')
    expect(routes()).toEqual(['home', 'other'])
  })

  it('keeps tab pages, and closes what lay over them', () => {
    const { stack, seen, routes } = opened()
    stack.navigateTo('/desk/pages/queue/index')
    stack.switchTab('/pages/tab/index')
    stack.switchTab('/pages/home/index')
    expect(routes()).toEqual(['home'])
    expect(seen).toEqual([
      'hide home',
      'load queue',
      'show queue',
      'unload queue',
      'load tab',
      'show tab',
      'hide tab',
      'show home',
    ])
  })

  it('refuses an eleventh page, an unknown page, a tab page by navigateTo and another by switchTab', () => {
    const { stack } = opened()
    for (let open = 1; open < longestStack; open += 1) stack.navigateTo('/pages/other/index')
    expect(() => stack.navigateTo('/pages/other/index')).toThrow('count limit')
    expect(() => stack.redirectTo('/pages/nowhere/index')).toThrow('"pages/nowhere/index" is not found')
    expect(() => stack.navigateTo('/pages/tab/index')).toThrow('tabbar')
    expect(() => stack.switchTab('/pages/other/index')).toThrow('no-tabBar')
  })
})
