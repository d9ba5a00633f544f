import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import type { AnswerOf, Endpoint, InputOf, Problem } from '@yizhan/shared/kernel'
import { call } from './call'

/** Why there is no answer: a refusal of the server’s, or silence. */
export class NoAnswer extends Error {
  constructor(readonly problem: Problem | undefined) {
    super(problem?.title ?? 'unheard')
  }
}

/** The answer, or NoAnswer thrown: what react-query expects. */
export const answerOf = async <P, Q, B, A>(
  endpoint: Endpoint<P, Q, B, A>,
  input: InputOf<Endpoint<P, Q, B, A>>,
): Promise<AnswerOf<Endpoint<P, Q, B, A>>> => {
  const told = await call(endpoint as never, input as never)
  if (told.outcome === 'done') return told.value as never
  throw new NoAnswer(told.outcome === 'refused' ? told.problem : undefined)
}

/** Reads an operation, cached by its id and input. */
export const useAnswer = <P, Q, B, A>(
  endpoint: Endpoint<P, Q, B, A>,
  input: InputOf<Endpoint<P, Q, B, A>>,
  options: Partial<UseQueryOptions<AnswerOf<Endpoint<P, Q, B, A>>, NoAnswer>> = {},
) =>
  useQuery<AnswerOf<Endpoint<P, Q, B, A>>, NoAnswer>({
    queryKey: [endpoint.id, input],
    queryFn: () => answerOf(endpoint, input),
    ...options,
  })
