import { toInstant } from '@yizhan/shared/kernel'
import { listSettingsChanges, type SettingsTable } from '@yizhan/shared/settings'
import { Card, ListRow, Section, Words } from '@/components'
import { momentText, useTexts } from '@/i18n'
import { tablesTexts } from '@/i18n/tables'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'

const SHOWN = 10

/** Who changed the table when: the last few. `version` asks anew after a save. */
export const Changes = ({ table, version }: { table: SettingsTable; version: number }) => {
  const t = useTexts(tablesTexts)
  const language = useLanguage()
  const now = toInstant(Date.now())
  const { data } = useAnswer(
    listSettingsChanges,
    { params: { table }, query: { limit: SHOWN } },
    { queryKey: [listSettingsChanges.id, table, version] },
  )
  if (!data) return null
  return (
    <Section id={IDS.changes} title={t('changes')}>
      {data.items.length === 0 && <Words className="tables-muted">{t('noChanges')}</Words>}
      {data.items.length > 0 && (
        <Card padding="flush">
          {data.items.map((change) => (
            <ListRow
              key={change.version}
              title={t('version', { n: change.version })}
              detail={t('changedBy', { sign: change.by.sign, at: momentText(change.at, now, language) })}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}
