import { setPath } from './set-path'

describe('setPath', () => {
  it.each([
    ['title', { title: 'x', root: { cn: [{ v: 'a' }] } }],
    ['root.cn[0].v', { root: { cn: [{ v: 'x' }] } }],
    ['root.cn.[1].v', { root: { cn: [{ v: 'a' }, { v: 'x' }] } }],
    ['new[0].name', { root: { cn: [{ v: 'a' }] }, new: [{ name: 'x' }] }],
  ])('writes %s where WeChat would', (path, expected) => {
    const data = { root: { cn: [{ v: 'a' }] } }
    setPath(data, path, 'x')
    expect(data).toEqual(expected)
  })
})
