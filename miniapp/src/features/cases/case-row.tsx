import type { CaseSummary } from '@yizhan/shared/cases'
import { Box, Icon, Pressable, StatusChip, Words } from '@/components'
import { agoText } from '@/i18n'
import { useLanguage } from '@/settings'
import { useCategories } from './categories'
import { dueWords } from './due-words'
import { summaryChip } from './state-words'
import { useNow } from './use-now'
import './case-row.css'

interface CaseRowProps {
  /** Stable on its page, such as `cases-1`. */
  id: string
  summary: CaseSummary
  onPress: () => void
}

/** A case in a list: what it is, how it stands, by when. */
export const CaseRow = ({ id, summary, onPress }: CaseRowProps) => {
  const language = useLanguage()
  const now = useNow()
  const categories = useCategories()
  const due = dueWords(summary, now, language)
  const chip = summaryChip(summary, language)
  return (
    <Pressable id={id} className="list-row list-row-pressable case-row" role="link" onPress={onPress}>
      <Icon name={categories.icon(summary.category)} className="list-row-icon" />
      <Box className="case-row-words">
        <Box className="case-row-head">
          <Words className="case-row-title">{categories.label(summary.category)}</Words>
          <StatusChip {...chip} />
        </Box>
        <Box className="case-row-detail">
          <Words>{summary.community.name}</Words>
          <Words className={`case-row-due-${due?.tone ?? 'none'}`}>
            {due?.words ?? agoText(summary.updatedAt, now, language)}
          </Words>
        </Box>
        {summary.text !== '' && <Words className="case-row-text">{summary.text}</Words>}
      </Box>
      <Icon name="chevron-right" className="list-row-more" />
    </Pressable>
  )
}
