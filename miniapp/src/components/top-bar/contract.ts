import type { ReactNode } from 'react'

export interface TopBarProps {
  title: string
  /** False on the tab pages, which are where one goes back to. */
  back: boolean
  /** One quiet thing at the end of the bar. */
  end?: ReactNode
}
