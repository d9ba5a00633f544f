import type { ReactNode } from 'react'
import { commonTexts, useTexts } from '@/i18n'
import { Box, Words } from '../base'
import { Icon } from '../icon'
import { Label } from './label'
import './field.css'

export interface FieldWords {
  id: string
  label: string
  help?: string
  /** What is wrong and how to put it right. */
  error?: string
  optional?: boolean
}

interface FieldProps extends FieldWords {
  /** `group`: several controls under one label (chips, stars, photos). */
  kind?: 'single' | 'group'
  children: ReactNode
}

export const noteId = (id: string): string => `${id}-note`

/** Label above, help below, error in words. */
export const Field = ({ id, label, help, error, optional, kind = 'single', children }: FieldProps) => {
  const t = useTexts(commonTexts)
  return (
    <Box className="field">
      <Label target={kind === 'single' ? id : undefined}>
        <Words className="field-label">{label}</Words>
        {optional && <Words className="field-optional">{t('optional')}</Words>}
      </Label>
      {children}
      {error ? (
        <Box id={noteId(id)} className="field-error" live="polite">
          <Icon name="circle-alert" />
          <Words>{error}</Words>
        </Box>
      ) : (
        help && (
          <Box id={noteId(id)} className="field-help">
            <Words>{help}</Words>
          </Box>
        )
      )}
    </Box>
  )
}
