import type { CertificateCheck } from '@yizhan/shared/activities'
import { Box, Button, Sheet, StatusChip, Words } from '@/components'
import { useTexts } from '@/i18n'
import { hoursTexts } from '@/i18n/volunteers/hours'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { hoursWords } from '../words'
import { useCertificate } from './use-certificate'
import '../volunteers.css'

interface CertificateSheetProps {
  certificate: CertificateCheck
  onClose: () => void
}

/** A certificate of mine: its code, its file, and the page on which anyone checks it. */
export const CertificateSheet = ({ certificate, onClose }: CertificateSheetProps) => {
  const t = useTexts(hoursTexts)
  const language = useLanguage()
  const { busy, openFile, copy } = useCertificate(certificate)
  const { code, year, tenths, superseded } = certificate
  return (
    <Sheet
      id={IDS.hours.sheet}
      open
      title={t('certificate', { year })}
      onClose={onClose}
      actions={
        <>
          <Button id={IDS.hours.open} wide label={t('open')} busy={busy} onPress={() => void openFile()} />
          <Button
            id={IDS.hours.copy}
            wide
            kind="secondary"
            icon="copy"
            label={t('copy')}
            onPress={() => void copy()}
          />
          <Button
            id={IDS.hours.toCheck}
            wide
            kind="quiet"
            label={t('toCheck')}
            onPress={() => void open('resident/certificate/index', { code })}
          />
        </>
      }
    >
      <Box className="volunteers-lines">
        <Words className="volunteers-title">{hoursWords(tenths, language)}</Words>
        {superseded && (
          <>
            <StatusChip tone="waiting" label={t('superseded')} />
            <Words className="volunteers-muted">{t('supersededHelp')}</Words>
          </>
        )}
        <Words className="volunteers-muted">{t('code')}</Words>
        <Words id={IDS.hours.code} className="volunteers-digits" selectable>
          {code}
        </Words>
        <Words className="volunteers-muted">{t('codeHelp')}</Words>
      </Box>
    </Sheet>
  )
}
