import { readFileSync } from 'node:fs'
import path from 'node:path'
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { queryClient } from '@/query-client'
import { session } from '@/server'
import { settings } from '@/settings'
import { takePhone } from '../../../test/phone'
import { takeOpened } from '../../../test/taro'
import { HomePage } from './home'
import { IDS } from './ids'
import { ReportPage } from './report'
import { drafts, receipts } from './reporting'

const items = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../../infra/data/huancui/categories.json'), 'utf8'),
)

const show = (page: ReactNode) =>
  render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>)

/** Counts the taps of a person's own finger. */
const makeFinger = () => {
  const finger = {
    taps: 0,
    tap: async (id: string) => {
      const found = await waitFor(() => {
        const control = document.getElementById(id)
        if (!control) throw new Error(`no ${id}`)
        return control
      })
      finger.taps += 1
      await act(async () => {
        fireEvent.click(found)
      })
    },
  }
  return finger
}

const signIn = () =>
  session.keep({
    token: 't',
    refreshToken: 'r',
    expiresAt: '2099-01-01T00:00:00.000Z',
    person: { id: 'resident-1', role: 'resident', sign: '居民甲', consents: [] },
  })

/** Opens what was navigated to, as the router would. */
const goOn = () => {
  const [opened = ''] = takeOpened()
  expect(opened).toMatch(/^navigateTo \/resident\/report\/index\?draft=/)
  cleanup()
  show(<ReportPage />)
}

describe('reporting', () => {
  beforeEach(() => {
    queryClient.clear()
    localStorage.clear()
    settings.change({ language: 'zh' })
    takeOpened()
    signIn()
  })
  afterEach(cleanup)

  it('takes three taps when place and photo are at hand: category, shutter, send', async () => {
    const server = takePhone({ items, bodies: [], emergencies: [] })
    const finger = makeFinger()
    show(<HomePage />)
    await finger.tap(IDS.home.kind('fumes'))
    goOn()
    await screen.findByText(/海源站负责/)
    await finger.tap(`${IDS.report.photos}-add`)
    await screen.findByText('已上传')
    await finger.tap(IDS.report.send)
    await waitFor(() => expect(server.reports).toHaveLength(1))
    const [report] = server.reports
    expect(report).toMatchObject({ category: '06027', door: 'web', answers: {}, text: '' })
    expect(report?.photos).toHaveLength(1)
    expect(report?.place.lat).toBeCloseTo(37.48, 1)
    await waitFor(() => expect(takeOpened()).toEqual([`redirectTo /resident/sent/index?id=${report?.id}`]))
    expect(finger.taps).toBe(3)
    expect(receipts.get(report?.id ?? '')?.case.number).toBe('环翠-20261123-0042')
    expect(drafts.all()).toEqual([])
  })

  it('shows what is open close by before it is sent, and follows it instead by one tap', async () => {
    const server = takePhone({ items, bodies: [], emergencies: [] })
    server.nearby = [
      {
        id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
        state: 'accepted',
        category: '06027',
        place: { lat: 37.48, lng: 122.12 },
        community: { code: '1', name: '海源社区居委会' },
        metres: 30,
        following: false,
        createdAt: '2026-11-23T01:12:00.000Z',
      },
    ]
    const finger = makeFinger()
    show(<HomePage />)
    await finger.tap(IDS.home.kind('fumes'))
    goOn()
    await screen.findByText('附近已有 1 件同类问题')
    await finger.tap(IDS.report.meToo(1))
    await waitFor(() => expect(drafts.all()).toEqual([]))
    expect(server.reports).toEqual([])
  })

  it('puts 119 before everything else when the words say fire', async () => {
    takePhone({ items, bodies: [], emergencies: [{ door: '119', words: ['着火了'] }] })
    show(<HomePage />)
    await makeFinger().tap(IDS.home.kind('fumes'))
    goOn()
    const text = await screen.findByLabelText('发生了什么？')
    expect(document.getElementById(IDS.report.emergency)).toBeNull()
    fireEvent.change(text, { target: { value: '厨房着火了' } })
    const [first] = screen.getAllByRole('alert')
    expect(first?.id).toBe(IDS.report.emergency)
    expect(document.getElementById(IDS.report.call('119'))).not.toBeNull()
  })
})
