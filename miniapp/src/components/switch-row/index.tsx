import { Box, Pressable, Words } from '../base'
import './switch-row.css'

interface SwitchRowProps {
  id?: string
  title: string
  detail?: string
  on: boolean
  onChange: (on: boolean) => void
}

export const SwitchRow = ({ id, title, detail, on, onChange }: SwitchRowProps) => (
  <Pressable id={id} className="list-row switch-row" role="switch" checked={on} onPress={() => onChange(!on)}>
    <Box className="list-row-words">
      <Words className="list-row-title">{title}</Words>
      {detail && <Words className="list-row-detail">{detail}</Words>}
    </Box>
    <Box className={`switch ${on ? 'switch-on' : ''}`} silent>
      <Box className="switch-knob" />
    </Box>
  </Pressable>
)
