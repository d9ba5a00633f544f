import { isOver, type TrackedCase } from '@yizhan/shared/cases'
import { Box, Card, Section, StatusChip, Timeline, Words } from '@/components'
import {
  declineReasonName,
  leadingClock,
  nextWords,
  stateChip,
  useCategories,
  useNow,
} from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { caseTexts, listsTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { Clock } from '../case/top'
import { WhoAnswers } from '../case/who-answers'
import { IDS } from '../ids'

const Head = ({ found }: { found: TrackedCase }) => {
  const language = useLanguage()
  const { label } = useCategories()
  const clock = leadingClock(found)
  return (
    <Card>
      <Box className="case-top">
        <Box className="case-top-head">
          <Words className="case-category" role="heading">
            {label(found.category)}
          </Words>
          <StatusChip id={IDS.case.state} {...stateChip(found.state, language)} />
        </Box>
        <Words className="case-muted" selectable>{`${found.number} · ${found.community.name}`}</Words>
        {clock && <Clock clock={clock} />}
        <Words>{nextWords(found.state, language, 'follower')}</Words>
      </Box>
    </Card>
  )
}

const Answer = ({ found }: { found: TrackedCase }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const { result, declined } = found
  if (!result && !declined) return null
  return (
    <Section title={t('result')}>
      <Card>
        <Box className="case-lines">
          {result && <Words className="case-text">{result.text}</Words>}
          {declined && <Words>{t('reason', { reason: declineReasonName(declined.reason, language) })}</Words>}
          {declined && <Words className="case-text">{declined.text}</Words>}
          {declined?.rightDoor && (
            <Words className="case-strong" selectable>
              {t('rightDoor', { door: declined.rightDoor })}
            </Words>
          )}
        </Box>
      </Card>
    </Section>
  )
}

const Who = ({ found }: { found: TrackedCase }) => {
  const t = useTexts(caseTexts)
  return (
    <Section title={t('responder')}>
      <Card>
        <WhoAnswers callId={IDS.track.call} of={found} />
      </Card>
    </Section>
  )
}

/** What anyone with the number and the code may read. */
export const Tracked = ({ found }: { found: TrackedCase }) => {
  const t = useTexts(listsTexts)
  const language = useLanguage()
  const now = useNow()
  const last = found.steps.length - 1
  const steps = found.steps.map(({ at, to }, index) => ({
    id: `track-step-${index + 1}`,
    state: index === last && !isOver(found.state) ? ('now' as const) : ('done' as const),
    title: stateChip(to, language).label,
    time: momentText(at, now, language),
  }))
  return (
    <>
      <Head found={found} />
      <Answer found={found} />
      <Who found={found} />
      <Section title={t('steps')}>
        <Card>
          <Timeline label={t('steps')} steps={steps} />
        </Card>
      </Section>
    </>
  )
}
