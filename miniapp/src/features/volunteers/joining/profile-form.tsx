import type { VolunteerProfile } from '@yizhan/shared/activities'
import {
  ActionBar,
  Box,
  Button,
  Card,
  ChoiceChips,
  Screen,
  Section,
  SwitchRow,
  TextField,
  TroubleTold,
  Words,
} from '@/components'
import { commonTexts, dateText, useTexts } from '@/i18n'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { usualRoles } from '../words'
import { HomeStation } from './home-station'
import { TimesGrid } from './times-grid'
import { useProfileForm } from './use-profile-form'
import '../volunteers.css'

type Form = ReturnType<typeof useProfileForm>

const Who = ({ written, change, amiss, errorAt, stationId }: Form) => {
  const t = useTexts(volunteerTexts)
  return (
    <>
      <TextField
        id={IDS.profile.field('name')}
        label={t('name')}
        help={t('nameHelp')}
        error={amiss.name ?? errorAt('name')}
        maxLength={30}
        value={written.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        id={IDS.profile.field('idTail')}
        label={t('idTail')}
        help={t('idTailHelp')}
        error={amiss.idTail ?? errorAt('idTail')}
        optional
        maxLength={4}
        value={written.idTail}
        onChange={(idTail) => change({ idTail })}
      />
      <HomeStation
        stationId={stationId}
        error={amiss.station ?? errorAt('stationId')}
        onChoose={(id) => change({ stationId: id })}
      />
    </>
  )
}

const What = ({ written: { roles }, change, errorAt }: Form) => {
  const t = useTexts(volunteerTexts)
  const choices = usualRoles(useLanguage())
  const usual = choices.map(({ value }) => value)
  const [other = '', ...more] = roles.filter((role) => !usual.includes(role))
  const chosen = roles.filter((role) => usual.includes(role))
  const others = (first: string) => (first === '' ? more : [first, ...more])
  return (
    <>
      <ChoiceChips
        id={IDS.profile.roles}
        label={t('roles')}
        optional
        several
        error={errorAt('roles')}
        choices={choices}
        chosen={chosen}
        onChoose={(next) => change({ roles: [...next, ...others(other)] })}
      />
      <TextField
        id={IDS.profile.field('otherRole')}
        label={t('otherRole')}
        help={t('otherRoleHelp')}
        optional
        maxLength={20}
        value={other}
        onChange={(text) => change({ roles: [...chosen, ...others(text)] })}
      />
    </>
  )
}

const KEPT = ['keptWhat', 'keptWho', 'keptRights', 'keptBasis'] as const

const Consent = ({ form, profile }: { form: Form; profile: VolunteerProfile | undefined }) => {
  const t = useTexts(volunteerTexts)
  const language = useLanguage()
  return (
    <Section title={t('kept')}>
      <Card>
        <Box className="volunteers-lines">
          {KEPT.map((key) => (
            <Words key={key} className="volunteers-muted">
              {t(key)}
            </Words>
          ))}
          {profile && <Words>{t('agreedAt', { date: dateText(profile.agreedAt, language) })}</Words>}
        </Box>
      </Card>
      {!profile && (
        <>
          <Card padding="flush">
            <SwitchRow
              id={IDS.profile.agree}
              title={t('agree')}
              on={form.written.agreed}
              onChange={(agreed) => form.change({ agreed })}
            />
          </Card>
          <Box live="polite">
            {form.amiss.agreed && <Words className="volunteers-amiss">{form.amiss.agreed}</Words>}
          </Box>
        </>
      )}
    </Section>
  )
}

interface ProfileFormProps {
  profile: VolunteerProfile | undefined
  onDone: (profile: VolunteerProfile) => void
  onCancel?: () => void
}

/** To become a volunteer, or to change what one told. */
export const ProfileForm = ({ profile, onDone, onCancel }: ProfileFormProps) => {
  const t = useTexts(volunteerTexts)
  const common = useTexts(commonTexts)
  const form = useProfileForm(profile, onDone)
  return (
    <Screen
      id="volunteer-form"
      title={t(profile ? 'edit' : 'join')}
      footer={
        <ActionBar>
          {onCancel && (
            <Button id={IDS.profile.cancel} kind="secondary" label={common('cancel')} onPress={onCancel} />
          )}
          <Button
            id={IDS.profile.save}
            wide
            label={profile ? common('save') : t('join')}
            busy={form.busy}
            onPress={() => void form.save()}
          />
        </ActionBar>
      }
    >
      {!profile && <Words>{t('joinHelp')}</Words>}
      <TroubleTold id={IDS.profile.trouble} trouble={form.trouble} />
      <Box className="volunteers-form">
        <Who {...form} />
        <TimesGrid times={form.written.times} onChange={(times) => form.change({ times })} />
        <What {...form} />
      </Box>
      <Consent form={form} profile={profile} />
    </Screen>
  )
}
