import type { Config } from '@tarojs/taro'
import { notice, noticePath } from '@yizhan/shared/people'

interface Listed {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** The app’s pages, as its builder reads them. */
const listed = async (): Promise<string[]> => {
  Object.assign(globalThis, { defineAppConfig: (config: Config) => config })
  const { pages, subPackages } = (await import('./app.config')).default as unknown as Listed
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}

describe('the pages of the app', () => {
  it('are there for every notice that leads somewhere', async () => {
    const pages = await listed()
    const session = {
      id: '01S',
      title: '座谈',
      startsAt: '2026-12-05T01:30:00.000Z',
      stationName: '竹岛驿站',
    }
    for (const role of ['resident', 'officer'] as const)
      for (const kind of notice.shape.kind.options) {
        const path = noticePath({ kind, caseId: '01C', session, bookingId: '01B' }, role)
        if (path !== undefined) expect(pages).toContain(path.split('?')[0])
      }
  })
})
