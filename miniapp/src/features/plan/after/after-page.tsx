import { type BookingLine, QUOTAS } from '@yizhan/shared/activities'
import type { Person } from '@yizhan/shared/people'
import { useState } from 'react'
import {
  ActionBar,
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  Section,
  Sheet,
  SkeletonCard,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { momentText, timeText, useTexts } from '@/i18n'
import { afterTexts, doorTexts, kindsTexts } from '@/i18n/plan'
import { addressOf, open, replace, useParameters } from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { CorrectForm } from '../door/correct-form'
import { type Door, type DoorSession, useDoor } from '../door/use-door'
import { IDS } from '../ids'
import { PostOnly } from '../post-only'
import { ReportPart, useReport } from './report-part'
import '../plan.css'

const seatsOf = (lines: readonly BookingLine[]) => lines.reduce((sum, { seats }) => sum + seats, 0)

/** How many came, how many did not. */
const Attendance = ({ door: { session, lines } }: { door: Door }) => {
  const t = useTexts(afterTexts)
  const kinds = useTexts(kindsTexts)
  const { attended, quotas, id } = session
  const missed = seatsOf(lines.filter(({ state }) => state === 'noShow'))
  return (
    <Section title={t('attendance')}>
      <Card padding="flush">
        {QUOTAS.filter((quota) => quotas[quota] > 0).map((quota) => (
          <ListRow
            key={quota}
            title={t('attended', { who: kinds(quota) })}
            value={t('attendedOf', { n: attended[quota], quota: quotas[quota] })}
          />
        ))}
        <ListRow title={t('noShows')} value={t('people', { n: missed })} />
        <ListRow
          id={IDS.after.door}
          icon="clipboard-list"
          title={t('door')}
          role="link"
          onPress={() => void open('desk/door/index', { id })}
        />
      </Card>
    </Section>
  )
}

interface ForgottenProps {
  lines: readonly BookingLine[]
  onOpen: (line: BookingLine) => void
}

/** Who did not check out: the planned end stands for it until somebody looked. */
const Forgotten = ({ lines, onOpen }: ForgottenProps) => {
  const t = useTexts(afterTexts)
  const forgot = lines.filter(({ attendance }) => attendance?.outByEnd)
  return (
    <Section title={t('forgotten')}>
      <Words className="plan-muted">{t(forgot.length > 0 ? 'forgottenHelp' : 'forgottenNone')}</Words>
      {forgot.length > 0 && (
        <Card padding="flush">
          {forgot.map((line) => (
            <ListRow
              key={line.id}
              id={IDS.after.forgotten(line.id)}
              icon="clock-alert"
              title={line.name}
              detail={t('forgottenRow', { time: timeText(line.attendance?.checkedInAt ?? line.bookedAt) })}
              onPress={() => onOpen(line)}
            />
          ))}
        </Card>
      )}
    </Section>
  )
}

/** Stars on the whole, and the words of those who wrote some. */
const Feedback = ({ door: { session, lines } }: { door: Door }) => {
  const t = useTexts(afterTexts)
  const { count, stars } = session.feedback
  const said = lines.flatMap(({ id, feedback }) => (feedback?.text ? [{ id, ...feedback }] : []))
  const mean = count === 0 ? '' : String(Math.round((stars / count) * 10) / 10)
  return (
    <Section title={t('feedback')}>
      <Words>{count === 0 ? t('feedbackNone') : t('feedbackStars', { stars: mean, n: count })}</Words>
      {said.length > 0 && (
        <Card padding="flush">
          {said.map(({ id, text = '', stars: given }) => (
            <ListRow key={id} icon="star" title={text} value={String(given)} />
          ))}
        </Card>
      )}
    </Section>
  )
}

const Written = ({ session: { report } }: { session: DoorSession }) => {
  const t = useTexts(afterTexts)
  const language = useLanguage()
  const now = useNow()
  if (!report) return null
  return (
    <Words className="plan-muted">
      {t('writtenBy', { sign: report.by, moment: momentText(report.at, now, language) })}
    </Words>
  )
}

const Known = ({ door, onChanged }: { door: Door; onChanged: () => void }) => {
  const t = useTexts(afterTexts)
  const names = useTexts(doorTexts)
  const { session, lines } = door
  const [correcting, setCorrecting] = useState<BookingLine>()
  const report = useReport(session, onChanged)
  const { uploads, sending } = report
  const over = session.state === 'ended'
  const corrected = () => {
    setCorrecting(undefined)
    onChanged()
  }
  return (
    <Screen
      id={IDS.after.page}
      title={t('title')}
      footer={
        over && (
          <ActionBar>
            <Button
              id={IDS.after.send}
              wide
              label={t(session.report ? 'sendAgain' : 'send')}
              busy={sending.busy}
              onPress={() => void report.send()}
              {...(uploads.sent ? {} : { reason: t('photosMoving') })}
            />
          </ActionBar>
        )
      }
    >
      <Words className="plan-strong">{session.title}</Words>
      {over ? (
        <Box className="plan-form">
          <Attendance door={door} />
          <Forgotten lines={lines} onOpen={setCorrecting} />
          <ReportPart session={session} state={report} />
          <Written session={session} />
          <Feedback door={door} />
        </Box>
      ) : (
        <EmptyState icon="clock" title={t('notYet')} detail={t('notYetHelp')} />
      )}
      {correcting && (
        <Sheet
          id={IDS.after.sheet}
          open
          title={`${correcting.name} · ${names('correct')}`}
          onClose={() => setCorrecting(undefined)}
        >
          <CorrectForm line={correcting} session={session} onDone={corrected} />
        </Sheet>
      )}
    </Screen>
  )
}

const After = ({ person, id }: { person: Person; id: string }) => {
  const t = useTexts(afterTexts)
  const door = useTexts(doorTexts)
  const { data, error, refetch } = useDoor(person.id, id)
  if (data) return <Known door={data} onChanged={() => void refetch()} />
  const missing = error?.problem && error.problem.status < 500
  return (
    <Screen id={IDS.after.page} title={t('title')}>
      {missing ? (
        <EmptyState
          icon="eye-off"
          title={door('noSession')}
          detail={door('noSessionHelp')}
          action={{
            id: 'after-to-plan',
            label: door('toPlan'),
            onPress: () => void replace('desk/plan/index'),
          }}
        />
      ) : error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
      ) : (
        <SkeletonCard />
      )}
    </Screen>
  )
}

/** 活动小结: who came, what came of it, what people said. */
export const AfterPage = () => {
  const { id = '' } = useParameters('desk/after/index')
  return (
    <PostOnly permission="planActivities" here={addressOf('desk/after/index', { id })}>
      {(person) => <After key={id} person={person} id={id} />}
    </PostOnly>
  )
}
