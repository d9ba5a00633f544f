import { useQueryClient } from '@tanstack/react-query'
import { cancelSession, changeSession, listSessions } from '@yizhan/shared/activities'
import type { Station } from '@yizhan/shared/stations'
import { useState } from 'react'
import { ActionBar, Button, Screen, toasts } from '@/components'
import { useTexts } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import { call, useSending } from '@/server'
import { IDS } from '../ids'
import { FormTrouble, isStale, Restored, StaleBar } from '../trouble'
import { isBesideField } from './field-names'
import { FormParts } from './form-parts'
import { MessageSheet } from './message-sheet'
import { changesOf, movesPeople, planFormOf } from './plan-form'
import { SessionHead, Ways } from './session-head'
import { usePlanForm } from './use-plan-form'
import type { SeenSession } from './use-seen'

interface EditProps {
  session: SeenSession
  station: Station | undefined
  /** Asks for it anew. */
  reread: () => Promise<{ data?: SeenSession | undefined }>
}

/** Who booked or waits, in seats. */
const peopleOf = ({ taken, waiting }: SeenSession): number =>
  taken.residents + taken.volunteers + waiting.residents + waiting.volunteers

type Asking = { readonly kind: 'move'; readonly publish: boolean } | { readonly kind: 'cancel' }

/** What the change of a session rests on: as it was when the change began, under the newest version. */
const useSaving = ({ session, reread }: EditProps) => {
  const t = useTexts(planFormTexts)
  const client = useQueryClient()
  const state = usePlanForm(`session-${session.id}`, planFormOf(session))
  const [began, setBegan] = useState(session)
  const [asking, ask] = useState<Asking>()
  const before = state.changed ? began : session
  const settled = async (words: string) => {
    await reread()
    state.forget()
    ask(undefined)
    void client.invalidateQueries({ queryKey: [listSessions.id] })
    toasts.show(words)
  }
  const save = async (publish: boolean, message?: string, version = session.version) => {
    const plan = state.read()
    if (!plan) return
    const changes = changesOf(before, plan)
    if (message === undefined && peopleOf(session) > 0 && movesPeople(changes))
      return ask({ kind: 'move', publish })
    const body = {
      ...changes,
      expectedVersion: version,
      ...(publish ? { publish } : {}),
      ...(message === undefined ? {} : { message }),
    }
    const told = await state.sending.send(() => call(changeSession, { params: { id: session.id }, body }))
    if (told.outcome === 'done') return settled(t(publish ? 'published' : 'saved'))
    if (told.outcome !== 'refused') return undefined
    if (told.problem.reason === 'messageNeeded') return ask({ kind: 'move', publish })
    return ask(undefined)
  }
  return {
    state,
    asking,
    ask,
    save,
    settled,
    change: (next: typeof state.form) => {
      if (!state.changed) setBegan(session)
      state.change(next)
    },
  }
}

/** Saves what was written over what others saved meanwhile, or takes theirs. */
const useStale = ({ session, reread }: EditProps, { state, save }: ReturnType<typeof useSaving>) => {
  const takeMine = async () => {
    const { data } = await reread()
    await save(false, undefined, data?.version ?? session.version)
  }
  const takeTheirs = () => {
    state.forget()
    void reread()
  }
  return { takeMine, takeTheirs }
}

const useCancelling = ({ session }: EditProps, settled: (words: string) => Promise<void>) => {
  const t = useTexts(planFormTexts)
  const sending = useSending()
  const cancel = async (message: string) => {
    const body = { expectedVersion: session.version, message }
    const told = await sending.send(() => call(cancelSession, { params: { id: session.id }, body }))
    if (told.outcome === 'done') await settled(t('cancelled'))
  }
  return { sending, cancel }
}

/** A session that is there: changed, published, cancelled. */
export const EditSession = (props: EditProps) => {
  const { session, station } = props
  const t = useTexts(planFormTexts)
  const saving = useSaving(props)
  const { state, asking, ask, save, settled } = saving
  const stale = useStale(props, saving)
  const cancelling = useCancelling(props, settled)
  const { sending, uploads } = state
  const draft = session.state === 'draft'
  const waits = uploads.sent ? {} : { reason: t('pictureMoving') }
  const people = peopleOf(session)
  const footer = isStale(sending.trouble) ? (
    <StaleBar busy={sending.busy} onMine={() => void stale.takeMine()} onTheirs={stale.takeTheirs} />
  ) : (
    (draft || state.changed) && (
      <ActionBar>
        {draft && state.changed && (
          <Button
            id={IDS.session.draft}
            kind="secondary"
            label={t('saveDraft')}
            busy={sending.busy}
            onPress={() => void save(false)}
            {...waits}
          />
        )}
        <Button
          id={draft ? IDS.session.publish : IDS.session.save}
          wide
          label={t(draft ? 'publish' : 'save')}
          busy={sending.busy}
          onPress={() => void save(draft)}
          {...waits}
        />
      </ActionBar>
    )
  )
  return (
    <Screen id={IDS.session.page} title={t('editTitle')} footer={footer}>
      {state.restored && <Restored onStartOver={state.forget} />}
      {asking === undefined && (
        <FormTrouble
          trouble={sending.trouble}
          amiss={state.amiss}
          tries={state.tries}
          shown={isBesideField}
        />
      )}
      <SessionHead session={session} />
      <Ways session={session} />
      <FormParts
        form={state.form}
        station={station}
        uploads={uploads}
        pictureUrl={session.pictureUrl}
        errorAt={state.errorAt}
        onChange={saving.change}
      />
      <Button
        id={IDS.session.cancel}
        wide
        kind="quiet"
        icon="circle-x"
        label={t('cancelSession')}
        onPress={() => ask({ kind: 'cancel' })}
      />
      {asking?.kind === 'move' && (
        <MessageSheet
          title={t('tellTitle')}
          help={t('tellHelp', { n: people })}
          label={t('tellLabel')}
          send={t('tellSend')}
          busy={sending.busy}
          trouble={sending.trouble}
          onSend={(message) => void save(asking.publish, message)}
          onClose={() => ask(undefined)}
        />
      )}
      {asking?.kind === 'cancel' && (
        <MessageSheet
          title={t('cancelTitle', { title: session.title })}
          help={people > 0 ? t('cancelHelp', { n: people }) : t('cancelHelpNone')}
          label={t('cancelLabel')}
          send={t('cancelSend')}
          grave
          busy={cancelling.sending.busy}
          trouble={cancelling.sending.trouble}
          onSend={(message) => void cancelling.cancel(message)}
          onClose={() => ask(undefined)}
        />
      )}
    </Screen>
  )
}
