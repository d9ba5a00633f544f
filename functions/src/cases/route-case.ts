import {
  type Candidates,
  type Category,
  type Duty,
  type Load,
  peopleOnDuty,
  type RoutingStep,
  type RoutingTimes,
  route,
} from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import type { Actor } from '@yizhan/shared/people'
import type { Station } from '@yizhan/shared/stations'
import type { Condition } from '../platform/store'
import type { RuleBook } from './desk'
import { makeTurns } from './give-in-turn'
import type { Loads } from './loads'
import type { StationBook } from './ports'

/** The station that answers, and how the place led to it; `by` is left out where somebody chose it. */
export interface Where {
  readonly station: Station
  readonly metres: number
  readonly by?: Candidates['by']
}

/** What has to be known of a case to find its person. */
export interface Matter {
  readonly category: Pick<Category, 'group'>
  readonly duty: Duty
}

export interface Routed {
  readonly responder: Actor
  readonly steps: RoutingStep[]
}

export interface Router {
  /** Who would answer for it there now, and why. */
  routeAt(where: Where, matter: Matter, now: Instant): Promise<Routed>
  /**
   * The same, and gives it to them: `write` stores the case, with this condition on the load of the one chosen, and
   * answers `busy` when it did not hold, because they were given another meanwhile; then somebody is chosen anew.
   */
  give<T>(
    where: Where,
    matter: Matter,
    now: Instant,
    write: (routed: Routed, fair: Condition | undefined) => Promise<T | 'busy'>,
  ): Promise<T | 'busy'>
}

interface Found {
  readonly candidates: Omit<Candidates, 'loads'>
  readonly times: RoutingTimes
  readonly present: readonly string[]
  readonly stored: Readonly<Record<string, Load>>
}

/**
 * Choices of a person for one report before it is given without asking who has how many. Every lost turn is one that
 * somebody else won, so each round halves those who are left; this is far more than a thousand at once need.
 */
const TRIES = 24

/** One of several to choose from has no more cases than when they were chosen; who never had any has none still. */
const fairness = (stored: Load | undefined, has: number): Condition =>
  stored === undefined && has === 0 ? { absent: ['openCases'] } : { below: { openCases: has + 1 } }

export const makeRouter = (stations: StationBook, book: RuleBook, loadsOf: Loads): Router => {
  const turns = makeTurns()

  const find = async ({ station, metres, by }: Where, { category }: Matter, now: Instant): Promise<Found> => {
    const [roster, squads, command, calendar, { periods }] = await Promise.all([
      stations.roster(station.id),
      stations.squads(),
      stations.command(),
      book.calendar(),
      book.rules(),
    ])
    const squad = squads.find(({ id }) => id === station.squadId)
    const times = { calendar, periods }
    const who = { roster, nightDuty: squad?.nightDuty ?? [] }
    const present = peopleOnDuty(category, who, times, now).people.map(({ personId }) => personId)
    const stored = await loadsOf(present)
    return {
      candidates: {
        ...who,
        station,
        metres,
        by,
        squadDutyOfficer: squad?.dutyOfficer,
        commandCentre: command.commandCentre,
      },
      times,
      present,
      stored,
    }
  }

  /** Not to be parted from giving by anything that waits: what is under way must be known to the next. */
  const choose = ({ candidates, times, present, stored }: Found, m: Matter, now: Instant) => {
    const loads = turns.expected(present, stored)
    const routed: Routed = route(
      { group: m.category.group, duty: m.duty },
      { ...candidates, loads },
      times,
      now,
    )
    return { routed, has: loads[routed.responder.personId]?.openCases ?? 0 }
  }

  return {
    routeAt: async (where, matter, now) => choose(await find(where, matter, now), matter, now).routed,

    give: async (where, matter, now, write) => {
      for (let tried = 0; tried < TRIES; tried++) {
        const found = await find(where, matter, now)
        const { routed, has } = choose(found, matter, now)
        if (found.present.length < 2) return write(routed, undefined)
        const { personId } = routed.responder
        const fair = fairness(found.stored[personId], has)
        const given = await turns.give(personId, has, now, () => write(routed, fair))
        if (given !== 'busy') return given
      }
      return write(choose(await find(where, matter, now), matter, now).routed, undefined)
    },
  }
}
