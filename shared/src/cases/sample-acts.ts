import { instantAt } from '../kernel/times'
import type { Post } from '../people'
import type { ActionName, Carried } from './actions'
import type { Actor, CaseRecord } from './case'
import type { Category } from './category'
import type { Command, Decision } from './command'
import { decide } from './decide'
import { mayAnswer, mayHelp } from './hand-over'
import { decideAllDue } from './ladder'
import { partiesOf } from './parties'
import { actorOf, OTHER_ID, POSTS, sampleCategory, sampleDesk, sampleStation } from './sample'

/** How somebody of the sample's world does something to a case. */
export const MERGED_INTO = { id: OTHER_ID, number: '环翠-20261122-0007' }

/** Where a wrongly chosen station is corrected to. */
export const ELSEWHERE = {
  station: { ...sampleStation, id: 'sunjiatuan', name: '孙家疃社区城管驿站', squadId: 'sunjiatuan-squad' },
  handler: actorOf(POSTS.elsewhere),
  steps: [],
}

const STATIONS = [ELSEWHERE, { station: sampleStation, handler: actorOf(POSTS.officer), steps: [] }]

const personFor = (action: ActionName, personId: string | undefined): Actor | undefined => {
  const known: readonly Post[] = Object.values(POSTS)
  const post = known.find((p) => p.personId === personId)
  const may = action === 'moveDuty' ? mayAnswer : mayHelp
  return post && may(post) ? actorOf(post) : undefined
}

interface More {
  readonly now?: string
  readonly category?: Category
  readonly mergedInto?: Command['mergedInto']
  readonly following?: boolean
}

export const act = (
  c: CaseRecord,
  who: Post,
  action: ActionName,
  carried: Carried = {},
  { now = instantAt('2026-11-23', 660), category = sampleCategory, mergedInto, following }: More = {},
) =>
  decide(
    c,
    {
      action,
      carried,
      by: actorOf(who),
      parties: partiesOf(c, who, following),
      mergedInto: mergedInto ?? (carried.intoNumber === MERGED_INTO.number ? MERGED_INTO : undefined),
      person: personFor(action, carried.toPersonId),
      station: STATIONS.find(({ station }) => station.id === carried.toStationId),
    },
    sampleDesk(now, category),
  )

/** The case as an action leaves it, which must not be refused. */
export const after = (...[c, who, action, carried, more]: Parameters<typeof act>): CaseRecord => {
  const outcome = act(c, who, action, carried, more)
  if (!outcome.ok)
    throw new Error(`${action} was refused: ${outcome.reason} ${JSON.stringify(outcome.errors)}`)
  return outcome.value.record
}

/** Everything that is due by now, as a sweep does it. */
export const swept = (c: CaseRecord, now: string, category: Category = sampleCategory): Decision => {
  const steps = decideAllDue(c, sampleDesk(now, category))
  return { record: steps.at(-1)?.record ?? c, events: steps.flatMap(({ events }) => events) }
}
