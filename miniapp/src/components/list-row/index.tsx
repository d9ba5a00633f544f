import type { ReactNode } from 'react'
import { Box, Pressable, Words } from '../base'
import { Icon, type IconName } from '../icon'
import './list-row.css'

interface ListRowProps {
  id?: string
  title: string
  detail?: string
  icon?: IconName
  /** A short value at the end of the row. */
  value?: string
  /** A chip or the like at the end of the row. */
  end?: ReactNode
  /** Without it the row only tells. */
  onPress?: () => void
  role?: 'button' | 'link'
}

const RowBody = ({ title, detail, icon, value, end, onPress }: ListRowProps) => (
  <>
    {icon && <Icon name={icon} className="list-row-icon" />}
    <Box className="list-row-main">
      <Box className="list-row-words">
        <Words className="list-row-title">{title}</Words>
        {detail && <Words className="list-row-detail">{detail}</Words>}
      </Box>
      {value && <Words className="list-row-value">{value}</Words>}
      {end}
    </Box>
    {onPress && <Icon name="chevron-right" className="list-row-more" />}
  </>
)

export const ListRow = (props: ListRowProps) =>
  props.onPress ? (
    <Pressable
      id={props.id}
      className="list-row list-row-pressable"
      role={props.role ?? 'button'}
      onPress={props.onPress}
    >
      <RowBody {...props} />
    </Pressable>
  ) : (
    <Box id={props.id} className="list-row">
      <RowBody {...props} />
    </Box>
  )
