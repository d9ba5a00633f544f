import type { ReactNode } from 'react'
import { Box, Pressable, Words } from '../base'
import { Icon } from '../icon'
import './section.css'

interface SectionProps {
  id?: string
  title: string
  /** One quiet way on, at the end of the heading. */
  action?: { id?: string; label: string; onPress: () => void }
  children?: ReactNode
}

/** A heading and what belongs under it. */
export const Section = ({ id, title, action, children }: SectionProps) => (
  <Box id={id} className="section">
    <Box className="section-head">
      <Words className="section-title" role="heading">
        {title}
      </Words>
      {action && (
        <Pressable id={action.id} className="section-action" role="link" onPress={action.onPress}>
          <Words>{action.label}</Words>
          <Icon name="chevron-right" className="section-more" />
        </Pressable>
      )}
    </Box>
    {children}
  </Box>
)
