import type { ReactNode } from 'react'
import { Box } from '../base'
import './action-bar.css'

/** The main action of a screen, within the thumb's reach. Goes into Screen's `footer`. */
export const ActionBar = ({ children }: { children: ReactNode }) => (
  <Box className="action-bar">
    <Box className="action-bar-inner">{children}</Box>
  </Box>
)
