import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { type BookingLine, type BookingView, getSession, listBookings } from '@yizhan/shared/activities'
import { type AnswerOf, type Instant, toEpoch, toInstant } from '@yizhan/shared/kernel'
import { useEffect } from 'react'
import { storage } from '@/platform/storage'
import { answerOf, type NoAnswer } from '@/server'
import { useShown } from '../use-shown'
import { linesAfter } from './ticks'
import { ticksOf } from './use-ticks'

export type DoorSession = AnswerOf<typeof getSession>

/** The list at the door as the server last told it. */
export interface Door {
  readonly session: DoorSession
  readonly lines: readonly BookingLine[]
  readonly at: Instant
}

/** Other doors tick too: milliseconds after which the list is asked for again. */
const REFRESH = 30_000
const PAGE = 100

/** Names lie on the device for whoever opened the list, and for nobody else who signs in there. */
const keyOf = (personId: string, sessionId: string) => `door-${personId}-${sessionId}`

/** Milliseconds for which a list is kept on the device: ticks are taken for a week after the end. */
const KEPT_FOR = 14 * 86_400_000

/** Lists of other people, and old ones, leave the device. */
const forgetOthers = (personId: string, now: number) => {
  for (const key of storage.keys().filter((one) => one.startsWith('door-')))
    if (
      !key.startsWith(`door-${personId}-`) ||
      now - toEpoch(storage.read<Door>(key)?.at ?? toInstant(0)) > KEPT_FOR
    )
      storage.remove(key)
}

const readLines = async (id: string): Promise<BookingLine[]> => {
  const lines: BookingLine[] = []
  let cursor: string | undefined
  do {
    const page = await answerOf(listBookings, { params: { id }, query: { limit: PAGE, cursor } })
    lines.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return lines
}

const queryKeyOf = (personId: string, sessionId: string) => ['door', personId, sessionId]

/** Takes over what the server answered of ticks, until the list is read again. */
const takeOver = (
  client: QueryClient,
  personId: string,
  sessionId: string,
  bookings: readonly BookingView[],
) => {
  const known = client.getQueryData<Door>(queryKeyOf(personId, sessionId))
  if (!known) return
  const next = { ...known, lines: linesAfter(known.lines, bookings) }
  storage.write(keyOf(personId, sessionId), next)
  client.setQueryData(queryKeyOf(personId, sessionId), next)
}

/** The list, kept on the device, so that it is there without a network once it was opened with one. */
export const useDoor = (personId: string, sessionId: string) => {
  const client = useQueryClient()
  const shown = useShown()
  const kept = () => storage.read<Door>(keyOf(personId, sessionId))
  const door = useQuery<Door, NoAnswer>({
    queryKey: queryKeyOf(personId, sessionId),
    queryFn: async () => {
      const [session, fresh] = await Promise.all([
        answerOf(getSession, { params: { id: sessionId } }),
        readLines(sessionId),
      ])
      const known = client.getQueryData<Door>(queryKeyOf(personId, sessionId))?.lines ?? []
      const next: Door = { session, lines: linesAfter(fresh, known), at: toInstant(Date.now()) }
      storage.write(keyOf(personId, sessionId), next)
      return next
    },
    initialData: kept,
    initialDataUpdatedAt: () => toEpoch(kept()?.at ?? toInstant(0)),
    networkMode: 'always',
    staleTime: 0,
    refetchInterval: shown ? REFRESH : false,
  })
  useEffect(() => forgetOthers(personId, Date.now()), [personId])
  useEffect(
    () => ticksOf(sessionId).onAnswered((bookings) => takeOver(client, personId, sessionId, bookings)),
    [client, personId, sessionId],
  )
  return door
}
