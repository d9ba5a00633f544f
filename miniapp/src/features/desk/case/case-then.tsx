import type { CaseView, EventView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Box } from '@/components'
import { CaseHead } from './case-head'
import { CaseOversight } from './case-oversight'
import { CaseResponsible } from './case-people'
import { CaseReport } from './case-report'
import { CaseOutcome } from './case-result'
import { CaseTimeline } from './case-timeline'
import './case-body.css'

interface ThenProps {
  view: CaseView
  events: readonly EventView[]
  /** The moment: its clocks are read as they were read then. */
  at: Instant
}

/** A case as it stood at a moment, to be read and nothing else. */
export const CaseThen = ({ view, events, at }: ThenProps) => {
  const told = events.filter(({ version }) => version <= view.version)
  return (
    <Box className="case-body">
      <CaseHead view={view} events={told} now={at} />
      <CaseReport view={view} now={at} />
      <CaseOutcome view={view} now={at} />
      <CaseOversight view={view} now={at} />
      <CaseResponsible view={view} />
      <CaseTimeline events={told} now={at} />
    </Box>
  )
}
