import { useMemo } from 'react'
import { useLanguage } from '@/settings'
import { type Area, type Translate, translate, type Words } from './area'

/** `const t = useTexts(commonTexts)`; then `t('retry')`, or `t('photoCount', { n: 2, max: 9 })`. */
export const useTexts = <Source extends Words>(texts: Area<Source>): Translate<Source> => {
  const language = useLanguage()
  return useMemo(() => translate(texts, language), [texts, language])
}
