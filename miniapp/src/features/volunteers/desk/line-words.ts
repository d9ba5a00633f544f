import type { VolunteerLine } from '@yizhan/shared/activities'
import { useTexts } from '@/i18n'
import { volunteerDeskTexts } from '@/i18n/volunteers/desk'
import { volunteerWords } from '@/i18n/volunteers/words'
import { useLanguage } from '@/settings'
import { rolesWords, timesWords } from '../words'

/** When a volunteer can come, what they would do, what they were told: a line each. */
export const useLineDetail = () => {
  const t = useTexts(volunteerDeskTexts)
  const words = useTexts(volunteerWords)
  const language = useLanguage()
  return ({ availability, roles, trainings }: VolunteerLine): string => {
    const told = trainings.map(({ training }) => words(training)).join(language === 'zh' ? '、' : ', ')
    return [
      availability.length > 0 ? timesWords(availability, language) : t('timesNone'),
      rolesWords(roles, language),
      told === '' ? t('noTraining') : told,
    ]
      .filter((line) => line !== '')
      .join('\n')
  }
}
