import type { DutyView, TopicView } from '@yizhan/shared/activities'
import { Box, Card, Icon, type IconName, Pressable, StatusChip, type Tone, Words } from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { dutyTexts } from '@/i18n/talks/duties'
import { topicTexts } from '@/i18n/talks/topics'
import { useLanguage } from '@/settings'
import { dayWords, dutyChip } from '../duty-words'
import { IDS } from '../ids'
import '../talks.css'
import './topic-card.css'

const LOOKS = {
  waiting: { tone: 'waiting', icon: 'clock' },
  hidden: { tone: 'neutral', icon: 'eye-off' },
  answered: { tone: 'done', icon: 'message-circle' },
  agreed: { tone: 'done', icon: 'clipboard-list' },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>

interface SupportProps {
  n: number
  topic: TopicView
  onSupport: () => void
}

const Support = ({ n, topic, onSupport }: SupportProps) => {
  const t = useTexts(topicTexts)
  const { supported, supports, text } = topic
  return (
    <Pressable
      id={IDS.topics.support(n)}
      className={`topic-support ${supported ? 'topic-supported' : ''}`}
      label={t(supported ? 'supportedName' : 'supportName', { text, n: supports })}
      onPress={onSupport}
    >
      <Icon name={supported ? 'check' : 'hand'} />
      <Words>{`${t(supported ? 'supported' : 'support')} ${supports}`}</Words>
    </Pressable>
  )
}

const Outcome = ({ topic, duty }: { topic: TopicView; duty: DutyView | undefined }) => {
  const t = useTexts(topicTexts)
  const words = useTexts(dutyTexts)
  const language = useLanguage()
  const now = useNow()
  const { state, answer } = topic
  if (state === 'waiting') return <Words className="talks-muted">{t('waitingHelp')}</Words>
  if (state === 'hidden')
    return answer === undefined ? null : (
      <Words className="talks-muted">{t('hiddenWhy', { why: answer })}</Words>
    )
  if (state === 'answered' && answer) return <Words className="talks-text">{t('answer', { answer })}</Words>
  if (!duty) return null
  const limit = words('limit', { date: dayWords(duty.limitDay, language) })
  return (
    <>
      <Words className="talks-text">{duty.text}</Words>
      <Words className="talks-muted">
        {[words('owner', { sign: duty.owner.sign }), limit, dutyChip(duty, now, language).label].join(' · ')}
      </Words>
      {duty.result && <Words className="talks-text">{words('result', { result: duty.result })}</Words>}
    </>
  )
}

interface TopicCardProps {
  n: number
  topic: TopicView
  duty: DutyView | undefined
  /** Missing where it cannot be supported now, or not by this person. */
  onSupport: (() => void) | undefined
}

/** A topic: its words, its support, how it stands and what it came to. */
export const TopicCard = ({ n, topic, duty, onSupport }: TopicCardProps) => {
  const t = useTexts(topicTexts)
  const { state, mine, text, supports } = topic
  return (
    <Card id={IDS.topics.topic(n)}>
      <Box className="talks-lines">
        <Words className="talks-strong">{text}</Words>
        {(mine || state !== 'open') && (
          <Box className="talks-chips">
            {mine && <StatusChip tone="neutral" icon="user-round" label={t('mine')} />}
            {state !== 'open' && <StatusChip {...LOOKS[state]} label={t(state)} />}
          </Box>
        )}
        <Outcome topic={topic} duty={duty} />
        {onSupport ? (
          <Support n={n} topic={topic} onSupport={onSupport} />
        ) : (
          state !== 'waiting' &&
          state !== 'hidden' && <Words className="talks-muted">{t('count', { n: supports })}</Words>
        )}
      </Box>
    </Card>
  )
}
