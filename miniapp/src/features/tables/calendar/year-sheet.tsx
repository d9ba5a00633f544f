import type { Calendar } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Button, Sheet, TextArea, TextField } from '@/components'
import { useTexts } from '@/i18n'
import { dutiesTexts, tablesTexts } from '@/i18n/tables'
import { IDS } from '../ids'

type Year = Calendar[string]

interface SheetProps {
  year: string
  entered: Year | undefined
  onClose: () => void
  onDone: (year: Year) => void
}

const MOST = 1000
const daysIn = (text: string): string[] => text.split(/[\s,，、;；]+/).filter((day) => day !== '')

/** The days of one year, as the State Council’s notice gives them. */
export const YearSheet = ({ year, entered, onClose, onDone }: SheetProps) => {
  const t = useTexts(dutiesTexts)
  const tables = useTexts(tablesTexts)
  const [written, setWritten] = useState({
    holidays: (entered?.holidays ?? []).join('\n'),
    workdays: (entered?.workdays ?? []).join('\n'),
    source: entered?.source ?? '',
  })
  const done = () =>
    onDone({
      holidays: daysIn(written.holidays),
      workdays: daysIn(written.workdays),
      source: written.source.trim(),
    })
  return (
    <Sheet
      id={IDS.year.sheet}
      open
      title={t('editYear', { year })}
      onClose={onClose}
      actions={<Button id={IDS.year.done} wide label={tables('done')} onPress={done} />}
    >
      {(['holidays', 'workdays'] as const).map((part) => (
        <TextArea
          key={part}
          id={IDS.year.field(part)}
          label={t(part)}
          help={t('daysHelp')}
          value={written[part]}
          maxLength={MOST}
          rows={6}
          onChange={(text) => setWritten({ ...written, [part]: text })}
        />
      ))}
      <TextField
        id={IDS.year.field('source')}
        label={t('source')}
        value={written.source}
        maxLength={200}
        onChange={(source) => setWritten({ ...written, source })}
      />
    </Sheet>
  )
}
