import type { DayHours, Roster, RosterMember } from '@yizhan/shared/stations'
import { Card, Section, SwitchRow, Words } from '@/components'
import { useCategories } from '@/features/cases'
import { useTexts } from '@/i18n'
import { rosterTexts } from '@/i18n/tables'
import { IDS } from '../ids'
import { RowError } from './member-card'

const DAY_ENDS = 1440
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** Every night of the week and of holidays, as the rules say when it is night. */
const nightHours = ({ from, to }: DayHours): Pick<RosterMember, 'duty' | 'onHolidays'> => {
  const spans =
    from < to
      ? [{ from, to }]
      : [
          { from, to: DAY_ENDS },
          { from: 0, to },
        ]
  return { duty: spans.map((span) => ({ weekdays: EVERY_DAY, ...span })), onHolidays: spans }
}

interface NightProps {
  roster: Roster
  errorAt: (path: string) => string | undefined
  /** Without it the page only tells. */
  onChange: ((nightDuty: RosterMember[]) => void) | undefined
}

/** Which of the station’s officers take noise at night, before the squad’s night duty does. */
export const NightDuty = ({ roster, errorAt, onChange }: NightProps) => {
  const t = useTexts(rosterTexts)
  const hours = useCategories().duties?.periods.night
  const night = roster.nightDuty ?? []
  const officers = roster.members.filter(({ role }) => role === 'officer')
  const has = (personId: string) => night.some((m) => m.personId === personId)
  const turn = (member: RosterMember, on: boolean) =>
    hours &&
    onChange?.(
      on
        ? [...night, { ...member, ...nightHours(hours) }]
        : night.filter(({ personId }) => personId !== member.personId),
    )
  return (
    <Section title={t('nightDuty')}>
      <Words className="tables-muted">{t('nightHelp')}</Words>
      {night.length === 0 && <Words className="tables-muted">{t('noNight')}</Words>}
      <RowError error={errorAt('nightDuty')} />
      {onChange && hours ? (
        <Card padding="flush">
          {officers.map((member) => (
            <SwitchRow
              key={member.personId}
              id={IDS.roster.night(member.personId)}
              title={member.sign}
              on={has(member.personId)}
              onChange={(on) => turn(member, on)}
            />
          ))}
        </Card>
      ) : (
        night.map(({ personId, sign }) => (
          <Words key={personId} className="tables-line">
            {sign}
          </Words>
        ))
      )}
    </Section>
  )
}
