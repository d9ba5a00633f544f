import { Box, Button, EmptyState, type IconName, Words } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { sendingTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import type { Draft, Trouble } from '../draft/draft'
import { IDS } from '../ids'

const LOOKS = {
  offline: { icon: 'wifi-off', title: 'offlineTitle', help: 'offlineHelp' },
  server: { icon: 'clock', title: 'serverTitle', help: 'serverHelp' },
  signIn: { icon: 'log-in', title: 'signInTitle', help: 'signInHelp' },
} as const satisfies Readonly<Record<Trouble, { icon: IconName; title: string; help: string }>>

interface WaitingProps {
  sending: NonNullable<Draft['sending']>
  trouble: Trouble
  busy: boolean
  onRetry: () => void
  onWriteOn: () => void
}

/** The report is kept and goes by itself: what happened, what is safe, and what the person may do. */
export const Waiting = ({ sending, trouble, busy, onRetry, onWriteOn }: WaitingProps) => {
  const t = useTexts(sendingTexts)
  const language = useLanguage()
  const now = useNow()
  const { icon, title, help } = LOOKS[trouble]
  return (
    <Box className="report-waiting">
      <EmptyState id={IDS.report.waiting} icon={icon} title={t(title)} detail={t(help)} />
      {trouble !== 'signIn' && (
        <Words className="report-quiet report-waiting-next">
          {t('nextAt', { moment: momentText(sending.nextAt, now, language) })}
        </Words>
      )}
      <Button
        id={IDS.report.retry}
        wide
        label={t(trouble === 'signIn' ? 'signInNow' : 'retryNow')}
        busy={busy}
        onPress={onRetry}
      />
      <Button id={IDS.report.writeOn} wide kind="secondary" label={t('writeOn')} onPress={onWriteOn} />
    </Box>
  )
}
