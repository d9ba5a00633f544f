import { Box, Words } from '../base'
import { Button } from '../button'
import { Icon, type IconName } from '../icon'
import './empty-state.css'

export interface EmptyStateProps {
  id?: string
  icon?: IconName
  /** `trouble`: something did not work. */
  mood?: 'calm' | 'trouble'
  title: string
  detail?: string
  action?: { id?: string; label: string; onPress: () => void }
}

/** What belongs here, and the first step towards it. */
export const EmptyState = ({ id, icon = 'inbox', mood = 'calm', title, detail, action }: EmptyStateProps) => (
  <Box id={id} className={`empty-state empty-state-${mood}`}>
    <Box className="empty-state-mark">
      <Icon name={icon} />
    </Box>
    <Words className="empty-state-title">{title}</Words>
    {detail && <Words className="empty-state-detail">{detail}</Words>}
    {action && <Button {...action} kind="secondary" />}
  </Box>
)
