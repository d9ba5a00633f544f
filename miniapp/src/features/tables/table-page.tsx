import { SETTINGS_TABLES, type SettingsTable } from '@yizhan/shared/settings'
import { Card, Screen, Section, Words } from '@/components'
import { useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'
import { useParameters } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { Changes } from './changes'
import { IDS } from './ids'
import { type Mark, MarkChip } from './marks'
import { Plain } from './plain'
import { ReadersOnly } from './readers-only'
import { rowsOf } from './rows'
import { useSettings } from './use-settings'
import { Waiting } from './waiting'
import './tables.css'

const Table = ({ table }: { table: SettingsTable }) => {
  const t = useTexts(tablesTexts)
  const language = useLanguage()
  const { stored } = useSettings(table)
  return (
    <Screen id={IDS.table(table)} title={t(table)}>
      <Words className="tables-muted">{t('readOnly')}</Words>
      {stored.data ? (
        <>
          {rowsOf(stored.data.document, language).map(({ name, mark, value }) => (
            <Section key={name} title={name}>
              <Card>
                {mark && <MarkChip mark={mark as Mark} />}
                <Plain value={value} language={language} />
              </Card>
            </Section>
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
