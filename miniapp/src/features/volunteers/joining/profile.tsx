import type { VolunteerProfile } from '@yizhan/shared/activities'
import { getStation } from '@yizhan/shared/stations'
import { ActionBar, Box, Button, Card, ListRow, Screen, Section, Words } from '@/components'
import { dateText, useTexts } from '@/i18n'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { volunteerWords } from '@/i18n/volunteers/words'
import { open } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { rolesWords, timesWords } from '../words'
import { Leaving } from './leaving'
import '../volunteers.css'

type Known = { profile: VolunteerProfile }

const Head = ({ profile }: Known) => {
  const t = useTexts(volunteerTexts)
  const language = useLanguage()
  const { data } = useAnswer(getStation, { params: { id: profile.stationId } }, { staleTime: 600_000 })
  return (
    <Card>
      <Box className="volunteers-lines">
        <Words className="volunteers-large" role="heading">
          {profile.name}
        </Words>
        <Words selectable>{t('number', { number: profile.number })}</Words>
        <Words className="volunteers-muted">
          {[data?.name, t('since', { date: dateText(profile.since, language) })].filter(Boolean).join(' · ')}
        </Words>
      </Box>
    </Card>
  )
}

const Told = ({ profile: { availability, roles } }: Known) => {
  const t = useTexts(volunteerTexts)
  const language = useLanguage()
  return (
    <Card padding="flush">
      <ListRow
        icon="calendar-days"
        title={t('times')}
        detail={availability.length > 0 ? timesWords(availability, language) : t('timesNone')}
      />
      <ListRow
        icon="hand"
        title={t('roles')}
        detail={roles.length > 0 ? rolesWords(roles, language) : t('rolesNone')}
      />
    </Card>
  )
}

const Trainings = ({ profile: { trainings } }: Known) => {
  const t = useTexts(volunteerTexts)
  const words = useTexts(volunteerWords)
  const language = useLanguage()
  return (
    <Section title={t('trainings')}>
      {trainings.length === 0 ? (
        <Words className="volunteers-muted">{t('trainingsNone')}</Words>
      ) : (
        <Card padding="flush">
          {trainings.map(({ training, at, by }) => (
            <ListRow
              key={training}
              icon="circle-check"
              title={words(training)}
              detail={t('trainingBy', { date: dateText(at, language), sign: by })}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}

const Ways = () => {
  const t = useTexts(volunteerTexts)
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.profile.call}
        icon="clipboard-list"
        title={t('call')}
        detail={t('callHelp')}
        role="link"
        onPress={() => void open('resident/volunteer-call/index')}
      />
      <ListRow
        id={IDS.profile.hours}
        icon="clock"
        title={t('hours')}
        detail={t('hoursHelp')}
        role="link"
        onPress={() => void open('resident/service-hours/index')}
      />
    </Card>
  )
}

/** What one told as a volunteer, with the ways on. */
export const Profile = ({ profile, onEdit }: Known & { onEdit: () => void }) => {
  const t = useTexts(volunteerTexts)
  return (
    <Screen
      id="volunteer"
      title={t('title')}
      footer={
        <ActionBar>
          <Button id={IDS.profile.edit} wide icon="pencil" label={t('edit')} onPress={onEdit} />
        </ActionBar>
      }
    >
      <Head profile={profile} />
      <Ways />
      <Told profile={profile} />
      <Trainings profile={profile} />
      <Leaving />
    </Screen>
  )
}
