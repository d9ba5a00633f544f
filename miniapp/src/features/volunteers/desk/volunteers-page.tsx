import { listVolunteers, type VolunteerLine } from '@yizhan/shared/activities'
import { useState } from 'react'
import { Button, Card, EmptyState, ErrorState, ListRow, Screen, SkeletonRows, Words } from '@/components'
import { ForPost, OfStation } from '@/features/posts'
import { commonTexts, useTexts } from '@/i18n'
import { volunteerDeskTexts } from '@/i18n/volunteers/desk'
import { addressOf, stopRefresh, usePullDownRefresh, useReachBottom } from '@/platform/navigation'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { hoursWords } from '../words'
import { useLineDetail } from './line-words'
import { Volunteer } from './volunteer'
import '../volunteers.css'

interface RowsProps {
  stationId: string
  onOpen: (line: VolunteerLine) => void
}

const Rows = ({ stationId, onOpen }: RowsProps) => {
  const t = useTexts(volunteerDeskTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const detail = useLineDetail()
  const list = usePages(listVolunteers, {}, { params: { id: stationId } })
  useReachBottom(list.more)
  usePullDownRefresh(() => void list.refresh().finally(stopRefresh))
  if (list.waiting) return <SkeletonRows />
  if (list.error && list.items.length === 0)
    return <ErrorState kind={list.error.problem ? 'failed' : 'offline'} onRetry={() => void list.refresh()} />
  if (list.items.length === 0) return <EmptyState icon="hand" title={t('none')} detail={t('noneHelp')} />
  return (
    <>
      <Words className="volunteers-muted">{t('lead')}</Words>
      <Card padding="flush">
        {list.items.map((line, n) => (
          <ListRow
            key={line.person.personId}
            id={IDS.desk.volunteer(n + 1)}
            icon="user-round"
            title={`${line.maskedName} · ${t('line', { number: line.number, hours: hoursWords(line.tenths, language) })}`}
            detail={detail(line)}
            onPress={() => onOpen(line)}
          />
        ))}
      </Card>
      {list.hasMore && (
        <Button
          id={IDS.desk.more}
          kind="quiet"
          wide
          label={common('more')}
          busy={list.loadingMore}
          onPress={list.more}
        />
      )}
    </>
  )
}

/** 志愿者: those of a station, their trainings and their hours. */
export const VolunteersPage = () => {
  const t = useTexts(volunteerDeskTexts)
  const [line, setLine] = useState<VolunteerLine>()
  return (
    <ForPost title={t('title')} permission="keepVolunteers" here={addressOf('desk/volunteers/index')}>
      {(person) =>
        line ? (
          <Volunteer line={line} onLine={setLine} onLeave={() => setLine(undefined)} />
        ) : (
          <Screen id="desk-volunteers" title={t('title')}>
            <OfStation person={person} permission="keepVolunteers">
              {(stationId) => <Rows key={stationId} stationId={stationId} onOpen={setLine} />}
            </OfStation>
          </Screen>
        )
      }
    </ForPost>
  )
}
