import { useQueryClient } from '@tanstack/react-query'
import { type CaseView, getCase, getPublicCase } from '@yizhan/shared/cases'
import { masked, newId } from '@yizhan/shared/kernel'
import { draftTypicalCase, listTypicalDrafts, type TypicalStory } from '@yizhan/shared/library'
import { useState } from 'react'
import { EmptyState, ErrorState, Screen, SkeletonCard, toasts } from '@/components'
import { useTexts } from '@/i18n'
import { typicalDeskTexts } from '@/i18n/library/desk'
import { back } from '@/platform/navigation'
import { call, type NoAnswer, useAnswer } from '@/server'
import { sentOf } from './send-story'
import { StoryForm } from './story-form'

/** What the case itself says, masked, to begin with. */
const beginOf = ({ result }: CaseView): TypicalStory => ({
  title: '',
  wrong: '',
  done: masked(result?.text ?? ''),
  lawBasis: masked(result?.legalBasis ?? ''),
  before: [],
  after: [],
})

const Waiting = ({ error, onRetry }: { error: NoAnswer | null; onRetry: () => void }) => {
  const t = useTexts(typicalDeskTexts)
  return (
    <Screen id="typical-desk" title={t('write')}>
      {error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={onRetry} />
      ) : (
        <SkeletonCard />
      )}
    </Screen>
  )
}

/** The form to write a story of a closed case. */
export const Write = ({ caseId, onSent }: { caseId: string; onSent: (id: string) => void }) => {
  const t = useTexts(typicalDeskTexts)
  const client = useQueryClient()
  const [id] = useState(newId)
  const found = useAnswer(getCase, { params: { id: caseId }, query: {} }, { staleTime: 60_000 })
  const number = found.data?.number ?? ''
  const open = useAnswer(getPublicCase, { params: { number } }, { enabled: number !== '' })
  if (found.data && (found.data.state !== 'closed' || !found.data.result))
    return (
      <Screen id="typical-desk" title={t('write')}>
        <EmptyState icon="info" title={t('notClosed')} />
      </Screen>
    )
  if (!found.data || !open.data)
    return (
      <Waiting
        error={found.error ?? open.error}
        onRetry={() => void (found.error ? found.refetch() : open.refetch())}
      />
    )
  return (
    <StoryForm
      begin={beginOf(found.data)}
      photos={open.data}
      again={false}
      send={async (story) => sentOf(await call(draftTypicalCase, { body: { ...story, id, caseId } }))}
      onDone={(sent) => {
        void client.invalidateQueries({ queryKey: [listTypicalDrafts.id] })
        if (sent.outcome !== 'done') return void back()
        toasts.show(t('sent'))
        onSent(sent.story.id)
      }}
    />
  )
}
