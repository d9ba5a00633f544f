import { checkPackage } from './check-package'
import { build } from './scene'

it('compiles page by page with the tools of WeChat, and every package is within its limit', async () => {
  const { sizes, problems } = await checkPackage(build)
  console.info(`packages: ${JSON.stringify({ main: sizes[''], resident: sizes.resident, desk: sizes.desk })}`)
  expect(problems).toEqual([])
  expect(Object.keys(sizes)).toEqual(expect.arrayContaining(['', 'resident', 'desk']))
})
