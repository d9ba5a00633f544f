import { callVolunteers, getSession, listWhoCanCome, type VolunteerLine } from '@yizhan/shared/activities'
import { useState } from 'react'
import {
  ActionBar,
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Icon,
  ListRow,
  Pressable,
  Screen,
  SkeletonRows,
  TroubleTold,
  toasts,
  Words,
} from '@/components'
import { useNow } from '@/features/cases'
import { ForPost } from '@/features/posts'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { volunteerDeskTexts } from '@/i18n/volunteers/desk'
import { addressOf, useParameters, useReachBottom } from '@/platform/navigation'
import { call, useAnswer, usePages, useSending } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { hoursWords } from '../words'
import { useLineDetail } from './line-words'
import '../volunteers.css'

const Session = ({ id }: { id: string }) => {
  const language = useLanguage()
  const now = useNow()
  const { data } = useAnswer(getSession, { params: { id } })
  if (!data) return null
  return (
    <Card padding="flush">
      <ListRow
        icon="calendar-days"
        title={data.title}
        detail={`${momentText(data.startsAt, now, language)} · ${data.venue.name}`}
      />
    </Card>
  )
}

interface OneProps {
  n: number
  line: VolunteerLine
  chosen: boolean
  onChoose: () => void
}

const One = ({ n, line, chosen, onChoose }: OneProps) => {
  const t = useTexts(volunteerDeskTexts)
  const language = useLanguage()
  const detail = useLineDetail()
  return (
    <Pressable
      id={IDS.desk.choose(n)}
      className="list-row list-row-pressable"
      role="checkbox"
      checked={chosen}
      onPress={onChoose}
    >
      <Icon name={chosen ? 'circle-check' : 'circle'} className="list-row-icon" />
      <Box className="list-row-words">
        <Words className="list-row-title">
          {`${line.maskedName} · ${t('line', { number: line.number, hours: hoursWords(line.tenths, language) })}`}
        </Words>
        <Words className="list-row-detail">{detail(line)}</Words>
      </Box>
    </Pressable>
  )
}

/** As many are told at once. */
const MOST = 100

const useCalling = (id: string, chosen: readonly string[], onDone: () => void) => {
  const t = useTexts(volunteerDeskTexts)
  const { busy, trouble, send } = useSending()
  const go = async () => {
    const told = await send(() =>
      call(callVolunteers, { params: { id }, body: { personIds: chosen.slice(0, MOST) } }),
    )
    if (told.outcome !== 'done') return
    const n = told.value.told
    toasts.show(n === 0 ? t('toldNone') : t('told', { n }))
    onDone()
  }
  return { busy, trouble, go }
}

const Who = ({ id }: { id: string }) => {
  const t = useTexts(volunteerDeskTexts)
  const common = useTexts(commonTexts)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const list = usePages(listWhoCanCome, {}, { params: { id } })
  const { busy, trouble, go } = useCalling(id, chosen, () => setChosen([]))
  useReachBottom(list.more)
  const ids = list.items.map(({ person }) => person.personId)
  const toggle = (one: string) =>
    setChosen(chosen.includes(one) ? chosen.filter((kept) => kept !== one) : [...chosen, one])
  const missing = list.error?.problem?.reason === 'notFound'
  return (
    <Screen
      id="who-can-come"
      title={t('whoTitle')}
      footer={
        list.items.length > 0 && (
          <ActionBar>
            <Button
              id={IDS.desk.call}
              wide
              icon="bell"
              label={t('callThem', { n: chosen.length })}
              busy={busy}
              {...(chosen.length === 0 ? { reason: t('chooseFirst') } : {})}
              onPress={() => void go()}
            />
          </ActionBar>
        )
      }
    >
      <Session id={id} />
      <Words className="volunteers-muted">{t('whoLead')}</Words>
      <TroubleTold id={IDS.desk.callTrouble} trouble={trouble} />
      {list.waiting && <SkeletonRows />}
      {list.error && list.items.length === 0 && !missing && (
        <ErrorState kind={list.error.problem ? 'failed' : 'offline'} onRetry={() => void list.refresh()} />
      )}
      {missing && <EmptyState icon="search" title={t('notFound')} detail={t('notFoundHelp')} />}
      {!list.waiting && !list.error && list.items.length === 0 && (
        <EmptyState icon="hand" title={t('whoNone')} detail={t('whoNoneHelp')} />
      )}
      {list.items.length > 0 && (
        <>
          <Button
            id={IDS.desk.all}
            kind="secondary"
            label={t('all')}
            onPress={() => setChosen(chosen.length === ids.length ? [] : ids)}
          />
          <Card padding="flush">
            {list.items.map((line, n) => (
              <One
                key={line.person.personId}
                n={n + 1}
                line={line}
                chosen={chosen.includes(line.person.personId)}
                onChoose={() => toggle(line.person.personId)}
              />
            ))}
          </Card>
        </>
      )}
      {list.hasMore && (
        <Button
          id={IDS.desk.moreWho}
          kind="quiet"
          wide
          label={common('more')}
          busy={list.loadingMore}
          onPress={list.more}
        />
      )}
    </Screen>
  )
}

/** 谁能来: volunteers who are free at the time of a session, and calling them. */
export const WhoCanComePage = () => {
  const t = useTexts(volunteerDeskTexts)
  const { id = '' } = useParameters('desk/who-can-come/index')
  return (
    <ForPost
      title={t('whoTitle')}
      permission="keepVolunteers"
      here={addressOf('desk/who-can-come/index', { id })}
    >
      {() => <Who id={id} />}
    </ForPost>
  )
}
