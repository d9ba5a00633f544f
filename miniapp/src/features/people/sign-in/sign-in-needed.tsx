import { EmptyState } from '@/components'
import { useTexts } from '@/i18n'
import { signInTexts } from '@/i18n/people'
import { open } from '@/platform/navigation'
import { IDS } from '../ids'

/** In place of what only its owner may see. `next` is where to come back to. */
export const SignInNeeded = ({ next }: { next: string }) => {
  const t = useTexts(signInTexts)
  return (
    <EmptyState
      icon="user-round"
      title={t('needed')}
      detail={t('neededHelp')}
      action={{
        id: IDS.signIn.needed,
        label: t('action'),
        onPress: () => void open('resident/sign-in/index', { next }),
      }}
    />
  )
}
