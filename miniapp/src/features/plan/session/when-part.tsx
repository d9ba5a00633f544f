import { weekdayOf } from '@yizhan/shared/kernel'
import { isDay } from '@yizhan/shared/settings'
import { Box, Button, Section, TextField, Words } from '@/components'
import { useTexts, weekdayName } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { type TimesForm, withTimes } from './times-form'

interface WhenPartProps {
  form: TimesForm
  /** By the name of the field: `start.day`, `end`, `opens.time` … */
  errorAt: (name: string) => string | undefined
  onChange: (next: TimesForm) => void
}

const WINDOWS = ['opens', 'closes', 'cancel'] as const

/** Until when one may sign up and step back. */
const Windows = ({ form, errorAt, onChange }: WhenPartProps) => {
  const t = useTexts(planFormTexts)
  return (
    <Section title={t('windows')}>
      <Words className="plan-muted">{t('windowsHelp')}</Words>
      {WINDOWS.map((name) => (
        <Box key={name} className="plan-pair">
          <TextField
            id={IDS.form.field(`${name}-day`)}
            label={t(`${name}Day`)}
            maxLength={10}
            value={form[name].day}
            error={errorAt(`${name}.day`)}
            onChange={(day) => onChange(withTimes(form, { own: true, [name]: { ...form[name], day } }))}
          />
          <TextField
            id={IDS.form.field(`${name}-time`)}
            label={t(`${name}Time`)}
            maxLength={5}
            value={form[name].time}
            error={errorAt(`${name}.time`)}
            onChange={(time) => onChange(withTimes(form, { own: true, [name]: { ...form[name], time } }))}
          />
        </Box>
      ))}
      {form.own && (
        <Button
          id={IDS.form.resetWindows}
          kind="quiet"
          icon="rotate-ccw"
          label={t('reset')}
          onPress={() => onChange(withTimes(form, { own: false }))}
        />
      )}
    </Section>
  )
}

/** When it is; the windows of signing up and stepping back follow from the start. */
export const WhenPart = (props: WhenPartProps) => {
  const { form, errorAt, onChange } = props
  const t = useTexts(planFormTexts)
  const language = useLanguage()
  const day = form.day.trim()
  return (
    <>
      <Section title={t('when')}>
        <TextField
          id={IDS.form.field('day')}
          label={t('day')}
          maxLength={10}
          value={form.day}
          error={errorAt('start.day')}
          onChange={(next) => onChange(withTimes(form, { day: next }))}
          {...(isDay(day) ? { help: t('dayHelp', { weekday: weekdayName(weekdayOf(day), language) }) } : {})}
        />
        <Box className="plan-pair">
          <TextField
            id={IDS.form.field('from')}
            label={t('from')}
            maxLength={5}
            value={form.from}
            error={errorAt('start.time')}
            onChange={(from) => onChange(withTimes(form, { from }))}
          />
          <TextField
            id={IDS.form.field('to')}
            label={t('to')}
            maxLength={5}
            value={form.to}
            error={errorAt('end')}
            onChange={(to) => onChange(withTimes(form, { to }))}
          />
        </Box>
      </Section>
      <Windows {...props} />
    </>
  )
}
