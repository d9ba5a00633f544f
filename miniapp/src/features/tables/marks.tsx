import { StatusChip } from '@/components'
import { useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'

export type Mark = 'F' | 'K' | 'P'

/** Whether a row was read in a source, is believed, or proposed. */
export const MarkChip = ({ mark }: { mark: Mark }) => {
  const t = useTexts(tablesTexts)
  return <StatusChip tone={mark === 'F' ? 'done' : 'waiting'} label={t(`mark_${mark}`)} />
}
