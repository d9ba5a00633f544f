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

/** A clock in words over its bar; pressed, it says exactly when. */
const CaseClock = ({ clock, now }: { clock: Clock; now: Instant }) => {
  const language = useLanguage()
  const [exact, setExact] = useState(false)
  const said = clockWords(clock, now, language)
  return (
    <Pressable
      id={IDS.clock(clock.stage)}
      className="case-clock"
      label={[said.label, said.words, said.note, ...(exact ? [said.exact] : [])].join(' ')}
      expanded={exact}
      onPress={() => setExact(!exact)}
    >
      <Box silent>
        <Words className="case-clock-label">{said.label}</Words>
        <ClockBar label={said.label} used={said.used} tone={said.tone} words={said.words} note={said.note} />
        {exact && <Words className="case-clock-exact">{said.exact}</Words>}
      </Box>
    </Pressable>
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
        {view.clocks
          .filter(({ stoppedAt }) => stoppedAt === undefined)
          .map((clock) => (
            <CaseClock key={clock.stage} clock={clock} now={now} />
          ))}
      </Box>
    </Card>
  )
}
