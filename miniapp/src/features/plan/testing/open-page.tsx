import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import type { Post } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { open, type Page } from '@/platform/navigation'
import { session } from '@/server'
import { actorOf } from '../../../../../shared/src/cases/sample'
import type { Answer } from '../../../../test/server'
import { STATION } from './sample'

export const problem = (status: number, reason: string, more: object = {}): Answer => ({
  status,
  body: { type: '', title: '', status, detail: '', instance: '', reason, ...more },
})

export const pageOf = (items: readonly unknown[]): Answer => ({ status: 200, body: { items, next: null } })

export const byId = (id: string) => globalThis.document.getElementById(id)

/** Presses what has this id. */
export const press = (id: string) => {
  const found = byId(id)
  if (!found) throw new Error(`nothing has the id ${id}`)
  fireEvent.click(found)
}

export const write = (id: string, value: string) => {
  const found = byId(id)
  if (!found) throw new Error(`nothing has the id ${id}`)
  fireEvent.change(found, { target: { value } })
}

export const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name })

/** A page at this address, opened by somebody of the station, on a device that just started. */
export const openPage = async (page: Page, parameters: object, content: ReactNode, who: Post) => {
  session.keep({
    token: 'token',
    refreshToken: 'refresh',
    expiresAt: '2036-01-01T00:00:00.000Z',
    person: {
      id: who.personId,
      role: who.role,
      sign: actorOf(who).sign,
      stationId: STATION.id,
      consents: [],
    },
  })
  await open(page as 'desk/door/index', parameters as { id: string })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return render(<QueryClientProvider client={client}>{content}</QueryClientProvider>)
}
