import { agreeDuty, type TopicView } from '@yizhan/shared/activities'
import { dayAfter, dayOf, type InputOf, newId } from '@yizhan/shared/kernel'
import { scopeOf } from '@yizhan/shared/people'
import { getRoster } from '@yizhan/shared/stations'
import { useState } from 'react'
import {
  Button,
  ChoiceChips,
  Field,
  Sheet,
  SkeletonRows,
  TextArea,
  TroubleTold,
  toasts,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { useTexts } from '@/i18n'
import { talkDeskTexts } from '@/i18n/talks/desk'
import { call, useAnswer, useSending } from '@/server'
import { IDS } from '../ids'
import { dayOfLimit, LimitDay } from './limit-day'
import { useReread } from './use-reread'
import '../talks.css'

const MOST = 200
const USUAL_DAYS = 14

interface AgreeSheetProps {
  session: { id: string; stationId: string }
  /** None for what was agreed freely. */
  topic: TopicView | undefined
  onClose: () => void
}

interface OwnerProps {
  stationId: string
  chosen: string | undefined
  error: string | undefined
  onChoose: (personId: string) => void
}

/** The people of the station who may see to a duty. */
const Owner = ({ stationId, chosen, error, onChoose }: OwnerProps) => {
  const t = useTexts(talkDeskTexts)
  const roster = useAnswer(getRoster, { params: { id: stationId } }, { staleTime: 60_000 })
  const members = (roster.data?.members ?? []).filter(({ role }) => scopeOf(role, 'doDuties') !== undefined)
  if (members.length === 0)
    return (
      <Field id={IDS.desk.agree.owner} label={t('owner')} error={error} kind="group">
        {roster.isPending ? (
          <SkeletonRows rows={1} />
        ) : (
          <Words className="talks-muted">{t('ownersNone')}</Words>
        )}
      </Field>
    )
  return (
    <ChoiceChips
      id={IDS.desk.agree.owner}
      label={t('owner')}
      error={error}
      choices={members.map(({ personId, sign }) => ({ value: personId, label: sign }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}

const useAgreeing = ({ session, topic, onClose }: AgreeSheetProps) => {
  const t = useTexts(talkDeskTexts)
  const today = dayOf(useNow())
  const reread = useReread()
  const [id] = useState(newId)
  const [text, setText] = useState(topic?.text ?? '')
  const [ownerId, setOwnerId] = useState<string>()
  const [written, setWritten] = useState(() => dayAfter(today, USUAL_DAYS))
  const [tried, setTried] = useState(false)
  const { busy, trouble, errorAt, send } = useSending()
  const limitDay = dayOfLimit(written, today)
  const go = async () => {
    setTried(true)
    if (text.trim() === '' || ownerId === undefined || limitDay === undefined) return
    const body: InputOf<typeof agreeDuty>['body'] = {
      id,
      text: text.trim(),
      ownerId,
      limitDay,
      ...(topic ? { topicId: topic.id } : {}),
    }
    const told = await send(() => call(agreeDuty, { params: { id: session.id }, body }))
    reread(told)
    if (told.outcome !== 'done') return
    toasts.show(t('agreed'))
    onClose()
  }
  const amiss = (wrong: boolean, words: string, path: string) => (tried && wrong ? words : errorAt(path))
  return {
    today,
    text,
    setText,
    ownerId,
    setOwnerId,
    written,
    setWritten,
    busy,
    trouble,
    go,
    errors: {
      text: amiss(text.trim() === '', t('whatNeeded'), 'text'),
      owner: amiss(ownerId === undefined, t('ownerNeeded'), 'ownerId'),
      day: amiss(limitDay === undefined, t('limitDayWrong'), 'limitDay'),
    },
  }
}

/** What a talk agreed on becomes a duty: what, who, by which day. */
export const AgreeSheet = (props: AgreeSheetProps) => {
  const t = useTexts(talkDeskTexts)
  const form = useAgreeing(props)
  return (
    <Sheet
      id={IDS.desk.agree.sheet}
      open
      title={t(props.topic ? 'agree' : 'agreeFree')}
      onClose={props.onClose}
      actions={
        <Button
          id={IDS.desk.agree.send}
          wide
          label={t('agree')}
          busy={form.busy}
          onPress={() => void form.go()}
        />
      }
    >
      <TroubleTold id={IDS.desk.trouble} trouble={form.trouble} />
      <Words className="talks-muted">{t(props.topic ? 'agreeHelp' : 'agreeFreeHelp')}</Words>
      <TextArea
        id={IDS.desk.agree.text}
        label={t('what')}
        error={form.errors.text}
        rows={3}
        maxLength={MOST}
        value={form.text}
        onChange={form.setText}
      />
      <Owner
        stationId={props.session.stationId}
        chosen={form.ownerId}
        error={form.errors.owner}
        onChoose={form.setOwnerId}
      />
      <LimitDay
        id={IDS.desk.agree.day}
        soonId={IDS.desk.agree.soon}
        today={form.today}
        written={form.written}
        error={form.errors.day}
        onWrite={form.setWritten}
      />
    </Sheet>
  )
}
