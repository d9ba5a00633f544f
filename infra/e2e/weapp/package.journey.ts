import { checkPackage, modulesOf } from './check-package'
import { build } from './scene'

it('compiles page by page with the tools of WeChat, and every package is within its limit', async () => {
  const { sizes, problems } = await checkPackage(build)
  console.info(`packages: ${JSON.stringify({ main: sizes[''], resident: sizes.resident, desk: sizes.desk })}`)
  expect(problems).toEqual([])
  expect(Object.keys(sizes)).toEqual(expect.arrayContaining(['', 'resident', 'desk']))
})

it('carries no schema: nothing is validated in the app', () => {
  const modules = modulesOf(build)
  expect(modules).not.toEqual([])
  expect(modules.filter(({ module }) => module.startsWith('node_modules/zod/'))).toEqual([])
})
