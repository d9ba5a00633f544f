import type { ReactNode } from 'react'
import { Box, Pressable } from '../base'
import './card.css'

interface CardProps {
  id?: string
  /** `flush`: rows inside reach the edges. */
  padding?: 'ordinary' | 'flush'
  /** The whole card is one thing to press; `label` then names it. */
  onPress?: () => void
  label?: string
  children: ReactNode
}

export const Card = ({ id, padding = 'ordinary', onPress, label, children }: CardProps) => {
  const className = `card card-${padding}`
  return onPress ? (
    <Pressable id={id} className={`${className} card-pressable`} label={label} onPress={onPress}>
      {children}
    </Pressable>
  ) : (
    <Box id={id} className={className} role={label ? 'group' : undefined} label={label}>
      {children}
    </Box>
  )
}
