import type { Language } from '@yizhan/shared/kernel'
import type { TypicalState, TypicalView } from '@yizhan/shared/library'
import type { IconName, Tone } from '@/components'
import { translate } from '@/i18n'
import { typicalDeskTexts } from '@/i18n/library/desk'

const LOOKS: Readonly<Record<TypicalState, { tone: Tone; icon: IconName }>> = {
  waiting: { tone: 'waiting', icon: 'clock' },
  returned: { tone: 'overdue', icon: 'undo-2' },
  published: { tone: 'done', icon: 'circle-check' },
  withdrawn: { tone: 'neutral', icon: 'eye-off' },
}

/** How a story stands, as a chip shows it. */
export const draftChip = (state: TypicalState, language: Language) => ({
  ...LOOKS[state],
  label: translate(typicalDeskTexts, language)(state),
})

type Did = NonNullable<TypicalView['desk']>['history'][number]['did']

/** What was done to a story. */
export const didWords = (did: Did, language: Language): string => translate(typicalDeskTexts, language)(did)
