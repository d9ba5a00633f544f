import { useQueryClient } from '@tanstack/react-query'
import { type CaseView, type EventView, getCase, listEvents, type StepBefore } from '@yizhan/shared/cases'
import { useEffect, useState } from 'react'
import { wholeHistory } from '@/features/cases'
import { type NoAnswer, session, useAnswer } from '@/server'
import { REFRESH } from '../shown'
import { stepIn } from './step-in'

export interface DeskCase {
  readonly view: CaseView | undefined
  readonly events: readonly EventView[]
  readonly error: NoAnswer | null
  /** A step of somebody else since this person began to look; the ladder's own steps are in nobody's way. */
  readonly news: StepBefore | undefined
  /** Takes over the case as an answer gave it; without one, asks. */
  take(view: CaseView | undefined): void
  /** Somebody was first: says so, and asks what the case is now. */
  hear(news: StepBefore | undefined): void
  retry(): void
}

/**
 * A case, followed by its steps while it is shown: asking for the case itself would log a look at the reporter’s
 * contact each time, so it is asked for anew only when a step was added. Nothing is asked while no case is chosen.
 */
export const useDeskCase = (id: string | undefined, shown: boolean): DeskCase => {
  const client = useQueryClient()
  const input = { params: { id: id ?? '' }, query: {} }
  const enabled = id !== undefined
  const found = useAnswer(getCase, input, { enabled, staleTime: REFRESH })
  const steps = useAnswer(listEvents, input, {
    queryFn: () => wholeHistory(input.params.id),
    enabled,
    staleTime: 0,
    refetchInterval: shown ? REFRESH : false,
  })
  const [news, setNews] = useState<StepBefore>()
  const version = found.data?.version
  const events = steps.data?.items

  useEffect(() => {
    const since = (events ?? []).filter((event) => version !== undefined && event.version > version)
    if (since.length === 0) return
    const last = since.filter(({ action }) => action !== 'escalate').at(-1)
    const step = last && stepIn(last)
    if (step && step.sign !== session.current()?.person.sign) setNews(step)
    void found.refetch()
  }, [version, events, found.refetch])

  const askLists = () => {
    void client.invalidateQueries({ queryKey: ['listCases'] })
    void steps.refetch()
  }
  return {
    view: found.data,
    events: events ?? [],
    error: found.error,
    news,
    take: (view) => {
      setNews(undefined)
      if (view) client.setQueryData([getCase.id, input], view)
      else void found.refetch()
      askLists()
    },
    hear: (step) => {
      setNews(step)
      void found.refetch()
      askLists()
    },
    retry: () => void found.refetch(),
  }
}
