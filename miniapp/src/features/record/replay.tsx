import { type EventView, getCase } from '@yizhan/shared/cases'
import { Banner, Card, ErrorState, ListRow, Section, SkeletonCard, Words } from '@/components'
import { eventBy, stepTitle, useNow } from '@/features/cases'
import { CaseThen } from '@/features/desk'
import { exactText, momentText, useTexts } from '@/i18n'
import { recordTexts } from '@/i18n/record'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'

interface StepsProps {
  events: readonly EventView[]
  onChoose: (event: EventView) => void
}

/** Every step, to be chosen as the moment to go back to. */
export const Steps = ({ events, onChoose }: StepsProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const now = useNow()
  return (
    <Section title={t('replay')}>
      <Words className="record-help">{t('replayHelp')}</Words>
      <Card padding="flush">
        {events.map((event) => (
          <ListRow
            key={event.version}
            id={IDS.step(event.version)}
            title={t('step', { n: event.version, did: stepTitle(event, language) })}
            detail={eventBy(event.by, language, 'staff')}
            value={momentText(event.at, now, language)}
            onPress={() => onChoose(event)}
          />
        ))}
      </Card>
    </Section>
  )
}

interface ThenProps {
  id: string
  events: readonly EventView[]
  chosen: EventView
  onBack: () => void
}

/** The case as it stood after a step, marked as such. */
export const Then = ({ id, events, chosen, onBack }: ThenProps) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const { data, error, refetch } = useAnswer(getCase, { params: { id }, query: { at: chosen.at } })
  return (
    <>
      <Banner
        id={IDS.asOf}
        kind="warning"
        title={t('asOf', { moment: exactText(chosen.at, language) })}
        detail={t('asOfHelp')}
        action={{ id: IDS.now, label: t('now'), onPress: onBack }}
      />
      {data ? (
        <CaseThen view={data} events={events} at={chosen.at} />
      ) : error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
      ) : (
        <SkeletonCard />
      )}
    </>
  )
}
