import { useState } from 'react'
import { Banner, Box, ChoiceChips, Icon, Pressable, Section, SkeletonCard, Words } from '@/components'
import { type Categories, categoryIcon } from '@/features/cases'
import type { useWhere } from '@/features/stations'
import { commonTexts, useTexts } from '@/i18n'
import { homeTexts, reportTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { firstOf, type Group, KindTiles, OtherKinds } from '../kinds'
import { Basis } from './basis'
import type { ReportPart } from './use-report'

interface KindPartProps extends ReportPart {
  categories: Categories
  where: ReturnType<typeof useWhere>
}

/** Chosen already: its name, its siblings as chips, what it rests on, and a way to another kind. */
const ChosenKind = ({
  draft,
  change,
  category,
  categories,
  where,
  onOther,
}: KindPartProps & { onOther: () => void }) => {
  const t = useTexts(reportTexts)
  const names = useTexts(homeTexts)
  const language = useLanguage()
  if (!category) return null
  const { group, code } = category
  const siblings = group === 'other' ? [] : categories.items.filter((one) => one.group === group)
  return (
    <Box className="report-kind">
      <Box className="report-kind-head">
        <Icon name={categoryIcon(category)} className="report-kind-icon" />
        <Words className="report-kind-name">
          {group === 'other' ? category.label[language] : names(group)}
        </Words>
        <Pressable id={IDS.report.changeKind} className="report-link" onPress={onOther}>
          <Words>{t('changeKind')}</Words>
        </Pressable>
      </Box>
      {siblings.length > 1 && (
        <ChoiceChips
          id={IDS.report.category}
          label={t('whichKind')}
          choices={siblings.map((one) => ({ value: one.code, label: one.label[language] }))}
          chosen={code}
          onChoose={(chosen) => change({ kind: 'categoryChosen', category: chosen })}
        />
      )}
      <Basis
        category={category}
        answers={draft.answers}
        categories={categories}
        streetCode={where.data?.street?.code}
      />
    </Box>
  )
}

/** What the problem is. Photo first: it is chosen here. */
export const KindPart = (props: KindPartProps) => {
  const { change, category, categories, errorOf } = props
  const t = useTexts(reportTexts)
  const common = useTexts(commonTexts)
  const [choosing, setChoosing] = useState(false)
  const [others, setOthers] = useState(false)
  const choose = (code: string | undefined) => {
    setOthers(false)
    setChoosing(false)
    if (code) change({ kind: 'categoryChosen', category: code })
  }
  const pick = (group: Group) => (group === 'other' ? setOthers(true) : choose(firstOf(group, categories)))
  const error = errorOf('category')
  if (categories.waiting) return <SkeletonCard />
  if (categories.failed)
    return (
      <Banner
        kind="warning"
        title={common('failed')}
        detail={common('failedHelp')}
        action={{ label: common('retry'), onPress: categories.retry }}
      />
    )
  return (
    <>
      {category && !choosing ? (
        <ChosenKind {...props} onOther={() => setChoosing(true)} />
      ) : (
        <Section id={IDS.report.category} title={t('whatKind')}>
          <KindTiles idOf={IDS.report.kind} onPick={pick} />
          {error && <Banner kind="danger" title={error} />}
        </Section>
      )}
      <OtherKinds
        id={IDS.home.otherSheet}
        idOf={IDS.home.other}
        open={others}
        categories={categories}
        onClose={() => setOthers(false)}
        onPick={choose}
      />
    </>
  )
}
