import { listVolunteerHours, type VolunteerLine } from '@yizhan/shared/activities'
import { useState } from 'react'
import { ActionBar, Box, Button, Card, ErrorState, Screen, Section, SkeletonRows, Words } from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { volunteerDeskTexts } from '@/i18n/volunteers/desk'
import { useReachBottom } from '@/platform/navigation'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { LedgerLine } from '../hours/ledger-line'
import { IDS } from '../ids'
import { hoursWords } from '../words'
import { CorrectSheet } from './correct-sheet'
import { useLineDetail } from './line-words'
import { Trainings } from './trainings'
import '../volunteers.css'

const Ledger = ({ personId }: { personId: string }) => {
  const t = useTexts(volunteerDeskTexts)
  const common = useTexts(commonTexts)
  const list = usePages(listVolunteerHours, {}, { params: { id: personId } })
  useReachBottom(list.more)
  return (
    <Section title={t('ledger')}>
      {list.waiting && <SkeletonRows />}
      {list.error && list.items.length === 0 && (
        <ErrorState kind={list.error.problem ? 'failed' : 'offline'} onRetry={() => void list.refresh()} />
      )}
      {!list.waiting && !list.error && list.items.length === 0 && (
        <Words className="volunteers-muted">{t('ledgerNone')}</Words>
      )}
      {list.items.length > 0 && (
        <Card padding="flush">
          <Box role="list" label={t('ledger')}>
            {list.items.map((entry, n) => (
              <LedgerLine key={entry.id} id={IDS.desk.line(n + 1)} entry={entry} />
            ))}
          </Box>
        </Card>
      )}
      {list.hasMore && (
        <Button
          id={IDS.desk.moreLines}
          kind="quiet"
          wide
          label={common('more')}
          busy={list.loadingMore}
          onPress={list.more}
        />
      )}
    </Section>
  )
}

interface VolunteerProps {
  line: VolunteerLine
  onLine: (line: VolunteerLine) => void
  onLeave: () => void
}

/** One volunteer: what they told, their trainings, their ledger. */
export const Volunteer = ({ line, onLine, onLeave }: VolunteerProps) => {
  const t = useTexts(volunteerDeskTexts)
  const language = useLanguage()
  const detail = useLineDetail()
  const [correcting, setCorrecting] = useState(false)
  return (
    <Screen
      id="desk-volunteer"
      title={line.maskedName}
      footer={
        <ActionBar>
          <Button id={IDS.desk.toList} kind="secondary" label={t('toList')} onPress={onLeave} />
          <Button
            id={IDS.desk.correct}
            wide
            icon="pencil"
            label={t('correct')}
            onPress={() => setCorrecting(true)}
          />
        </ActionBar>
      }
    >
      <Card>
        <Box className="volunteers-lines">
          <Words className="volunteers-title" role="heading">
            {t('line', { number: line.number, hours: hoursWords(line.tenths, language) })}
          </Words>
          <Words className="volunteers-muted volunteers-told">{detail(line)}</Words>
        </Box>
      </Card>
      <Trainings line={line} onLine={onLine} />
      <Ledger personId={line.person.personId} />
      {correcting && <CorrectSheet line={line} onClose={() => setCorrecting(false)} />}
    </Screen>
  )
}
