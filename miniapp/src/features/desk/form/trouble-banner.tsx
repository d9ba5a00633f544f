import { Banner } from '@/components'
import { useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import type { Sent } from './told'

/** What became of a send that did not go through; a step that came in between is told by the case itself. */
export const TroubleBanner = ({ sent }: { sent: Sent | undefined }) => {
  const t = useTexts(formTexts)
  switch (sent?.outcome) {
    case 'unheard':
      return sent.lost ? (
        <Banner id="act-trouble" kind="warning" title={t('lostTitle')} detail={t('lostDetail')} />
      ) : (
        <Banner
          id="act-trouble"
          kind="warning"
          icon="wifi-off"
          title={t('offlineTitle')}
          detail={t('offlineDetail')}
        />
      )
    case 'refused':
      return <Banner id="act-trouble" kind="danger" title={t('refusedTitle')} detail={sent.detail} />
    case 'fields':
      return sent.rest === '' ? null : (
        <Banner id="act-trouble" kind="danger" title={t('refusedTitle')} detail={sent.rest} />
      )
    case 'fault':
      return <Banner id="act-trouble" kind="danger" title={t('refusedTitle')} detail={t('faultDetail')} />
    default:
      return null
  }
}
