import { Box, Words } from '../base'
import type { Tone } from '../tone'
import './clock-bar.css'

interface ClockBarProps {
  id?: string
  /** What runs: read aloud with the words. */
  label: string
  /** 0 to 1 of the time that is used; more than 1 is shown full. */
  used: number
  tone: Tone
  /** The clock in words; the bar never says it alone. */
  words: string
  note?: string
}

export const ClockBar = ({ id, label, used, tone, words, note }: ClockBarProps) => {
  const percent = Math.round(Math.min(1, Math.max(0, used)) * 100)
  return (
    <Box id={id} className={`clock-bar clock-bar-${tone}`}>
      <Box className="clock-bar-words">
        <Words className="clock-bar-left">{words}</Words>
        {note && <Words className="clock-bar-note">{note}</Words>}
      </Box>
      <Box className="clock-bar-track" role="progressbar" label={`${label}, ${words}`} value={percent}>
        <Box className="clock-bar-used" style={{ width: `${percent}%` }} />
      </Box>
    </Box>
  )
}
