import { listLooks } from '@yizhan/shared/cases'
import { Card, ListRow, Section, SkeletonRows, Words } from '@/components'
import { useNow } from '@/features/cases'
import { momentText, useTexts } from '@/i18n'
import { recordTexts } from '@/i18n/record'
import { useAnswer } from '@/server'
import { useLanguage } from '@/settings'
import { IDS } from './ids'

/** As many are shown. */
const MOST = 100

/** Who looked at the case, the latest first. */
export const Looks = ({ id }: { id: string }) => {
  const t = useTexts(recordTexts)
  const language = useLanguage()
  const now = useNow()
  const { data } = useAnswer(listLooks, { params: { id }, query: { limit: MOST } })
  if (!data) return <SkeletonRows rows={3} />
  return (
    <Section id={IDS.looks} title={t('looks')}>
      <Card padding="flush">
        {data.items.length === 0 && <ListRow icon="eye-off" title={t('noLooks')} />}
        {data.items.map((look) => (
          <ListRow
            key={look.id}
            icon={look.seen === 'contact' ? 'phone' : 'eye'}
            title={look.sign}
            detail={t(`seen_${look.seen}`)}
            value={momentText(look.at, now, language)}
          />
        ))}
      </Card>
      <Words className="record-help">
        {data.next === null ? t('looksHelp') : t('mostLooks', { n: MOST })}
      </Words>
    </Section>
  )
}
