import type { CaseSummary } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Box, Icon, Pressable, StatusChip, Words } from '@/components'
import { type Categories, dueWords, stateChip } from '@/features/cases'
import { agoText, useTexts } from '@/i18n'
import { clockTexts } from '@/i18n/cases'
import { queueTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import './queue-row.css'

interface QueueRowProps {
  id: string
  summary: CaseSummary
  categories: Categories
  now: Instant
  /** Whose hands it is in; for lists of more than one's own. */
  showHandler: boolean
  selected: boolean
  onPress: () => void
}

const placeOf = ({ community, placeNote }: CaseSummary) =>
  [community.name, placeNote].filter(Boolean).join(' · ')

/** A case in the queue: how urgent, what, where, and in whose hands. */
export const QueueRow = (props: QueueRowProps) => {
  const { id, summary, categories, now, showHandler, selected, onPress } = props
  const t = useTexts(queueTexts)
  const tClock = useTexts(clockTexts)
  const language = useLanguage()
  const due = dueWords(summary, now, language)
  const stage = summary.due ? tClock(summary.due.stage) : ''
  const tone = due?.tone ?? 'neutral'
  const caption = [summary.number, showHandler ? t('handler', { sign: summary.handler.sign }) : ''].filter(
    Boolean,
  )
  return (
    <Pressable
      id={id}
      className={`queue-row queue-row-${tone} ${selected ? 'queue-row-selected' : ''}`}
      role="link"
      current={selected}
      onPress={onPress}
    >
      <Icon name={categories.icon(summary.category)} className="queue-row-icon" />
      <Box className="queue-row-words">
        <Box className="queue-row-head">
          <Words className="queue-row-title">{categories.label(summary.category)}</Words>
          <Box className="queue-row-chips">
            {summary.owesInstruction && (
              <StatusChip tone="danger" icon="pencil" label={t('owesInstruction')} />
            )}
            <StatusChip {...stateChip(summary.state, language)} />
          </Box>
        </Box>
        <Box className="queue-row-due">
          <Icon name={tone === 'overdue' ? 'clock-alert' : 'clock'} />
          <Words>{[stage, due?.words ?? agoText(summary.updatedAt, now, language)].join(' ')}</Words>
        </Box>
        <Words className="queue-row-place">{placeOf(summary)}</Words>
        {summary.text !== '' && <Words className="queue-row-text">{summary.text}</Words>}
        <Words className="queue-row-caption">{caption.join(' · ')}</Words>
      </Box>
    </Pressable>
  )
}
