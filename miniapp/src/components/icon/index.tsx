import { Box } from '../base'
import './icon.css'
import type { IconName } from './names'

export type { IconName } from './names'

/** A stroke icon in the colour of the words beside it. Always silent: its name is said by those words. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <Box className={`icon icon-${name} ${className}`} silent />
)
