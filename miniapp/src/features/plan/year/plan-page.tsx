import type { Person } from '@yizhan/shared/people'
import { useState } from 'react'
import {
  ActionBar,
  Banner,
  Box,
  Button,
  Card,
  ChoiceChips,
  ListRow,
  Screen,
  Section,
  Split,
} from '@/components'
import { useTexts } from '@/i18n'
import { yearTexts } from '@/i18n/plan'
import { addressOf, open, useParameters } from '@/platform/navigation'
import { storage } from '@/platform/storage'
import { useWide } from '@/platform/wide'
import { IDS } from '../ids'
import { PostOnly } from '../post-only'
import { ChooseStation } from './choose-station'
import { mayPlan } from './may-plan'
import { SeriesList } from './series-list'
import { SessionList } from './session-list'
import { choosesStation, usePlannedStation } from './use-planned-station'
import { useStationName } from './use-station-name'
import '../plan.css'

const VIEWS = ['month', 'year'] as const

/** Ticks of any session that were made without a network and wait on this device. */
const Unsent = () => {
  const t = useTexts(yearTexts)
  const [ids] = useState(() =>
    storage
      .keys()
      .filter((key) => key.startsWith('ticks-'))
      .map((key) => key.slice('ticks-'.length)),
  )
  const [first] = ids
  if (first === undefined) return null
  return (
    <Banner
      kind="warning"
      icon="cloud-upload"
      title={t('unsent', { n: ids.length })}
      detail={t('unsentHelp')}
      action={{
        id: IDS.year.unsent,
        label: t('door'),
        onPress: () => void open('desk/door/index', { id: first }),
      }}
    />
  )
}

const StationRow = ({ stationId, onChange }: { stationId: string; onChange: () => void }) => {
  const t = useTexts(yearTexts)
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.year.changeStation}
        icon="store"
        title={useStationName(stationId) ?? t('station')}
        detail={t('changeStation')}
        onPress={onChange}
      />
    </Card>
  )
}

/** A month and the year beside it where there is room; one of them else. Who only checks in has the month. */
const Views = ({ person, stationId }: { person: Person; stationId: string }) => {
  const t = useTexts(yearTexts)
  const wide = useWide()
  const [view, setView] = useState<(typeof VIEWS)[number]>('month')
  const month = <SessionList person={person} stationId={stationId} />
  if (!mayPlan(person)) return month
  const year = <SeriesList stationId={stationId} />
  if (wide)
    return (
      <Split
        list={<Box className="plan-column">{year}</Box>}
        detail={<Box className="plan-column">{month}</Box>}
      />
    )
  return (
    <>
      <ChoiceChips
        id={IDS.year.which}
        label={t('which')}
        choices={VIEWS.map((value) => ({ value, label: t(value) }))}
        chosen={view}
        onChoose={setView}
      />
      {view === 'month' ? month : year}
    </>
  )
}

const Plan = ({ person }: { person: Person }) => {
  const t = useTexts(yearTexts)
  const { station } = useParameters('desk/plan/index')
  const { stationId, choose } = usePlannedStation(person, station)
  const [choosing, setChoosing] = useState(false)
  const shows = stationId !== undefined && !choosing
  return (
    <Screen
      id={IDS.year.page}
      title={t('title')}
      width="split"
      footer={
        shows &&
        mayPlan(person) && (
          <ActionBar>
            <Button
              id={IDS.year.newSession}
              wide
              label={t('newSession')}
              onPress={() => void open('desk/session/index', { station: stationId })}
            />
          </ActionBar>
        )
      }
    >
      <Unsent />
      {shows && choosesStation(person) && (
        <StationRow stationId={stationId} onChange={() => setChoosing(true)} />
      )}
      {shows ? (
        <Views key={stationId} person={person} stationId={stationId} />
      ) : (
        <Section title={t('needStation')}>
          <ChooseStation
            person={person}
            onChoose={(id) => {
              choose(id)
              setChoosing(false)
            }}
          />
        </Section>
      )}
    </Screen>
  )
}

/** 活动计划: a station’s year, its sessions month by month, and the way to their doors. */
export const PlanPage = () => {
  const { station } = useParameters('desk/plan/index')
  return (
    <PostOnly permission="checkIn" here={addressOf('desk/plan/index', { station })}>
      {(person) => <Plan person={person} />}
    </PostOnly>
  )
}
