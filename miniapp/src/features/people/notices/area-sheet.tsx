import { followCase } from '@yizhan/shared/cases'
import { type Notice, scopeOf } from '@yizhan/shared/people'
import { useState } from 'react'
import { Box, Button, Sheet, toasts, Words } from '@/components'
import { noticeWords, useCategories, useNow } from '@/features/cases'
import { communityName } from '@/features/stations'
import { momentText, useTexts } from '@/i18n'
import { noticesTexts } from '@/i18n/people'
import { open } from '@/platform/navigation'
import { call, useSession } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './notices.css'

/** What everybody may know of a case around a kept place, and the way to hear how it goes on. */
export const AreaSheet = ({ notice, onClose }: { notice: Notice | undefined; onClose: () => void }) => {
  const t = useTexts(noticesTexts)
  const language = useLanguage()
  const now = useNow()
  const { label } = useCategories()
  const role = useSession()?.person.role
  const [busy, setBusy] = useState(false)
  if (!notice?.caseId || !notice.near) return null
  const { caseId: id, near, category = '', kind, at } = notice
  const mayFollow = role !== undefined && scopeOf(role, 'followCase') !== undefined
  const follow = async () => {
    setBusy(true)
    const told = await call(followCase, { params: { id } })
    setBusy(false)
    if (told.outcome !== 'done') return toasts.show(t('followFailed'))
    onClose()
    void open('resident/case/index', { id })
  }
  return (
    <Sheet
      id={IDS.notices.areaSheet}
      open
      title={noticeWords(kind, language).title}
      onClose={onClose}
      actions={
        mayFollow && (
          <Button
            id={IDS.notices.follow}
            wide
            icon="eye"
            label={t('follow')}
            busy={busy}
            onPress={() => void follow()}
          />
        )
      }
    >
      <Box className="notice-area">
        <Words className="notice-area-category">{label(category)}</Words>
        <Words>{t('nearWhere', { ...near, community: communityName(near.community) })}</Words>
        <Words>{momentText(at, now, language)}</Words>
        <Words className="notice-area-quiet">{t('areaHelp')}</Words>
      </Box>
    </Sheet>
  )
}
