import type { SessionView } from '@yizhan/shared/activities'
import { Box, Card, PhotoGrid, Section, Words } from '@/components'
import { useNow } from '@/features/cases'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { sessionTexts } from '@/i18n/activities/session'
import { enlarge } from '@/platform/preview'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './session.css'

type Report = NonNullable<SessionView['report']>

const Photos = ({ urls }: { urls: Report['photoUrls'] }) => {
  const t = useTexts(sessionTexts)
  const common = useTexts(commonTexts)
  const alt = (n: number) => t('resultPhoto', { n })
  if (urls.length === 0) return null
  return (
    <PhotoGrid
      id={IDS.session.photos}
      label={common('photos')}
      photos={urls.map((src, n) => ({ id: src, src, alt: alt(n + 1) }))}
      onOpen={(src) => enlarge({ urls, at: urls.indexOf(src), close: common('close'), nameOf: alt })}
    />
  )
}

const Told = ({ report }: { report: Report }) => {
  const t = useTexts(sessionTexts)
  const language = useLanguage()
  const now = useNow()
  const { attended, text, at, by } = report
  return (
    <>
      <Words className="session-words" selectable>
        {text}
      </Words>
      <Photos urls={report.photoUrls} />
      <Words className="session-muted">
        {t('resultCounts', { residents: attended.residents, volunteers: attended.volunteers })}
      </Words>
      <Words className="session-muted">{`${by} · ${momentText(at, now, language)}`}</Words>
    </>
  )
}

/** What came of it, once the station has told or attendees have rated it. */
export const Result = ({ session: { report, feedback } }: { session: SessionView }) => {
  const t = useTexts(sessionTexts)
  const { count, stars } = feedback
  if (!report && count === 0) return null
  return (
    <Section title={t('result')}>
      <Card>
        <Box className="session-lines">
          {report && <Told report={report} />}
          {count > 0 && (
            <Words className="session-strong">
              {t('resultStars', { stars: (stars / count).toFixed(1), n: count })}
            </Words>
          )}
        </Box>
      </Card>
    </Section>
  )
}
