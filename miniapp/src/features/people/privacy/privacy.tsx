import { getMe } from '@yizhan/shared/people'
import { Box, Card, Screen, Section, Words } from '@/components'
import { appTexts, useTexts } from '@/i18n'
import { privacyTexts } from '@/i18n/people'
import { useAnswer, useSession } from '@/server'
import { SignInNeeded } from '../sign-in/sign-in-needed'
import { Looks } from './looks'
import { Purposes } from './purposes'
import './privacy.css'

const Kept = () => {
  const t = useTexts(privacyTexts)
  return (
    <Section title={t('kept')}>
      <Card>
        <Box className="privacy-notes">
          {(['keptAccount', 'keptCases', 'keptPlaces', 'keptPublic', 'keptDevice'] as const).map((key) => (
            <Words key={key}>{t(key)}</Words>
          ))}
        </Box>
      </Card>
    </Section>
  )
}

/** What is kept of me and why, and who looked at it. */
export const Privacy = () => {
  const names = useTexts(appTexts)
  const known = useSession()?.person
  const { data } = useAnswer(getMe, {}, { enabled: known !== undefined })
  const person = data ?? known
  return (
    <Screen id="privacy" title={names('privacy')}>
      {person ? (
        <>
          <Purposes person={person} />
          <Kept />
          <Looks />
        </>
      ) : (
        <>
          <SignInNeeded next="/resident/privacy/index" />
          <Kept />
        </>
      )}
    </Screen>
  )
}
