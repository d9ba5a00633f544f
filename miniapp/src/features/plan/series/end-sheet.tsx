import { changeSeries, type SeriesView } from '@yizhan/shared/activities'
import { Button, Sheet, TroubleTold, Words } from '@/components'
import { useTexts } from '@/i18n'
import { seriesTexts } from '@/i18n/plan'
import { call, useSending } from '@/server'
import { IDS } from '../ids'

/** No more sessions of it: asked once, naming it. */
export const EndSheet = ({
  series,
  onClose,
  onEnded,
}: {
  series: SeriesView
  onClose: () => void
  onEnded: () => void
}) => {
  const t = useTexts(seriesTexts)
  const { busy, trouble, send } = useSending()
  const end = async () => {
    const body = { expectedVersion: series.version, end: true }
    const told = await send(() => call(changeSeries, { params: { id: series.id }, body }))
    if (told.outcome === 'done') onEnded()
  }
  return (
    <Sheet
      id={IDS.series.endSheet}
      open
      title={t('endTitle', { title: series.content.title })}
      onClose={onClose}
      actions={
        <Button
          id={IDS.series.endSend}
          wide
          kind="danger"
          label={t('endSend')}
          busy={busy}
          onPress={() => void end()}
        />
      }
    >
      <TroubleTold id={`${IDS.series.endSheet}-trouble`} trouble={trouble} />
      <Words>{t('endHelp')}</Words>
    </Sheet>
  )
}
