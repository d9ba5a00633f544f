import type { ActionName, CaseRecord, EventView } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { actionTexts, carriedTexts, eventTexts } from '@/i18n/cases'

/** What the button for an action says. */
export const actionName = (action: ActionName, language: Language): string =>
  translate(actionTexts, language)(action)

/** What the timeline says of a step. */
export const eventTitle = (action: EventView['action'], language: Language): string =>
  translate(eventTexts, language)(action)

/** Who did it: a sign, the reporter (您 when it is the reader), or the system. */
export const eventBy = (
  { party, sign }: EventView['by'],
  language: Language,
  reader: 'reporter' | 'follower' | 'staff',
): string => {
  const t = translate(eventTexts, language)
  if (party === 'system') return t('system')
  if (party === 'staff') return sign ?? ''
  return t(reader === 'reporter' ? 'you' : 'reporter')
}

const capital = <Word extends string>(word: Word) =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<Word>

export const declineReasonName = (
  reason: NonNullable<CaseRecord['declined']>['reason'],
  language: Language,
): string => translate(carriedTexts, language)(`decline${capital(reason)}`)

export const outcomeName = (
  outcome: NonNullable<CaseRecord['result']>['outcome'],
  language: Language,
): string => translate(carriedTexts, language)(`outcome${capital(outcome)}`)

export const solvedName = (solved: NonNullable<CaseRecord['rating']>['solved'], language: Language): string =>
  translate(carriedTexts, language)(`solved${capital(solved)}`)
