import { Box, Pressable, Words } from '../base'
import { Icon, type IconName } from '../icon'
import './bottom-bar.css'

export interface BarItem {
  id: string
  label: string
  icon: IconName
  here: boolean
  /** Said and shown beside the icon; only for what waits for this person. */
  count?: number
  onPress: () => void
}

/** The main places, three to five of them. */
export const BottomBar = ({ label, items }: { label: string; items: readonly BarItem[] }) => (
  <Box className="bottom-bar" role="navigation" label={label}>
    <Box className="bottom-bar-items">
      {items.map(({ id, label: name, icon, here, count, onPress }) => (
        <Pressable
          key={id}
          id={id}
          className={`bottom-bar-item ${here ? 'bottom-bar-here' : ''}`}
          current={here}
          label={count ? `${name}, ${count}` : name}
          onPress={onPress}
        >
          <Box className="bottom-bar-icon">
            <Icon name={icon} />
            {count ? <Words className="bottom-bar-count">{count > 99 ? '99+' : String(count)}</Words> : null}
          </Box>
          <Words className="bottom-bar-label">{name}</Words>
        </Pressable>
      ))}
    </Box>
  </Box>
)
