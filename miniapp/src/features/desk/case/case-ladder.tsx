import type { Clock, EventView, LadderView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Box, Icon, VisuallyHidden, Words } from '@/components'
import { rungWords } from '@/features/cases'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { clockTexts } from '@/i18n/cases'
import { courseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { type LadderRung, rungsOf } from './rungs'
import './case-ladder.css'

const MARKS = { reached: 'check', next: 'circle-dot', later: 'circle' } as const
const SAID = { reached: 'stepDone', next: 'stepNow', later: 'stepNext' } as const

const Rung = ({ share, tells, state, at, now }: LadderRung & { now: Instant }) => {
  const t = useTexts(courseTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const said = rungWords({ share, tells }, language)
  const moment = at && momentText(at, now, language)
  const when = {
    reached: moment ? t('rungAt', { moment }) : t('rungReached'),
    next: moment ? t('rungNext', { moment }) : '',
    later: '',
  }[state]
  return (
    <Box className={`rung rung-${state}`} role="listitem">
      <Box className="rung-mark">
        <Icon name={MARKS[state]} />
      </Box>
      <Box className="rung-words">
        <Words className="rung-share">{said.share}</Words>
        <Words className="rung-told">{said.told}</Words>
        {when === '' ? (
          <VisuallyHidden>{common(SAID[state])}</VisuallyHidden>
        ) : (
          <Words className="rung-when">{when}</Words>
        )}
      </Box>
    </Box>
  )
}

interface LadderProps {
  clock: Clock
  ladder: LadderView
  events: readonly EventView[]
  now: Instant
}

/** The rungs of one clock: which were reached and when, and when the next one comes. */
export const CaseLadder = ({ clock, ladder, events, now }: LadderProps) => {
  const t = useTexts(courseTexts)
  const tClock = useTexts(clockTexts)
  const label = t('ladder', { clock: tClock(clock.stage) })
  return (
    <Box id={IDS.ladder(clock.stage)} className="case-ladder">
      <Box className="rungs" role="list" label={label}>
        {rungsOf(clock, ladder, events).map((rung) => (
          <Rung key={rung.share} {...rung} now={now} />
        ))}
      </Box>
      {clock.pausedAt && <Words className="rung-when">{t('ladderStands')}</Words>}
    </Box>
  )
}
