import { type CaseView, type EventView, isOver } from '@yizhan/shared/cases'
import { Box, Card, Section, SkeletonRows, type Step, Timeline, Words } from '@/components'
import { declineReasonName, eventBy, solvedName, stepTitle, useNow } from '@/features/cases'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { Photos } from './photos'
import { stepsToCome } from './to-come'
import './case.css'

/** What a step carried, line by line, as its reader is told. */
const useCarriedLines = () => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  return ({ carried }: EventView): string[] => {
    const { reason, text, rightDoor, stars, solved, intoNumber, legalBasis, extraDays } = carried
    const said = solved && solvedName(solved, language)
    const rating = stars && said ? t('ratedStars', { n: stars, solved: said }) : said
    return [
      reason && t('reason', { reason: declineReasonName(reason, language) }),
      rating,
      text,
      rightDoor && t('rightDoor', { door: rightDoor }),
      intoNumber && t('mergedInto', { number: intoNumber }),
      legalBasis && t('legalBasis', { basis: legalBasis }),
      extraDays && t('extended', { n: extraDays }),
    ].filter((line): line is string => Boolean(line))
  }
}

/** The steps whose photos show what was done; those of any other show what was found. */
const DONE: readonly EventView['action'][] = ['resolve', 'recordAnswer', 'verify', 'recheck']

const StepMore = ({ event }: { event: EventView }) => {
  const t = useTexts(caseTexts)
  const common = useTexts(commonTexts)
  const after = DONE.includes(event.action)
  const lines = useCarriedLines()(event)
  return (
    <>
      {lines.map((line) => (
        <Words key={line} className="case-text">
          {line}
        </Words>
      ))}
      {event.photos.length > 0 && (
        <Box className="case-step-photos">
          <Photos
            id={IDS.case.stepPhotos(event.version)}
            label={after ? t('after') : common('photos')}
            photos={event.photos}
            alt={(n) => (after ? t('afterPhoto', { n }) : common('photo', { n }))}
          />
        </Box>
      )}
    </>
  )
}

/** A reminder to the desk before anything is late is the desk's own; what reaches the reader is not. */
export const isShown = ({ rung }: EventView): boolean =>
  rung === undefined || rung.share >= 1 || rung.tells.includes('reporter')

const useSteps = (view: CaseView, events: readonly EventView[]): Step[] => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const now = useNow()
  const shown = events.filter(isShown)
  const last = shown.length - 1
  const done = shown.map(
    (event, index): Step => ({
      id: `case-step-${event.version}`,
      state: index === last && !isOver(view.state) ? 'now' : 'done',
      title: stepTitle(event, language),
      time: momentText(event.at, now, language),
      detail: eventBy(event.by, language, view.viewer),
      more: <StepMore event={event} />,
    }),
  )
  const rest = stepsToCome(view).map((step) => t(step))
  if (rest.length === 0) return done
  const steps = rest.reduce((joined, more) => t('joined', { steps: joined, more }))
  return [...done, { id: 'case-step-to-come', state: 'next', title: t('toCome', { steps }) }]
}

interface StepsProps {
  view: CaseView
  events: readonly EventView[] | undefined
}

/** What was done so far, by whom, in whose words, and what is to come. */
export const Steps = ({ view, events }: StepsProps) => {
  const t = useTexts(caseTexts)
  const steps = useSteps(view, events ?? [])
  return (
    <Section title={t('timeline')}>
      {events ? (
        <Card>
          <Timeline id={IDS.case.timeline} label={t('timeline')} steps={steps} />
        </Card>
      ) : (
        <SkeletonRows rows={3} />
      )}
    </Section>
  )
}
