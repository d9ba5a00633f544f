import type { ReactNode } from 'react'

export interface LabelProps {
  /** The id of the control it names. */
  target?: string
  children: ReactNode
}
