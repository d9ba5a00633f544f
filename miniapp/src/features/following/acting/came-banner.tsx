import type { ActionName, CaseView } from '@yizhan/shared/cases'
import { Banner } from '@/components'
import { eventTitle, stateChip } from '@/features/cases'
import { useTexts } from '@/i18n'
import { eventTexts } from '@/i18n/cases'
import { actingTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { Came } from './told'

interface CameBannerProps {
  came: Came | undefined
  /** The case as it is now. */
  view: CaseView
  action: ActionName
}

const useStaleWords = ({ came, view, action }: CameBannerProps) => {
  const t = useTexts(actingTexts)
  const events = useTexts(eventTexts)
  const language = useLanguage()
  const before = came?.kind === 'stale' ? came.before : undefined
  const state = stateChip(view.state, language).label
  const stillOffered = view.actions.some((offered) => offered.action === action)
  const title = before?.action
    ? t('stale', { who: before.sign ?? events('you'), what: eventTitle(before.action, language) })
    : t('staleSomebody')
  return { title, detail: t(stillOffered ? 'staleDetail' : 'staleGone', { state }) }
}

/** Why a step was not done, what is safe, and what the case is now. */
export const CameBanner = (props: CameBannerProps) => {
  const t = useTexts(actingTexts)
  const stale = useStaleWords(props)
  const { came } = props
  const id = IDS.form.told
  switch (came?.kind) {
    case 'stale':
      return <Banner id={id} kind="warning" {...stale} />
    case 'refused':
      return <Banner id={id} kind="danger" title={came.title} detail={came.detail} />
    case 'fault':
      return <Banner id={id} kind="danger" title={t('fault')} detail={t('faultHelp')} />
    case 'unheard':
      return <Banner id={id} kind="warning" icon="wifi-off" title={t('unheard')} detail={t('unheardHelp')} />
    default:
      return null
  }
}
