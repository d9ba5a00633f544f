import {
  listOutcomes,
  OUTCOME_CLASSES,
  OUTCOME_SCOPES,
  type OutcomeCount,
  type OutcomeScope,
  sharesOf,
} from '@yizhan/shared/cases'
import { dayAfter, dayOf } from '@yizhan/shared/kernel'
import { type Person, scopeOf } from '@yizhan/shared/people'
import { useState } from 'react'
import { Box, Card, EmptyState, ErrorState, Screen, Section, SkeletonCard, Words } from '@/components'
import { useNow } from '@/features/cases'
import { Segments, StaffOnly } from '@/features/desk'
import { useTexts } from '@/i18n'
import { outcomesTexts } from '@/i18n/outcomes'
import { addressOf, replace } from '@/platform/navigation'
import { useAnswer } from '@/server'
import { IDS } from './ids'
import './record.css'

/** What a person may see, the nearest first. */
const scopesOf = ({ role, stationId, squadId }: Person): OutcomeScope[] => {
  const reach = scopeOf(role, 'readOutcomes')
  if (reach === undefined) return []
  const own: Readonly<Record<OutcomeScope, boolean>> = {
    station: stationId !== undefined,
    squad: squadId !== undefined && reach !== 'station',
    district: reach === 'district',
  }
  return OUTCOME_SCOPES.filter((scope) => own[scope])
}

const Month = ({ count }: { count: OutcomeCount }) => {
  const t = useTexts(outcomesTexts)
  const [year = '', month = ''] = count.month.split('-')
  const shares = sharesOf(count)
  const n = OUTCOME_CLASSES.reduce((sum, outcome) => sum + count[outcome], 0)
  const title = t('month', { year, month: Number(month) })
  return (
    <Card id={IDS.month(count.month)} label={title}>
      <Box className="outcomes-month">
        <Box className="outcomes-words">
          <Words className="outcomes-title">{title}</Words>
          <Words className="record-help">{shares ? t('total', { n }) : t('none')}</Words>
        </Box>
        {shares &&
          OUTCOME_CLASSES.map((outcome) => {
            const said = t('share', { n: count[outcome], percent: shares[outcome] })
            return (
              <Box key={outcome} className="outcomes-line">
                <Box className="outcomes-words">
                  <Words>{t(outcome)}</Words>
                  <Words>{said}</Words>
                </Box>
                <Box
                  className="outcomes-track"
                  role="progressbar"
                  label={`${t(outcome)}, ${said}`}
                  value={shares[outcome]}
                >
                  <Box className="outcomes-bar" style={{ width: `${shares[outcome]}%` }} />
                </Box>
              </Box>
            )
          })}
      </Box>
    </Card>
  )
}

/** Days that reach back from the first of a month into the eleventh month before it. */
const YEAR = 334

const Outcomes = ({ scope }: { scope: OutcomeScope }) => {
  const t = useTexts(outcomesTexts)
  const today = dayOf(useNow())
  const [from, to] = [dayAfter(`${today.slice(0, 7)}-01`, -YEAR).slice(0, 7), today.slice(0, 7)]
  const found = useAnswer(listOutcomes, { query: { scope, from, to } })
  if (found.error)
    return (
      <ErrorState kind={found.error.problem ? 'failed' : 'offline'} onRetry={() => void found.refetch()} />
    )
  if (!found.data) return <SkeletonCard />
  return (
    <Section title={t('table')}>
      {[...found.data.items].reverse().map((count) => (
        <Month key={count.month} count={count} />
      ))}
    </Section>
  )
}

const Shares = ({ scopes }: { scopes: readonly [OutcomeScope, ...OutcomeScope[]] }) => {
  const t = useTexts(outcomesTexts)
  const [scope, setScope] = useState<OutcomeScope>(scopes[0])
  return (
    <Box className="record">
      <Words>{t('goal')}</Words>
      {scopes.length > 1 && (
        <Segments
          kind="tabs"
          label={t('scopes')}
          choices={scopes.map((value) => ({ value, label: t(value), id: IDS.scope(value) }))}
          chosen={scope}
          onChoose={setScope}
        />
      )}
      <Outcomes scope={scope} />
      <Section title={t('formulaTitle')}>
        <Words className="record-help">{t('formula')}</Words>
      </Section>
    </Box>
  )
}

const NotYours = () => {
  const t = useTexts(outcomesTexts)
  const action = { id: 'outcomes-back', label: t('toQueue'), onPress: () => void replace('desk/queue/index') }
  return <EmptyState icon="scale" title={t('refusedTitle')} detail={t('refusedHelp')} action={action} />
}

/** 721: how cases were settled, month by month. */
export const OutcomesPage = () => {
  const t = useTexts(outcomesTexts)
  return (
    <StaffOnly here={addressOf('desk/outcomes/index')}>
      {({ person }) => {
        const [first, ...more] = scopesOf(person)
        return (
          <Screen id="outcomes" title={t('title')}>
            {first ? <Shares scopes={[first, ...more]} /> : <NotYours />}
          </Screen>
        )
      }}
    </StaffOnly>
  )
}
