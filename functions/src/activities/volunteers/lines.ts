import { serviceYear, type VolunteerLine } from '@yizhan/shared/activities'
import { type Instant, maskedName } from '@yizhan/shared/kernel'
import type { VolunteersDeps } from './deps'
import { type VolunteerRecord, YEAR_TOTALS, type YearItem } from './table'

/** Keys that one reading of the store takes. A page of a list has no more. */
const MOST_KEYS = 100

/** Volunteers as the staff of a station see them, at most a hundred at once. */
export const linesFor = async (
  { store, people }: Pick<VolunteersDeps, 'store' | 'people'>,
  volunteers: readonly VolunteerRecord[],
  now: Instant,
): Promise<VolunteerLine[]> => {
  const ids = volunteers.slice(0, MOST_KEYS).map(({ personId }) => personId)
  if (ids.length === 0) return []
  const year = serviceYear(now)
  const [posts, totals] = await Promise.all([
    people.postsOf(ids),
    store.getMany<YearItem>(
      YEAR_TOTALS,
      ids.map((personId) => ({ personId, year })),
    ),
  ])
  return volunteers.flatMap(({ personId, name, number, roles, availability, trainings }) => {
    const person = posts.get(personId)
    if (!person) return []
    const tenths = totals.find((total) => total.personId === personId)?.tenths ?? 0
    return [{ person, maskedName: maskedName(name), number, roles, availability, trainings, tenths }]
  })
}
