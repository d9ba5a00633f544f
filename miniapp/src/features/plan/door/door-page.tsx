import type { Person } from '@yizhan/shared/people'
import { useCallback, useEffect, useState } from 'react'
import {
  ActionBar,
  Banner,
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Screen,
  SkeletonCard,
  SkeletonRows,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { dayText, timeText, useTexts } from '@/i18n'
import { doorTexts } from '@/i18n/plan'
import { addressOf, replace, useDidShow, useParameters } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { PostOnly } from '../post-only'
import { CodeScreen } from './code-screen'
import { DoorList } from './door-list'
import { PersonSheet } from './person-sheet'
import { OldList, ToldTicks, UnsentTicks } from './tick-banners'
import { type DoorLine, linesAtDoor, type Stage } from './ticks'
import { type Door, useDoor } from './use-door'
import { useScan } from './use-scan'
import { ticksOf, useTicks } from './use-ticks'
import '../plan.css'

const seatsAt = (lines: readonly DoorLine[], ...stages: readonly Stage[]): number =>
  lines.filter(({ stage }) => stages.includes(stage)).reduce((sum, { line }) => sum + line.seats, 0)

/** Which session it is, and how many came. */
const DoorHead = ({ door: { session }, lines }: { door: Door; lines: readonly DoorLine[] }) => {
  const t = useTexts(doorTexts)
  const language = useLanguage()
  const now = useNow()
  const when = t('when', {
    day: dayText(session.startsAt, now, language),
    from: timeText(session.startsAt),
    to: timeText(session.endsAt),
  })
  return (
    <Card>
      <Box className="plan-column">
        <Words className="plan-strong">{session.title}</Words>
        <Words className="plan-muted">{`${when} · ${session.venue.name}`}</Words>
        <Box id={IDS.door.counts} live="polite">
          <Words>
            {t('counts', {
              came: seatsAt(lines, 'in', 'out'),
              expected: seatsAt(lines, 'expected'),
              waiting: seatsAt(lines, 'waiting'),
            })}
          </Words>
        </Box>
      </Box>
    </Card>
  )
}

interface KnownDoorProps {
  door: Door
  /** Why the list is not of now: the server was not reached, or answered otherwise. */
  trouble: 'offline' | 'failed' | undefined
  onRefresh: () => void
}

const KnownDoor = ({ door, trouble, onRefresh }: KnownDoorProps) => {
  const t = useTexts(doorTexts)
  const now = useNow()
  const sessionId = door.session.id
  const { ticks, state } = useTicks(sessionId)
  const [open, setOpen] = useState<string>()
  const [showsCode, setShowsCode] = useState(false)
  const lines = linesAtDoor(door.lines, state.queue)
  const chosen = lines.find(({ line }) => line.id === open)
  const { scan, said } = useScan({
    sessionId,
    lines,
    all: door.lines,
    onTicket: ({ line }) => ticks.tick(line.id, 'checkIn', 'ticket'),
  })
  if (showsCode)
    return <CodeScreen sessionId={sessionId} title={door.session.title} onBack={() => setShowsCode(false)} />
  return (
    <Screen
      id={IDS.door.page}
      title={t('title')}
      footer={
        <ActionBar>
          <Button
            id={IDS.door.showCode}
            kind="secondary"
            icon="layout-grid"
            label={t('showCode')}
            onPress={() => setShowsCode(true)}
          />
          <Button id={IDS.door.scan} wide icon="camera" label={t('scan')} onPress={() => void scan()} />
        </ActionBar>
      }
    >
      {trouble && <OldList door={door} heard={trouble === 'failed'} now={now} />}
      <UnsentTicks state={state} ticks={ticks} />
      <ToldTicks door={door} state={state} ticks={ticks} />
      {said && <Banner id={IDS.door.said} kind={said.good ? 'success' : 'warning'} title={said.text} />}
      <DoorHead door={door} lines={lines} />
      <DoorList
        lines={lines}
        onTick={({ line }, what) => ticks.tick(line.id, what, 'name')}
        onOpen={setOpen}
      />
      <Button
        id={IDS.door.refresh}
        kind="quiet"
        wide
        icon="refresh-cw"
        label={t('refresh')}
        onPress={onRefresh}
      />
      {chosen && (
        <PersonSheet
          at={chosen}
          session={door.session}
          onTick={(what) => ticks.tick(chosen.line.id, what, 'name')}
          onChanged={onRefresh}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Screen>
  )
}

const StaffDoor = ({ person, sessionId }: { person: Person; sessionId: string }) => {
  const t = useTexts(doorTexts)
  const { data, error, refetch, dataUpdatedAt } = useDoor(person.id, sessionId)
  useDidShow(useCallback(() => void refetch(), [refetch]))
  useEffect(() => {
    if (dataUpdatedAt > 0) void ticksOf(sessionId).send()
  }, [dataUpdatedAt, sessionId])
  if (data)
    return (
      <KnownDoor
        door={data}
        trouble={error ? (error.problem ? 'failed' : 'offline') : undefined}
        onRefresh={() => void refetch()}
      />
    )
  const missing = error?.problem && error.problem.status < 500
  return (
    <Screen id={IDS.door.page} title={t('title')}>
      {missing ? (
        <EmptyState
          icon="eye-off"
          title={t('noSession')}
          detail={t('noSessionHelp')}
          action={{ id: 'door-to-plan', label: t('toPlan'), onPress: () => void replace('desk/plan/index') }}
        />
      ) : error ? (
        <ErrorState
          kind={error.problem ? 'failed' : 'offline'}
          {...(error.problem ? {} : { title: t('needNet'), detail: t('needNetHelp') })}
          onRetry={() => void refetch()}
        />
      ) : (
        <>
          <SkeletonCard />
          <SkeletonRows rows={5} />
        </>
      )}
    </Screen>
  )
}

/** 签到名单: who comes to a session, ticked with or without a network. */
export const DoorPage = () => {
  const { id = '' } = useParameters('desk/door/index')
  return (
    <PostOnly permission="checkIn" here={addressOf('desk/door/index', { id })}>
      {(person) => <StaffDoor key={id} person={person} sessionId={id} />}
    </PostOnly>
  )
}
