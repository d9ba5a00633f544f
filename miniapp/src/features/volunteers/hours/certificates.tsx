import { type CertificateCheck, listCertificates } from '@yizhan/shared/activities'
import { Button, Card, ErrorState, ListRow, Section, SkeletonRows, StatusChip, Words } from '@/components'
import { commonTexts, dateText, useTexts } from '@/i18n'
import { hoursTexts } from '@/i18n/volunteers/hours'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { hoursWords } from '../words'
import '../volunteers.css'

interface CertificatesProps {
  onOpen: (certificate: CertificateCheck) => void
}

const Row = ({ n, one, onOpen }: CertificatesProps & { n: number; one: CertificateCheck }) => {
  const t = useTexts(hoursTexts)
  const language = useLanguage()
  const detail = t('certificateLine', {
    year: one.year,
    hours: hoursWords(one.tenths, language),
    date: dateText(one.issuedAt, language),
  })
  return (
    <ListRow
      id={IDS.hours.certificate(n)}
      icon="shield-check"
      title={t('certificate', { year: one.year })}
      detail={detail}
      end={one.superseded ? <StatusChip tone="waiting" label={t('supersededShort')} /> : undefined}
      onPress={() => onOpen(one)}
    />
  )
}

/** My certificates, newest first. */
export const Certificates = ({ onOpen }: CertificatesProps) => {
  const t = useTexts(hoursTexts)
  const common = useTexts(commonTexts)
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = usePages(listCertificates, {})
  return (
    <Section title={t('certificates')}>
      {waiting && <SkeletonRows rows={1} />}
      {error && items.length === 0 && (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
      )}
      {!waiting && !error && items.length === 0 && (
        <Words className="volunteers-muted">{t('certificatesNone')}</Words>
      )}
      {items.length > 0 && (
        <Card padding="flush">
          {items.map((one, n) => (
            <Row key={one.code} n={n + 1} one={one} onOpen={onOpen} />
          ))}
        </Card>
      )}
      {hasMore && (
        <Button
          id={IDS.hours.moreCertificates}
          kind="quiet"
          wide
          label={common('more')}
          busy={loadingMore}
          onPress={more}
        />
      )}
    </Section>
  )
}
