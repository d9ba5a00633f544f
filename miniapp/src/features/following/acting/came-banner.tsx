import type { ActionName, CaseView, StepBefore } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { Banner } from '@/components'
import { actionName, eventTitle, stateChip } from '@/features/cases'
import { type Translate, useTexts } from '@/i18n'
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

const titleOf = (
  t: Translate<typeof actingTexts.values.zh>,
  before: StepBefore | undefined,
  language: Language,
): string => {
  if (!before?.action) return t('staleSomebody')
  if (before.sign) return t('stale', { who: before.sign, what: eventTitle(before.action, language) })
  return before.action === 'report'
    ? t('staleSomebody')
    : t('staleMine', { what: actionName(before.action, language) })
}

const useStaleWords = ({ came, view, action }: CameBannerProps) => {
  const t = useTexts(actingTexts)
  const language = useLanguage()
  const before = came?.kind === 'stale' ? came.before : undefined
  const state = stateChip(view.state, language).label
  const stillOffered = view.actions.some((offered) => offered.action === action)
  const title = titleOf(t, before, language)
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
