import type { AssignmentView, CaseView, Clock } from '@yizhan/shared/cases'
import type { Instant } from '@yizhan/shared/kernel'
import { Box, Card, Section, StatusChip, type Tone, Words } from '@/components'
import { limitWords, taskStateName } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { courseTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { AnyClock } from './case-clocks'
import { CasePhotos } from './case-photos'
import './case-report.css'

const TONES: Readonly<Record<AssignmentView['state'], Tone>> = {
  offered: 'waiting',
  accepted: 'neutral',
  finished: 'done',
  handedBack: 'overdue',
  recalled: 'neutral',
  ended: 'neutral',
}

interface TaskProps {
  task: AssignmentView
  /** Of this task; none where it has no limit, or a later task of the same person has it. */
  clock: Clock | undefined
  n: number
  now: Instant
}

const Task = ({ task, clock, n, now }: TaskProps) => {
  const t = useTexts(courseTexts)
  const language = useLanguage()
  const { to, by, at, text, state, limit, result, mine } = task
  return (
    <Card id={`desk-task-${n}`}>
      <Box className="case-report">
        <Box className="case-fact">
          <Words className="case-task-name">{to.sign}</Words>
          <Box className="case-task-chips">
            {mine && <StatusChip tone="neutral" icon="user-round" label={t('mine')} />}
            <StatusChip tone={TONES[state]} label={taskStateName(state, language)} />
          </Box>
        </Box>
        <Words className="desk-words-none">
          {t('taskBy', { sign: by.sign, moment: momentText(at, now, language) })}
        </Words>
        <Words className="desk-words" selectable>
          {text}
        </Words>
        {clock ? (
          <AnyClock clock={clock} now={now} />
        ) : (
          <Box className="case-fact">
            <Words className="case-fact-label">{t('taskLimit')}</Words>
            <Words className="case-fact-words">{limit ? limitWords(limit, language) : t('noLimit')}</Words>
          </Box>
        )}
        {result && (
          <>
            <Words className="case-fact-label">{t('taskResult')}</Words>
            <Words className="desk-words" selectable>
              {result.text}
            </Words>
            <Words className="desk-words-none">
              {t('taskDone', { moment: momentText(result.at, now, language) })}
            </Words>
            {result.photos.length > 0 && (
              <CasePhotos id={`desk-task-${n}-photos`} label={t('taskPhotos')} photos={result.photos} />
            )}
          </>
        )}
      </Box>
    </Card>
  )
}

/** The clock of a person's latest task. */
const clockOf = (view: CaseView, task: AssignmentView): Clock | undefined => {
  const latest = view.assignments.filter(({ personId }) => personId === task.personId).at(-1)
  return latest === task && task.limit
    ? view.clocks.find(({ stage, of }) => stage === 'task' && of === task.personId)
    : undefined
}

/** Tasks of those who help (城管+), each with its own limit and result; the latest first. */
export const CaseTasks = ({ view, now }: { view: CaseView; now: Instant }) => {
  const t = useTexts(courseTexts)
  if (view.assignments.length === 0) return null
  return (
    <Section id="desk-tasks" title={t('tasks')}>
      {[...view.assignments].reverse().map((task, index) => (
        <Task
          key={`${task.at} ${task.to.sign}`}
          task={task}
          clock={clockOf(view, task)}
          n={index + 1}
          now={now}
        />
      ))}
    </Section>
  )
}
