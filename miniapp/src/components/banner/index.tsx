import { Box, Pressable, Words } from '../base'
import { Icon, type IconName } from '../icon'
import './banner.css'

type Kind = 'info' | 'warning' | 'danger' | 'success'

interface BannerProps {
  id?: string
  kind: Kind
  title: string
  detail?: string
  icon?: IconName
  action?: { id?: string; label: string; onPress: () => void }
}

const ICONS: Readonly<Record<Kind, IconName>> = {
  info: 'info',
  warning: 'circle-alert',
  danger: 'triangle-alert',
  success: 'circle-check',
}

export const Banner = ({ id, kind, title, detail, icon = ICONS[kind], action }: BannerProps) => (
  <Box id={id} className={`banner banner-${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
    <Icon name={icon} className="banner-icon" />
    <Box className="banner-words">
      <Words className="banner-title">{title}</Words>
      {detail && <Words className="banner-detail">{detail}</Words>}
      {action && (
        <Pressable id={action.id} className="banner-action" onPress={action.onPress}>
          <Words>{action.label}</Words>
        </Pressable>
      )}
    </Box>
  </Box>
)
