import { useQueryClient } from '@tanstack/react-query'
import { createSession, listSessions, type SessionPlan } from '@yizhan/shared/activities'
import { newId } from '@yizhan/shared/kernel'
import type { Station } from '@yizhan/shared/stations'
import { useState } from 'react'
import { ActionBar, Banner, Button, Screen, toasts } from '@/components'
import { useTexts } from '@/i18n'
import { planFormTexts } from '@/i18n/plan'
import { replace } from '@/platform/navigation'
import { call } from '@/server'
import { IDS } from '../ids'
import { FormTrouble, Restored } from '../trouble'
import { isBesideField } from './field-names'
import { FormParts } from './form-parts'
import type { PlanForm } from './plan-form'
import { usePlanForm } from './use-plan-form'

interface NewSessionProps {
  title: string
  station: Station
  /** What its draft is kept under. */
  name: string
  begin: PlanForm
  origin?: SessionPlan['origin']
}

const useMaking = ({ station, name, begin, origin }: NewSessionProps) => {
  const t = useTexts(planFormTexts)
  const client = useQueryClient()
  const state = usePlanForm(name, begin)
  const [id] = useState(newId)
  const make = async (publish: boolean) => {
    const plan = state.read()
    if (!plan) return
    const body = { ...plan, ...(origin ? { origin } : {}), id, stationId: station.id, publish }
    const told = await state.sending.send(() => call(createSession, { body }))
    if (told.outcome !== 'done') return
    state.forget()
    toasts.show(t(publish ? 'published' : 'drafted'))
    void client.invalidateQueries({ queryKey: [listSessions.id] })
    void replace('desk/session/index', { id: told.value.id })
  }
  return { state, make }
}

/** A session that is not there yet: published at once, or kept as a draft. */
export const NewSession = (props: NewSessionProps) => {
  const t = useTexts(planFormTexts)
  const { state, make } = useMaking(props)
  const { sending, uploads } = state
  const waits = uploads.sent ? {} : { reason: t('pictureMoving') }
  return (
    <Screen
      id={IDS.session.page}
      title={props.title}
      footer={
        <ActionBar>
          <Button
            id={IDS.session.draft}
            kind="secondary"
            label={t('saveDraft')}
            busy={sending.busy}
            onPress={() => void make(false)}
            {...waits}
          />
          <Button
            id={IDS.session.publish}
            wide
            label={t('publish')}
            busy={sending.busy}
            onPress={() => void make(true)}
            {...waits}
          />
        </ActionBar>
      }
    >
      {state.restored && <Restored onStartOver={state.forget} />}
      {props.origin && (
        <Banner
          kind="info"
          icon="map-pin"
          title={t('origin')}
          detail={t('originHelp', { n: props.origin.caseIds.length })}
        />
      )}
      <FormTrouble trouble={sending.trouble} amiss={state.amiss} tries={state.tries} shown={isBesideField} />
      <FormParts
        form={state.form}
        station={props.station}
        uploads={uploads}
        pictureUrl={undefined}
        errorAt={state.errorAt}
        onChange={state.change}
      />
    </Screen>
  )
}
