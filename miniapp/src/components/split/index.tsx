import type { ReactNode } from 'react'
import { Box } from '../base'
import './split.css'

/** A list with its detail beside it on wide windows (900 px and more); elsewhere only the list is shown. */
export const Split = ({ list, detail }: { list: ReactNode; detail: ReactNode }) => (
  <Box className="split">
    <Box className="split-list">{list}</Box>
    <Box className="split-detail">{detail}</Box>
  </Box>
)
