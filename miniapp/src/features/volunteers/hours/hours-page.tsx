import {
  type CertificateCheck,
  type HoursEntry,
  listServiceHours,
  type YearTotal,
} from '@yizhan/shared/activities'
import { useState } from 'react'
import {
  ActionBar,
  Box,
  Button,
  Card,
  EmptyState,
  ErrorState,
  Screen,
  Section,
  SkeletonCard,
  SkeletonRows,
  TroubleTold,
  Words,
} from '@/components'
import { commonTexts, useTexts } from '@/i18n'
import { hoursTexts } from '@/i18n/volunteers/hours'
import { volunteerWords } from '@/i18n/volunteers/words'
import { open, useDidShow, useReachBottom } from '@/platform/navigation'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { MembersOnly } from '../members-only'
import { hoursWords } from '../words'
import { CertificateSheet } from './certificate-sheet'
import { Certificates } from './certificates'
import { LedgerLine } from './ledger-line'
import { useIssuing } from './use-issuing'
import '../volunteers.css'

type Issuing = ReturnType<typeof useIssuing>

const Year = ({ total, issuing }: { total: YearTotal; issuing: Issuing | undefined }) => {
  const t = useTexts(hoursTexts)
  const words = useTexts(volunteerWords)
  const language = useLanguage()
  const { year, tenths, sessions } = total
  return (
    <Card label={words('year', { year })}>
      <Box className="volunteers-lines">
        <Box className="volunteers-head">
          <Words className="volunteers-title">{words('year', { year })}</Words>
          <Words className="volunteers-title">
            {t('yearLine', {
              sessions: words('sessions', { n: sessions }),
              hours: hoursWords(tenths, language),
            })}
          </Words>
        </Box>
        {issuing && tenths > 0 && (
          <Button
            id={IDS.hours.year(year)}
            kind="secondary"
            label={t('issue', { year })}
            busy={issuing.busy === year}
            onPress={() => void issuing.issue(year)}
          />
        )}
      </Box>
    </Card>
  )
}

interface BodyProps {
  years: readonly YearTotal[]
  items: readonly HoursEntry[]
  /** The year whose certificate the bar below offers. */
  newest: number | undefined
  issuing: Issuing
}

const Body = ({ years, items, newest, issuing }: BodyProps) => {
  const t = useTexts(hoursTexts)
  return (
    <>
      <Section title={t('totals')}>
        {years.map((total) => (
          <Year key={total.year} total={total} issuing={total.year === newest ? undefined : issuing} />
        ))}
        <Words className="volunteers-muted">{t('issueHelp')}</Words>
      </Section>
      <Section title={t('ledger')}>
        <Card padding="flush">
          <Box role="list" label={t('ledger')}>
            {items.map((entry, n) => (
              <LedgerLine key={entry.id} id={IDS.hours.line(n + 1)} entry={entry} />
            ))}
          </Box>
        </Card>
      </Section>
    </>
  )
}

const None = () => {
  const t = useTexts(hoursTexts)
  return (
    <EmptyState
      icon="clock"
      title={t('none')}
      detail={t('noneHelp')}
      action={{
        id: IDS.hours.toCall,
        label: t('toCall'),
        onPress: () => void open('resident/volunteer-call/index'),
      }}
    />
  )
}

const Hours = () => {
  const t = useTexts(hoursTexts)
  const common = useTexts(commonTexts)
  const [shown, setShown] = useState<CertificateCheck>()
  const issuing = useIssuing(setShown)
  const list = usePages(listServiceHours, {})
  useReachBottom(list.more)
  useDidShow(() => void list.refresh())
  const years = list.first?.years ?? []
  const newest = years.find(({ tenths }) => tenths > 0)?.year
  return (
    <Screen
      id="service-hours"
      title={t('title')}
      footer={
        newest !== undefined && (
          <ActionBar>
            <Button
              id={IDS.hours.year(newest)}
              wide
              icon="shield-check"
              label={t('issue', { year: newest })}
              busy={issuing.busy === newest}
              onPress={() => void issuing.issue(newest)}
            />
          </ActionBar>
        )
      }
    >
      <TroubleTold id={IDS.hours.trouble} trouble={issuing.trouble} />
      {list.waiting && (
        <>
          <SkeletonCard />
          <SkeletonRows />
        </>
      )}
      {list.error && list.first === undefined && (
        <ErrorState kind={list.error.problem ? 'failed' : 'offline'} onRetry={() => void list.refresh()} />
      )}
      {list.first && list.items.length === 0 && <None />}
      {list.items.length > 0 && <Body years={years} items={list.items} newest={newest} issuing={issuing} />}
      {list.hasMore && (
        <Button
          id={IDS.hours.more}
          kind="quiet"
          wide
          label={common('more')}
          busy={list.loadingMore}
          onPress={list.more}
        />
      )}
      <Certificates onOpen={setShown} />
      {shown && <CertificateSheet certificate={shown} onClose={() => setShown(undefined)} />}
    </Screen>
  )
}

/** 服务时长与证明: what I served by year and line by line, and what certifies it. */
export const HoursPage = () => {
  const t = useTexts(hoursTexts)
  return (
    <MembersOnly id="service-hours" title={t('title')} here="/resident/service-hours/index">
      <Hours />
    </MembersOnly>
  )
}
