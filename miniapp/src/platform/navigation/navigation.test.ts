import { takeOpened } from '../../../test/taro'
import { addressOf, back, open, openTab } from '.'
import { sceneParameters } from './pages'

describe('navigation', () => {
  it('writes parameters into the address and leaves out what is missing', () => {
    expect(addressOf('resident/report/index', { category: 'oil&fumes', draft: undefined })).toBe(
      '/resident/report/index?category=oil%26fumes',
    )
    expect(addressOf('resident/me/index')).toBe('/resident/me/index')
  })

  it('reads what a printed code says, and nothing else out of it', () => {
    expect(sceneParameters('s=station-371002003006')).toEqual({ id: 'station-371002003006' })
    expect(sceneParameters('x=1&s=&next=%2Fdesk')).toEqual({})
    expect(sceneParameters('')).toEqual({})
  })

  it('goes to the first tab where there is nothing to go back to', async () => {
    await open('resident/case/index', { id: '01K' })
    await openTab('resident/me/index')
    await back()
    expect(takeOpened()).toEqual([
      'navigateTo /resident/case/index?id=01K',
      'reLaunch /resident/me/index',
      'reLaunch /pages/home/index',
    ])
  })
})
