import { useTexts } from '@/i18n'
import { homeTexts } from '@/i18n/reporting'

const KILOMETRE = 1000

/** 约 120 米, 约 1.2 公里. */
export const useDistance = (): ((metres: number) => string) => {
  const t = useTexts(homeTexts)
  return (metres) =>
    metres < KILOMETRE
      ? t('metres', { n: Math.max(10, Math.round(metres / 10) * 10) })
      : t('kilometres', { n: Math.round(metres / 100) / 10 })
}
