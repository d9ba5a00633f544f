import type { EventView } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Card, ListRow, Section } from '@/components'
import { eventBy, stepTitle } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { courseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'

/** The steps by which a case changed hands. */
const HANDED: readonly EventView['action'][] = [
  'assign',
  'handBack',
  'recall',
  'correctStation',
  'moveDuty',
  'transfer',
  'sendBack',
  'returnToHotline',
]

/** Each hand-over, by whom, when and why; the latest first. */
export const CaseHandOvers = ({ events, now }: { events: readonly EventView[]; now: Instant }) => {
  const t = useTexts(courseTexts)
  const language = useLanguage()
  const handed = events.filter(({ action }) => HANDED.includes(action)).reverse()
  if (handed.length === 0) return null
  return (
    <Section id="desk-hand-overs" title={t('handOvers')}>
      <Card padding="flush">
        {handed.map((event) => {
          const by = eventBy(event.by, language, 'staff')
          const who = t('handOver', { by, moment: momentText(event.at, now, language) })
          return (
            <ListRow
              key={event.version}
              icon="arrow-right"
              title={stepTitle(event, language)}
              detail={[event.carried.text, who].filter(Boolean).join('\n')}
            />
          )
        })}
      </Card>
    </Section>
  )
}
