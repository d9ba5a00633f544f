import type { Roster, RosterMember } from '@yizhan/shared/stations'
import { Card, Section, SwitchRow, Words } from '@/components'
import { useTexts } from '@/i18n'
import { rosterTexts } from '@/i18n/tables'
import { IDS } from '../ids'
import { RowError } from './member-card'

const NIGHT: Pick<RosterMember, 'duty' | 'onHolidays'> = {
  duty: [
    { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 1320, to: 1440 },
    { weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 360 },
  ],
  onHolidays: [
    { from: 1320, to: 1440 },
    { from: 0, to: 360 },
  ],
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
  const night = roster.nightDuty ?? []
  const officers = roster.members.filter(({ role }) => role === 'officer')
  const has = (personId: string) => night.some((m) => m.personId === personId)
  const turn = (member: RosterMember, on: boolean) =>
    onChange?.(
      on ? [...night, { ...member, ...NIGHT }] : night.filter(({ personId }) => personId !== member.personId),
    )
  return (
    <Section title={t('nightDuty')}>
      <Words className="tables-muted">{t('nightHelp')}</Words>
      {night.length === 0 && <Words className="tables-muted">{t('noNight')}</Words>}
      <RowError error={errorAt('nightDuty')} />
      {onChange ? (
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
