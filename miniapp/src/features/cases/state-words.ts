import type { State } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import type { IconName, Tone } from '@/components'
import { translate } from '@/i18n'
import { stateTexts } from '@/i18n/cases'

export interface StateChip {
  readonly tone: Tone
  readonly icon: IconName
  readonly label: string
}

const LOOKS: Readonly<Record<State, Omit<StateChip, 'label'>>> = {
  submitted: { tone: 'waiting', icon: 'send' },
  accepted: { tone: 'neutral', icon: 'clipboard-list' },
  inProgress: { tone: 'neutral', icon: 'hammer' },
  awaitingReporter: { tone: 'waiting', icon: 'message-circle' },
  transferred: { tone: 'neutral', icon: 'arrow-right' },
  resolved: { tone: 'done', icon: 'check' },
  verified: { tone: 'done', icon: 'shield-check' },
  reopened: { tone: 'overdue', icon: 'rotate-ccw' },
  closed: { tone: 'done', icon: 'circle-check' },
  declined: { tone: 'danger', icon: 'circle-x' },
  merged: { tone: 'neutral', icon: 'copy' },
  withdrawn: { tone: 'neutral', icon: 'undo-2' },
}

/** A state as a chip shows it: colour, icon and word together. */
export const stateChip = (state: State, language: Language): StateChip => ({
  ...LOOKS[state],
  label: translate(stateTexts, language)(state),
})

/** The same for a row of a list: a result that waits for its rating says so. */
export const summaryChip = (
  { state, needsRating }: { state: State; needsRating: boolean },
  language: Language,
): StateChip =>
  needsRating
    ? { tone: 'waiting', icon: 'star', label: translate(stateTexts, language)('needsRating') }
    : stateChip(state, language)
