import { Box } from '../base'
import type { TopBarProps } from './contract'
import './top-bar.css'

/** WeChat draws title and back button; only what belongs at the end of the bar is left. */
export const TopBar = ({ end }: TopBarProps) => (end ? <Box className="top-bar-end">{end}</Box> : null)
