import { ACTIVITY_KINDS, type ActivityKind } from '@yizhan/shared/activities'
import { dayOf } from '@yizhan/shared/kernel'
import { useState } from 'react'
import { Box, Screen } from '@/components'
import { useNow } from '@/features/cases'
import { CommunitySheet, useMyStation } from '@/features/stations'
import { appTexts, useTexts } from '@/i18n'
import { activityListTexts } from '@/i18n/activities/list'
import { activityTexts } from '@/i18n/activities/words'
import { TabBar } from '@/tabs'
import { IDS } from '../ids'
import { Entries } from './entries'
import { Pills } from './pills'
import { Sessions } from './sessions'
import { WeekStrip } from './week-strip'
import './list.css'

const WHERE = ['whole', 'mine'] as const
type Where = (typeof WHERE)[number]
type Kind = ActivityKind | 'every'

/** What the list is narrowed down to. My station is asked for where none is known. */
const useNarrowing = () => {
  const today = dayOf(useNow())
  const station = useMyStation()
  const [chosen, setDay] = useState<string>()
  const [where, setWhere] = useState<Where>('whole')
  const [kind, setKind] = useState<Kind>('every')
  const [asking, setAsking] = useState(false)
  /** Yesterday is over, even where the page was left open overnight. */
  const from = chosen !== undefined && chosen > today ? chosen : today
  return {
    today,
    from,
    setDay,
    where,
    kind,
    setKind,
    asking,
    stopAsking: () => setAsking(false),
    chooseWhere: (next: Where) => {
      setWhere(next)
      setAsking(next === 'mine' && station === undefined)
    },
    narrowing: {
      from,
      ...(where === 'mine' && station ? { station: station.id } : {}),
      ...(kind === 'every' ? {} : { kind }),
    },
    widen: () => {
      setWhere('whole')
      setKind('every')
    },
  }
}

const Filters = ({ where, chooseWhere, kind, setKind }: ReturnType<typeof useNarrowing>) => {
  const t = useTexts(activityListTexts)
  const names = useTexts(activityTexts)
  return (
    <Box className="activities-filters">
      <Pills
        id={IDS.list.where}
        label={t('where')}
        choices={WHERE.map((value) => ({ value, label: t(value) }))}
        chosen={where}
        onChoose={chooseWhere}
      />
      <Pills<Kind>
        id={IDS.list.kind}
        label={t('kind')}
        choices={[
          { value: 'every', label: t('every') },
          ...ACTIVITY_KINDS.map((value) => ({ value, label: names(value) })),
        ]}
        chosen={kind}
        onChoose={setKind}
      />
    </Box>
  )
}

/** 活动: what is on, from a day on. */
export const ActivitiesPage = () => {
  const names = useTexts(appTexts)
  const state = useNarrowing()
  return (
    <Screen
      id="activities"
      title={names('activities')}
      back={false}
      footer={<TabBar here="resident/activities/index" />}
    >
      <Box className="activities-head">
        <WeekStrip today={state.today} chosen={state.from} onChoose={state.setDay} />
        <Filters {...state} />
      </Box>
      <Entries />
      <Sessions narrowing={state.narrowing} onAll={state.widen} />
      <CommunitySheet id={IDS.list.community} open={state.asking} onClose={state.stopAsking} />
    </Screen>
  )
}
