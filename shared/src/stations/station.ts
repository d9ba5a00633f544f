import * as z from 'zod/mini'
import { texts } from '../kernel/languages'
import { place } from '../kernel/places'
import { instant } from '../kernel/times'
import { role } from '../people'

export const division = z.object({ code: z.string(), name: z.string() })
export type Division = z.infer<typeof division>

/** Minutes since midnight in Asia/Shanghai, `to` exclusive. */
export const openHours = z.object({
  /** 1 Monday … 7 Sunday */
  weekdays: z.array(z.number().check(z.minimum(1), z.maximum(7))),
  from: z.number().check(z.minimum(0), z.maximum(1440)),
  to: z.number().check(z.minimum(0), z.maximum(1440)),
})
export type OpenHours = z.infer<typeof openHours>

/** Hours of a day that has no weekday of its own: a statutory holiday. */
export const dayHours = z.pick(openHours, { from: true, to: true })
export type DayHours = z.infer<typeof dayHours>

/** Rings of [lng, lat], outer first, as in GeoJSON's MultiPolygon. */
export const outline = z.array(z.array(z.array(z.tuple([z.number(), z.number()]))))
export type Outline = z.infer<typeof outline>

/** 法律、宣传、职责、服务、执法进社区: what a station brings to its community (S01). */
export const STATION_SERVICES = ['law', 'publicity', 'duties', 'service', 'enforcement'] as const
export const stationService = z.enum(STATION_SERVICES)
export type StationService = z.infer<typeof stationService>

/** The six members of a station by their post (156工作模式, S02). */
export const STATION_POSTS = [
  'streetCadre',
  'bureauLeader',
  'bureauCadre',
  'officer',
  'communityCadre',
  'contractedAssistant',
] as const
export const stationPost = z.enum(STATION_POSTS)
export type StationPost = z.infer<typeof stationPost>

/** `sign` is what the public reads: a post, never a name. */
export const stationMember = z.object({ post: stationPost, sign: z.string() })
export type StationMember = z.infer<typeof stationMember>

/** 城管+公安, 城管+社工, 城管+志愿者. */
export const STATION_PARTNERS = ['police', 'socialWork', 'volunteers'] as const
export const stationPartner = z.object({ kind: z.enum(STATION_PARTNERS), sign: z.string() })
export type StationPartner = z.infer<typeof stationPartner>

/** A 城管驿站: the five services, and the place and hours at which it answers (S01). */
export const station = z.object({
  id: z.string(),
  name: z.string(),
  /** What staff signs begin with: 竹岛站. */
  sign: z.string(),
  street: division,
  community: division,
  squadId: z.string(),
  place,
  phone: z.string(),
  hours: z.array(openHours),
  /** What it answers for, where that is drawn; elsewhere a place belongs to its nearest station. */
  serviceArea: z.optional(outline),
  /** How to get there, in words. */
  way: z.optional(texts),
  services: z.optional(z.array(stationService)),
  members: z.optional(z.array(stationMember)),
  partners: z.optional(z.array(stationPartner)),
})
export type Station = z.infer<typeof station>

/** What a list carries of each station; its area, its people and what they do are told of one station alone. */
const stationBrief = z.omit(station, { serviceArea: true, services: true, members: true, partners: true })

export const briefOf = ({
  serviceArea: _,
  services: __,
  members: ___,
  partners: ____,
  ...brief
}: Station): z.infer<typeof stationBrief> => brief

export const stationNear = z.extend(stationBrief, { metres: z.optional(z.number()) })
export type StationNear = z.infer<typeof stationNear>

/**
 * One member of a weekly roster, on duty at these hours; on statutory holidays at `onHolidays` instead, and not at all
 * without it. A make-up workday at the weekend has Monday's hours.
 */
export const rosterMember = z.object({
  personId: z.string(),
  role,
  sign: z.string(),
  duty: z.array(openHours),
  onHolidays: z.optional(z.array(dayHours)),
})
export type RosterMember = z.infer<typeof rosterMember>

export const rosterException = z.object({
  personId: z.string(),
  from: instant,
  to: instant,
  onDuty: z.boolean(),
})
export type RosterException = z.infer<typeof rosterException>

export const roster = z.object({
  stationId: z.string(),
  members: z.array(rosterMember),
  exceptions: z.array(rosterException),
  /** Who takes noise at night here, beside the squad's own. */
  nightDuty: z.optional(z.array(rosterMember)),
  /** Counts the changes by hand and by new data; who changes it names the one they were looking at. */
  version: z.optional(z.number()),
})
export type Roster = z.infer<typeof roster>

/** A zone inside the official outline that has its own street offices: the right door for what happens there. */
export const neighbour = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  places: z.array(place),
})
export type Neighbour = z.infer<typeof neighbour>
