import type { Clock } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Box, ClockBar, Icon, Words } from '@/components'
import { clockWords } from '@/features/cases'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './case-clocks.css'

interface ClockProps {
  clock: Clock
  now: Instant
}

/** A clock in words over its bar; when it started and ends to the minute, where that is asked for. */
export const RunningClock = ({ clock, now, exact = false }: ClockProps & { exact?: boolean }) => {
  const said = clockWords(clock, now, useLanguage())
  return (
    <Box id={clock.of === undefined ? IDS.clock(clock.stage) : undefined} className="case-clock">
      <Words className="case-clock-label">{said.label}</Words>
      <ClockBar label={said.label} used={said.used} tone={said.tone} words={said.words} note={said.note} />
      {said.provisional && (
        <Box className="case-clock-provisional">
          <Icon name="info" />
          <Words>{said.provisional}</Words>
        </Box>
      )}
      {exact && <Words className="case-clock-exact">{said.exact}</Words>}
    </Box>
  )
}

/** A clock that has stopped: only whether it was in time. */
export const StoppedClock = ({ clock, now }: ClockProps) => {
  const { label, words, note, tone } = clockWords(clock, now, useLanguage())
  return (
    <Box className="case-clock-stopped">
      <Words className="case-clock-label">{label}</Words>
      <Box className={`case-clock-done case-clock-${tone}`}>
        <Icon name={tone === 'overdue' ? 'clock-alert' : 'circle-check'} />
        <Words>{words}</Words>
      </Box>
      <Words className="case-clock-label">{note}</Words>
    </Box>
  )
}

/** Either, as it stands. */
export const AnyClock = ({ clock, now }: ClockProps) =>
  clock.stoppedAt === undefined ? (
    <RunningClock clock={clock} now={now} />
  ) : (
    <StoppedClock clock={clock} now={now} />
  )
