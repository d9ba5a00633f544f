import path from 'node:path'
import { checkPackage } from '.'

describe('the mini-program as built', () => {
  it('compiles page by page with the tools of WeChat, and every package is within its limit', async () => {
    const { sizes, problems } = await checkPackage(
      path.resolve(import.meta.dirname, '../../../miniapp/dist/weapp'),
    )
    expect(problems).toEqual([])
    expect(Object.keys(sizes)).toContain('desk')
  })
})
