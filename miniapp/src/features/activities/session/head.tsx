import type { SessionView } from '@yizhan/shared/activities'
import { Banner, Box, Card, Picture, Section, StatusChip, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { sessionTexts } from '@/i18n/activities/session'
import { activityTexts } from '@/i18n/activities/words'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { Drawing } from '../words/drawing'
import { seatsWords } from '../words/seats-words'
import { sessionPlace, sessionTimes, sessionTitle } from '../words/session-words'
import './session.css'

/** The station’s photo, or the drawing of its kind. */
const Hero = ({ session: { kind, title, pictureUrl } }: { session: SessionView }) => {
  const names = useTexts(activityTexts)
  return pictureUrl ? (
    <Picture className="session-hero" src={pictureUrl} alt={title} />
  ) : (
    <Drawing kind={kind} className="session-hero" alt={names('drawing', { kind: names(kind) })} />
  )
}

export const Head = ({ session }: { session: SessionView }) => {
  const t = useTexts(sessionTexts)
  const names = useTexts(activityTexts)
  const language = useLanguage()
  const now = useNow()
  const { kind, state, cancelReason } = session
  const title = sessionTitle(session, language)
  return (
    <>
      <Box className="session-head-card">
        <Hero session={session} />
        <Box className="session-head">
          <Box className="session-head-line">
            {title !== names(kind) && <Words className="session-muted">{names(kind)}</Words>}
            <StatusChip id={IDS.session.state} {...seatsWords(session, now, language)} />
          </Box>
          <Words className="session-title" role="heading">
            {title}
          </Words>
          <Words className="session-strong">{sessionTimes(session, now, language)}</Words>
          <Words className="session-muted">{sessionPlace(session)}</Words>
        </Box>
      </Box>
      {state === 'cancelled' && (
        <Banner
          kind="danger"
          title={t('cancelledTitle')}
          {...(cancelReason ? { detail: cancelReason } : {})}
        />
      )}
    </>
  )
}

/** What it is about, in the reader’s language where the station has it. */
export const About = ({ session }: { session: SessionView }) => {
  const t = useTexts(sessionTexts)
  const language = useLanguage()
  const translated = language === 'zh' ? undefined : session.translations?.[language]?.summary
  return (
    <Section title={t('about')}>
      <Card>
        <Box className="session-lines">
          <Words className="session-words" selectable>
            {translated ?? session.summary}
          </Words>
          {language !== 'zh' && translated === undefined && (
            <Words className="session-muted">{t('onlyChinese')}</Words>
          )}
        </Box>
      </Card>
    </Section>
  )
}
