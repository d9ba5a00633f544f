import { instantAt } from '@yizhan/shared/kernel'
import type { NoticeChoices, QuietHours } from '@yizhan/shared/people'
import { Box, Card, ChoiceChips, Section, SwitchRow, Words } from '@/components'
import { timeText, useTexts } from '@/i18n'
import { noticeChoicesTexts } from '@/i18n/people'
import { IDS } from '../ids'

const ANY_DAY = '2026-01-01'

/** 22:00, from minutes since midnight. */
export const minuteText = (minute: number): string => timeText(instantAt(ANY_DAY, minute))

/** Full hours of the evening and the morning, in minutes. */
const FROM = [1200, 1260, 1320, 1380]
const TO = [360, 420, 480, 540]

/** A time that was chosen elsewhere is among the choices, too. */
const offered = (usual: readonly number[], chosen: number) =>
  [...new Set([...usual, chosen])]
    .sort((a, b) => a - b)
    .map((minute) => ({ value: String(minute), label: minuteText(minute) }))

interface QuietPartProps {
  choices: NoticeChoices
  /** The deployment's hours. */
  usual: QuietHours
  onChange: (quietHours: NoticeChoices['quietHours']) => void
}

export const QuietPart = ({ choices: { quietHours }, usual, onChange }: QuietPartProps) => {
  const t = useTexts(noticeChoicesTexts)
  const hours = quietHours.hours ?? usual
  const change = (changes: Partial<QuietHours>) => onChange({ on: true, hours: { ...hours, ...changes } })
  const words = { from: minuteText(hours.from), to: minuteText(hours.to) }
  const told = hours.to < hours.from ? t('quietNowNext', words) : t('quietNow', words)
  const without = (usualTimes: readonly number[], other: number) => usualTimes.filter((at) => at !== other)
  return (
    <Section title={t('quiet')}>
      <Card padding="flush">
        <SwitchRow
          id={IDS.choices.quiet}
          title={t('quietSwitch')}
          detail={quietHours.on ? told : undefined}
          on={quietHours.on}
          onChange={(on) => onChange({ ...quietHours, on })}
        />
        {quietHours.on && (
          <Box className="choices-hours">
            <ChoiceChips
              id={IDS.choices.quietFrom}
              label={t('from')}
              choices={offered(without(FROM, hours.to), hours.from)}
              chosen={String(hours.from)}
              onChoose={(value) => change({ from: Number(value) })}
            />
            <ChoiceChips
              id={IDS.choices.quietTo}
              label={t('to')}
              choices={offered(without(TO, hours.from), hours.to)}
              chosen={String(hours.to)}
              onChoose={(value) => change({ to: Number(value) })}
            />
          </Box>
        )}
        <Words className="choices-note">{t('quietHelp')}</Words>
      </Card>
    </Section>
  )
}
