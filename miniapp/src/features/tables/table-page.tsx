import { SETTINGS_TABLES, type SettingsTable } from '@yizhan/shared/settings'
import { useState } from 'react'
import { Box, Card, Icon, Pressable, Screen, Words } from '@/components'
import { useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'
import { useParameters } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { Changes } from './changes'
import { IDS } from './ids'
import { type Mark, MarkChip } from './marks'
import { Plain } from './plain'
import { ReadersOnly } from './readers-only'
import { lineOf, type Row, rowsOf } from './rows'
import { useSettings } from './use-settings'
import { Waiting } from './waiting'
import './tables.css'

/** One row by its name and how well it is founded; what it says at length only on asking. */
const TableRow = ({ row: { name, mark, value }, n }: { row: Row; n: number }) => {
  const language = useLanguage()
  const [asked, setAsked] = useState(false)
  const short = lineOf(value, language) !== undefined
  return (
    <Card>
      <Box className="tables-row">
        {short ? (
          <Words className="tables-row-title">{name}</Words>
        ) : (
          <Pressable
            id={IDS.row(n)}
            className="tables-fold"
            expanded={asked}
            onPress={() => setAsked(!asked)}
          >
            <Words className="tables-row-title">{name}</Words>
            <Icon name="chevron-down" className={`tables-fold-mark ${asked ? 'tables-fold-open' : ''}`} />
          </Pressable>
        )}
        {mark && (
          <Box className="tables-marks">
            <MarkChip mark={mark as Mark} />
          </Box>
        )}
        {(short || asked) && <Plain value={value} language={language} />}
      </Box>
    </Card>
  )
}

const Table = ({ table }: { table: SettingsTable }) => {
  const t = useTexts(tablesTexts)
  const language = useLanguage()
  const { stored } = useSettings(table)
  return (
    <Screen id={IDS.table(table)} title={t(table)}>
      <Words className="tables-muted">{t('readOnly')}</Words>
      {stored.data ? (
        <>
          {rowsOf(stored.data.document, language).map((row, index) => (
            <TableRow key={row.name} row={row} n={index + 1} />
          ))}
          <Changes table={table} version={stored.data.version} />
        </>
      ) : (
        <Waiting of={stored} />
      )}
    </Screen>
  )
}

/** Any table as it is stored, row by row, with how well each is founded. */
export const TablePage = () => {
  const { name } = useParameters('desk/table/index')
  const table = SETTINGS_TABLES.find((known) => known === name) ?? 'rules'
  return <ReadersOnly permission="readSettings">{() => <Table table={table} />}</ReadersOnly>
}
