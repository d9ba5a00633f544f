import { dayOf, type Instant, instantAt } from '@yizhan/shared/kernel'
import type { Roster } from '@yizhan/shared/stations'
import { Box, Button, Card, Section, Words } from '@/components'
import { timeText, useTexts } from '@/i18n'
import { rosterTexts, tablesTexts } from '@/i18n/tables'
import { IDS } from '../ids'
import { RowError } from './member-card'

const momentOf = (at: Instant) => `${dayOf(at)} ${timeText(at)}`
/** Midnight as the end of a day is 24:00 of that day. */
const endOf = (at: Instant) => {
  const before = dayOf(new Date(Date.parse(at) - 1).toISOString())
  return at === instantAt(before, 1440) ? `${before} 24:00` : momentOf(at)
}

interface ExceptionsProps {
  roster: Roster
  errorAt: (path: string) => string | undefined
  onAdd: (() => void) | undefined
  onRemove: (at: number) => void
}

/** Leave and extra duty, each with what was refused of it. */
export const Exceptions = ({ roster, errorAt, onAdd, onRemove }: ExceptionsProps) => {
  const t = useTexts(rosterTexts)
  const tables = useTexts(tablesTexts)
  const known = [...roster.members, ...(roster.nightDuty ?? [])]
  return (
    <Section title={t('exceptions')}>
      {roster.exceptions.length === 0 && <Words className="tables-muted">{t('noExceptions')}</Words>}
      {roster.exceptions.map((e, n) => (
        <Card key={`${e.personId}-${e.from}-${e.to}`} id={IDS.roster.exception(n + 1)}>
          <Box className="tables-row">
            <Words className="tables-row-title">
              {`${known.find((m) => m.personId === e.personId)?.sign ?? e.personId} · ${t(e.onDuty ? 'on' : 'off')}`}
            </Words>
            <Words className="tables-line">
              {t('exception', { from: momentOf(e.from), to: endOf(e.to) })}
            </Words>
            <RowError error={errorAt(`exceptions.${n}`)} />
            {onAdd && (
              <Button
                id={IDS.roster.removeException(n + 1)}
                kind="quiet"
                icon="trash-2"
                label={tables('remove')}
                onPress={() => onRemove(n)}
              />
            )}
          </Box>
        </Card>
      ))}
      {onAdd && (
        <Button id={IDS.roster.addException} kind="secondary" label={t('addException')} onPress={onAdd} />
      )}
    </Section>
  )
}
