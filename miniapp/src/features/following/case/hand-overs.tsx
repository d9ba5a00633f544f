import type { CaseView, EventView } from '@yizhan/shared/cases'
import { Box, Card, Section, Words } from '@/components'
import { limitWords, stepTitle, taskStateName, useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { caseTexts } from '@/i18n/following'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './case.css'

const HAND_OVERS: readonly EventView['action'][] = [
  'assign',
  'handBack',
  'recall',
  'finishTask',
  'correctStation',
  'moveDuty',
]

/** The steps by which a case came into other hands, the newest first. */
export const handOversOf = (events: readonly EventView[]): EventView[] =>
  events.filter(({ action }) => HAND_OVERS.includes(action)).reverse()

const HandOver = ({ event }: { event: EventView }) => {
  const language = useLanguage()
  const moment = momentText(event.at, useNow(), language)
  return (
    <Box className="case-lines">
      <Words>{stepTitle(event, language)}</Words>
      {event.carried.text && <Words className="case-text">{event.carried.text}</Words>}
      <Words className="case-muted">{[event.by.sign, moment].filter(Boolean).join(' · ')}</Words>
    </Box>
  )
}

const Helper = ({ task }: { task: CaseView['assignments'][number] }) => {
  const t = useTexts(caseTexts)
  const language = useLanguage()
  const state = taskStateName(task.state, language)
  const limit = task.limit && t('taskLimit', { limit: limitWords(task.limit, language) })
  return (
    <Box className="case-lines">
      <Words className="case-strong">{task.to.sign}</Words>
      <Words className="case-muted">{[state, limit].filter(Boolean).join(' · ')}</Words>
      {task.result && <Words className="case-text">{task.result.text}</Words>}
    </Box>
  )
}

/** Who helps and why the case changed hands 交接; its first responder stays who they are. */
export const HandOvers = ({ view, events }: { view: CaseView; events: readonly EventView[] | undefined }) => {
  const t = useTexts(caseTexts)
  const steps = handOversOf(events ?? [])
  const helpers = view.assignments.filter(({ state }) => state !== 'handedBack' && state !== 'recalled')
  if (steps.length === 0) return null
  return (
    <Section title={t('handOvers')}>
      <Card id={IDS.case.handOvers}>
        <Box className="case-pair">
          <Words className="case-muted">{t('handOversLead', { sign: view.firstResponder.sign })}</Words>
          {helpers.map((task) => (
            <Helper key={task.at} task={task} />
          ))}
          {steps.map((event) => (
            <HandOver key={event.version} event={event} />
          ))}
        </Box>
      </Card>
    </Section>
  )
}
