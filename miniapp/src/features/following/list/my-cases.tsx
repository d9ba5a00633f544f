import { listCases } from '@yizhan/shared/cases'
import { Banner, Button, Card, EmptyState, ErrorState, Screen, SkeletonRows } from '@/components'
import { CaseRow, type CasesTab, showTab, useCasesTab } from '@/features/cases'
import { SignInNeeded } from '@/features/people'
import { appTexts, commonTexts, useTexts } from '@/i18n'
import { listsTexts } from '@/i18n/following'
import { open, stopRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@/platform/navigation'
import { usePages, useSession } from '@/server'
import { TabBar } from '@/tabs'
import { IDS } from '../ids'
import { ListTabs } from './list-tabs'

const None = ({ tab }: { tab: CasesTab }) => {
  const t = useTexts(listsTexts)
  const mine = tab === 'mine'
  return (
    <EmptyState
      icon={mine ? 'clipboard-list' : 'eye'}
      title={t(mine ? 'none' : 'followedNone')}
      detail={t(mine ? 'noneHelp' : 'followedNoneHelp')}
      action={{
        id: IDS.cases.first,
        label: t('noneAction'),
        onPress: () => void open('resident/report/index'),
      }}
    />
  )
}

const List = ({ tab }: { tab: CasesTab }) => {
  const t = useTexts(listsTexts)
  const common = useTexts(commonTexts)
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = usePages(listCases, { scope: tab })
  useReachBottom(more)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(stopRefresh))
  if (waiting) return <SkeletonRows rows={5} />
  if (error && items.length === 0) return <ErrorState onRetry={() => void refresh()} />
  return (
    <>
      {error && <Banner kind="warning" icon="wifi-off" title={t('offline')} detail={t('kept')} />}
      {items.length === 0 ? (
        <None tab={tab} />
      ) : (
        <Card padding="flush">
          {items.map((summary, index) => (
            <CaseRow
              key={summary.id}
              id={IDS.cases.row(index + 1)}
              summary={summary}
              onPress={() => void open('resident/case/index', { id: summary.id })}
            />
          ))}
        </Card>
      )}
      {hasMore && (
        <Button id={IDS.cases.more} kind="quiet" label={common('more')} busy={loadingMore} onPress={more} />
      )}
    </>
  )
}

/** 我的上报: what I reported, what I follow. */
export const MyCases = () => {
  const names = useTexts(appTexts)
  const tab = useCasesTab()
  const role = useSession()?.person.role
  const tabs: readonly CasesTab[] = role === 'guest' ? ['mine'] : ['mine', 'followed']
  const shown = tabs.includes(tab) ? tab : 'mine'
  return (
    <Screen id="cases" title={names('cases')} back={false} footer={<TabBar here="resident/cases/index" />}>
      {role === undefined ? (
        <SignInNeeded next="/resident/cases/index" />
      ) : (
        <>
          {tabs.length > 1 && <ListTabs tabs={tabs} chosen={shown} onChoose={showTab} />}
          <List key={shown} tab={shown} />
        </>
      )}
    </Screen>
  )
}
