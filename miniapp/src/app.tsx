import { QueryClientProvider } from '@tanstack/react-query'
import type { PropsWithChildren } from 'react'
import { useSending } from './features/reporting'
import { queryClient } from './query-client'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  useSending()
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
