import { Banner } from '@/components'
import { timeText, useTexts } from '@/i18n'
import { diaryTexts } from '@/i18n/diary'
import { IDS } from './ids'
import type { TapTold } from './tap-told'

/** What came of the last tap. */
export const TapBanner = ({ told }: { told: TapTold }) => {
  const t = useTexts(diaryTexts)
  switch (told.kind) {
    case 'counted':
    case 'onceAnHour':
      return (
        <Banner
          id={IDS.told}
          kind={told.kind === 'counted' ? 'success' : 'info'}
          title={t(told.kind)}
          detail={t('countedHelp', { time: timeText(told.nextAt) })}
        />
      )
    case 'tooFar':
      return (
        <Banner
          id={IDS.told}
          kind="warning"
          icon="map-pin"
          title={t('tooFar', { metres: told.metres })}
          detail={t('tooFarHelp', { most: told.most })}
        />
      )
    case 'other':
      return <Banner id={IDS.told} kind="warning" title={told.title} detail={told.detail} />
    case 'unheard':
      return (
        <Banner id={IDS.told} kind="warning" icon="wifi-off" title={t('unheard')} detail={t('unheardHelp')} />
      )
    default:
      return (
        <Banner
          id={IDS.told}
          kind="warning"
          icon="map-pin"
          title={t(told.kind)}
          detail={t(`${told.kind}Help`)}
        />
      )
  }
}
