import { Banner } from '@/components'
import { useTexts } from '@/i18n'
import { moderationTexts } from '@/i18n/moderation'
import type { Trouble } from './use-decision'

/** What became of a decision that did not go through. */
export const TroubleTold = ({ trouble }: { trouble: Trouble | undefined }) => {
  const t = useTexts(moderationTexts)
  switch (trouble?.kind) {
    case 'stale': {
      const detail = trouble.sign === undefined ? t('staleMachine') : t('staleBy', { sign: trouble.sign })
      return <Banner id="moderation-trouble" kind="warning" title={t('stale')} detail={detail} />
    }
    case 'unheard':
      return (
        <Banner
          id="moderation-trouble"
          kind="warning"
          icon="wifi-off"
          title={t('unheard')}
          detail={t('unheardHelp')}
        />
      )
    case 'refused':
      return <Banner id="moderation-trouble" kind="danger" title={t('failed')} detail={trouble.detail} />
    case 'failed':
      return <Banner id="moderation-trouble" kind="danger" title={t('failed')} detail={t('failedHelp')} />
    default:
      return null
  }
}
