import { metresBetween, type Place } from '@yizhan/shared/kernel'
import { type Division, insideOutline, type Outline } from '@yizhan/shared/stations'

export interface StreetToFill {
  readonly name: string
  readonly centre: Place
  readonly communities: readonly Division[]
}

export interface MadeStation {
  readonly community: string
  readonly name: string
  readonly sign: string
  readonly place: Place
}

/** A station that bears its street’s name instead of its community’s. */
const SIGNS: Readonly<Record<string, string>> = { '371002003006': '竹岛站' }

const METRES_PER_DEGREE = 111_195
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Metres; the spread of a street’s stations grows with it. Villages lie further apart than city communities. */
const SPACING = { street: 170, town: 480 }
const LEAST_METRES = 120

/** FNV-1a as a fraction of 1: the same code always moves its station by the same little. */
const fraction = (text: string): number => {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash / 2 ** 32
}

/** The n-th place of a sunflower’s spiral around a centre, moved a little by `key`. */
const onSpiral = (centre: Place, spacing: number, n: number, key: string): Place => {
  const radius = spacing * (Math.sqrt(n + 0.5) + (fraction(`${key}r`) - 0.5) * 0.4)
  const angle = n * GOLDEN_ANGLE + (fraction(`${key}a`) - 0.5) * 0.4
  const lat = centre.lat + (radius * Math.sin(angle)) / METRES_PER_DEGREE
  const degreeOfLng = METRES_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180)
  const lng = centre.lng + (radius * Math.cos(angle)) / degreeOfLng
  return { lat: Number(lat.toFixed(5)), lng: Number(lng.toFixed(5)) }
}

/** 海康社区居委会 → 海康社区, 望岛居委会 → 望岛社区, 羊亭村委会 → 羊亭村. */
const communityName = (official: string): string => {
  if (official.endsWith('村委会')) return official.replace(/委会$/, '')
  const bare = official.replace(/(居民委员会|居委会)$/, '')
  return bare.endsWith('社区') ? bare : `${bare}社区`
}

const shortStreet = (name: string): string => name.replace(/(街道|镇)$/, '')

/** Signs and names by community code; where two communities share a name, their streets tell them apart. */
const namesOf = (streets: readonly StreetToFill[]): Map<string, { name: string; sign: string }> => {
  const all = streets.flatMap((street) =>
    street.communities.map(({ code, name }) => ({ code, street, plain: communityName(name) })),
  )
  return new Map(
    all.map(({ code, street, plain }) => {
      const shared = all.filter((other) => other.plain === plain).length > 1
      const unique = shared ? `${shortStreet(street.name)}${plain}` : plain
      const sign = SIGNS[code] ?? `${unique.replace(/社区$/, '')}站`
      return [code, { name: `${unique}城管驿站`, sign }]
    }),
  )
}

/**
 * One station per community, at an illustrative place: spread like sunflower seeds around the centre of its street,
 * inside the outline, no two closer than 120 m. The same input always gives the same stations.
 */
export const makeStations = (streets: readonly StreetToFill[], outline: Outline): MadeStation[] => {
  const names = namesOf(streets)
  const taken: Place[] = []
  const isFree = (place: Place) =>
    insideOutline(outline, place) && taken.every((other) => metresBetween(place, other) >= LEAST_METRES)
  return streets.flatMap(({ name: street, centre, communities }) => {
    const spacing = street.endsWith('镇') ? SPACING.town : SPACING.street
    let n = 0
    return communities.map(({ code }) => {
      let place = onSpiral(centre, spacing, n++, code)
      while (!isFree(place)) place = onSpiral(centre, spacing, n++, code)
      taken.push(place)
      return { community: code, name: '', sign: '', ...names.get(code), place }
    })
  })
}
