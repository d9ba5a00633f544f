import { commonTexts, useTexts } from '@/i18n'
import { Banner } from '../banner'

interface TroubleToldProps {
  id: string
  /** The server was not reached, or what it says. */
  trouble: 'unheard' | { readonly title: string; readonly detail: string } | undefined
}

/** Why something did not go through, above what was written. */
export const TroubleTold = ({ id, trouble }: TroubleToldProps) => {
  const t = useTexts(commonTexts)
  if (trouble === undefined) return null
  if (trouble === 'unheard')
    return <Banner id={id} kind="warning" icon="wifi-off" title={t('unheard')} detail={t('unheardHelp')} />
  const { title, detail } = trouble
  return detail === '' || detail === title ? (
    <Banner id={id} kind="danger" title={title || t('notDone')} />
  ) : (
    <Banner id={id} kind="danger" title={title || t('notDone')} detail={detail} />
  )
}
