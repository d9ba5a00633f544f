import type { Body, RoutingStep } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { routingTexts } from '@/i18n/cases'

export interface RoutingWords {
  readonly title: string
  readonly because: string
}

/** A distance is told to the nearest ten metres. */
const TEN = 10

/** One step of the choice of the first responder, as a sentence. */
export const routingWords = (
  { step, because, about }: RoutingStep,
  language: Language,
  bodyOf: (id: string) => Body | undefined,
): RoutingWords => {
  const t = translate(routingTexts, language)
  const text = (name: string) => String(about[name] ?? '')
  const number = (name: string) => Number(about[name] ?? 0)
  const body = bodyOf(text('body'))?.name[language] ?? t('otherBody')
  const person = { sign: text('sign'), among: number('among'), n: number('openCases') }
  const sentences: Record<RoutingStep['because'], () => string> = {
    serviceArea: () => t('serviceArea', { community: text('community'), station: text('station') }),
    nearestStation: () =>
      t('nearestStation', {
        community: text('community'),
        station: text('station'),
        metres: Math.max(TEN, Math.round(number('metres') / TEN) * TEN),
      }),
    ourDuty: () => t('ourDuty'),
    jointDuty: () => t('jointDuty', { body }),
    otherBodysDuty: () => t('otherBodysDuty', { body }),
    nightDuty: () => t('nightDuty', { n: number('officers') }),
    rosterNow: () => t('rosterNow', { n: number('officers') }),
    squadDutyOfficer: () => t('squadDutyOfficer', { sign: person.sign }),
    commandCentre: () => t('commandCentre', { sign: person.sign }),
    onlyOne: () => t('onlyOne', { sign: person.sign }),
    fewestOpenCases: () => t('fewestOpenCases', person),
    longestIdle: () => t('longestIdle', person),
    firstById: () => t('firstById', person),
  }
  return { title: t(step), because: sentences[because]() }
}
