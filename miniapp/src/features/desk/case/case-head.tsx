import type { CaseView, Clock, EventView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Box, Card, Icon, Pressable, StatusChip, Words } from '@/components'
import { leadingClock, stateChip, useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { deskCaseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { RunningClock, StoppedClock } from './case-clocks'
import { CaseFacts } from './case-facts'
import { CaseLadder } from './case-ladder'
import './case-head.css'

/** The limits of the handling itself; once stopped, the others no longer matter. */
const LASTING: readonly Clock['stage'][] = ['respond', 'arrive', 'resolve']
/** Shown with the task, or the hotline's order, that they belong to. */
const ELSEWHERE: readonly Clock['stage'][] = ['task', 'hotline', 'hotlineReturn', 'interim']

interface HeadProps {
  view: CaseView
  events: readonly EventView[]
  now: Instant
}

/** The clocks of the case itself; the ladder of the one that matters now, and of any that has reached a rung. */
const Clocks = ({ view, events, now }: HeadProps) => {
  const t = useTexts(deskCaseTexts)
  const [exact, setExact] = useState(false)
  const own = view.clocks.filter(({ stage }) => !ELSEWHERE.includes(stage))
  const running = own.filter(({ stoppedAt }) => stoppedAt === undefined)
  const stopped = own.filter(({ stage, stoppedAt }) => stoppedAt !== undefined && LASTING.includes(stage))
  const leading = leadingClock({ state: view.state, clocks: own })
  const ladderOf = (clock: Clock) =>
    clock === leading || clock.rung > 0
      ? view.rules?.ladders.find(({ stage, rungs }) => stage === clock.stage && rungs.length > 1)
      : undefined
  return (
    <>
      {stopped.map((clock) => (
        <StoppedClock key={clock.stage} clock={clock} now={now} />
      ))}
      {running.map((clock) => {
        const ladder = ladderOf(clock)
        return (
          <Box key={clock.stage}>
            <RunningClock clock={clock} now={now} exact={exact} />
            {ladder && <CaseLadder clock={clock} ladder={ladder} events={events} now={now} />}
          </Box>
        )
      })}
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
    </>
  )
}

/** What the case is, how it stands, and by when. */
export const CaseHead = ({ view, events, now }: HeadProps) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const categories = useCategories()
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
        <CaseFacts view={view} />
        <Clocks view={view} events={events} now={now} />
      </Box>
    </Card>
  )
}
