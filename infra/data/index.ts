import { type ActivityRules, activityRules } from '@yizhan/shared/activities'
import {
  type Body,
  body,
  type Calendar,
  type Category,
  calendar,
  category,
  type DiaryRules,
  type DutyTable,
  diaryRules,
  dutyTable,
  type Emergencies,
  emergencies,
  type ModerationRules,
  moderationRules,
  type PublicRules,
  publicRules,
  type RecordRules,
  type Rules,
  recordRules,
  rules,
} from '@yizhan/shared/cases'
import { type Article, articles } from '@yizhan/shared/library'
import {
  type MessageTemplates,
  messageTemplates,
  type NoticeRules,
  noticeRules,
  type Person,
  person,
} from '@yizhan/shared/people'
import {
  type Command,
  command,
  type DistrictSettings,
  type Roster,
  roster,
  type Squad,
  type Station,
  squads,
  station,
} from '@yizhan/shared/stations'
import { type Divisions, readCoreZones, readDivisions, readNeighbours, readOutline } from './geography'
import activitiesFile from './huancui/activities.json'
import articlesFile from './huancui/articles.json'
import bodiesFile from './huancui/bodies.json'
import calendarFile from './huancui/calendar.json'
import categoriesFile from './huancui/categories.json'
import diaryFile from './huancui/diary.json'
import dutiesFile from './huancui/duties.json'
import emergenciesFile from './huancui/emergencies.json'
import moderationFile from './huancui/moderation.json'
import noticesFile from './huancui/notices.json'
import publicCasesFile from './huancui/public-cases.json'
import recordFile from './huancui/record.json'
import rulesFile from './huancui/rules.json'
import defaults from './huancui/station-defaults.json'
import guide from './huancui/station-guide.json'
import stationsFile from './huancui/stations.json'
import templatesFile from './huancui/templates.json'
import {
  COMMAND,
  DEMO_PEOPLE,
  DEMO_STATION_ID,
  type DemoVolunteer,
  demoVolunteers,
  peopleOf,
  rosterOf,
  squadIdOf,
  squadOf,
} from './people'
import { type PlannedSeries, readYearPlan } from './year-plan'

/** The documents of the settings table, by name. */
interface Settings {
  readonly categories: Category[]
  readonly bodies: Body[]
  readonly duties: DutyTable
  readonly calendar: Calendar
  readonly rules: Rules
  readonly diary: DiaryRules
  readonly record: RecordRules
  readonly emergencies: Emergencies
  readonly publicCases: PublicRules
  readonly articles: Article[]
  readonly moderation: ModerationRules
  readonly district: DistrictSettings
  readonly squads: Squad[]
  readonly command: Command
  readonly notices: NoticeRules
  readonly templates: MessageTemplates
  readonly activities: ActivityRules
}

export interface Huancui {
  readonly settings: Settings
  readonly divisions: Divisions
  readonly stations: Station[]
  readonly rosters: Roster[]
  readonly people: Person[]
  /** What stations do in a year; its series are there from the first start on. */
  readonly yearPlan: PlannedSeries[]
  readonly volunteers: DemoVolunteer[]
  /** Who may be chosen at the stand-in's sign-in, and the station they work at. */
  readonly demo: { readonly stationId: string; readonly people: Person[] }
}

/** 望岛社区城管驿站 → 望岛社区 */
const KIND = /城管驿站$/

/** What a station says of itself, with its own street, community and sign. */
const guideOf = (street: string, name: string, sign: string) => {
  const filled = (text: string) =>
    text
      .replaceAll('{street}', street)
      .replaceAll('{community}', name.replace(KIND, ''))
      .replaceAll('{sign}', sign)
  const { zh, en, ko } = guide.way
  return {
    way: { zh: filled(zh), en: filled(en), ko: filled(ko) },
    services: guide.services,
    members: guide.members.map((member) => ({ ...member, sign: filled(member.sign) })),
    partners: guide.partners.map((partner) => ({ ...partner, sign: filled(partner.sign) })),
  }
}

const readStations = ({ streets }: Divisions): Station[] => {
  const made = new Map(Object.entries(stationsFile))
  return streets.flatMap(({ code, name, communities }) =>
    communities.map((community) => {
      const entry = made.get(community.code)
      return station.parse({
        id: `station-${community.code}`,
        name: entry?.name,
        sign: entry?.sign,
        street: { code, name },
        community,
        squadId: squadIdOf(code),
        place: { lng: entry?.at[0], lat: entry?.at[1] },
        phone: defaults.phone,
        hours: defaults.hours,
        ...guideOf(name, entry?.name ?? '', entry?.sign ?? ''),
      })
    }),
  )
}

const readSettings = (divisions: Divisions): Settings => ({
  categories: categoriesFile.map((entry) => category.parse(entry)),
  bodies: bodiesFile.map((entry) => body.parse(entry)),
  duties: dutyTable.parse(dutiesFile),
  calendar: calendar.parse(calendarFile),
  rules: rules.parse(rulesFile),
  diary: diaryRules.parse(diaryFile),
  record: recordRules.parse(recordFile),
  emergencies: emergencies.parse(emergenciesFile),
  publicCases: publicRules.parse(publicCasesFile),
  articles: articles.parse(articlesFile),
  moderation: moderationRules.parse(moderationFile),
  district: {
    division: divisions.district,
    outline: readOutline(),
    neighbours: readNeighbours(),
    coreZones: readCoreZones(),
  },
  squads: squads.parse(divisions.streets.map(squadOf)),
  command: command.parse(COMMAND),
  notices: noticeRules.parse(noticesFile),
  templates: messageTemplates.parse(templatesFile),
  activities: activityRules.parse(activitiesFile),
})

/** Everything the district starts with. Throws when a file does not fit its schema. */
export const loadHuancui = (): Huancui => {
  const divisions = readDivisions()
  const settings = readSettings(divisions)
  const stations = readStations(divisions)
  const people = peopleOf(stations, settings.squads).map((who) => person.parse(who))
  return {
    settings,
    divisions,
    stations,
    rosters: stations.map((s) => roster.parse(rosterOf(s))),
    people,
    yearPlan: readYearPlan(stations),
    volunteers: demoVolunteers(),
    demo: {
      stationId: DEMO_STATION_ID,
      people: DEMO_PEOPLE.flatMap((id) => people.filter((who) => who.id === id)),
    },
  }
}
