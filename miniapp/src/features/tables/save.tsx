import { ActionBar, Banner, Button, toasts } from '@/components'
import { useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'
import { IDS } from './ids'
import type { Draft } from './use-draft'

/** What became of a change that was not saved. What is marked beside no row of the page is told here. */
export const TroubleTold = ({
  draft: { trouble, errors },
  shown = () => true,
}: {
  draft: Pick<Draft<unknown>, 'trouble' | 'errors'>
  /** Whether a refusal of this path is marked beside its row. */
  shown?: (path: string) => boolean
}) => {
  const t = useTexts(tablesTexts)
  const elsewhere = errors
    .filter(({ path }) => !shown(path))
    .map(({ path, message }) => t('elsewhere', { row: path, message }))
  switch (trouble?.kind) {
    case 'stale': {
      const detail = trouble.sign === undefined ? t('staleNow') : t('staleBy', { sign: trouble.sign })
      return <Banner id={IDS.trouble} kind="warning" title={t('stale')} detail={detail} />
    }
    case 'unheard':
      return (
        <Banner
          id={IDS.trouble}
          kind="warning"
          icon="wifi-off"
          title={t('unheard')}
          detail={t('unheardHelp')}
        />
      )
    case 'refused':
      return (
        <Banner
          id={IDS.trouble}
          kind="danger"
          title={t('refused')}
          detail={elsewhere.length > 0 ? elsewhere.join(' ') : t('refusedHelp')}
        />
      )
    case 'failed':
      return <Banner id={IDS.trouble} kind="danger" title={t('failed')} detail={t('failedHelp')} />
    default:
      return null
  }
}

/** Saves or gives up what was changed on the page; nothing while nothing was. */
export const SaveBar = <T,>({ draft }: { draft: Draft<T> }) => {
  const t = useTexts(tablesTexts)
  if (!draft.changed) return null
  const save = async () => {
    if (await draft.save()) toasts.show(t('saved'))
  }
  return (
    <ActionBar>
      <Button id={IDS.save} wide label={t('save')} busy={draft.busy} onPress={() => void save()} />
      <Button id={IDS.discard} wide kind="quiet" label={t('discard')} onPress={draft.discard} />
    </ActionBar>
  )
}
