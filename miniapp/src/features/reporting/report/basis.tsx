import type { Answers, Category } from '@yizhan/shared/cases'
import { useState } from 'react'
import { Box, Icon, Pressable, Words } from '@/components'
import { type Categories, lawWords, limitWords } from '@/features/cases'
import { useTexts } from '@/i18n'
import { reportTexts } from '@/i18n/reporting'
import { useLanguage } from '@/settings'
import { IDS } from '../ids'
import { limitsOf } from './limit-of'

interface BasisProps {
  category: Category
  answers: Answers
  categories: Categories
}

/** 依据《大气污染防治法》第 81、118 条 · 5 个工作日; by night where the night has its own limit. */
const useLimitText = (category: Category, answers: Answers): string => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const { day, night } = limitsOf(category, answers)
  return [day && limitWords(day, language), night && t('night', { limit: limitWords(night, language) })]
    .filter(Boolean)
    .join(' · ')
}

export const Basis = ({ category, answers, categories }: BasisProps) => {
  const t = useTexts(reportTexts)
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const limit = useLimitText(category, answers)
  const [first = '', ...more] = category.law.map((law) => lawWords(law, language))
  const body = category.duty.body ? categories.body(category.duty.body)?.name[language] : undefined
  return (
    <Box className="basis">
      <Pressable
        id={IDS.report.law}
        className="basis-line"
        expanded={all}
        label={`${t('basis', { law: first, limit })}, ${t(all ? 'lawLess' : 'lawAll')}`}
        onPress={() => setAll(!all)}
      >
        <Icon name="scale" className="basis-icon" />
        <Words className="basis-words">
          {t(more.length > 0 && !all ? 'basisMore' : 'basis', { law: first, limit })}
        </Words>
        {more.length > 0 && <Icon name="chevron-down" className={`basis-more ${all ? 'basis-open' : ''}`} />}
      </Pressable>
      {all &&
        more.map((law) => (
          <Words key={law} className="basis-law">
            {law}
          </Words>
        ))}
      {body && category.duty.whose !== 'ours' && (
        <Words className="basis-law">
          {t(category.duty.whose === 'other' ? 'notOurs' : 'joint', { body })}
        </Words>
      )}
    </Box>
  )
}
