import type { Notice } from '@yizhan/shared/people'
import { Box, Icon, Pressable, Words } from '@/components'
import { noticeWords, useCategories, useNow } from '@/features/cases'
import { agoText, useTexts } from '@/i18n'
import { noticesTexts } from '@/i18n/people'
import { useLanguage } from '@/settings'
import './notices.css'

interface NoticeRowProps {
  id: string
  notice: Notice
  /** Not seen before this visit. */
  fresh: boolean
  onPress: () => void
}

export const NoticeRow = ({ id, notice, fresh, onPress }: NoticeRowProps) => {
  const t = useTexts(noticesTexts)
  const language = useLanguage()
  const { label } = useCategories()
  const { title, icon, tone } = noticeWords(notice.kind, language)
  const now = useNow()
  return (
    <Pressable
      id={id}
      className={`list-row list-row-pressable ${fresh ? 'notice-fresh' : ''}`}
      role="link"
      onPress={onPress}
    >
      <Box className={`notice-mark notice-mark-${tone}`}>
        <Icon name={icon} />
      </Box>
      <Box className="notice-words">
        <Words className="notice-title">{title}</Words>
        <Box className="notice-about">
          <Words>{label(notice.category)}</Words>
          <Words className="notice-number">{notice.number}</Words>
          <Words>{agoText(notice.at, now, language)}</Words>
        </Box>
      </Box>
      {fresh && <Words className="notice-new">{t('fresh')}</Words>}
    </Pressable>
  )
}
