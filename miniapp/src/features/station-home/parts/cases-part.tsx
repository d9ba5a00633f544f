import { listPublicCases } from '@yizhan/shared/cases'
import type { Station } from '@yizhan/shared/stations'
import { Button, Card } from '@/components'
import { NeighbourRow } from '@/features/nearby'
import { useTexts } from '@/i18n'
import { stationHomeTexts } from '@/i18n/station-home'
import { open } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { IDS } from '../ids'
import { None } from './none'
import { Part } from './part'

const SHOWN = 3

const see = (number: string) => void open('resident/public-case/index', { number })

/** Cases around a station, as anyone may read them. */
export const CasesPart = ({ station: { place } }: { station: Station }) => {
  const t = useTexts(stationHomeTexts)
  const told = useAnswer(listPublicCases, { query: place }, { staleTime: 60_000 })
  const around = { lat: String(place.lat), lng: String(place.lng) }
  return (
    <>
      <Part id="station-cases" title={t('cases')} told={told}>
        {({ items }) =>
          items.length === 0 ? (
            <None
              title={t('casesNone')}
              detail={t('casesNoneHelp')}
              action={{
                id: IDS.cases.report,
                label: t('report'),
                onPress: () => void open('resident/report/index'),
              }}
            />
          ) : (
            <Card padding="flush">
              {items.slice(0, SHOWN).map((one, n) => (
                <NeighbourRow
                  key={one.number}
                  id={IDS.cases.row(n + 1)}
                  one={one}
                  onPress={() => see(one.number)}
                />
              ))}
            </Card>
          )
        }
      </Part>
      <Button
        id={IDS.cases.all}
        kind="quiet"
        wide
        label={t('allCases')}
        onPress={() => void open('resident/nearby/index', around)}
      />
    </>
  )
}
