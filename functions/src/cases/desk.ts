import {
  body,
  type Calendar,
  type Category,
  calendar,
  category,
  type Desk,
  type DutyTable,
  dutyTable,
  emergencies,
  rules,
  type WorkingTime,
} from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Station } from '@yizhan/shared/stations'
import * as z from 'zod/mini'
import type { Settings } from '../platform/settings'
import type { StationBook } from './ports'

const categories = z.array(category)
const bodies = z.array(body)

/** The rules and tables under which cases are decided, as the settings say now. */
export interface RuleBook {
  categories(): Promise<Category[]>
  category(code: string): Promise<Category | undefined>
  bodies(): Promise<z.infer<typeof bodies>>
  duties(): Promise<DutyTable>
  calendar(): Promise<Calendar>
  emergencies(): Promise<z.infer<typeof emergencies>>
  rules(): Promise<z.infer<typeof rules>>
  work(station: Pick<Station, 'hours'>): Promise<WorkingTime>
  /** What a decision on a case of this category and station is made with. A case whose category is gone is a fault. */
  desk(c: { category: string; stationId: string }, now: Instant): Promise<Desk>
}

export const makeRuleBook = (settings: Settings, stations: StationBook): RuleBook => {
  const all = () => settings.read('categories', categories)
  const find = async (code: string) => (await all()).find((c) => c.code === code)
  /** One value for the same hours and calendar, so that what is found out about it is found once. */
  const works = new WeakMap<Calendar, WeakMap<Station['hours'], WorkingTime>>()
  const work = async ({ hours }: Pick<Station, 'hours'>): Promise<WorkingTime> => {
    const days = await settings.read('calendar', calendar)
    const ofHours = works.get(days) ?? new WeakMap<Station['hours'], WorkingTime>()
    const found = ofHours.get(hours) ?? { hours, calendar: days }
    works.set(days, ofHours.set(hours, found))
    return found
  }
  return {
    categories: all,
    category: find,
    bodies: () => settings.read('bodies', bodies),
    duties: () => settings.read('duties', dutyTable),
    calendar: () => settings.read('calendar', calendar),
    emergencies: () => settings.read('emergencies', emergencies),
    rules: () => settings.read('rules', rules),
    work,
    desk: async (c, now) => {
      const found = await find(c.category)
      const station = (await stations.district()).stations.find((s) => s.id === c.stationId)
      if (!found || !station) throw new Error(`no category ${c.category} or station ${c.stationId}`)
      return { category: found, rules: await settings.read('rules', rules), work: await work(station), now }
    },
  }
}
