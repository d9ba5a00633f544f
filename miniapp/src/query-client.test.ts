import { onlineManager } from '@tanstack/react-query'
import { queryClient } from './query-client'
import { NoAnswer } from './server/use-answer'

afterEach(() => onlineManager.setOnline(true))

it('lets a screen say that there is no network, and does not wait for one in silence', async () => {
  onlineManager.setOnline(false)
  const unheard = () => Promise.reject(new NoAnswer(undefined))
  const asked = queryClient.fetchQuery({ queryKey: ['anything'], queryFn: unheard, retry: 0 })
  await expect(asked).rejects.toBeInstanceOf(NoAnswer)
})
