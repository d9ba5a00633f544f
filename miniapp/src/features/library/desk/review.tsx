import { useQueryClient } from '@tanstack/react-query'
import { getPublicCase } from '@yizhan/shared/cases'
import {
  changeTypicalCase,
  getTypicalCase,
  listTypicalCases,
  listTypicalDrafts,
  reviewTypicalCase,
  type TypicalDecision,
  type TypicalView,
} from '@yizhan/shared/library'
import { useState } from 'react'
import {
  ActionBar,
  Banner,
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  Section,
  SkeletonCard,
  StatusChip,
  Timeline,
  toasts,
} from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { typicalDeskTexts } from '@/i18n/library/desk'
import { open } from '@/platform/navigation'
import { call, useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { Story } from '../typical/story'
import { didWords, draftChip } from './draft-words'
import { ReasonSheet } from './reason-sheet'
import { type Sent, sentOf } from './send-story'
import { StoryForm } from './story-form'

type Desk = NonNullable<TypicalView['desk']>

const DONE = { publish: 'donePublish', sendBack: 'doneSendBack', withdraw: 'doneWithdraw' } as const

/** Where it stands, and who did what to it. */
const Standing = ({ desk }: { desk: Desk }) => {
  const t = useTexts(typicalDeskTexts)
  const language = useLanguage()
  const now = useNow()
  const steps = desk.history.map(({ at, by, did, reason }, n) => ({
    id: `typical-step-${n + 1}`,
    state: 'done' as const,
    title: t('did', { what: didWords(did, language), sign: by.sign }),
    time: momentText(at, now, language),
    ...(reason ? { detail: reason } : {}),
  }))
  return (
    <Section title={t('history')}>
      <Card padding="flush">
        <ListRow
          id={IDS.openCase}
          icon="clipboard-list"
          title={t('ofCase', { number: desk.caseNumber })}
          end={<StatusChip {...draftChip(desk.state, language)} />}
          role="link"
          onPress={() => void open('desk/case/index', { id: desk.caseId })}
        />
      </Card>
      <Card>
        <Timeline label={t('history')} steps={steps} />
      </Card>
    </Section>
  )
}

interface ButtonsProps {
  desk: Desk
  busy: boolean
  onEdit: () => void
  onDecide: (decision: TypicalDecision) => void
}

const Buttons = ({ desk: { decisions, mayEdit }, busy, onEdit, onDecide }: ButtonsProps) => {
  const t = useTexts(typicalDeskTexts)
  if (decisions.length === 0 && !mayEdit) return null
  const others = decisions.filter((decision) => decision !== 'publish')
  return (
    <ActionBar>
      {mayEdit && <Button id={IDS.edit} kind="secondary" icon="pencil" label={t('edit')} onPress={onEdit} />}
      {others.map((decision) => (
        <Button
          key={decision}
          id={IDS.decide(decision)}
          kind="secondary"
          label={t(decision)}
          onPress={() => onDecide(decision)}
        />
      ))}
      {decisions.includes('publish') && (
        <Button
          id={IDS.decide('publish')}
          wide
          label={t('publish')}
          busy={busy}
          onPress={() => onDecide('publish')}
        />
      )}
    </ActionBar>
  )
}

/** Takes over what an answer says of a story, and asks the lists anew. */
const useTaking = (id: string) => {
  const client = useQueryClient()
  return (story: TypicalView | undefined) => {
    const key = [getTypicalCase.id, { params: { id } }]
    if (story) client.setQueryData(key, story)
    else void client.invalidateQueries({ queryKey: key })
    for (const list of [listTypicalDrafts, listTypicalCases])
      void client.invalidateQueries({ queryKey: [list.id] })
  }
}

const useDeciding = (id: string, desk: Desk | undefined) => {
  const t = useTexts(typicalDeskTexts)
  const take = useTaking(id)
  const [asking, ask] = useState<TypicalDecision>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const told = (sent: Sent, decision: TypicalDecision) => {
    setTrouble(sent.outcome === 'amiss' ? sent.title : sent.outcome === 'unheard' ? t('offline') : undefined)
    if (sent.outcome === 'done') {
      take(sent.story)
      ask(undefined)
      toasts.show(t(DONE[decision]))
    }
    if (sent.outcome === 'moved') {
      take(undefined)
      ask(undefined)
      toasts.show(t('moved'))
    }
  }
  const decide = async (decision: TypicalDecision, reason?: string) => {
    if (!desk) return
    setBusy(true)
    const body = { decision, expectedVersion: desk.version, ...(reason ? { reason } : {}) }
    const sent = sentOf(await call(reviewTypicalCase, { params: { id }, body }))
    setBusy(false)
    told(sent, decision)
  }
  return { asking, ask, busy, trouble, decide, take }
}

const Editing = ({ story, desk, onDone }: { story: TypicalView; desk: Desk; onDone: (s: Sent) => void }) => {
  const t = useTexts(typicalDeskTexts)
  const found = useAnswer(getPublicCase, { params: { number: desk.caseNumber } })
  const { title, wrong, done, lawBasis, before, after, id } = story
  const ids = { before: before.map((photo) => photo.id), after: after.map((photo) => photo.id) }
  if (!found.data)
    return (
      <Screen id="typical-desk" title={t('write')}>
        {found.error ? <ErrorState onRetry={() => void found.refetch()} /> : <SkeletonCard />}
      </Screen>
    )
  return (
    <StoryForm
      begin={{ title, wrong, done, lawBasis, ...ids }}
      photos={found.data}
      again
      send={async (next) =>
        sentOf(
          await call(changeTypicalCase, { params: { id }, body: { ...next, expectedVersion: desk.version } }),
        )
      }
      onDone={onDone}
    />
  )
}

const Known = ({ story, desk }: { story: TypicalView; desk: Desk }) => {
  const t = useTexts(typicalDeskTexts)
  const [editing, setEditing] = useState(false)
  const { asking, ask, busy, trouble, decide, take } = useDeciding(story.id, desk)
  const edited = (sent: Sent) => {
    setEditing(false)
    take(sent.outcome === 'done' ? sent.story : undefined)
    toasts.show(t(sent.outcome === 'done' ? 'sent' : 'moved'))
  }
  if (editing) return <Editing story={story} desk={desk} onDone={edited} />
  const onDecide = (decision: TypicalDecision) =>
    decision === 'publish' ? void decide(decision) : ask(decision)
  return (
    <Screen
      id="typical-desk"
      title={t('section')}
      footer={<Buttons desk={desk} busy={busy} onEdit={() => setEditing(true)} onDecide={onDecide} />}
    >
      {trouble && !asking && <Banner kind="danger" title={trouble} />}
      {desk.state === 'waiting' && desk.decisions.length === 0 && (
        <Banner kind="info" title={t('notYours')} detail={t('notYoursHelp')} />
      )}
      <Story story={story} />
      <Standing desk={desk} />
      <ReasonSheet
        decision={asking}
        busy={busy}
        trouble={trouble}
        onClose={() => ask(undefined)}
        onSend={(decision, reason) => void decide(decision, reason)}
      />
    </Screen>
  )
}

/** One story with what this person may do to it. */
export const Review = ({ id, onList }: { id: string; onList: () => void }) => {
  const t = useTexts(typicalDeskTexts)
  const { data, error, refetch } = useAnswer(getTypicalCase, { params: { id } })
  if (data?.desk) return <Known story={data} desk={data.desk} />
  const missing = data !== undefined || error?.problem?.reason === 'notFound'
  return (
    <Screen id="typical-desk" title={t('section')}>
      {missing ? (
        <EmptyState
          icon="eye-off"
          title={t('notFound')}
          detail={t('notFoundHelp')}
          action={{ id: IDS.toDrafts, label: t('toList'), onPress: onList }}
        />
      ) : error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
      ) : (
        <Box>
          <SkeletonCard />
        </Box>
      )}
    </Screen>
  )
}
