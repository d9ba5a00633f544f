import type { CaseView, EventView } from '@yizhan/shared/cases'
import { useEffect } from 'react'
import { Banner, EmptyState, ErrorState, Screen, SkeletonCard, SkeletonRows } from '@/components'
import { HappeningPart, StoppedPart } from '@/features/diary'
import { CaseSessions } from '@/features/loop'
import { SignInNeeded } from '@/features/people'
import { appTexts, useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import {
  addressOf,
  openTab,
  replace,
  stopRefresh,
  useDidShow,
  useParameters,
  usePullDownRefresh,
} from '@/platform/navigation'
import { useSession } from '@/server'
import { useCaseActions } from '../acting/actions'
import { AfterClosing } from './after-closing'
import { Disclosure } from './disclosure'
import { FollowPart } from './follow-part'
import { HandOvers } from './hand-overs'
import { Needs } from './needs'
import { PlacePart } from './place-part'
import { ReportPart } from './report-part'
import { Responder } from './responder'
import { ResultPart } from './result'
import { Steps } from './steps'
import { Top } from './top'
import { useCase } from './use-case'

interface KnownProps {
  view: CaseView
  events: readonly EventView[] | undefined
  /** The last question to the server was not answered. */
  old: boolean
}

const Known = ({ view, events, old }: KnownProps) => {
  const names = useTexts(appTexts)
  const t = useTexts(caseTexts)
  const { bar, forms, start } = useCaseActions(view)
  return (
    <Screen id="case" title={names('case')} footer={bar}>
      {old && <Banner kind="warning" icon="wifi-off" title={t('kept')} />}
      <Top view={view} />
      <Needs view={view} events={events} onStart={start} />
      <StoppedPart view={view} />
      <HappeningPart view={view} />
      <ResultPart view={view} />
      <AfterClosing view={view} />
      <CaseSessions caseId={view.id} />
      <Responder view={view} />
      <HandOvers view={view} events={events} />
      <Steps view={view} events={events} />
      <ReportPart view={view} />
      <PlacePart view={view} />
      <Disclosure view={view} />
      {view.viewer === 'follower' && <FollowPart view={view} />}
      {forms}
    </Screen>
  )
}

const Unknown = ({ missing, onRetry }: { missing: boolean; onRetry: (() => void) | undefined }) => {
  const t = useTexts(caseTexts)
  if (missing)
    return (
      <EmptyState
        icon="search"
        title={t('notFound')}
        detail={t('notFoundHelp')}
        action={{
          id: 'case-to-list',
          label: t('toList'),
          onPress: () => void openTab('resident/cases/index'),
        }}
      />
    )
  if (onRetry) return <ErrorState onRetry={onRetry} />
  return (
    <>
      <SkeletonCard />
      <SkeletonRows rows={2} />
      <SkeletonCard />
    </>
  )
}

const Followed = ({ id }: { id: string }) => {
  const names = useTexts(appTexts)
  const { view, events, error, refresh } = useCase(id)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  const ofDesk = view?.viewer === 'staff'
  useEffect(() => {
    if (ofDesk) void replace('desk/case/index', { id })
  }, [ofDesk, id])
  if (view && !ofDesk) return <Known view={view} events={events} old={error !== null} />
  return (
    <Screen id="case" title={names('case')}>
      <Unknown
        missing={error?.problem?.reason === 'notFound'}
        onRetry={error ? () => void refresh() : undefined}
      />
    </Screen>
  )
}

/** A case for its reporter or a follower; staff are led to their own page of it. */
export const CasePage = () => {
  const names = useTexts(appTexts)
  const { id = '' } = useParameters('resident/case/index')
  if (useSession() !== undefined) return <Followed id={id} />
  return (
    <Screen id="case" title={names('case')}>
      <SignInNeeded next={addressOf('resident/case/index', { id })} />
    </Screen>
  )
}
