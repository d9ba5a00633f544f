import type { DutyView, TopicView } from '@yizhan/shared/activities'
import { useState } from 'react'
import {
  ActionBar,
  Button,
  Card,
  EmptyState,
  ErrorState,
  ListRow,
  Screen,
  Section,
  SkeletonCard,
  SkeletonRows,
  TroubleTold,
  toasts,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { ForPost } from '@/features/posts'
import { momentText, useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import { topicTexts } from '@/i18n/talks/topics'
import {
  addressOf,
  open,
  stopRefresh,
  useDidShow,
  useParameters,
  usePullDownRefresh,
} from '@/platform/navigation'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { AgreeSheet } from './agree-sheet'
import { AnswerSheet } from './answer-sheet'
import { DutiesAtDesk } from './duties-at-desk'
import { HideSheet } from './hide-sheet'
import { type Act, TopicAtDesk } from './topic-at-desk'
import { type Settling, useSettling, useTalk } from './use-talk'
import '../talks.css'

type Opened =
  | { readonly act: 'agree'; readonly topic?: TopicView }
  | { readonly act: 'hide' | 'answer'; readonly topic: TopicView }

interface GroupProps {
  title: string
  help?: string
  none?: string
  topics: readonly TopicView[]
  /** The number of the first one of this group among all. */
  from: number
  busy: string | undefined
  onAct: (act: Act, topic: TopicView) => void
}

const Group = ({ title, help, none, topics, from, busy, onAct }: GroupProps) => {
  if (topics.length === 0 && none === undefined) return null
  return (
    <Section title={title}>
      {topics.length === 0 && <Words className="talks-muted">{none}</Words>}
      {topics.length > 0 && help && <Words className="talks-muted">{help}</Words>}
      {topics.map((topic, n) => (
        <TopicAtDesk
          key={topic.id}
          n={from + n}
          topic={topic}
          busy={busy === topic.id}
          onAct={(act) => onAct(act, topic)}
        />
      ))}
    </Section>
  )
}

interface TopicsProps {
  topics: readonly TopicView[]
  busy: string | undefined
  onAct: (act: Act, topic: TopicView) => void
}

/** Those that wait first, then what is to be talked about, then what it came to. */
const Topics = ({ topics, busy, onAct }: TopicsProps) => {
  const t = useTexts(talkDeskTexts)
  const of = (...states: TopicView['state'][]) => topics.filter(({ state }) => states.includes(state))
  const [waiting, shown, settled, hidden] = [
    of('waiting'),
    of('open'),
    of('agreed', 'answered'),
    of('hidden'),
  ]
  const common = { busy, onAct }
  return (
    <>
      <Group
        {...common}
        title={t('waiting', { n: waiting.length })}
        help={t('waitingHelp')}
        none={t('waitingNone')}
        topics={waiting}
        from={1}
      />
      <Group {...common} title={t('open')} none={t('openNone')} topics={shown} from={waiting.length + 1} />
      <Group {...common} title={t('settled')} topics={settled} from={waiting.length + shown.length + 1} />
      <Group
        {...common}
        title={t('hidden')}
        topics={hidden}
        from={waiting.length + shown.length + settled.length + 1}
      />
    </>
  )
}

const Head = ({ session }: { session: NonNullable<ReturnType<typeof useTalk>['session']> }) => {
  const t = useTexts(talkDeskTexts)
  const words = useTexts(topicTexts)
  const language = useLanguage()
  const now = useNow()
  const when = momentText(session.startsAt, now, language)
  return (
    <Card padding="flush">
      <ListRow
        icon="message-circle"
        title={session.title}
        detail={words('toSession', { when, place: session.venue.name })}
      />
      <ListRow
        id={IDS.desk.toResident}
        icon="eye"
        title={t('toResident')}
        role="link"
        onPress={() => void open('resident/topics/index', { session: session.id })}
      />
    </Card>
  )
}

interface KnownProps {
  session: NonNullable<ReturnType<typeof useTalk>['session']>
  topics: readonly TopicView[]
  duties: readonly DutyView[]
}

const Known = ({ session, topics, duties }: KnownProps) => {
  const t = useTexts(talkDeskTexts)
  const [opened, setOpened] = useState<Opened>()
  const [acted, setActed] = useState<string>()
  const { busy, trouble, settle, forget } = useSettling()
  const close = () => {
    forget()
    setOpened(undefined)
  }
  const go = async (topic: TopicView, settling: Settling, said: string) => {
    setActed(topic.id)
    if (!(await settle(topic, settling))) return
    toasts.show(said)
    close()
  }
  const act = (what: Act, topic: TopicView) => {
    if (what === 'show') return void go(topic, { state: 'open' }, t('shown'))
    forget()
    setOpened({ act: what, topic })
  }
  const live = session.state !== 'cancelled' && session.state !== 'draft'
  /** As it stands now, which may not be as it was opened. */
  const current = (topic: TopicView) => topics.find(({ id }) => id === topic.id) ?? topic
  return (
    <Screen
      id="talk"
      title={t('title')}
      footer={
        live && (
          <ActionBar>
            <Button
              id={IDS.desk.free}
              wide
              icon="clipboard-list"
              label={t('agreeFree')}
              onPress={() => setOpened({ act: 'agree' })}
            />
          </ActionBar>
        )
      }
    >
      <Head session={session} />
      {opened === undefined && <TroubleTold id={IDS.desk.trouble} trouble={trouble} />}
      <Topics topics={topics} busy={busy ? acted : undefined} onAct={act} />
      <Section title={t('duties')}>
        {duties.length === 0 && <Words className="talks-muted">{t('dutiesNone')}</Words>}
        <DutiesAtDesk duties={duties} />
      </Section>
      {opened?.act === 'agree' && <AgreeSheet session={session} topic={opened.topic} onClose={close} />}
      {opened?.act === 'hide' && (
        <HideSheet
          busy={busy}
          trouble={trouble}
          onClose={close}
          onHide={(answer) => void go(current(opened.topic), { state: 'hidden', answer }, t('hideDone'))}
        />
      )}
      {opened?.act === 'answer' && (
        <AnswerSheet
          topic={current(opened.topic)}
          busy={busy}
          trouble={trouble}
          onClose={close}
          onAnswer={(answer) =>
            void go(current(opened.topic), { state: 'answered', answer }, t('answerDone'))
          }
        />
      )}
    </Screen>
  )
}

const Talk = ({ id }: { id: string }) => {
  const t = useTexts(talkDeskTexts)
  const words = useTexts(topicTexts)
  const { session, topics, duties, error, refresh } = useTalk(id)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  if (session && topics && duties) return <Known session={session} topics={topics} duties={duties} />
  return (
    <Screen id="talk" title={t('title')}>
      {error?.problem?.reason === 'notFound' ? (
        <EmptyState icon="search" title={words('notFound')} detail={words('notFoundHelp')} />
      ) : error ? (
        <ErrorState kind={error.problem ? 'failed' : 'offline'} onRetry={() => void refresh()} />
      ) : (
        <>
          <SkeletonCard />
          <SkeletonRows />
        </>
      )}
    </Screen>
  )
}

/** A talk at the desk: what waits to be shown, what it came to, who sees to what. */
export const TalkPage = () => {
  const t = useTexts(talkDeskTexts)
  const { id = '' } = useParameters('desk/talk/index')
  return (
    <ForPost title={t('title')} permission="manageDuties" here={addressOf('desk/talk/index', { id })}>
      {() => <Talk id={id} />}
    </ForPost>
  )
}
