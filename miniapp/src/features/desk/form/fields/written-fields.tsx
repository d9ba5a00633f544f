import type { ActionName } from '@yizhan/shared/cases'
import { TextArea, TextField } from '@/components'
import { lawWords } from '@/features/cases'
import { useTexts } from '@/i18n'
import { formTexts } from '@/i18n/desk'
import { useLanguage } from '@/settings'
import { doorsFor } from '../doors'
import { ChooseOrType } from './choose-or-type'
import type { FieldProps } from './contract'

const MAX_DOOR = 200
const MAX_LAW = 500
const MAX_NUMBER = 40
const MAX_CONSENT = 500

/** What each action calls the door; the others pass the case on. */
const DOORS: Readonly<Partial<Record<ActionName, 'door' | 'hotlineDoor'>>> = {
  decline: 'door',
  returnToHotline: 'hotlineDoor',
}

/** The right door: for a refusal by its reason, else the body that takes it over. */
export const DoorField = ({ id, action, values, error, optional, onChange, ...known }: FieldProps) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  const { bodies, view } = known
  return (
    <ChooseOrType
      key={values.reason}
      id={id}
      label={t(DOORS[action] ?? 'transfer_door')}
      help={t('doorHelp')}
      error={error}
      optional={optional}
      {...doorsFor(values.reason, { duty: view.duty, bodies, station: view.station }, language)}
      typedLabel={t('otherDoor')}
      value={values.rightDoor ?? ''}
      maxLength={MAX_DOOR}
      onChange={(rightDoor) => onChange({ rightDoor })}
    />
  )
}

export const LawField = ({ id, category, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  const language = useLanguage()
  const articles = (category?.law ?? []).map((law) => lawWords(law, language))
  return (
    <ChooseOrType
      id={id}
      label={t('legalBasis')}
      error={error}
      optional={optional}
      likely={articles.map((words) => ({ value: words, label: words }))}
      typedLabel={t('otherLaw')}
      value={values.legalBasis ?? ''}
      maxLength={MAX_LAW}
      onChange={(legalBasis) => onChange({ legalBasis })}
    />
  )
}

export const NumberField = ({ id, view, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  return (
    <TextField
      id={id}
      label={t('intoNumber')}
      help={t('intoNumberHelp', { example: view.number.replace(/\d{4}$/, '0001') })}
      error={error}
      optional={optional}
      value={values.intoNumber ?? ''}
      maxLength={MAX_NUMBER}
      onChange={(intoNumber) => onChange({ intoNumber })}
    />
  )
}

export const ConsentField = ({ id, values, error, optional, onChange }: FieldProps) => {
  const t = useTexts(formTexts)
  return (
    <TextArea
      id={id}
      label={t('hotlineConsent')}
      help={t('hotlineConsentHelp')}
      error={error}
      optional={optional}
      rows={2}
      maxLength={MAX_CONSENT}
      value={values.hotlineConsent ?? ''}
      onChange={(hotlineConsent) => onChange({ hotlineConsent })}
    />
  )
}
