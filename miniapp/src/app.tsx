import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect } from 'react'
import { finishReturn } from '@/features/people'
import { useSending } from './features/reporting/sending'
import { queryClient } from './query-client'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  useSending()
  useEffect(() => void finishReturn(), [])
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
