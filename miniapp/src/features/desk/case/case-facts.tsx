import type { CaseView } from '@yizhan/shared/cases'
import { Box, StatusChip } from '@/components'
import { useTexts } from '@/i18n'
import { courseTexts } from '@/i18n/desk'
import './case-head.css'

/** What makes this case one to look at twice: repeated, in a core zone, the hotline's, done again. */
export const CaseFacts = ({ view }: { view: CaseView }) => {
  const t = useTexts(courseTexts)
  const { repeat, coreZone, hotline, reopenings, rechecks, rules } = view
  const rebounds = rechecks.filter(({ found }) => found === 'rebound').length
  if (!repeat && !coreZone && !hotline && reopenings === 0) return null
  return (
    <Box className="case-head-facts">
      {repeat && rules && (
        <StatusChip
          id="desk-repeat"
          tone="overdue"
          icon="copy"
          label={t('repeat', { ...rules.nearby, n: repeat })}
        />
      )}
      {coreZone && <StatusChip id="desk-core-zone" tone="waiting" icon="map-pin" label={t('coreZone')} />}
      {hotline && (
        <StatusChip
          id="desk-hotline-order"
          tone="waiting"
          icon="phone"
          label={t('hotlineOrder', { order: hotline.order })}
        />
      )}
      {reopenings > 0 && (
        <StatusChip
          id="desk-reopened"
          tone="overdue"
          icon="rotate-ccw"
          label={
            rebounds > 0 ? t('rebounds', { n: reopenings, m: rebounds }) : t('reopened', { n: reopenings })
          }
        />
      )}
    </Box>
  )
}
