import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import type { Post } from '@yizhan/shared/people'
import { session } from '@/server'
import { POSTS } from '../../../../../shared/src/cases/sample'
import { QueuePage } from '..'
import { deskServer, signedInAs } from './desk-server'

/** A window with room beside the list, or a phone’s. */
export const wide = (is: boolean) => {
  globalThis.matchMedia = ((media: string) =>
    Object.assign(new EventTarget(), { media, matches: is && media.includes('min-width') })) as never
}

export const button = (name: string | RegExp) => screen.findByRole('button', { name })
export const press = async (name: string | RegExp) => fireEvent.click(await button(name))
export const byId = (id: string) => globalThis.document.getElementById(id)

export const openDesk = (who: Post | undefined) => {
  if (who) session.keep(signedInAs(who))
  else session.end()
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <QueuePage />
    </QueryClientProvider>,
  )
}

/** The desk of somebody who sees one case, at a wide window, with that case beside the list. */
export const atCase = async (
  who: Post = POSTS.officer,
  prepare?: (server: ReturnType<typeof deskServer>, id: string) => void,
  more: { hotlineOrder?: string } = {},
) => {
  const server = deskServer(who)
  globalThis.fetch = server.fetch
  const id = server.open({ responder: POSTS.officer, report: { text: '店里油烟直排' }, ...more })
  prepare?.(server, id)
  openDesk(who)
  if (who === POSTS.keeper) fireEvent.click(await screen.findByRole('radio', { name: '本站' }))
  const [row] = await screen.findAllByRole('link', { name: /油烟污染/ })
  if (row) fireEvent.click(row)
  await screen.findByText('上报内容')
  return { server, id }
}
