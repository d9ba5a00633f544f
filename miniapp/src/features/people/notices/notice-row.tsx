import type { Notice } from '@yizhan/shared/people'
import { Box, Icon, Pressable, Words } from '@/components'
import { noticeWords, useCategories, useNow } from '@/features/cases'
import { agoText, momentText, useTexts } from '@/i18n'
import { noticesTexts } from '@/i18n/people'
import { useLanguage } from '@/settings'
import { summaryOf } from './by-day'
import './notices.css'

interface NoticeRowProps {
  id: string
  notice: Notice
  onPress: () => void
}

/** What a notice is about: a case and its number, a place and how far, an activity, or the counts of a day. */
const useAbout = (notice: Notice): string[] => {
  const language = useLanguage()
  const now = useNow()
  const t = useTexts(noticesTexts)
  const { label } = useCategories()
  if (notice.kind === 'daySummary') {
    const { cases, activities, opened, solved } = summaryOf(notice)
    return [
      ...(cases > 0 ? [t('summaryCases', { n: cases })] : []),
      ...(activities > 0 ? [t('summaryActivities', { n: activities })] : []),
      ...(opened > 0 ? [t('summaryOpened', { n: opened })] : []),
      ...(solved > 0 ? [t('summarySolved', { n: solved })] : []),
    ]
  }
  const { category, number, near, session, words } = notice
  if (session)
    return [
      session.title,
      momentText(session.startsAt, now, language),
      session.stationName,
      ...(words === undefined ? [] : [words]),
    ]
  return [
    ...(category === undefined ? [] : [label(category)]),
    ...(number === undefined ? [] : [number]),
    ...(near === undefined ? [] : [t('near', { place: near.place, metres: near.metres })]),
  ]
}

export const NoticeRow = ({ id, notice, onPress }: NoticeRowProps) => {
  const t = useTexts(noticesTexts)
  const language = useLanguage()
  const { title, icon, tone } = noticeWords(notice.kind, language)
  const about = useAbout(notice)
  const now = useNow()
  return (
    <Pressable
      id={id}
      className={`list-row list-row-pressable ${notice.read ? '' : 'notice-fresh'}`}
      role="link"
      onPress={onPress}
    >
      <Box className={`notice-mark notice-mark-${tone}`}>
        <Icon name={icon} />
      </Box>
      <Box className="notice-words">
        <Words className="notice-title">{title}</Words>
        <Box className="notice-about">
          {about.map((words) => (
            <Words key={words} className="notice-part">
              {words}
            </Words>
          ))}
          <Words>{agoText(notice.at, now, language)}</Words>
        </Box>
      </Box>
      {!notice.read && <Words className="notice-new">{t('unreadMark')}</Words>}
    </Pressable>
  )
}
