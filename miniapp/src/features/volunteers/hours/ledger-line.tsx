import type { HoursEntry } from '@yizhan/shared/activities'
import { Box, Icon, StatusChip, Words } from '@/components'
import { dateText, useTexts } from '@/i18n'
import { hoursTexts } from '@/i18n/volunteers/hours'
import { useLanguage } from '@/settings'
import { signedHours } from '../words'
import './ledger-line.css'

/** One line of a ledger: what, where and when, how much; why it was corrected, or what is still to be looked at. */
export const LedgerLine = ({ id, entry }: { id: string; entry: HoursEntry }) => {
  const t = useTexts(hoursTexts)
  const language = useLanguage()
  const correction = entry.kind === 'correction'
  const about = [entry.stationName, dateText(entry.startsAt ?? entry.at, language)]
  return (
    <Box id={id} className="list-row ledger-line" role="listitem">
      <Icon name={correction ? 'pencil' : 'clock'} className="list-row-icon" />
      <Box className="ledger-words">
        <Box className="ledger-head">
          <Words className="ledger-title">{entry.title ?? t('correctionOf', { year: entry.year })}</Words>
          <Words className="ledger-hours">{signedHours(entry.tenths, language)}</Words>
        </Box>
        <Words className="ledger-muted">{about.join(' · ')}</Words>
        {correction && (
          <Words className="ledger-muted">
            {[entry.by && t('by', { sign: entry.by }), entry.reason && t('reason', { reason: entry.reason })]
              .filter((words) => words)
              .join(' · ')}
          </Words>
        )}
        {entry.outByEnd && <StatusChip tone="waiting" label={t('outByEnd')} />}
      </Box>
    </Box>
  )
}
