import { useQueryClient } from '@tanstack/react-query'
import { forgetPlace, type KeptPlace, keepPlace, listKeptPlaces } from '@yizhan/shared/people'
import { call, useAnswer } from '@/server'

/** Why a place was not kept, in the server's words where it has some. */
export type Keeping = { readonly kept: true } | { readonly kept: false; readonly why: string | undefined }

export const usePlaces = () => {
  const queries = useQueryClient()
  const answer = useAnswer(listKeptPlaces, {})
  const again = () => queries.invalidateQueries({ queryKey: [listKeptPlaces.id] })
  return {
    ...answer,
    keep: async ({ id, ...body }: KeptPlace): Promise<Keeping> => {
      const told = await call(keepPlace, { params: { id }, body })
      if (told.outcome === 'done') {
        await again()
        return { kept: true }
      }
      return { kept: false, why: told.outcome === 'refused' ? told.problem.errors?.[0]?.message : undefined }
    },
    forget: async (id: string): Promise<boolean> => {
      const told = await call(forgetPlace, { params: { id } })
      if (told.outcome === 'done') await again()
      return told.outcome === 'done'
    },
  }
}
