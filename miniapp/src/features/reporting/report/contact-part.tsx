import { Card, Section, SwitchRow, TextField } from '@/components'
import { useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { IDS } from '../ids'
import type { ReportForm } from './use-report'

const MAX_PHONE = 13

/** Nobody is asked for a phone who wants to stay unknown: the handlers would not see it. */
export const ContactPart = ({ draft, change, errorOf }: ReportForm) => {
  const t = useTexts(reportTexts)
  return (
    <Section title={t('contact')}>
      <Card padding="flush">
        <SwitchRow
          id={IDS.report.anonymous}
          title={t('anonymous')}
          detail={t('anonymousHelp')}
          on={draft.anonymous}
          onChange={(anonymous) => change({ kind: 'anonymityChosen', anonymous })}
        />
      </Card>
      {!draft.anonymous && (
        <TextField
          id={IDS.report.phone}
          label={t('phone')}
          help={t('phoneHelp')}
          optional
          keyboard="phone"
          maxLength={MAX_PHONE}
          value={draft.callbackPhone}
          error={errorOf('callbackPhone')}
          onChange={(phone) => change({ kind: 'phoneGiven', phone })}
        />
      )}
    </Section>
  )
}
