import { Box, Card, Section, SwitchRow, TextField } from '@/components'
import { useTexts } from '@/i18n'
import { seriesTexts } from '@/i18n/plan'
import { IDS } from '../ids'
import type { SeriesForm } from './series-form'

interface EachPartProps {
  form: SeriesForm
  errorAt: (path: string) => string | undefined
  onChange: (next: SeriesForm) => void
}

const WINDOWS = [
  ['opensDays', 'signUpOpensDays', 'opensDays'],
  ['closesHours', 'signUpClosesMinutes', 'closes'],
  ['cancelHours', 'cancelUntilMinutes', 'cancelUntil'],
] as const

/** When each of its sessions starts, how long it lasts, when one may sign up for it and step back. */
export const EachPart = ({ form, errorAt, onChange }: EachPartProps) => {
  const t = useTexts(seriesTexts)
  return (
    <Section title={t('time')}>
      <Box className="plan-pair">
        <TextField
          id={IDS.series.start}
          label={t('start')}
          maxLength={5}
          value={form.start}
          error={errorAt('startMinute')}
          onChange={(start) => onChange({ ...form, start })}
        />
        <TextField
          id={IDS.series.lasts}
          label={t('lasts')}
          keyboard="number"
          maxLength={3}
          value={form.lasts}
          error={errorAt('lasts')}
          onChange={(lasts) => onChange({ ...form, lasts })}
        />
      </Box>
      {WINDOWS.map(([name, path, label]) => (
        <TextField
          key={name}
          id={IDS.series.window(name)}
          label={t(label)}
          keyboard="number"
          maxLength={5}
          value={form[name]}
          error={errorAt(path)}
          onChange={(text) => onChange({ ...form, [name]: text })}
        />
      ))}
      <Card padding="flush">
        <SwitchRow
          id={IDS.series.publishes}
          title={t('publishes')}
          detail={t('publishesHelp')}
          on={form.publishes}
          onChange={(publishes) => onChange({ ...form, publishes })}
        />
      </Card>
    </Section>
  )
}
