import type { Instant } from '@yizhan/shared/kernel'
import { STATION_SERVICES, type Station } from '@yizhan/shared/stations'
import type { CaseFile, FilePhoto } from '../../cases'
import { POSTER, SERVICE_WORDS } from './i18n/zh'
import { openWords } from './open-words'
import { fill } from './words'

/** Points: read from some metres away. */
const SIZE = { name: 40, where: 18, says: 26, steps: 17, facts: 16, phone: 24, code: 250 }

/** A station's poster on one page. The code is WeChat's picture, or else leads to `link`. */
export const composePoster = (
  { name, street, community, hours, phone, way, services }: Station,
  { link, picture }: { link: string; picture: FilePhoto['picture'] },
  madeAt: Instant,
): CaseFile => {
  const middle = (text: string, size: number, muted = false) =>
    ({ kind: 'words', text, size, align: 'middle', muted }) as const
  return {
    title: fill(POSTER.title, { name }),
    madeAt,
    blocks: [
      middle(name, SIZE.name),
      middle(fill(POSTER.where, { street: street.name, community: community.name }), SIZE.where, true),
      { kind: 'code', text: link, picture, side: SIZE.code },
      middle(picture ? POSTER.wechat : POSTER.web, SIZE.says),
      middle(POSTER.steps, SIZE.steps),
      middle(POSTER.after, SIZE.steps, true),
      middle((services ?? STATION_SERVICES).map((service) => SERVICE_WORDS[service]).join('　'), SIZE.facts),
      middle(fill(POSTER.phone, { phone }), SIZE.phone),
      middle(fill(POSTER.hours, { hours: openWords(hours) }), SIZE.facts),
      ...(way ? [middle(way.zh, SIZE.facts)] : []),
      middle(POSTER.emergency, SIZE.facts, true),
    ],
  }
}
