import type { Answers, Category } from '@yizhan/shared/cases'
import { type ReactNode, useState } from 'react'
import { Box, Icon, Pressable, Words } from '@/components'
import { type Categories, lawWords, limitWords } from '@/features/cases'
import { ArticlesLine } from '@/features/library'
import { useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { dutyHere } from './duty-here'
import { limitsOf } from './limit-of'

interface BasisProps {
  category: Category
  answers: Answers
  categories: Categories
  /** Of the place of the report, once it is known. */
  streetCode: string | undefined
}

/** 5 个工作日 · 夜间 2 小时: the night only where it has its own. */
const useLimitText = (category: Category, answers: Answers): string => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const { day, night } = limitsOf(category, answers)
  return [day && limitWords(day, language), night && t('night', { limit: limitWords(night, language) })]
    .filter(Boolean)
    .join(' · ')
}

interface LawLineProps {
  /** There are other laws than the first to be shown. */
  more: boolean
  all: boolean
  onToggle: () => void
  children: ReactNode
}

const LawLine = ({ more, all, onToggle, children }: LawLineProps) =>
  more ? (
    <Pressable id={IDS.report.law} className="report-basis-line" expanded={all} onPress={onToggle}>
      {children}
      <Icon name="chevron-down" className={`report-basis-more ${all ? 'report-basis-open' : ''}`} />
    </Pressable>
  ) : (
    <Box id={IDS.report.law} className="report-basis-line">
      {children}
    </Box>
  )

/** How long it may take, and the law that it rests on. */
export const Basis = ({ category, answers, categories, streetCode }: BasisProps) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const limit = useLimitText(category, answers)
  const [first = '', ...more] = category.law.map((law) => lawWords(law, language))
  const duty = dutyHere(categories, category, answers, streetCode)
  const body = duty?.body?.name[language]
  return (
    <Box className="report-basis">
      <LawLine more={more.length > 0} all={all} onToggle={() => setAll(!all)}>
        <Icon name="scale" className="report-basis-icon" />
        <Box className="report-basis-words">
          <Words className="report-basis-limit">{t('limit', { limit })}</Words>
          <Words className="report-basis-law">
            {t(more.length > 0 && !all ? 'basisMore' : 'basis', { law: first })}
          </Words>
        </Box>
      </LawLine>
      {all &&
        more.map((law) => (
          <Words key={law} className="report-basis-law report-basis-under">
            {law}
          </Words>
        ))}
      <ArticlesLine category={category.code} />
      {duty && body && duty.whose !== 'ours' && (
        <Words id={IDS.report.duty} className="report-basis-law report-basis-under">
          {t(duty.whose === 'other' ? 'notOurs' : 'joint', { body })}
        </Words>
      )}
    </Box>
  )
}
