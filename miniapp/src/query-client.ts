import { QueryClient } from '@tanstack/react-query'
import { NoAnswer } from '@/server/use-answer'

/** A refusal is an answer: only silence and faults are asked again, once. */
const retry = (failures: number, error: Error): boolean =>
  failures < 1 && !(error instanceof NoAnswer && error.problem !== undefined && error.problem.status < 500)

/** What the server said last stays on the screen while it is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry,
      refetchOnWindowFocus: false,
      // Without network a screen says so at once, and asks again when there is one.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { retry: 0, networkMode: 'always' },
  },
})
