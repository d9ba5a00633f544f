import { dayAfter, instantAt, weekdayOf } from '@yizhan/shared/kernel'
import { Box, Icon, Pressable, Words } from '@/components'
import { dateText, useTexts } from '@/i18n'
import { activityListTexts } from '@/i18n/activities/list'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './list.css'

const WEEK = 7
/** Weeks ahead that can be looked at: series make their sessions no further ahead than about a year. */
const MOST_WEEKS = 52
const NOON = 720

const WEEKDAYS = ['dayOne', 'dayTwo', 'dayThree', 'dayFour', 'dayFive', 'daySix', 'daySeven'] as const

interface DayProps {
  day: string
  today: string
  chosen: boolean
  onChoose: () => void
}

const Day = ({ day, today, chosen, onChoose }: DayProps) => {
  const t = useTexts(activityListTexts)
  const language = useLanguage()
  const weekday = t(WEEKDAYS[weekdayOf(day) - 1] ?? 'dayOne')
  return (
    <Pressable
      id={IDS.list.day(day)}
      className={`week-day ${chosen ? 'week-day-chosen' : ''}`}
      role="radio"
      checked={chosen}
      label={`${dateText(instantAt(day, NOON), language)} ${day === today ? t('today') : weekday}`}
      onPress={onChoose}
    >
      <Words className="week-day-name">{day === today ? t('today') : weekday}</Words>
      <Words className="week-day-number">{Number(day.slice(8))}</Words>
    </Pressable>
  )
}

interface WeekStripProps {
  today: string
  /** The day from which the list is shown. */
  chosen: string
  onChoose: (day: string) => void
}

const weekOf = (day: string, today: string): number =>
  Math.floor((Date.parse(day) - Date.parse(today)) / (WEEK * 86_400_000))

/** Seven days from today on, and the ones after them: the list begins with the day that is chosen. */
export const WeekStrip = ({ today, chosen, onChoose }: WeekStripProps) => {
  const t = useTexts(activityListTexts)
  const week = weekOf(chosen, today)
  const first = dayAfter(today, week * WEEK)
  const days = Array.from({ length: WEEK }, (_, n) => dayAfter(first, n))
  const turn = (by: number) => onChoose(dayAfter(first, by * WEEK))
  return (
    <Box className="week-strip">
      <Pressable
        id={IDS.list.earlier}
        className="week-turn"
        label={t('earlier')}
        disabled={week === 0}
        onPress={() => week > 0 && turn(-1)}
      >
        <Icon name="chevron-left" />
      </Pressable>
      <Box className="week-days" role="radiogroup" label={t('days')}>
        {days.map((day) => (
          <Day key={day} day={day} today={today} chosen={day === chosen} onChoose={() => onChoose(day)} />
        ))}
      </Box>
      <Pressable
        id={IDS.list.later}
        className="week-turn"
        label={t('later')}
        disabled={week >= MOST_WEEKS}
        onPress={() => week < MOST_WEEKS && turn(1)}
      >
        <Icon name="chevron-right" />
      </Pressable>
    </Box>
  )
}
