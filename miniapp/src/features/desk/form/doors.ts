import type { Body, Carried, CarriedField, CaseView } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { formTexts } from '@/i18n/desk'

export interface Option {
  /** What the case keeps and the reporter reads. */
  readonly value: string
  readonly label: string
}

interface DoorKnowledge {
  readonly duty: CaseView['duty']
  readonly bodies: readonly Body[]
  readonly station: CaseView['station']
}

export interface Doors {
  /** The likely ones, most likely first. */
  readonly likely: readonly Option[]
  readonly others: readonly Option[]
}

const bodyOption = ({ name, phone }: Body, language: Language): Option => ({
  value: `${name[language]} ${phone}`,
  label: name[language],
})

const LIKELY = 4

/** Where to send the reporter, by why the case is declined; without a reason, whom to pass it on to. */
export const doorsFor = (
  reason: Carried['reason'],
  { duty, bodies, station }: DoorKnowledge,
  language: Language,
): Doors => {
  const t = translate(formTexts, language)
  const own = { value: `${station.name} ${station.phone}`, label: station.name }
  const first = reason === 'petition' ? 'petitionOffice' : duty.body?.id
  const ordered = [...bodies.filter(({ id }) => id === first), ...bodies.filter(({ id }) => id !== first)]
  const offices = ordered.map((body) => bodyOption(body, language))
  const all = { likely: offices.slice(0, LIKELY), others: offices.slice(LIKELY) }
  switch (reason) {
    case 'emergency':
      return {
        likely: [t('police'), t('fire'), t('ambulance')].map((label) => ({ value: label, label })),
        others: [],
      }
    case 'notUnderstandable':
    case 'alreadyHandled':
      return { likely: [own], others: [] }
    case 'petition':
      return { likely: offices.slice(0, 1), others: offices.slice(1) }
    default:
      return all
  }
}

/** Values of other fields that no longer fit after a change: a door belongs to its reason. */
export const fitting = <V extends Pick<Carried, Exclude<CarriedField, 'photos'>>>(
  before: V,
  change: Partial<V>,
): V => {
  const after = { ...before, ...change }
  return 'reason' in change && change.reason !== before.reason ? { ...after, rightDoor: undefined } : after
}
