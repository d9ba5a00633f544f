import { getSession } from '@yizhan/shared/activities'
import type { AnswerOf } from '@yizhan/shared/kernel'
import { useAnswer } from '@/server'

export type SeenSession = AnswerOf<typeof getSession>

/** A session as its keeper sees it, asked for anew each time the page is opened. */
export const useSeen = (id: string, { enabled = true } = {}) =>
  useAnswer(getSession, { params: { id } }, { enabled, staleTime: 0 })
