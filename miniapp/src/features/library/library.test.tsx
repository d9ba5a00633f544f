import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { CaseView } from '@yizhan/shared/cases'
import type { ReactNode } from 'react'
import { open } from '@/platform/navigation'
import { session } from '@/server'
import { settings } from '@/settings'
import { POSTS } from '../../../../shared/src/cases/sample'
import { startServer } from '../../../test/server'
import { takeOpened } from '../../../test/taro'
import { ArticlesLine, TypicalEntry } from '.'
import { TypicalDeskPage } from './desk'

const texts = (zh: string) => ({ zh, en: zh, ko: zh })
const source = { name: texts('国家法律'), mark: 'K' }
const LETTER = {
  id: 'letter',
  kind: 'letter',
  title: texts('致餐饮店的一封信'),
  summary: texts('请用好净化设施'),
  categories: ['06027'],
  source,
}
const LAW = {
  id: 'air-81',
  kind: 'law',
  title: texts('大气污染防治法'),
  number: '81',
  summary: texts('要装净化设施并正常使用'),
  categories: ['06027'],
  source,
}

const show = (what: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {what}
    </QueryClientProvider>,
  )

const signedInAs = (role: 'officer' | 'auditor') =>
  session.keep({
    token: 'token',
    refreshToken: 'refresh',
    expiresAt: '2036-01-01T00:00:00.000Z',
    person: { id: role, role, consents: [], sign: '竹岛站 队员1', stationId: 'zhudao' },
  })

const closed = {
  id: '01JDQ7ZZ000000000000000000',
  state: 'closed',
  viewer: 'staff',
  result: { text: '已整改', outcome: 'management', by: POSTS.officer, at: '2026-11-24T01:30:00.000Z' },
} as unknown as CaseView

beforeEach(() => {
  settings.change({ language: 'zh', elder: false, theme: 'light' })
  takeOpened()
})
afterEach(() => {
  cleanup()
  session.end()
})

describe('the law on the report page', () => {
  it('is one folded line, which opens to the law in short and leads to the letter', async () => {
    startServer(() => ({ status: 200, body: { items: [LETTER, LAW] } }))
    show(<ArticlesLine category="06027" />)
    const line = await screen.findByRole('button', { name: /相关法规与明白纸 · 2 篇/ })
    expect(screen.queryByText('要装净化设施并正常使用')).toBeNull()
    fireEvent.click(line)
    expect(line.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText('要装净化设施并正常使用')).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: '看全文：致餐饮店的一封信' }))
    expect(takeOpened()).toEqual(['navigateTo /resident/articles/index?id=letter'])
  })

  it('is not there while there is nothing to read', async () => {
    const heard = startServer(() => ({ status: 200, body: { items: [] } }))
    show(<ArticlesLine category="06027" />)
    await waitFor(() => expect(heard.map(({ path }) => path)).toEqual(['/api/articles?category=06027']))
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a typical case of a closed case', () => {
  it('can be written by whoever may draft one', async () => {
    startServer(() => ({ status: 200, body: { items: [], next: null } }))
    signedInAs('officer')
    show(<TypicalEntry view={closed} />)
    fireEvent.click(await screen.findByRole('link', { name: /写成典型案例/ }))
    expect(takeOpened()).toEqual([`navigateTo /desk/typical-cases/index?caseId=${closed.id}`])
  })

  it.each([
    ['an auditor', 'auditor', closed],
    ['an officer while it is open', 'officer', { ...closed, state: 'inProgress' }],
    ['an officer when it came to nothing', 'officer', { ...closed, result: undefined }],
  ] as const)('is not offered to %s', (_, role, view) => {
    const heard = startServer(() => ({ status: 200, body: { items: [], next: null } }))
    signedInAs(role)
    show(<TypicalEntry view={view as CaseView} />)
    expect(screen.queryByText('写成典型案例')).toBeNull()
    expect(heard).toEqual([])
  })
})

describe('the page of typical cases at the desk', () => {
  it('lets staff sign in and come back to the very story', async () => {
    await open('desk/typical-cases/index', { id: closed.id })
    takeOpened()
    show(<TypicalDeskPage />)
    fireEvent.click(await screen.findByRole('button', { name: '登录' }))
    const here = encodeURIComponent(`/desk/typical-cases/index?id=${closed.id}`)
    expect(takeOpened()).toEqual([`navigateTo /resident/sign-in/index?next=${here}`])
  })
})
