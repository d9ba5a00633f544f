import { type Permission, type Person, scopeOf } from '@yizhan/shared/people'
import type { ReactNode } from 'react'
import { EmptyState, Screen } from '@/components'
import { useTexts } from '@/i18n'
import { queueTexts } from '@/i18n/desk'
import { yearTexts } from '@/i18n/plan'
import { open, openTab } from '@/platform/navigation'
import { useSession } from '@/server'

interface PostOnlyProps {
  permission: Permission
  /** The address of the page, to come back to after signing in. */
  here: string
  children: (person: Person) => ReactNode
}

/** The page for whoever may do this; everybody else is told whose it is, and finds a way on. */
export const PostOnly = ({ permission, here, children }: PostOnlyProps) => {
  const t = useTexts(yearTexts)
  const desk = useTexts(queueTexts)
  const person = useSession()?.person
  if (person && scopeOf(person.role, permission) !== undefined) return children(person)
  const action = person
    ? { id: 'plan-home', label: desk('home'), onPress: () => void openTab('pages/home/index') }
    : {
        id: 'plan-sign-in',
        label: desk('signIn'),
        onPress: () => void open('resident/sign-in/index', { next: here }),
      }
  return (
    <Screen id="plan-refused" title={t('title')}>
      <EmptyState
        icon="briefcase"
        title={person ? t('refusedTitle') : desk('refusedTitle')}
        detail={person ? t('refusedHelp') : desk('signedOutHelp')}
        action={action}
      />
    </Screen>
  )
}
