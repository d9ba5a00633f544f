import type { ReactNode } from 'react'
import { commonTexts, useTexts } from '@/i18n'
import { Box, Words } from '../base'
import { Icon, type IconName } from '../icon'
import { VisuallyHidden } from '../visually-hidden'
import './timeline.css'

type StepState = 'done' | 'now' | 'next'

export interface Step {
  id: string
  state: StepState
  title: string
  time?: string
  detail?: string
  /** Photos, a quotation and the like. */
  more?: ReactNode
}

const MARKS: Readonly<Record<StepState, IconName>> = { done: 'check', now: 'circle-dot', next: 'circle' }

const TimelineStep = ({ id, state, title, time, detail, more }: Step) => {
  const t = useTexts(commonTexts)
  const said = { done: t('stepDone'), now: t('stepNow'), next: t('stepNext') }[state]
  return (
    <Box id={id} className={`step step-${state}`} role="listitem">
      <Box className="step-mark">
        <Icon name={MARKS[state]} />
      </Box>
      <Box className="step-words">
        <Box className="step-head">
          <Words className="step-title">{title}</Words>
          <VisuallyHidden>{said}</VisuallyHidden>
          {time && <Words className="step-time">{time}</Words>}
        </Box>
        {detail && <Words className="step-detail">{detail}</Words>}
        {more}
      </Box>
    </Box>
  )
}

/** What happened, what is happening, and what comes next. */
export const Timeline = ({ id, label, steps }: { id?: string; label: string; steps: readonly Step[] }) => (
  <Box id={id} className="timeline" role="list" label={label}>
    {steps.map((step) => (
      <TimelineStep key={step.id} {...step} />
    ))}
  </Box>
)
