import { LANGUAGES } from '@yizhan/shared/kernel'
import { Box, Button, Card, ChoiceChips, Section, TextField, Words } from '@/components'
import { useTexts } from '@/i18n'
import { kindsTexts, planFormTexts } from '@/i18n/plan'
import { IDS } from '../ids'
import type { PartProps } from './contract'

const SEATS = ['1', '2', '3', '4'] as const
const MOST_ROLES = 10

/** The volunteers’ roles, each with how many are needed. */
const Roles = ({ form, errorAt, change }: PartProps) => {
  const t = useTexts(planFormTexts)
  const { roles } = form
  const write = (at: number, next: { name?: string; needed?: string }) =>
    change({ roles: roles.map((role, n) => (n === at ? { ...role, ...next } : role)) })
  return (
    <>
      <Words className="plan-muted">{`${t('roles')}：${t('rolesHelp')}`}</Words>
      {roles.map((role, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a role has no name yet when it is added
        <Card key={n}>
          <Box className="plan-column">
            <Box className="plan-pair">
              <TextField
                id={IDS.form.role(n + 1, 'name')}
                label={t('role', { n: n + 1 })}
                maxLength={20}
                value={role.name}
                error={errorAt(`volunteerRoles.${n}.name`)}
                onChange={(name) => write(n, { name })}
              />
              <TextField
                id={IDS.form.role(n + 1, 'needed')}
                label={t('roleNeeded')}
                keyboard="number"
                maxLength={3}
                value={role.needed}
                error={errorAt(`volunteerRoles.${n}.needed`)}
                onChange={(needed) => write(n, { needed })}
              />
            </Box>
            <Button
              id={IDS.form.role(n + 1, 'remove')}
              kind="quiet"
              icon="trash-2"
              label={t('removeRole', { n: n + 1 })}
              onPress={() => change({ roles: roles.filter((_, at) => at !== n) })}
            />
          </Box>
        </Card>
      ))}
      {roles.length < MOST_ROLES && (
        <Button
          id={IDS.form.addRole}
          kind="secondary"
          label={t('addRole')}
          onPress={() => change({ roles: [...roles, { name: '', needed: '1' }] })}
        />
      )}
    </>
  )
}

/** For whom there are how many seats, and what they are told to bring. */
export const WhoPart = (props: PartProps) => {
  const { form, errorAt, change } = props
  const t = useTexts(planFormTexts)
  const kinds = useTexts(kindsTexts)
  const invites = form.volunteers.trim() !== '' && form.volunteers.trim() !== '0'
  return (
    <Section title={t('who')}>
      <Box className="plan-pair">
        {(['residents', 'volunteers'] as const).map((quota) => (
          <TextField
            key={quota}
            id={IDS.form.field(quota)}
            label={t(quota)}
            help={t('quotaHelp')}
            keyboard="number"
            maxLength={4}
            value={form[quota]}
            error={errorAt(`quotas.${quota}`)}
            onChange={(text) => change({ [quota]: text })}
          />
        ))}
      </Box>
      <ChoiceChips
        id={IDS.form.field('seats')}
        label={t('seats')}
        choices={SEATS.map((value) => ({ value, label: t('seatsOf', { n: value }) }))}
        chosen={SEATS.find((value) => value === form.seats)}
        error={errorAt('seatsPerBooking')}
        onChoose={(seats) => change({ seats })}
      />
      <TextField
        id={IDS.form.field('age')}
        label={t('age')}
        help={t('ageHelp')}
        keyboard="number"
        maxLength={2}
        value={form.age}
        error={errorAt('minimumAge')}
        onChange={(age) => change({ age })}
      />
      {invites && <Roles {...props} />}
      <ChoiceChips
        id={IDS.form.field('languages')}
        label={t('languages')}
        several
        choices={LANGUAGES.map((value) => ({ value, label: kinds(`speaks_${value}`) }))}
        chosen={form.languages}
        error={errorAt('languages')}
        onChoose={(languages) => change({ languages })}
      />
      <TextField
        id={IDS.form.field('bring')}
        label={t('bring')}
        optional
        maxLength={200}
        value={form.bring}
        error={errorAt('bring')}
        onChange={(bring) => change({ bring })}
      />
    </Section>
  )
}
