import type { Availability } from '@yizhan/shared/activities'
import { Box, Field, Icon, Pressable, Words } from '@/components'
import { useTexts, weekdayName } from '@/i18n'
import { volunteerTexts } from '@/i18n/volunteers/profile'
import { volunteerWords } from '@/i18n/volunteers/words'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { PARTS, timeWords } from '../words'
import './times-grid.css'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

interface TimesGridProps {
  times: readonly Availability[]
  onChange: (times: Availability[]) => void
}

const isAt = (a: Availability) => (b: Availability) => a.weekday === b.weekday && a.part === b.part

const Cell = ({ at, times, onChange }: TimesGridProps & { at: Availability }) => {
  const language = useLanguage()
  const chosen = times.some(isAt(at))
  return (
    <Pressable
      id={IDS.profile.time(at.weekday, at.part)}
      className={`times-cell ${chosen ? 'times-cell-chosen' : ''}`}
      role="checkbox"
      checked={chosen}
      label={timeWords(at, language)}
      onPress={() => onChange(chosen ? times.filter((time) => !isAt(at)(time)) : [...times, at])}
    >
      {chosen && <Icon name="check" />}
    </Pressable>
  )
}

/** A week of mornings, afternoons and evenings to tick; each tick is read out as 周六上午. */
export const TimesGrid = ({ times, onChange }: TimesGridProps) => {
  const t = useTexts(volunteerTexts)
  const parts = useTexts(volunteerWords)
  const language = useLanguage()
  return (
    <Field
      id={IDS.profile.times}
      label={t('availability')}
      help={t('availabilityHelp')}
      optional
      kind="group"
    >
      <Box id={IDS.profile.times} className="times-grid" role="group" label={t('availability')}>
        <Box className="times-row" silent>
          <Words className="times-day" />
          {PARTS.map((part) => (
            <Words key={part} className="times-part">
              {parts(part)}
            </Words>
          ))}
        </Box>
        {WEEK.map((weekday) => (
          <Box key={weekday} className="times-row" role="group" label={weekdayName(weekday, language)}>
            <Words className="times-day" silent>
              {weekdayName(weekday, language)}
            </Words>
            {PARTS.map((part) => (
              <Cell key={part} at={{ weekday, part }} times={times} onChange={onChange} />
            ))}
          </Box>
        ))}
      </Box>
    </Field>
  )
}
