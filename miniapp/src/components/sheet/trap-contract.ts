import type { ReactNode } from 'react'

export interface TrapProps {
  id: string
  label: string
  onClose: () => void
  children: ReactNode
}
