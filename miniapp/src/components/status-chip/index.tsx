import { Box, Words } from '../base'
import { Icon, type IconName } from '../icon'
import { TONE_ICONS, type Tone } from '../tone'
import './status-chip.css'

interface StatusChipProps {
  id?: string
  tone: Tone
  label: string
  icon?: IconName
}

export const StatusChip = ({ id, tone, label, icon = TONE_ICONS[tone] }: StatusChipProps) => (
  <Box id={id} className={`status-chip status-chip-${tone}`}>
    <Icon name={icon} />
    <Words>{label}</Words>
  </Box>
)
