import { takeOpened } from '../../../test/taro'
import { addressOf, back, open, openTab } from '.'

describe('navigation', () => {
  it('writes parameters into the address and leaves out what is missing', () => {
    expect(addressOf('resident/report/index', { category: 'oil&fumes', draft: undefined })).toBe(
      '/resident/report/index?category=oil%26fumes',
    )
    expect(addressOf('pages/me/index')).toBe('/pages/me/index')
  })

  it('goes to the first tab where there is nothing to go back to', async () => {
    await open('resident/case/index', { id: '01K' })
    await openTab('pages/me/index')
    await back()
    expect(takeOpened()).toEqual([
      'navigateTo /resident/case/index?id=01K',
      'switchTab /pages/me/index',
      'switchTab /pages/home/index',
    ])
  })
})
