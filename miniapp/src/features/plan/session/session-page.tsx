import type { SessionPlan } from '@yizhan/shared/activities'
import { toInstant } from '@yizhan/shared/kernel'
import type { Person } from '@yizhan/shared/people'
import { getStation, type Station } from '@yizhan/shared/stations'
import { useState } from 'react'
import { EmptyState, ErrorState, Screen, SkeletonCard, Words } from '@/components'
import { useTexts } from '@/i18n'
import { kindsTexts, planFormTexts } from '@/i18n/plan'
import { addressOf, replace, useParameters } from '@/platform/navigation'
import { type NoAnswer, useAnswer } from '@/server'
import { contentFormOf, newContent } from '../content/content-form'
import { IDS } from '../ids'
import { PostOnly } from '../post-only'
import { ChooseStation } from '../year/choose-station'
import { usePlannedStation } from '../year/use-planned-station'
import { EditSession } from './edit-session'
import { NewSession } from './new-session'
import type { PlanForm } from './plan-form'
import { type Proposal, readProposal } from './proposal'
import { SessionHead, Ways } from './session-head'
import { newTimes } from './times-form'
import { type SeenSession, useSeen } from './use-seen'
import '../plan.css'

const KIND = 'volunteerDay'

/** Before there is an answer, or where there is none. */
const Waiting = ({ error, onRetry }: { error: NoAnswer | null; onRetry: () => void }) => {
  const t = useTexts(planFormTexts)
  const missing = error?.problem && error.problem.status < 500
  return (
    <Screen id={IDS.session.page} title={t('editTitle')}>
      {missing ? (
        <EmptyState
          icon="eye-off"
          title={t('gone')}
          detail={t('goneHelp')}
          action={{
            id: 'session-to-plan',
            label: t('toPlan'),
            onPress: () => void replace('desk/plan/index'),
          }}
        />
      ) : error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={onRetry} />
      ) : (
        <>
          <SkeletonCard />
          <SkeletonCard />
        </>
      )}
    </Screen>
  )
}

/** A session that is over, or not this person’s to change. */
const ShownSession = ({ session }: { session: SeenSession }) => {
  const t = useTexts(planFormTexts)
  const kinds = useTexts(kindsTexts)
  const { mayPlan, state } = session
  return (
    <Screen id={IDS.session.page} title={t('editTitle')}>
      <SessionHead session={session} />
      <Words className="plan-muted">
        {mayPlan ? t('over', { state: kinds(`state_${state}`) }) : t('readOnly')}
      </Words>
      <Ways session={session} />
    </Screen>
  )
}

const useStationOf = (id: string | undefined) =>
  useAnswer(getStation, { params: { id: id ?? '' } }, { enabled: id !== undefined, staleTime: 600_000 })

const KnownSession = ({ id }: { id: string }) => {
  const { data: session, error, refetch } = useSeen(id)
  const station = useStationOf(session?.stationId).data
  if (!session) return <Waiting error={error} onRetry={() => void refetch()} />
  const over = session.state === 'ended' || session.state === 'cancelled'
  if (over || !session.mayPlan) return <ShownSession session={session} />
  return <EditSession key={id} session={session} station={station} reread={refetch} />
}

/** A copy has the words of the other one, and a day of its own. */
const copied = (session: SeenSession): PlanForm => ({
  content: { ...contentFormOf(session), pictureId: undefined },
  times: newTimes(toInstant(Date.now())),
})

const CopiedSession = ({ id }: { id: string }) => {
  const t = useTexts(planFormTexts)
  const { data: session, error, refetch } = useSeen(id)
  const station = useStationOf(session?.stationId)
  if (!session || !station.data)
    return <Waiting error={error ?? station.error} onRetry={() => void refetch()} />
  return (
    <NewSession title={t('copyTitle')} station={station.data} name={`copy-${id}`} begin={copied(session)} />
  )
}

interface FreshProps {
  station: Station
  proposal: Proposal | undefined
}

const FreshSession = ({ station, proposal }: FreshProps) => {
  const t = useTexts(planFormTexts)
  const [begin] = useState<PlanForm>(() => ({
    content: {
      ...newContent(proposal?.kind ?? KIND, station),
      ...(proposal ? { place: proposal.place, venueName: '' } : {}),
    },
    times: newTimes(toInstant(Date.now())),
  }))
  const origin: { origin?: SessionPlan['origin'] } = proposal ? { origin: proposal.origin } : {}
  const name = proposal ? `origin-${proposal.origin.caseIds[0]}` : `new-${station.id}`
  return <NewSession title={t('newTitle')} station={station} name={name} begin={begin} {...origin} />
}

const NewHere = ({ person }: { person: Person }) => {
  const t = useTexts(planFormTexts)
  const { station: asked, origin } = useParameters('desk/session/index')
  const { stationId, choose } = usePlannedStation(person, asked)
  const { data, error, refetch } = useStationOf(stationId)
  if (stationId === undefined)
    return (
      <Screen id={IDS.session.page} title={t('newTitle')}>
        <ChooseStation person={person} onChoose={choose} />
      </Screen>
    )
  if (!data) return <Waiting error={error} onRetry={() => void refetch()} />
  return <FreshSession key={stationId} station={data} proposal={readProposal(origin)} />
}

/** One session: new, a copy, out of a hot spot, or one that is there. */
export const SessionPage = () => {
  const { id, copy, station, origin } = useParameters('desk/session/index')
  const here = addressOf('desk/session/index', { id, copy, station, origin })
  return (
    <PostOnly permission={id === undefined ? 'planActivities' : 'checkIn'} here={here}>
      {(person) =>
        id !== undefined ? (
          <KnownSession key={id} id={id} />
        ) : copy !== undefined ? (
          <CopiedSession key={copy} id={copy} />
        ) : (
          <NewHere person={person} />
        )
      }
    </PostOnly>
  )
}
