import { FRONTS, type Front, listFronts } from '@yizhan/shared/activities'
import { type AnswerOf, dayOf } from '@yizhan/shared/kernel'
import type { Station } from '@yizhan/shared/stations'
import { Card, type IconName, ListRow } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { stationHomeTexts } from '@/i18n/station-home'
import { useAnswer } from '@/server'
import { IDS } from '../ids'
import { Part } from './part'

type Counts = AnswerOf<typeof listFronts>['fronts'][number]

const ICONS: Readonly<Record<Front, IconName>> = { law: 'scale', volunteering: 'hand', livelihood: 'hammer' }

/** What one front did, in the counts that are not nought. */
const useCounts = () => {
  const t = useTexts(stationHomeTexts)
  return ({ sessions, attended, tenths, cases, articles }: Counts): string =>
    [
      ...(sessions > 0 ? [t('countSessions', { n: sessions })] : []),
      ...(attended > 0 ? [t('countAttended', { n: attended })] : []),
      ...(tenths > 0 ? [t('countHours', { n: tenths / 10 })] : []),
      ...(cases > 0 ? [t('countCases', { n: cases })] : []),
      ...(articles > 0 ? [t('countArticles', { n: articles })] : []),
    ].join(' · ') || t('frontsNone')
}

/** The three fronts of a station, and what each did this year (S02). */
export const FrontsPart = ({ station: { id } }: { station: Station }) => {
  const t = useTexts(stationHomeTexts)
  const counts = useCounts()
  const year = Number(dayOf(useNow()).slice(0, 4))
  const told = useAnswer(listFronts, { params: { id }, query: { year } }, { staleTime: 5 * 60_000 })
  return (
    <Part id="station-fronts" title={t('fronts', { year })} told={told}>
      {({ fronts }) => (
        <Card padding="flush">
          {FRONTS.flatMap((front) => fronts.filter((one) => one.front === front)).map((one) => (
            <ListRow
              key={one.front}
              id={IDS.front(one.front)}
              icon={ICONS[one.front]}
              title={t(`front_${one.front}`)}
              detail={counts(one)}
            />
          ))}
        </Card>
      )}
    </Part>
  )
}
