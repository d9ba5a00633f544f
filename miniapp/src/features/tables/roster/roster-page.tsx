import { dayOf, toInstant } from '@yizhan/shared/kernel'
import { type Person, reaches, scopeOf } from '@yizhan/shared/people'
import { getStation, type Roster, type RosterMember } from '@yizhan/shared/stations'
import { useState } from 'react'
import { Screen, Section } from '@/components'
import { useTexts } from '@/i18n'
import { rosterTexts, tablesTexts } from '@/i18n/tables'
import { useParameters } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { IDS } from '../ids'
import { ReadersOnly } from '../readers-only'
import { SaveBar, TroubleTold } from '../save'
import { useSettings } from '../use-settings'
import { Waiting } from '../waiting'
import { ExceptionSheet } from './exception-sheet'
import { Exceptions } from './exceptions'
import { HoursSheet } from './hours-sheet'
import { MemberCard, RowError } from './member-card'
import { NightDuty } from './night-duty'
import { useRoster } from './use-roster'
import { WeekView } from './week-view'
import '../tables.css'

type Open = { readonly hours: RosterMember } | { readonly exception: true }

interface BodyProps {
  roster: Roster
  person: Person
  mayChange: boolean
  errorAt: (path: string) => string | undefined
  onChange: (roster: Roster) => void
}

const RosterBody = ({ roster, person, mayChange, errorAt, onChange }: BodyProps) => {
  const t = useTexts(rosterTexts)
  const [opened, setOpened] = useState<Open>()
  const today = dayOf(toInstant(Date.now()))
  const readsCalendar = scopeOf(person.role, 'readSettings') !== undefined
  const calendar = useSettings('calendar', { enabled: readsCalendar }).stored.data?.document
  const close = () => setOpened(undefined)
  const changed = (next: Partial<Roster>) => {
    onChange({ ...roster, ...next })
    close()
  }
  return (
    <>
      <WeekView roster={roster} calendar={calendar as never} today={today} />
      <Section title={t('members')}>
        <RowError error={errorAt('members')} />
        {roster.members.map((member) => (
          <MemberCard
            key={member.personId}
            member={member}
            error={errorAt(`members.${member.personId}`)}
            onEdit={mayChange ? () => setOpened({ hours: member }) : undefined}
          />
        ))}
      </Section>
      <Exceptions
        roster={roster}
        errorAt={errorAt}
        onAdd={mayChange ? () => setOpened({ exception: true }) : undefined}
        onRemove={(at) => changed({ exceptions: roster.exceptions.filter((_, n) => n !== at) })}
      />
      <NightDuty
        roster={roster}
        errorAt={errorAt}
        onChange={mayChange ? (nightDuty) => changed({ nightDuty }) : undefined}
      />
      {opened && 'hours' in opened && (
        <HoursSheet
          member={opened.hours}
          onClose={close}
          onDone={(member) =>
            changed({
              members: roster.members.map((m) => (m.personId === member.personId ? member : m)),
            })
          }
        />
      )}
      {opened && 'exception' in opened && (
        <ExceptionSheet
          members={roster.members}
          today={today}
          onClose={close}
          onDone={(exception) => changed({ exceptions: [...roster.exceptions, exception] })}
        />
      )}
    </>
  )
}

const StationRoster = ({ id, person }: { id: string; person: Person }) => {
  const t = useTexts(tablesTexts)
  const station = useAnswer(getStation, { params: { id } }, { staleTime: 600_000 }).data
  const { stored, draft } = useRoster(id)
  const thing = { stationId: id, squadId: station?.squadId ?? '', people: [] }
  const mayChange = reaches(scopeOf(person.role, 'changeRoster'), { personId: person.id, ...person }, thing)
  return (
    <Screen
      id={IDS.roster.page}
      title={station ? t('rosterOf', { station: station.sign }) : t('rosters')}
      footer={<SaveBar draft={draft} />}
    >
      <TroubleTold draft={draft} />
      {draft.value ? (
        <RosterBody
          roster={draft.value}
          person={person}
          mayChange={mayChange}
          errorAt={draft.errorAt}
          onChange={draft.change}
        />
      ) : (
        <Waiting of={stored} />
      )}
    </Screen>
  )
}

/** 排班: who is on duty at a station when; its keeper and those above change it. */
export const RosterPage = () => {
  const { station } = useParameters('desk/roster/index')
  return (
    <ReadersOnly permission="readRoster">
      {(person) => <StationRoster id={station ?? person.stationId ?? ''} person={person} />}
    </ReadersOnly>
  )
}
