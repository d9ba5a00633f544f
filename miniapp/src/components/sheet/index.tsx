import type { ReactNode } from 'react'
import { commonTexts, useTexts } from '@/i18n'
import { Box, Pressable, Words } from '../base'
import { Icon } from '../icon'
import { Trap } from './trap'
import './sheet.css'

interface SheetProps {
  id: string
  open: boolean
  title: string
  onClose: () => void
  /** Buttons under the content, in reach of the thumb. */
  actions?: ReactNode
  children?: ReactNode
}

/** A question or a choice over the page, from below. Its close button is `<id>-close`. */
export const Sheet = ({ id, open, title, onClose, actions, children }: SheetProps) => {
  const t = useTexts(commonTexts)
  if (!open) return null
  return (
    <Trap id={id} label={title} onClose={onClose}>
      <Box className="sheet-panel">
        <Box className="sheet-head">
          <Words className="sheet-title" role="heading">
            {title}
          </Words>
          <Pressable id={`${id}-close`} className="sheet-close" label={t('close')} onPress={onClose}>
            <Icon name="x" />
          </Pressable>
        </Box>
        <Box className="sheet-body">{children}</Box>
        {actions && <Box className="sheet-actions">{actions}</Box>}
      </Box>
    </Trap>
  )
}
