import type { EventView } from '@yizhan/shared/cases'
import type { Instant, Language } from '@yizhan/shared/kernel'
import { Card, Section, type Step, Timeline } from '@/components'
import { declineReasonName, eventBy, limitWords, outcomeName, solvedName, stepTitle } from '@/features/cases'
import { momentText, translate, useTexts } from '@/i18n'
import { courseTexts, deskCaseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { CasePhotos } from './case-photos'

/** What a step carried, as lines. */
const carriedLines = ({ carried }: EventView, language: Language): string[] => {
  const t = translate(courseTexts, language)
  const { taskLimit, extraDays } = carried
  return [
    carried.reason && declineReasonName(carried.reason, language),
    carried.outcome && outcomeName(carried.outcome, language),
    carried.solved && solvedName(carried.solved, language),
    carried.text,
    taskLimit && t('stepLimit', { limit: limitWords(taskLimit, language) }),
    extraDays && t('stepExtra', { limit: limitWords({ value: extraDays, unit: 'workingDays' }, language) }),
    carried.rightDoor,
    carried.legalBasis,
    carried.hotlineConsent,
    carried.intoNumber,
  ].filter((line): line is string => Boolean(line))
}

const stepOf = (event: EventView, last: boolean, now: Instant, language: Language): Step => {
  const title = stepTitle(event, language)
  return {
    id: `desk-step-${event.version}`,
    state: last ? 'now' : 'done',
    title,
    time: momentText(event.at, now, language),
    detail: [eventBy(event.by, language, 'staff'), ...carriedLines(event, language)].join('\n'),
    more:
      event.photos.length > 0 ? (
        <CasePhotos id={`desk-step-${event.version}-photos`} label={title} photos={event.photos} />
      ) : undefined,
  }
}

/** Every step, the latest first: who is coming back to a case wants to know what happened last. */
export const CaseTimeline = ({ events, now }: { events: readonly EventView[]; now: Instant }) => {
  const t = useTexts(deskCaseTexts)
  const language = useLanguage()
  const steps = events.map((event, index) => stepOf(event, index === events.length - 1, now, language))
  return (
    <Section id="desk-timeline" title={t('timeline')}>
      <Card>
        <Timeline label={t('timeline')} steps={steps.reverse()} />
      </Card>
    </Section>
  )
}
