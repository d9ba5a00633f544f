import { type DutyRow, PERIODS, type Period } from '@yizhan/shared/cases'
import type { Division } from '@yizhan/shared/stations'
import { useState } from 'react'
import { Button, ChoiceChips, Sheet, TextArea } from '@/components'
import { useTexts } from '@/i18n'
import { dutiesTexts, tablesTexts } from '@/i18n/tables'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import type { DutyKnowledge } from './duty-row'

interface SheetProps {
  row: DutyRow
  known: DutyKnowledge
  streets: readonly Division[]
  onClose: () => void
  onDone: (row: DutyRow) => void
}

const MOST = 300
const WHOSE = ['ours', 'other', 'joint'] as const
const DECIDED_BY = ['statute', 'city'] as const
const BASIS = [
  ['basis', 'zh'],
  ['basisEn', 'en'],
  ['basisKo', 'ko'],
] as const

/** The row with other conditions; without any of them it has none. */
const withConditions = (row: DutyRow, period: Period | undefined, streets: readonly string[]): DutyRow => {
  const { when, ...rest } = row
  const next = {
    ...(when?.answers ? { answers: when.answers } : {}),
    ...(period ? { period } : {}),
    ...(streets.length > 0 ? { streets: [...streets] } : {}),
  }
  return Object.keys(next).length > 0 ? { ...rest, when: next } : rest
}

/** Whose duty one row gives it to, when and where, and on what basis. Conditions on answers stay as they are. */
export const DutySheet = ({ row, known, streets, onClose, onDone }: SheetProps) => {
  const t = useTexts(dutiesTexts)
  const tables = useTexts(tablesTexts)
  const language = useLanguage()
  const [written, setWritten] = useState(row)
  const [tried, setTried] = useState(false)
  const { whose, body, basis, when = {} } = written
  const bodyMissing = whose !== 'ours' && body === undefined
  const done = () => {
    if (bodyMissing || BASIS.some(([, l]) => basis[l].trim() === '')) return setTried(true)
    const { body: named, ...rest } = written
    return onDone(whose === 'ours' || named === undefined ? rest : { ...rest, body: named })
  }
  return (
    <Sheet
      id={IDS.duty.sheet}
      open
      title={t('editTitle')}
      onClose={onClose}
      actions={<Button id={IDS.duty.done} wide label={tables('done')} onPress={done} />}
    >
      <ChoiceChips
        id={IDS.duty.field('whose')}
        label={t('whose')}
        choices={WHOSE.map((value) => ({ value, label: t(`whose_${value}`) }))}
        chosen={whose}
        onChoose={(next) => setWritten({ ...written, whose: next })}
      />
      {whose !== 'ours' && (
        <ChoiceChips
          id={IDS.duty.field('body')}
          label={t('body')}
          choices={known.bodies.map(({ id, name }) => ({ value: id, label: name[language] }))}
          chosen={body}
          onChoose={(next) => setWritten({ ...written, body: next })}
          {...(tried && bodyMissing ? { error: t('needed') } : {})}
        />
      )}
      <ChoiceChips
        id={IDS.duty.field('period')}
        label={t('period')}
        choices={[
          { value: 'any', label: t('period_any') },
          ...PERIODS.map((value) => ({ value, label: t(`when_${value}`) })),
        ]}
        chosen={when.period ?? 'any'}
        onChoose={(next) =>
          setWritten(
            withConditions(written, next === 'any' ? undefined : (next as Period), when.streets ?? []),
          )
        }
      />
      <ChoiceChips
        id={IDS.duty.field('streets')}
        several
        label={t('streets')}
        help={t('streetsHelp')}
        choices={streets.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={when.streets ?? []}
        onChoose={(next) => setWritten(withConditions(written, when.period, next))}
      />
      <ChoiceChips
        id={IDS.duty.field('decided')}
        label={t('decidedBy')}
        choices={DECIDED_BY.map((value) => ({ value, label: t(value) }))}
        chosen={written.decidedBy}
        onChoose={(decidedBy) => setWritten({ ...written, decidedBy })}
      />
      {BASIS.map(([name, l]) => (
        <TextArea
          key={l}
          id={IDS.duty.field(`basis-${l}`)}
          label={t(name)}
          value={basis[l]}
          maxLength={MOST}
          onChange={(text) => setWritten({ ...written, basis: { ...basis, [l]: text } })}
          {...(tried && basis[l].trim() === '' ? { error: t('needed') } : {})}
        />
      ))}
    </Sheet>
  )
}
