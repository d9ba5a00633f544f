import { Box, Button, ChoiceChips, Section, TextArea, TextField, Words } from '@/components'
import { useTexts, weekdayName } from '@/i18n'
import { seriesTexts } from '@/i18n/plan'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { EVERY, NTHS, type RuleWords } from './rule'
import { monthWords, nthKey, ruleText } from './rule-words'
import { chosenAgain, ruleIn, type SeriesForm, withRule } from './series-form'

interface RulePartProps {
  form: SeriesForm
  errorAt: (path: string) => string | undefined
  onChange: (next: SeriesForm) => void
}

const numbers = (most: number) => Array.from({ length: most }, (_, n) => String(n + 1))

/** On which days: weekdays of a week, or which weekday of a month. */
const Days = ({ form, onChange }: RulePartProps) => {
  const t = useTexts(seriesTexts)
  const language = useLanguage()
  const { words } = form
  const say = (next: Partial<RuleWords>) => onChange(withRule(form, { words: { ...words, ...next } }))
  const weekdays = numbers(7).map((value) => ({ value, label: weekdayName(Number(value), language) }))
  if (words.every === 'week')
    return (
      <ChoiceChips
        id={IDS.series.weekdays}
        label={t('weekdays')}
        several
        choices={weekdays}
        chosen={words.weekdays.map(String)}
        onChoose={(days) => say({ weekdays: days.map(Number) })}
      />
    )
  return (
    <>
      {words.every === 'year' && (
        <ChoiceChips
          id={IDS.series.months}
          label={t('months')}
          several
          choices={numbers(12).map((value) => ({ value, label: monthWords(Number(value), language) }))}
          chosen={words.months.map(String)}
          onChoose={(months) => say({ months: months.map(Number) })}
        />
      )}
      <ChoiceChips
        id={IDS.series.nth}
        label={t('nth')}
        choices={NTHS.map((nth) => ({ value: String(nth), label: t(nthKey(nth)) }))}
        chosen={String(words.nth)}
        onChoose={(value) => say({ nth: NTHS.find((nth) => String(nth) === value) ?? 1 })}
      />
      <ChoiceChips
        id={IDS.series.weekdays}
        label={t('weekday')}
        choices={weekdays}
        chosen={String(words.weekdays[0])}
        onChoose={(day) => say({ weekdays: [Number(day)] })}
      />
    </>
  )
}

/** After so many times, or on a day. */
const End = ({ form, onChange }: RulePartProps) => {
  const t = useTexts(seriesTexts)
  const { words } = form
  const say = (ends: RuleWords['ends'], count = form.count) =>
    onChange(withRule(form, { words: { ...words, ends }, count }))
  return (
    <>
      <ChoiceChips
        id={IDS.series.ends}
        label={t('ends')}
        choices={(['count', 'day'] as const).map((value) => ({ value, label: t(`ends_${value}`) }))}
        chosen={words.ends.by}
        onChoose={(by) =>
          say(by === 'count' ? { by, count: 12 } : { by, day: `${Number(form.firstDay.slice(0, 4))}-12-31` })
        }
      />
      {words.ends.by === 'count' ? (
        <TextField
          id={IDS.series.count}
          label={t('count')}
          keyboard="number"
          maxLength={4}
          value={form.count}
          onChange={(count) => say(words.ends, count)}
        />
      ) : (
        <TextField
          id={IDS.series.until}
          label={t('until')}
          maxLength={10}
          value={words.ends.day}
          onChange={(day) => say({ by: 'day', day })}
        />
      )}
    </>
  )
}

const Chosen = (props: RulePartProps) => {
  const { form, onChange } = props
  const t = useTexts(seriesTexts)
  const { words } = form
  const every = (next: RuleWords['every']) => ({
    ...words,
    every: next,
    weekdays: next === 'week' ? words.weekdays : words.weekdays.slice(0, 1),
    months: next === 'year' && words.months.length === 0 ? [3] : words.months,
  })
  return (
    <>
      <ChoiceChips
        id={IDS.series.every}
        label={t('every')}
        choices={EVERY.map((value) => ({ value, label: t(`every_${value}`) }))}
        chosen={words.every}
        onChoose={(value) => onChange(withRule(form, { words: every(value) }))}
      />
      <Days {...props} />
      <TextField
        id={IDS.series.interval}
        label={t(`interval_${words.every}`)}
        keyboard="number"
        maxLength={2}
        value={form.interval}
        onChange={(interval) => onChange(withRule(form, { interval }))}
      />
      <End {...props} />
    </>
  )
}

const AsText = ({ form, errorAt, onChange }: RulePartProps) => {
  const t = useTexts(seriesTexts)
  const back = chosenAgain(form)
  return (
    <>
      <TextArea
        id={IDS.series.rule}
        label={t('rule')}
        help={t('ruleHelp')}
        rows={2}
        maxLength={300}
        value={form.rule}
        error={errorAt('rule')}
        onChange={(rule) => onChange(withRule(form, { rule }))}
      />
      {back ? (
        <Button id={IDS.series.choose} kind="quiet" label={t('words')} onPress={() => onChange(back)} />
      ) : (
        <Words className="plan-muted">{t('tooMuch')}</Words>
      )}
    </>
  )
}

/** How often it comes again: chosen in words, or written as the rule itself. */
export const RulePart = (props: RulePartProps) => {
  const { form, errorAt, onChange } = props
  const t = useTexts(seriesTexts)
  const language = useLanguage()
  const said = ruleIn(form)
  const error = form.asText ? undefined : errorAt('rule')
  return (
    <Section title={t('repeats')}>
      {form.asText ? <AsText {...props} /> : <Chosen {...props} />}
      <TextField
        id={IDS.series.firstDay}
        label={t('firstDay')}
        maxLength={10}
        value={form.firstDay}
        error={errorAt('firstDay')}
        onChange={(firstDay) => onChange({ ...form, firstDay })}
      />
      <Box id={IDS.series.said} live="polite">
        {said !== undefined && <Words className="plan-strong">{ruleText(said, language)}</Words>}
        {error && <Words className="plan-error">{error}</Words>}
      </Box>
      {!form.asText && (
        <Button
          id={IDS.series.write}
          kind="quiet"
          icon="pencil"
          label={t('advanced')}
          onPress={() => onChange(withRule(form, { asText: true, rule: said ?? form.rule }))}
        />
      )}
    </Section>
  )
}
