import type { State } from '@yizhan/shared/cases'
import type { Language } from '@yizhan/shared/kernel'
import { translate } from '@/i18n'
import { followerNextTexts, nextTexts } from '@/i18n/cases'

const isFollowerState = (state: State): state is keyof typeof followerNextTexts.values.zh =>
  state in followerNextTexts.values.zh

/** What happens next; a follower is not asked to do anything. */
export const nextWords = (
  state: State,
  language: Language,
  reader: 'reporter' | 'follower' | 'staff' = 'reporter',
): string =>
  reader === 'follower' && isFollowerState(state)
    ? translate(followerNextTexts, language)(state)
    : translate(nextTexts, language)(state)
