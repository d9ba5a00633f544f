import type { CaseView, Clock } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Box, Card, ClockBar, Icon, Pressable, StatusChip, Words } from '@/components'
import { clockWords, stateChip, useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './case-head.css'

/** A clock in words over its bar; when it started and ends to the minute, where that is asked for. */
const RunningClock = ({ clock, now, exact }: { clock: Clock; now: Instant; exact: boolean }) => {
  const language = useLanguage()
  const said = clockWords(clock, now, language)
  return (
    <Box id={IDS.clock(clock.stage)} className="case-clock">
      <Words className="case-clock-label">{said.label}</Words>
      <ClockBar label={said.label} used={said.used} tone={said.tone} words={said.words} note={said.note} />
      {exact && <Words className="case-clock-exact">{said.exact}</Words>}
    </Box>
  )
}

/** A clock that has stopped: only whether it was in time. */
const StoppedClock = ({ clock, now }: { clock: Clock; now: Instant }) => {
  const language = useLanguage()
  const { label, words, note, tone } = clockWords(clock, now, language)
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

/** The limits of the handling itself; once stopped, the others no longer matter. */
const LASTING: readonly Clock['stage'][] = ['respond', 'resolve']

/** What the case is, how it stands, and by when. */
export const CaseHead = ({ view, now }: { view: CaseView; now: Instant }) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const categories = useCategories()
  const [exact, setExact] = useState(false)
  const running = view.clocks.filter(({ stoppedAt }) => stoppedAt === undefined)
  const stopped = view.clocks.filter(
    ({ stage, stoppedAt }) => stoppedAt !== undefined && LASTING.includes(stage),
  )
  return (
    <Card>
      <Box className="case-head">
        <Box className="case-head-line">
          <Icon name={categories.icon(view.category)} className="case-head-icon" />
          <Words className="case-head-title" role="heading">
            {categories.label(view.category)}
          </Words>
          <StatusChip id="desk-state" {...stateChip(view.state, language)} />
        </Box>
        <Words id="desk-number" className="case-head-number" selectable>
          {t('number', { number: view.number })}
        </Words>
        {stopped.map((clock) => (
          <StoppedClock key={clock.stage} clock={clock} now={now} />
        ))}
        {running.map((clock) => (
          <RunningClock key={clock.stage} clock={clock} now={now} exact={exact} />
        ))}
        {running.length > 0 && (
          <Pressable
            id={IDS.exact}
            className="case-clock-more"
            expanded={exact}
            onPress={() => setExact(!exact)}
          >
            <Words>{t(exact ? 'exactHide' : 'exact')}</Words>
          </Pressable>
        )}
      </Box>
    </Card>
  )
}
