import { commonTexts, useTexts } from '@/i18n'
import { Box } from '../base'
import { Card } from '../card'
import './skeleton.css'

const Row = () => (
  <Box className="skeleton-row">
    <Box className="skeleton-bar skeleton-long" />
    <Box className="skeleton-bar skeleton-short" />
  </Box>
)

/** The shape of a list while it loads. */
export const SkeletonRows = ({ rows = 4 }: { rows?: number }) => {
  const t = useTexts(commonTexts)
  return (
    <Box role="status" label={t('loading')}>
      <Card padding="flush">
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
          <Row key={key} />
        ))}
      </Card>
    </Box>
  )
}

/** The shape of a card while it loads. */
export const SkeletonCard = () => {
  const t = useTexts(commonTexts)
  return (
    <Box role="status" label={t('loading')}>
      <Card>
        <Box className="skeleton-card">
          <Box className="skeleton-bar skeleton-title" />
          <Box className="skeleton-bar skeleton-long" />
          <Box className="skeleton-bar skeleton-short" />
        </Box>
      </Card>
    </Box>
  )
}
