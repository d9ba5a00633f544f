import type { CaseView } from '@yizhan/shared/cases'
import { Card, ListRow } from '@/components'
import { useTexts } from '@/i18n'
import { recordTexts } from '@/i18n/record'
import { open } from '@/platform/navigation'
import { IDS } from '../ids'

/** The way to the case as it stood before, to who looked at it, and to its file. */
export const RecordEntry = ({ view }: { view: CaseView }) => {
  const t = useTexts(recordTexts)
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.record}
        icon="clipboard-list"
        title={t('entry')}
        detail={t('entryHelp')}
        role="link"
        onPress={() => void open('desk/record/index', { id: view.id })}
      />
    </Card>
  )
}
