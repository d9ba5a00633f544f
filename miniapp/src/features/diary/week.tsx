import type { DiaryView } from '@yizhan/shared/cases'
import { Box, Words } from '@/components'
import { useTexts } from '@/i18n'
import { weekTexts } from '@/i18n/diary'
import { useLanguage } from '@/settings'
import { IDS } from './ids'
import { mostlyWords } from './week-words'
import './week.css'

type Picture = DiaryView['picture']

const HOURS = 24
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const MARKS = [0, 6, 12, 18, 24]
const LEVELS = 4

const percent = (hour: number) => `${((hour / HOURS) * 100).toFixed(3)}%`

const Day = ({
  weekday,
  picture,
  most,
}: {
  weekday: (typeof WEEKDAYS)[number]
  picture: Picture
  most: number
}) => {
  const t = useTexts(weekTexts)
  return (
    <Box className="week-day">
      <Words className="week-name" silent>
        {t(`short${weekday}`)}
      </Words>
      <Box className="week-hours">
        {picture.hours
          .filter((one) => one.weekday === weekday)
          .map(({ hour, taps }) => (
            <Box
              key={hour}
              className={`week-hour week-hour-${Math.ceil((taps / most) * LEVELS)}`}
              style={{ left: percent(hour), width: percent(1) }}
            />
          ))}
      </Box>
    </Box>
  )
}

/** The hours of the week as a picture, the darker the more often; read aloud as what it shows most. */
export const Week = ({ picture, best }: Pick<DiaryView, 'picture' | 'best'>) => {
  const t = useTexts(weekTexts)
  const language = useLanguage()
  if (picture.taps === 0) return null
  const mostly = mostlyWords(best, language)
  const most = Math.max(...picture.hours.map(({ taps }) => taps))
  return (
    <Box className="week-place">
      <Words id={IDS.mostly} className="week-mostly">
        {mostly}
      </Words>
      <Box id={IDS.week} className="week" role="img" label={t('picture', { n: picture.taps, mostly })}>
        {WEEKDAYS.map((weekday) => (
          <Day key={weekday} weekday={weekday} picture={picture} most={most} />
        ))}
        <Box className="week-day">
          <Words className="week-name" silent>
            {' '}
          </Words>
          <Box className="week-marks">
            {MARKS.map((hour) => (
              <Words key={hour} silent>
                {hour}
              </Words>
            ))}
          </Box>
        </Box>
      </Box>
      <Words className="week-legend" silent>
        {t('legend')}
      </Words>
    </Box>
  )
}
