import { useQueryClient } from '@tanstack/react-query'
import { type CaseView, getCase, listCases, listEvents } from '@yizhan/shared/cases'
import { useAnswer } from '@/server'

const MINUTE = 60_000

const caseInput = (id: string) => ({ params: { id }, query: {} })

/** A case and its steps; asked for again each minute while the page is open. */
export const useCase = (id: string) => {
  const known = useAnswer(getCase, caseInput(id), { refetchInterval: MINUTE })
  const steps = useAnswer(listEvents, caseInput(id), { refetchInterval: MINUTE })
  return {
    view: known.data,
    events: steps.data?.items,
    error: known.error,
    refresh: async () => {
      await Promise.all([known.refetch(), steps.refetch()])
    },
  }
}

/** Puts what the server just said of a case in place of what was known, and has the rest asked for again. */
export const useCaseNews = () => {
  const queries = useQueryClient()
  return {
    put: (view: CaseView) => {
      queries.setQueryData([getCase.id, caseInput(view.id)], view)
      void queries.invalidateQueries({ queryKey: [listEvents.id, caseInput(view.id)] })
      void queries.invalidateQueries({ queryKey: [listCases.id] })
    },
    askAgain: async (id: string) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: [getCase.id, caseInput(id)] }),
        queries.invalidateQueries({ queryKey: [listEvents.id, caseInput(id)] }),
      ])
      void queries.invalidateQueries({ queryKey: [listCases.id] })
    },
  }
}
