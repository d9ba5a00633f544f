import { storage as web } from './index.h5'
import { storage as weapp } from './index.weapp'

describe.each([
  ['the web', web],
  ['the mini-program', weapp],
])('storage in %s', (_, storage) => {
  it('gives back what was written, until it is removed', () => {
    expect(storage.write('draft', { text: '油烟', photos: [1, 2] })).toBe(true)
    expect(storage.read('draft')).toEqual({ text: '油烟', photos: [1, 2] })
    expect(storage.keys()).toEqual(['draft'])
    storage.remove('draft')
    expect(storage.read('draft')).toBeUndefined()
    expect(storage.keys()).toEqual([])
  })

  it('tells falsehoods from absence', () => {
    for (const value of [false, 0, '', null]) {
      storage.write('value', value)
      expect(storage.read('value')).toBe(value)
    }
    storage.remove('value')
  })
})

describe('storage in the web', () => {
  it('reads nothing from what another program wrote', () => {
    localStorage.setItem('yizhan.broken', '{')
    expect(web.read('broken')).toBeUndefined()
  })

  it('says so when there is no room, and keeps the old value', () => {
    web.write('kept', 'old')
    expect(web.write('kept', 'x'.repeat(6_000_000))).toBe(false)
    expect(web.read('kept')).toBe('old')
  })
})
