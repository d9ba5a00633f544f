import { useQueryClient } from '@tanstack/react-query'
import { type CaseView, type DiaryView, getDiary } from '@yizhan/shared/cases'
import { useEffect, useRef } from 'react'
import { useCategories } from '@/features/cases'
import { useAnswer } from '@/server'

const MINUTE = 60_000

const inputOf = (id: string) => ({ params: { id } })

/** The diary of a case, asked for again after each step and each minute while its page is open; `put` takes what the server just said. */
export const useDiary = (view: Pick<CaseView, 'id' | 'category' | 'version'>) => {
  const queries = useQueryClient()
  const known = useCategories().find(view.category) !== undefined
  const { data, error, refetch } = useAnswer(getDiary, inputOf(view.id), {
    enabled: known,
    refetchInterval: MINUTE,
  })
  const version = useRef(view.version)
  useEffect(() => {
    if (version.current === view.version) return
    version.current = view.version
    void refetch()
  }, [view.version, refetch])
  return {
    diary: data?.group === null ? undefined : data,
    /** Nothing is known yet, and it could not be read. */
    failed: error !== null && data === undefined,
    retry: () => void refetch(),
    askAgain: async () => {
      await refetch()
    },
    put: (diary: DiaryView) => queries.setQueryData([getDiary.id, inputOf(view.id)], diary),
  }
}
