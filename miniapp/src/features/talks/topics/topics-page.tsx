import { type DutyView, getSession, type SessionRow, type TopicView } from '@yizhan/shared/activities'
import { scopeOf } from '@yizhan/shared/people'
import { useState } from 'react'
import {
  ActionBar,
  Banner,
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  Section,
  SkeletonCard,
  toasts,
  Words,
} from '@/components'
import { sessionTimes, sessionTitle } from '@/features/activities'
import { useNow } from '@/features/cases'
import { commonTexts, useTexts } from '@/i18n'
import { topicTexts } from '@/i18n/talks/topics'
import {
  addressOf,
  open,
  openTab,
  stopRefresh,
  useDidShow,
  useParameters,
  usePullDownRefresh,
} from '@/platform/navigation'
import { useAnswer, useSession } from '@/server'
import { useLanguage } from '@/settings'
import { DutyCard } from '../duty-card'
import { IDS } from '../ids'
import { PutSheet } from './put-sheet'
import { TopicCard } from './topic-card'
import { useTopics } from './use-topics'
import '../talks.css'

type Talk = Pick<SessionRow, 'id' | 'title' | 'translations' | 'venue' | 'startsAt' | 'endsAt' | 'state'>

const Head = ({ talk }: { talk: Talk }) => {
  const t = useTexts(topicTexts)
  const language = useLanguage()
  const now = useNow()
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.topics.session}
        icon="message-circle"
        title={sessionTitle(talk, language)}
        detail={t('toSession', { when: sessionTimes(talk, now, language), place: talk.venue.name })}
        role="link"
        onPress={() => void open('resident/session/index', { id: talk.id })}
      />
    </Card>
  )
}

const SignInFirst = ({ id }: { id: string }) => {
  const t = useTexts(topicTexts)
  const next = addressOf('resident/topics/index', { session: id })
  return (
    <Banner
      kind="info"
      icon="user-round"
      title={t('signIn')}
      action={{
        id: IDS.topics.signIn,
        label: t('toSignIn'),
        onPress: () => void open('resident/sign-in/index', { next }),
      }}
    />
  )
}

interface ListProps {
  items: readonly TopicView[]
  duties: readonly DutyView[]
  /** Whether this person may support topics now. */
  maySupport: boolean
  onToggle: (topic: TopicView) => void
}

const List = ({ items, duties, maySupport, onToggle }: ListProps) => {
  const t = useTexts(topicTexts)
  if (items.length === 0) return <EmptyState icon="message-circle" title={t('none')} detail={t('noneHelp')} />
  return (
    <Section title={t('list')}>
      {items.map((topic, n) => (
        <TopicCard
          key={topic.id}
          n={n + 1}
          topic={topic}
          duty={duties.find(({ id }) => id === topic.dutyId)}
          onSupport={maySupport && topic.state === 'open' && !topic.mine ? () => onToggle(topic) : undefined}
        />
      ))}
    </Section>
  )
}

const Duties = ({ duties }: { duties: readonly DutyView[] }) => {
  const t = useTexts(topicTexts)
  return (
    <Section title={t('duties')}>
      <Words className="talks-muted">{t(duties.length === 0 ? 'dutiesNone' : 'dutiesHelp')}</Words>
      {duties.map((duty, n) => (
        <DutyCard key={duty.id} id={IDS.topics.duty(n + 1)} duty={duty} />
      ))}
    </Section>
  )
}

const Manage = ({ id }: { id: string }) => {
  const t = useTexts(topicTexts)
  return (
    <Card padding="flush">
      <ListRow
        id={IDS.topics.manage}
        icon="briefcase"
        title={t('manage')}
        role="link"
        onPress={() => void open('desk/talk/index', { id })}
      />
    </Card>
  )
}

const PutBar = ({ most, mine, onPut }: { most: number; mine: number; onPut: () => void }) => {
  const t = useTexts(topicTexts)
  return (
    <ActionBar>
      <Button
        id={IDS.topics.put}
        wide
        icon="pencil"
        label={t('put')}
        {...(mine >= most ? { reason: t('most', { n: most }) } : {})}
        onPress={onPut}
      />
    </ActionBar>
  )
}

const Standing = ({ talk, over }: { talk: Talk; over: boolean }) => {
  const t = useTexts(topicTexts)
  if (talk.state === 'cancelled') return <Banner kind="warning" title={t('cancelled')} />
  if (over) return <Banner kind="info" title={t('closed')} detail={t('closedHelp')} />
  return <Words className="talks-muted">{t('lead')}</Words>
}

const Known = ({ talk }: { talk: Talk }) => {
  const t = useTexts(topicTexts)
  const common = useTexts(commonTexts)
  const now = useNow()
  const role = useSession()?.person.role
  const [putting, setPutting] = useState(false)
  const { topics, duties, toggle } = useTopics(talk.id)
  useDidShow(() => void topics.refetch())
  usePullDownRefresh(() => void Promise.all([topics.refetch(), duties.refetch()]).finally(stopRefresh))
  const over = talk.startsAt <= now
  const live = !over && talk.state !== 'cancelled'
  const member = role !== undefined && scopeOf(role, 'supportTopics') !== undefined
  const items = topics.data?.items ?? []
  const support = async (topic: TopicView) => {
    const told = await toggle(topic)
    if (told?.outcome === 'unheard') toasts.show(common('unheard'))
    if (told?.outcome === 'refused') toasts.show(told.problem.title || common('notDone'))
  }
  return (
    <Screen
      id="topics"
      title={t('title')}
      footer={
        live &&
        member &&
        topics.data && (
          <PutBar
            most={topics.data.most}
            mine={items.filter(({ mine }) => mine).length}
            onPut={() => setPutting(true)}
          />
        )
      }
    >
      <Head talk={talk} />
      <Standing talk={talk} over={over} />
      {live && (role === undefined || role === 'guest') && <SignInFirst id={talk.id} />}
      {role !== undefined && scopeOf(role, 'manageDuties') && <Manage id={talk.id} />}
      {topics.data ? (
        <List
          items={items}
          duties={duties.data?.items ?? []}
          maySupport={live && member}
          onToggle={(topic) => void support(topic)}
        />
      ) : topics.error ? (
        <ErrorState
          kind={topics.error.problem ? 'failed' : 'offline'}
          onRetry={() => void topics.refetch()}
        />
      ) : (
        <SkeletonCard />
      )}
      {duties.data && <Duties duties={duties.data.items} />}
      {putting && <PutSheet sessionId={talk.id} onClose={() => setPutting(false)} />}
    </Screen>
  )
}

/** 问需于民: the topics of a talk, and what they came to. */
export const TopicsPage = () => {
  const t = useTexts(topicTexts)
  const { session = '' } = useParameters('resident/topics/index')
  const { data, error, refetch } = useAnswer(
    getSession,
    { params: { id: session } },
    { enabled: session !== '' },
  )
  if (data) return <Known talk={data} />
  const missing = session === '' || error?.problem?.reason === 'notFound'
  return (
    <Screen id="topics" title={t('title')}>
      {missing ? (
        <EmptyState
          icon="search"
          title={t('notFound')}
          detail={t('notFoundHelp')}
          action={{
            id: IDS.topics.toActivities,
            label: t('toActivities'),
            onPress: () => void openTab('resident/activities/index'),
          }}
        />
      ) : error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refetch()} />
      ) : (
        <Box>
          <SkeletonCard />
        </Box>
      )}
    </Screen>
  )
}
