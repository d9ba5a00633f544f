import type { CaseView } from '@yizhan/shared/cases'
import { Box, Card, Section, Words } from '@/components'
import { foundName, solvedName, useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './case.css'

/** What came after the result: rechecks 回头看 (S09), the answer weeks later (S23), how often it was opened again. */
export const AfterClosing = ({ view }: { view: CaseView }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const now = useNow()
  const { rechecks, followUp, reopenings, clocks, state } = view
  const due = clocks.find(({ stage, stoppedAt }) => stage === 'recheck' && stoppedAt === undefined)
  const lines = [
    ...rechecks.map(({ at, found, by }) =>
      t('rechecked', {
        moment: momentText(at, now, language),
        found: foundName(found, language),
        sign: by.sign,
      }),
    ),
    ...(followUp ? [t('followedUp', { solved: solvedName(followUp.solved, language) })] : []),
    ...(reopenings > 0 ? [t('reopened', { n: reopenings })] : []),
    ...(due && state === 'closed' ? [t('recheckDue', { moment: momentText(due.dueAt, now, language) })] : []),
  ]
  if (lines.length === 0) return null
  return (
    <Section title={t('afterClosing')}>
      <Card id={IDS.case.afterClosing}>
        <Box className="case-lines">
          {lines.map((line) => (
            <Words key={line}>{line}</Words>
          ))}
        </Box>
      </Card>
    </Section>
  )
}
