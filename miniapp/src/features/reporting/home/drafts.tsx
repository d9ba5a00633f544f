import { Card, ListRow, Section } from '@/components'
import { useCategories, useNow } from '@/features/cases'
import { agoText, useTexts } from '@/i18n'
import { homeTexts } from '@/i18n/reporting'
import { open } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { type Draft, isEmpty } from '../draft/draft'
import { useDrafts } from '../draft/use-drafts'
import { IDS } from '../ids'

const STATES = { offline: 'draftOffline', server: 'draftServer', signIn: 'draftSignIn' } as const

const useStateText = ({ sending, begunAt }: Draft): string => {
  const t = useTexts(homeTexts)
  const language = useLanguage()
  const now = useNow()
  if (!sending) return t('draftWriting', { ago: agoText(begunAt, now, language) })
  return t(sending.trouble ? STATES[sending.trouble] : 'draftSending')
}

const DraftRow = ({ draft, n }: { draft: Draft; n: number }) => {
  const t = useTexts(homeTexts)
  const categories = useCategories()
  const state = useStateText(draft)
  const photos = draft.photoCount > 0 ? t('draftPhotos', { n: draft.photoCount }) : ''
  return (
    <ListRow
      id={IDS.home.draft(n)}
      icon={draft.sending ? 'cloud-upload' : 'pencil'}
      title={[draft.category ? categories.label(draft.category) : t('untitled'), photos]
        .filter(Boolean)
        .join(' · ')}
      detail={state}
      role="link"
      onPress={() => void open('resident/report/index', { draft: draft.id })}
    />
  )
}

/** Reports that are not sent yet: written half, or waiting for a network. */
export const WaitingDrafts = () => {
  const t = useTexts(homeTexts)
  const kept = useDrafts().filter((draft) => !isEmpty(draft))
  if (kept.length === 0) return null
  return (
    <Section title={t('waiting')}>
      <Card padding="flush">
        {kept.map((draft, index) => (
          <DraftRow key={draft.id} draft={draft} n={index + 1} />
        ))}
      </Card>
    </Section>
  )
}
