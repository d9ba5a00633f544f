import { keepPreviousData } from '@tanstack/react-query'
import { previewSeries } from '@yizhan/shared/activities'
import { type AnswerOf, instantAt } from '@yizhan/shared/kernel'
import { isDay } from '@yizhan/shared/settings'
import { useEffect, useState } from 'react'
import { Banner, Box, Card, ChoiceChips, ListRow, Section, SkeletonRows, Words } from '@/components'
import { dateText, useTexts } from '@/i18n'
import { seriesTexts } from '@/i18n/plan'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { ruleIn, type SeriesForm } from './series-form'

type Preview = AnswerOf<typeof previewSeries>

/** Milliseconds for which typing rests before the days are asked for. */
const REST = 500
/** As many days are shown. */
const SHOWN = 12
const NOON = 720

/** What was typed last, once typing rests. */
const useRested = <T,>(value: T): T => {
  const [rested, setRested] = useState(value)
  const text = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says what the value says
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

const Days = ({ days }: Preview) => {
  const t = useTexts(seriesTexts)
  const language = useLanguage()
  const say = (day: string) => dateText(instantAt(day, NOON), language)
  const line = ({ day, becomes }: Preview['days'][number]) => {
    if (becomes === 'skipped') return t('skipped', { day: say(day) })
    return becomes === day ? say(day) : t('moved', { day: say(day), to: say(becomes) })
  }
  if (days.length === 0) return <Words className="plan-muted">{t('previewNone')}</Words>
  const held = days.filter(({ becomes }) => becomes !== 'skipped').length
  return (
    <>
      <Words>{t('previewCount', { n: held })}</Words>
      <Card padding="flush">
        {days.slice(0, SHOWN).map((one) => (
          <ListRow
            key={one.day}
            title={line(one)}
            {...(one.provisional ? { detail: t('provisional') } : {})}
          />
        ))}
      </Card>
      {days.length > SHOWN && (
        <Words className="plan-muted">{t('previewMore', { n: days.length - SHOWN })}</Words>
      )}
    </>
  )
}

interface PreviewPartProps {
  form: SeriesForm
  onHoliday: (onHoliday: SeriesForm['onHoliday']) => void
}

/** The days that the rule makes, and what becomes of those on holidays, as it is written. */
export const PreviewPart = ({ form, onHoliday }: PreviewPartProps) => {
  const t = useTexts(seriesTexts)
  const rule = ruleIn(form)
  const asked = useRested({
    rule: rule ?? '',
    firstDay: form.firstDay.trim(),
    onHoliday: form.onHoliday,
  })
  const enabled = asked.rule.length > 4 && isDay(asked.firstDay)
  const { data, error, isPending } = useAnswer(
    previewSeries,
    { body: asked },
    { enabled, staleTime: 60_000, placeholderData: keepPreviousData },
  )
  const amiss = error?.problem?.errors?.map(({ message }) => message).join(' ')
  return (
    <Section title={t('preview')}>
      <ChoiceChips
        id={IDS.series.onHoliday}
        label={t('onHoliday')}
        choices={(['keep', 'skip', 'nextWorkday'] as const).map((value) => ({
          value,
          label: t(`onHoliday_${value}`),
        }))}
        chosen={form.onHoliday}
        onChoose={onHoliday}
      />
      <Box id={IDS.series.preview} className="plan-column" live="polite">
        {error ? (
          <Banner kind="warning" title={amiss || (error.problem?.title ?? t('previewOffline'))} />
        ) : data ? (
          <Days days={data.days} />
        ) : (
          enabled && isPending && <SkeletonRows rows={3} />
        )}
      </Box>
    </Section>
  )
}
