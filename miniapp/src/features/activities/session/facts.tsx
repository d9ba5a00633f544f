import { QUOTAS, type SessionView } from '@yizhan/shared/activities'
import { Box, Card, Section, Words } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { sessionTexts } from '@/i18n/activities/session'
import { activityTexts } from '@/i18n/activities/words'
import { useLanguage } from '@/settings'
import { exactDay, sessionHours } from '../words/session-words'
import './session.css'

const SPOKEN = { zh: 'spokenZh', en: 'spokenEn', ko: 'spokenKo' } as const

const Fact = ({ name, lines }: { name: string; lines: readonly string[] }) => (
  <Box className="session-fact">
    <Words className="session-fact-name">{name}</Words>
    <Box className="session-fact-lines">
      {lines.map((line) => (
        <Words key={line} selectable>
          {line}
        </Words>
      ))}
    </Box>
  </Box>
)

const useSeatsLines = ({ quotas, taken, waiting }: SessionView): string[] => {
  const t = useTexts(sessionTexts)
  const names = useTexts(activityTexts)
  return QUOTAS.filter((quota) => quotas[quota] > 0).map((quota) => {
    const words = { who: names(quota), taken: taken[quota], quota: quotas[quota] }
    return waiting[quota] > 0 ? t('seatsWaiting', { ...words, n: waiting[quota] }) : t('seatsOf', words)
  })
}

const useSignUpLine = ({ signUpFrom, signUpUntil }: SessionView): string => {
  const t = useTexts(sessionTexts)
  const language = useLanguage()
  const now = useNow()
  const from = momentText(signUpFrom, now, language)
  const until = momentText(signUpUntil, now, language)
  if (now < signUpFrom) return t('signUpLater', { from, until })
  return now < signUpUntil ? t('signUpNow', { until }) : t('signUpPast', { until })
}

/** Everything that one decides by, in words. */
export const Facts = ({ session }: { session: SessionView }) => {
  const t = useTexts(sessionTexts)
  const names = useTexts(activityTexts)
  const language = useLanguage()
  const now = useNow()
  const { venue, minimumAge, accessibility, languages, bring, station } = session
  const seats = useSeatsLines(session)
  const signUp = useSignUpLine(session)
  const until = momentText(session.cancelUntil, now, language)
  const toCome = session.state !== 'cancelled' && session.state !== 'ended'
  return (
    <Section title={t('facts')}>
      <Card>
        <Box className="session-facts">
          <Fact name={t('when')} lines={[exactDay(session, language), sessionHours(session)]} />
          <Fact name={t('where')} lines={[venue.name, ...(venue.way ? [venue.way] : [])]} />
          <Fact name={t('station')} lines={[station.name]} />
          {seats.length > 0 && <Fact name={t('seats')} lines={seats} />}
          {seats.length > 0 && toCome && <Fact name={t('signUp')} lines={[signUp]} />}
          {seats.length > 0 && toCome && now < session.cancelUntil && (
            <Fact name={t('cancelUntil')} lines={[t('cancelUntilWords', { until })]} />
          )}
          <Fact name={t('age')} lines={[minimumAge > 0 ? t('ageFrom', { n: minimumAge }) : t('ageAny')]} />
          <Fact
            name={t('languages')}
            lines={[languages.map((spoken) => names(SPOKEN[spoken])).join(' · ')]}
          />
          <Fact
            name={t('access')}
            lines={[
              accessibility.length > 0 ? accessibility.map((one) => names(one)).join(' · ') : t('accessNone'),
            ]}
          />
          {bring && <Fact name={t('bring')} lines={[bring]} />}
        </Box>
      </Card>
    </Section>
  )
}

/** Which volunteers are needed. */
export const Roles = ({ session: { quotas, volunteerRoles } }: { session: SessionView }) => {
  const t = useTexts(sessionTexts)
  if (quotas.volunteers === 0 || volunteerRoles.length === 0) return null
  return (
    <Section title={t('roles')}>
      <Card>
        <Box className="session-lines">
          {volunteerRoles.map(({ name, needed }) => (
            <Words key={name}>{t('roleNeeded', { name, n: needed })}</Words>
          ))}
        </Box>
      </Card>
    </Section>
  )
}
