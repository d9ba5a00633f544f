import type { AnswerOf, Place } from '@yizhan/shared/kernel'
import type { listDivisions } from '@yizhan/shared/stations'

export type Divisions = AnswerOf<typeof listDivisions>

/** A community as it is searched for and shown. */
export interface FoundCommunity {
  readonly code: string
  readonly name: string
  readonly street: string
  readonly place: Place
}

/** As many as a person reads before typing another character. */
const MOST = 20

/** What people call it: 竹岛, not 竹岛社区居委会. */
const ENDING = /(社区居委会|居委会|村委会|社区)$/

export const communityName = (name: string): string => name.replace(ENDING, '') || name

const rank = (name: string, words: string): number => (name.startsWith(words) ? 0 : 1)

/** Communities whose name, or whose street's name, has these words in it; those that begin with them come first. */
export const searchCommunities = (divisions: Divisions, typed: string): FoundCommunity[] => {
  const words = typed.trim().replace(ENDING, '')
  if (words === '') return []
  return divisions.streets
    .flatMap((street) => street.communities.map((c) => ({ ...c, street: street.name })))
    .filter(({ name, street }) => name.includes(words) || street.includes(words))
    .sort((a, b) => rank(a.name, words) - rank(b.name, words))
    .slice(0, MOST)
    .map(({ code, name, street, place }) => ({ code, name: communityName(name), street, place }))
}
