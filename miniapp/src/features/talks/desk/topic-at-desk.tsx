import type { TopicView } from '@yizhan/shared/activities'
import { Box, Button, Card, type IconName, Words } from '@/components'
import { useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import { dutyTexts } from '@/i18n/talks/duties'
import { topicTexts } from '@/i18n/talks/topics'
import { IDS } from '../ids'
import '../talks.css'

export type Act = 'show' | 'hide' | 'agree' | 'answer'

/** What may be done with a topic in each state; the first is the usual one. */
const ACTS: Readonly<Record<TopicView['state'], readonly Act[]>> = {
  waiting: ['show', 'hide'],
  open: ['agree', 'answer', 'hide'],
  answered: ['agree', 'answer', 'show'],
  agreed: [],
  hidden: ['show'],
}

const ICONS: Readonly<Record<Act, IconName>> = {
  show: 'eye',
  hide: 'eye-off',
  agree: 'clipboard-list',
  answer: 'message-circle',
}

interface TopicAtDeskProps {
  n: number
  topic: TopicView
  busy: boolean
  onAct: (act: Act) => void
}

/** A topic with what may be done with it. */
export const TopicAtDesk = ({ n, topic, busy, onAct }: TopicAtDeskProps) => {
  const t = useTexts(talkDeskTexts)
  const words = useTexts(topicTexts)
  const duties = useTexts(dutyTexts)
  const { state, text, supports, answer } = topic
  const label = (act: Act) => t(act === 'answer' && state === 'answered' ? 'answerChange' : act)
  return (
    <Card id={IDS.desk.topic(n)} label={text}>
      <Box className="talks-lines">
        <Words className="talks-strong">{text}</Words>
        {state !== 'waiting' && <Words className="talks-muted">{duties('supports', { n: supports })}</Words>}
        {answer && (
          <Words className="talks-text">
            {state === 'hidden' ? words('hiddenWhy', { why: answer }) : words('answer', { answer })}
          </Words>
        )}
        {state === 'agreed' && <Words className="talks-muted">{words('agreed')}</Words>}
        <Box className="talks-ways">
          {ACTS[state].map((act, at) => (
            <Button
              key={act}
              id={IDS.desk.act(n, act)}
              kind={at === 0 ? 'secondary' : 'quiet'}
              icon={ICONS[act]}
              label={label(act)}
              busy={busy}
              onPress={() => onAct(act)}
            />
          ))}
        </Box>
      </Box>
    </Card>
  )
}
