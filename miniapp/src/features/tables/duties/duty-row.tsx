import type { Body, Category, DutyRow } from '@yizhan/shared/cases'
import { Box, Button, Card, StatusChip, Words } from '@/components'
import { useTexts } from '@/i18n'
import { dutiesTexts, tablesTexts } from '@/i18n/tables'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { MarkChip } from '../marks'
import { RowError } from '../roster/member-card'
import { conditionWords } from './condition-words'

export interface DutyKnowledge {
  readonly categories: readonly Category[]
  readonly bodies: readonly Body[]
  readonly streetOf: (code: string) => string
}

interface RowProps {
  row: DutyRow
  known: DutyKnowledge
  error: string | undefined
  onEdit: (() => void) | undefined
}

/** One row: when it holds, whose duty it then is, and on what basis. */
export const DutyRowCard = ({ row, known, error, onEdit }: RowProps) => {
  const t = useTexts(dutiesTexts)
  const tables = useTexts(tablesTexts)
  const language = useLanguage()
  const body = known.bodies.find(({ id }) => id === row.body)
  const name = body ? t('bodyPhone', { name: body.name[language], phone: body.phone }) : (row.body ?? '')
  return (
    <Card id={IDS.duty.row(row.id)}>
      <Box className="tables-row">
        <Words className="tables-muted">
          {conditionWords(row, known.categories, known.streetOf, language)}
        </Words>
        <Words className="tables-row-title">
          {row.whose === 'ours' ? t('ours') : t(row.whose, { body: name })}
        </Words>
        <Words className="tables-line">{row.basis[language]}</Words>
        <Box className="tables-marks">
          <StatusChip tone="neutral" label={t(row.decidedBy)} />
          <MarkChip mark={row.mark} />
        </Box>
        <RowError error={error} />
        {onEdit && (
          <Button
            id={IDS.duty.edit(row.id)}
            kind="secondary"
            icon="pencil"
            label={tables('edit')}
            onPress={onEdit}
          />
        )}
      </Box>
    </Card>
  )
}
