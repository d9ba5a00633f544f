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

const MOST = 99

/** As it is shown; set apart from the name it follows, so that what is seen and what is said are the same words. */
const counted = (count: number): string => ` ${count > MOST ? `${MOST}+` : count}`

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
          label={count ? name + counted(count) : name}
          onPress={onPress}
        >
          <Icon name={icon} />
          <Words className="bottom-bar-label">{name}</Words>
          {count ? <Words className="bottom-bar-count">{counted(count)}</Words> : null}
        </Pressable>
      ))}
    </Box>
  </Box>
)
