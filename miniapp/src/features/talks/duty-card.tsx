import type { DutyView } from '@yizhan/shared/activities'
import type { ReactNode } from 'react'
import { Box, Card, StatusChip, Words } from '@/components'
import { useNow } from '@/features/cases'
import { dateText, useTexts } from '@/i18n'
import { dutyTexts } from '@/i18n/talks/duties'
import { useLanguage } from '@/settings'
import { dayWords, dutyChip } from './duty-words'
import './talks.css'

interface DutyCardProps {
  id: string
  duty: DutyView
  /** What may be done to it. */
  children?: ReactNode
}

/** A line of the 履职清单: what, who sees to it, by when, how it stands, what came of it. */
export const DutyCard = ({ id, duty, children }: DutyCardProps) => {
  const t = useTexts(dutyTexts)
  const language = useLanguage()
  const now = useNow()
  const { text, owner, limitDay, state, caseNumber, result, doneAt, supports } = duty
  const when =
    state === 'done' && doneAt
      ? t('doneOn', { date: dateText(doneAt, language) })
      : t('limit', { date: dayWords(limitDay, language) })
  return (
    <Card id={id}>
      <Box className="talks-lines">
        <Words className="talks-strong">{text}</Words>
        <Box className="talks-chips">
          <StatusChip {...dutyChip(duty, now, language)} />
        </Box>
        <Words className="talks-muted">{`${t('owner', { sign: owner.sign })} · ${when}`}</Words>
        {supports > 0 && <Words className="talks-muted">{t('supports', { n: supports })}</Words>}
        {caseNumber && (
          <Words className="talks-muted" selectable>
            {t('caseNumber', { number: caseNumber })}
          </Words>
        )}
        {result && <Words className="talks-text">{t('result', { result })}</Words>}
        {children}
      </Box>
    </Card>
  )
}
