import type { CaseView } from '@yizhan/shared/cases'
import { listTypicalDrafts, type TypicalDraftRow } from '@yizhan/shared/library'
import { scopeOf } from '@yizhan/shared/people'
import { Card, ListRow, Section, StatusChip } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { typicalDeskTexts } from '@/i18n/library/desk'
import { open } from '@/platform/navigation'
import { useAnswer, useSession } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { draftChip } from './draft-words'

/** Whether this person may write typical cases at all. */
export const useMayDraft = (): boolean => {
  const role = useSession()?.person.role
  return role !== undefined && scopeOf(role, 'draftTypicalCase') !== undefined
}

const Written = ({ row, n }: { row: TypicalDraftRow; n: number }) => {
  const t = useTexts(typicalDeskTexts)
  const language = useLanguage()
  const now = useNow()
  return (
    <ListRow
      id={IDS.draft(n)}
      icon="shield-check"
      title={row.title}
      detail={t('row', { sign: row.draftedBy.sign, moment: momentText(row.changedAt, now, language) })}
      end={<StatusChip {...draftChip(row.state, language)} />}
      role="link"
      onPress={() => void open('desk/typical-cases/index', { id: row.id })}
    />
  )
}

const Entry = ({ caseId }: { caseId: string }) => {
  const t = useTexts(typicalDeskTexts)
  const { data } = useAnswer(listTypicalDrafts, { query: { caseId } })
  const written = data?.items ?? []
  return (
    <Section id="desk-typical" title={t('section')}>
      <Card padding="flush">
        {written.map((row, n) => (
          <Written key={row.id} row={row} n={n + 1} />
        ))}
        {written.length === 0 && (
          <ListRow
            id={IDS.write}
            icon="pencil"
            title={t('write')}
            detail={t('writeHelp')}
            role="link"
            onPress={() => void open('desk/typical-cases/index', { caseId })}
          />
        )}
      </Card>
    </Section>
  )
}

/** From a closed case with a result: the story that was written of it, or the way to write one. */
export const TypicalEntry = ({ view }: { view: CaseView }) => {
  const may = useMayDraft()
  if (!may || view.state !== 'closed' || !view.result || view.viewer !== 'staff') return null
  return <Entry caseId={view.id} />
}

/** The way to what waits for a second person. */
export const TypicalQueueEntry = () => {
  const t = useTexts(typicalDeskTexts)
  if (!useMayDraft()) return null
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.queue}
        icon="shield-check"
        title={t('title')}
        role="link"
        onPress={() => void open('desk/typical-cases/index')}
      />
    </Card>
  )
}
