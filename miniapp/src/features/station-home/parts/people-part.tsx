import { presentAmong } from '@yizhan/shared/cases'
import { reaches, scopeOf } from '@yizhan/shared/people'
import { getRoster, type Station } from '@yizhan/shared/stations'
import { Card, EmptyState, type IconName, ListRow, Section } from '@/components'
import { useNow } from '@/features/cases'
import { useDays } from '@/features/stations'
import { useTexts } from '@/i18n'
import { stationHomeTexts } from '@/i18n/station-home'
import { useAnswer, useSession } from '@/server'
import { IDS } from '../ids'
import { Part } from './part'

type StationPart = { station: Station }

const SERVICE_ICONS = {
  law: 'scale',
  publicity: 'volume-2',
  duties: 'clipboard-list',
  service: 'hand',
  enforcement: 'shield-check',
} as const satisfies Record<NonNullable<Station['services']>[number], IconName>

/** 法律、宣传、职责、服务、执法进社区. */
export const ServicesPart = ({ station: { services = [] } }: StationPart) => {
  const t = useTexts(stationHomeTexts)
  if (services.length === 0) return null
  return (
    <Section title={t('services')}>
      <Card padding="flush">
        {services.map((service) => (
          <ListRow
            key={service}
            icon={SERVICE_ICONS[service]}
            title={t(service)}
            detail={t(`${service}Help`)}
          />
        ))}
      </Card>
    </Section>
  )
}

/** Who works there, by post and sign. */
export const MembersPart = ({ station: { members = [] } }: StationPart) => {
  const t = useTexts(stationHomeTexts)
  return (
    <Section id={IDS.people} title={t('people')}>
      {members.length === 0 ? (
        <EmptyState icon="user-round" title={t('peopleNone')} />
      ) : (
        <Card padding="flush">
          {members.map(({ post, sign }) => (
            <ListRow key={`${post} ${sign}`} icon="user-round" title={t(post)} detail={sign} />
          ))}
        </Card>
      )}
    </Section>
  )
}

/** Who is on duty there now, for staff who may read its roster. */
const OnDuty = ({ station: { id } }: StationPart) => {
  const t = useTexts(stationHomeTexts)
  const now = useNow()
  const days = useDays()
  const told = useAnswer(getRoster, { params: { id } }, { staleTime: 60_000 })
  return (
    <Part id={IDS.onDuty} title={t('onDuty')} told={told}>
      {({ members, nightDuty = [], exceptions }) => {
        const present = presentAmong([...members, ...nightDuty], exceptions, days, now)
        return (
          <Card padding="flush">
            {present.map(({ personId, sign }) => (
              <ListRow key={personId} icon="circle-check" title={sign} />
            ))}
            {present.length === 0 && <ListRow icon="clock" title={t('onDutyNone')} />}
          </Card>
        )
      }}
    </Part>
  )
}

export const OnDutyPart = ({ station }: StationPart) => {
  const person = useSession()?.person
  const of = { stationId: station.id, squadId: station.squadId, people: [] }
  const may =
    person !== undefined &&
    reaches(scopeOf(person.role, 'readRoster'), { ...person, personId: person.id }, of)
  return may ? <OnDuty station={station} /> : null
}

/** 城管+公安, 城管+社工, 城管+志愿者. */
export const PartnersPart = ({ station: { partners = [] } }: StationPart) => {
  const t = useTexts(stationHomeTexts)
  if (partners.length === 0) return null
  return (
    <Section title={t('partners')}>
      <Card padding="flush">
        {partners.map(({ kind, sign }) => (
          <ListRow key={`${kind} ${sign}`} icon="building-2" title={t(kind)} detail={sign} />
        ))}
      </Card>
    </Section>
  )
}
