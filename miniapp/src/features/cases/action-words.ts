import type { ActionName, AssignmentView, CaseRecord, CaseView, EventView } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { actionTexts, carriedTexts, eventTexts } from '@/i18n/cases'
import { rungStep } from './ladder-words'

const capital = <Word extends string>(word: Word) =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<Word>

/** What the button for an action says. */
export const actionName = (action: ActionName, language: Language): string =>
  translate(actionTexts, language)(action)

/** What the timeline says of a step. */
export const eventTitle = (action: EventView['action'], language: Language): string =>
  translate(eventTexts, language)(action)

/** The same with whom or which station it was turned to, what was found, or the rung that was reached. */
export const stepTitle = (
  { action, toward, rung, carried }: Pick<EventView, 'action' | 'toward' | 'rung' | 'carried'>,
  language: Language,
): string => {
  const t = translate(eventTexts, language)
  const who = toward?.person?.sign
  if (rung) return rungStep(rung, language)
  if (action === 'assign' && who) return t('assignTo', { who })
  if (action === 'recall' && who) return t('recallFrom', { who })
  if (action === 'moveDuty' && who) return t('moveDutyTo', { who })
  if (action === 'correctStation' && toward?.station)
    return t('correctStationTo', { station: toward.station })
  if (action === 'recheck' && carried.found) return t(`recheck${capital(carried.found)}`)
  return t(action)
}

/** Who did it: a sign, the reporter (您 when it is the reader), or the system. */
export const eventBy = (
  { party, sign }: EventView['by'],
  language: Language,
  reader: 'reporter' | 'follower' | 'staff',
): string => {
  const t = translate(eventTexts, language)
  if (party === 'system') return t('system')
  if (party === 'staff') return sign ?? ''
  if (party === 'follower') return t('follower')
  return t(reader === 'reporter' ? 'you' : 'reporter')
}

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

export const foundName = (found: CaseView['rechecks'][number]['found'], language: Language): string =>
  translate(carriedTexts, language)(`found${capital(found)}`)

export const taskStateName = (state: AssignmentView['state'], language: Language): string =>
  translate(carriedTexts, language)(`task${capital(state)}`)
