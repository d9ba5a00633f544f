import { MODERATION_STATES, type ModerationState } from '@yizhan/shared/cases'
import { scopeOf } from '@yizhan/shared/people'
import { useState } from 'react'
import { EmptyState, Screen } from '@/components'
import { Segments, StaffOnly } from '@/features/desk'
import { useTexts } from '@/i18n'
import { moderationTexts } from '@/i18n/moderation'
import { addressOf, replace } from '@/platform/navigation'
import { IDS } from './ids'
import { ModerationList } from './moderation-list'
import './moderation.css'

/** What waits for a person first. */
const SHELVES: readonly ModerationState[] = [
  'review',
  ...MODERATION_STATES.filter((state) => state !== 'review'),
]

const Shelves = () => {
  const t = useTexts(moderationTexts)
  const [shelf, setShelf] = useState<ModerationState>('review')
  return (
    <>
      <Segments
        kind="chips"
        label={t('states')}
        choices={SHELVES.map((value) => ({ value, label: t(value), id: IDS.shelf(value) }))}
        chosen={shelf}
        onChoose={setShelf}
      />
      <ModerationList key={shelf} shelf={shelf} />
    </>
  )
}

const NotYours = () => {
  const t = useTexts(moderationTexts)
  return (
    <EmptyState
      icon="shield-check"
      title={t('refusedTitle')}
      detail={t('refusedHelp')}
      action={{ id: 'moderation-back', label: t('toQueue'), onPress: () => void replace('desk/queue/index') }}
    />
  )
}

/** 公开审核: what of the cases of one’s station, squad or district the public may see. */
export const ModerationPage = () => {
  const t = useTexts(moderationTexts)
  return (
    <StaffOnly here={addressOf('desk/moderation/index')}>
      {({ person }) => (
        <Screen id="moderation" title={t('title')}>
          {scopeOf(person.role, 'moderate') ? <Shelves /> : <NotYours />}
        </Screen>
      )}
    </StaffOnly>
  )
}
