import { commonTexts, useTexts } from '@/i18n'
import { Box, Pressable } from '../base'
import { Field, type FieldWords } from '../field'
import { Icon } from '../icon'
import './rating.css'

const STARS = [1, 2, 3, 4, 5] as const
export type Stars = (typeof STARS)[number]

type RatingProps = FieldWords & { stars: Stars | undefined; onRate: (stars: Stars) => void }

/** One to five stars. No stars is no rating. Each star's id is `<id>-<n>`. */
export const Rating = ({ stars, onRate, ...words }: RatingProps) => {
  const t = useTexts(commonTexts)
  return (
    <Field {...words} kind="group">
      <Box id={words.id} className="rating" role="radiogroup" label={words.label}>
        {STARS.map((n) => (
          <Pressable
            key={n}
            id={`${words.id}-${n}`}
            className={`star ${stars && n <= stars ? 'star-lit' : ''}`}
            role="radio"
            checked={stars === n}
            label={t('star', { n })}
            onPress={() => onRate(n)}
          >
            <Icon name="star" />
          </Pressable>
        ))}
      </Box>
    </Field>
  )
}
