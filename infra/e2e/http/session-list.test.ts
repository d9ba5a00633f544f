import type { SessionRow } from '@yizhan/shared/activities'
import type { Problem } from '@yizhan/shared/kernel'
import { elsewhere, home, sessionOn } from './a-session'
import { type Door, openDoor } from './door'

const KEEPER = 'station-keeper-1'

jest.setTimeout(60_000)

let door: Door
let made: string[]

/** From the end of one quarter of the year into the next. */
const DAYS = ['2026-12-20', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-10']

beforeAll(async () => {
  door = await openDoor()
  made = []
  for (const [at, day] of DAYS.entries()) {
    const kind = at % 2 === 0 ? 'cleanUp' : 'lawEducation'
    const body = sessionOn(day, { kind })
    await door.call(KEEPER, 'POST', '/api/sessions', body)
    made.push(body.id)
  }
  // The stations are read once a minute.
  await door.call(undefined, 'GET', '/api/stations?limit=1')
})
afterAll(() => door.stop())

interface Listed {
  items: SessionRow[]
  next: string | null
}

const list = (query: string) => door.call<Listed & Problem>(undefined, 'GET', `/api/sessions?${query}`)
const RANGE = 'from=2026-12-20&to=2027-01-10'

/** The pages of a list, and how often each asked the tables. */
const pagesOf = async (query: string) => {
  const asked = jest.spyOn(door.dynamo.store, 'query')
  const pages: { ids: string[]; queries: number }[] = []
  let next: string | null = null
  do {
    asked.mockClear()
    const { body }: { body: Listed } = await list(
      next ? `${query}&cursor=${encodeURIComponent(next)}` : query,
    )
    pages.push({ ids: body.items.map(({ id }) => id), queries: asked.mock.calls.length })
    next = body.next
  } while (next)
  asked.mockRestore()
  return pages
}

describe('the list of sessions', () => {
  it.each([1, 2, 3, 4, 100])(
    'is told in order, %d at a time, each page within two queries',
    async (limit) => {
      const pages = await pagesOf(`${RANGE}&limit=${limit}`)
      expect(pages.flatMap(({ ids }) => ids)).toEqual(made)
      for (const { queries } of pages) expect(queries).toBeLessThanOrEqual(2)
    },
  )

  it('is of a station, of a kind, of some days', async () => {
    const ids = async (query: string) => (await pagesOf(query)).flatMap((page) => page.ids)
    expect(await ids(`${RANGE}&station=${home.id}`)).toEqual(made)
    expect(await ids(`${RANGE}&station=${elsewhere.id}`)).toEqual([])
    expect(await ids(`${RANGE}&kind=lawEducation`)).toEqual(made.filter((_, at) => at % 2 === 1))
    expect(await ids(`${RANGE}&kind=lawEducation&station=${home.id}`)).toHaveLength(3)
    expect(await ids('from=2026-12-31&to=2027-01-01')).toEqual(made.slice(2, 4))
    expect(await ids('from=2026-12-31')).toEqual(made.slice(2))
    expect(await ids('to=2026-12-31')).toEqual(made.slice(0, 3))
  })

  it('takes in 31 days at most, the earlier one first, and goes on by its own cursors', async () => {
    const amiss = async (query: string) =>
      (await list(query)).body.errors?.map(({ path, reason }) => `${path} ${reason}`)
    expect(await amiss('from=2026-12-01&to=2027-01-01')).toEqual(['query.to tooLarge'])
    expect(await amiss('from=2026-12-02&to=2026-12-01')).toEqual(['query.to notAfterStart'])
    const { body } = await list(`${RANGE}&limit=1`)
    const elsewhereOn = `${RANGE}&station=${home.id}&cursor=${encodeURIComponent(body.next ?? '')}`
    expect(await amiss(elsewhereOn)).toEqual(['query.cursor cursor'])
  })

  it('is not sent again to whoever has it', async () => {
    const first = await list(RANGE)
    const again = await door.call(undefined, 'GET', `/api/sessions?${RANGE}`, undefined, {
      'if-none-match': first.headers.get('etag') ?? '',
    })
    expect(again.status).toBe(304)
  })
})
