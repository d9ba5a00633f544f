import type { Body, Category, DutyRow, DutyTable } from '@yizhan/shared/cases'
import type { Person } from '@yizhan/shared/people'
import { mayChangeSettings } from '@yizhan/shared/settings'
import { listDivisions } from '@yizhan/shared/stations'
import { useState } from 'react'
import { Box, Screen, Section, Words } from '@/components'
import { useTexts } from '@/i18n'
import { dutiesTexts, tablesTexts } from '@/i18n/tables'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { Changes } from '../changes'
import { IDS } from '../ids'
import { ReadersOnly } from '../readers-only'
import { RowError } from '../roster/member-card'
import { SaveBar, TroubleTold } from '../save'
import { useSettings } from '../use-settings'
import { Waiting } from '../waiting'
import { type DutyKnowledge, DutyRowCard } from './duty-row'
import { DutySheet } from './duty-sheet'
import '../tables.css'

interface ByCategoryProps {
  table: DutyTable
  known: DutyKnowledge
  errorAt: (path: string) => string | undefined
  onEdit: ((row: DutyRow) => void) | undefined
}

/** Rows under their categories; a row of several categories stands under its first. */
const ByCategory = ({ table, known, errorAt, onEdit }: ByCategoryProps) => {
  const language = useLanguage()
  const groups = new Map<string, DutyRow[]>()
  for (const row of table) {
    const key = row.categories.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const nameOf = (code: string) => known.categories.find((c) => c.code === code)?.label[language] ?? code
  return [...groups].map(([key, rows]) => {
    const codes = key.split(' ')
    return (
      <Section key={key} title={codes.map(nameOf).join(' · ')}>
        {codes.map((code) => (
          <RowError key={code} error={errorAt(code)} />
        ))}
        {rows.map((row) => (
          <DutyRowCard
            key={row.id}
            row={row}
            known={known}
            error={errorAt(row.id)}
            onEdit={onEdit && (() => onEdit(row))}
          />
        ))}
      </Section>
    )
  })
}

const Duties = ({ person }: { person: Person }) => {
  const t = useTexts(dutiesTexts)
  const tables = useTexts(tablesTexts)
  const [editing, setEditing] = useState<DutyRow>()
  const { stored, draft } = useSettings('duties')
  const categories = useSettings('categories').stored.data?.document as Category[] | undefined
  const bodies = useSettings('bodies').stored.data?.document as Body[] | undefined
  const streets = useAnswer(listDivisions, {}, { staleTime: 600_000 }).data?.streets ?? []
  const known: DutyKnowledge = {
    categories: categories ?? [],
    bodies: bodies ?? [],
    streetOf: (code) => streets.find((s) => s.code === code)?.name ?? code,
  }
  const mayChange = mayChangeSettings(person.role, 'duties')
  const { value } = draft
  const marked = (path: string) =>
    [...(value ?? []).flatMap(({ id, categories: codes }) => [id, ...codes])].some(
      (key) => path === key || path.startsWith(`${key}.`),
    )
  return (
    <Screen id={IDS.table('duties')} title={tables('duties')} footer={<SaveBar draft={draft} />}>
      <TroubleTold draft={draft} shown={marked} />
      <Box className="tables-row">
        <Words className="tables-muted">{t('help')}</Words>
        <Words className="tables-muted">{tables('marksHelp')}</Words>
        {!mayChange && <Words className="tables-muted">{tables('readOnly')}</Words>}
      </Box>
      {value ? (
        <>
          <ByCategory
            table={value}
            known={known}
            errorAt={draft.errorAt}
            onEdit={mayChange ? setEditing : undefined}
          />
          <Changes table="duties" version={stored.data?.version ?? 0} />
        </>
      ) : (
        <Waiting of={stored} />
      )}
      {editing && value && (
        <DutySheet
          row={editing}
          known={known}
          streets={streets}
          onClose={() => setEditing(undefined)}
          onDone={(row) => {
            draft.change(value.map((r) => (r.id === row.id ? row : r)))
            setEditing(undefined)
          }}
        />
      )}
    </Screen>
  )
}

/** 职责清单: whose duty each kind of problem is. */
export const DutiesPage = () => (
  <ReadersOnly permission="readSettings">{(person) => <Duties person={person} />}</ReadersOnly>
)
