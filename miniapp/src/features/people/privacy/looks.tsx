import { listAccessLog } from '@yizhan/shared/people'
import { Button, Card, ErrorState, ListRow, Section, SkeletonRows, Words } from '@/components'
import { useNow } from '@/features/cases'
import { commonTexts, momentText, useTexts } from '@/i18n'
import { privacyTexts } from '@/i18n/people'
import { open } from '@/platform/navigation'
import { usePages } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import './privacy.css'

/** Who looked at my contact, when, on which case. */
export const Looks = () => {
  const t = useTexts(privacyTexts)
  const common = useTexts(commonTexts)
  const language = useLanguage()
  const now = useNow()
  const { items, waiting, error, hasMore, loadingMore, more, refresh } = usePages(listAccessLog, {})
  return (
    <Section title={t('looks')}>
      {waiting && <SkeletonRows rows={1} />}
      {error && items.length === 0 && <ErrorState onRetry={() => void refresh()} />}
      {!waiting && !error && (
        <Card padding={items.length > 0 ? 'flush' : 'ordinary'}>
          {items.map(({ id, sign, at, caseId, number }, index) => (
            <ListRow
              key={id}
              id={IDS.privacy.look(index + 1)}
              icon="eye"
              title={sign}
              detail={`${momentText(at, now, language)} · ${t('looksCase', { number })}`}
              role="link"
              onPress={() => void open('resident/case/index', { id: caseId })}
            />
          ))}
          {items.length === 0 && <Words className="me-muted">{`${t('looksNone')} ${t('looksHelp')}`}</Words>}
        </Card>
      )}
      {hasMore && (
        <Button id={IDS.privacy.more} kind="quiet" label={common('more')} busy={loadingMore} onPress={more} />
      )}
    </Section>
  )
}
